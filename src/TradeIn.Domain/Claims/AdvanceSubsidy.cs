using TradeIn.Domain.Programmes;
using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Claims;

/// <summary>The seller has paid the granted subsidy to the buyer (M1, Q10).</summary>
public sealed record AdvanceSubsidy(string ClaimId, Money Amount, DateTimeOffset PaidAt)
{
    /// <summary>
    /// Records the advance or its refusal. A claim that was advanced already takes no second advance: that is a conflict,
    /// which the caller recognises by <see cref="Claim.Advance"/> before asking.
    /// </summary>
    public IReadOnlyList<Fact> Decide(Claim claim)
    {
        var rules = new Judgements();
        rules.Judge(ReasonCode.ClaimNotApproved, claim.Status == ClaimStatus.Approved, actual: claim.StatusName);
        if (claim.Subsidy is { } granted)
            rules.Judge(ReasonCode.AdvanceWrongAmount, Amount == granted, granted, Amount);

        var (stream, seller) = (Claim.Stream(ClaimId), claim.Content.Seller);
        return rules.Reasons is { Count: > 0 } reasons
            ? [new Fact(stream, new AdvanceRefused(ClaimId, seller, Amount, PaidAt, reasons))]
            : [new Fact(stream, new SubsidyAdvanced(ClaimId, seller, Amount, PaidAt))];
    }
}
