using TradeIn.Domain.Programmes;
using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Claims;

/// <summary>Finance has paid the advanced subsidy to the seller (M1).</summary>
/// <param name="Reference">What finance knows the payment by.</param>
public sealed record ReimburseSubsidy(string ClaimId, Money Amount, DateOnly PaidOn, string Reference)
{
    /// <summary>Records the reimbursement or its refusal: only what was advanced and is on no statement, the very amount, and once.</summary>
    public IReadOnlyList<Fact> Decide(Claim claim)
    {
        var rules = new Judgements();
        rules.Judge(ReasonCode.ClaimNotAdvanced, claim.Status == ClaimStatus.Advanced, actual: claim.StatusName);
        rules.JudgeEach(
            ReasonCode.ClaimAlreadyStated,
            claim.Stated is { } stated && claim.Status == ClaimStatus.Advanced ? [(ClaimId, (Comparand?)stated.Statement)] : []);
        if (claim.Status == ClaimStatus.Advanced)
            rules.Judge(ReasonCode.ReimbursementWrongAmount, Amount == claim.WithBuyer, claim.WithBuyer, Amount);

        var (stream, seller) = (Claim.Stream(ClaimId), claim.Content.Seller);
        return rules.Reasons is { Count: > 0 } reasons
            ? [new Fact(stream, new ReimbursementRefused(ClaimId, seller, Amount, PaidOn, Reference, reasons))]
            : [new Fact(stream, new SubsidyReimbursed(ClaimId, seller, Amount, PaidOn, Reference))];
    }
}
