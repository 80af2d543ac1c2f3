using TradeIn.Domain.Identities;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Buyers;

/// <summary>The answer to a quota check: it is asked before the sale and promises nothing (P5, Q10).</summary>
public sealed record QuotaAnswer(bool Eligible, IReadOnlyList<Reason> Reasons, Counts Counts);

/// <summary>How many old and new units a buyer has left, and whether the programme is for this buyer at all.</summary>
public static class CheckQuota
{
    public static QuotaAnswer Answer(ProgrammePublished version, Party buyer, DateOnly on, Buyer? used)
    {
        var policy = version.Policy;
        var rules = new Judgements();
        rules.Judge(ReasonCode.ProgrammeNotInForce, policy.IsInForce(on), Programme.PeriodOf(policy), on);
        rules.JudgeEligible(policy, buyer);
        var counts = (used ?? Buyer.Unseen).CountsUnder(policy.QuotaOf(buyer.Kind), on);
        return new QuotaAnswer(rules.Reasons.Count == 0, rules.Reasons, counts);
    }
}
