using TradeIn.Domain.Identities;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Buyers;

/// <summary>The rules on buyers that several commands share.</summary>
internal static class BuyerJudgement
{
    /// <summary>Registered where the programme is for (R3, Q7).</summary>
    public static void JudgeEligible(this Judgements rules, Policy policy, Party buyer) => rules.Judge(
        ReasonCode.BuyerNotEligible, policy.IsEligible(buyer.RegisteredIn),
        string.Join(", ", policy.EligibleRegions), buyer.RegisteredIn);

    /// <summary>Old units counted and held are fewer than the quota (R4).</summary>
    /// <param name="besides">The order whose own hold is not held against it.</param>
    public static void JudgeOldQuota(
        this Judgements rules, Quota quota, Buyer? buyer, DateOnly day, string? besides = null)
    {
        var used = (buyer?.Old ?? 0) + (buyer?.OldHeld(day, besides) ?? 0);
        rules.Judge(ReasonCode.QuotaOldExceeded, used < quota.Old, quota.Old, used);
    }

    /// <summary>New units subsidised and held are fewer than the quota (C4).</summary>
    /// <param name="besides">The order whose own hold is not held against it.</param>
    public static void JudgeNewQuota(
        this Judgements rules, Quota quota, Buyer? buyer, DateOnly day, string? besides = null)
    {
        var used = (buyer?.New ?? 0) + (buyer?.NewHeld(day, besides) ?? 0);
        rules.Judge(ReasonCode.QuotaNewExceeded, used < quota.New, quota.New, used);
    }
}
