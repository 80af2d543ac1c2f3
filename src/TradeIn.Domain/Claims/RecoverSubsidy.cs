using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Claims;

/// <summary>The seller has recovered the subsidy of a revoked claim from the buyer (A4).</summary>
public sealed record RecoverSubsidy(string ClaimId, Money Amount, DateTimeOffset RecoveredAt)
{
    /// <summary>Records the recovery or its refusal. Only then is the purchase free for another certificate.</summary>
    /// <param name="claim">The claim, which is on record.</param>
    /// <param name="purchase">Its purchase; only a refused claim can name one that never was.</param>
    /// <param name="on">The day of the recovery, in the programme's place.</param>
    public IReadOnlyList<Fact> Decide(Claim claim, Purchase? purchase, DateOnly on)
    {
        var rules = new Judgements();
        var open = claim.Status == ClaimStatus.Revoked && claim.WithBuyer > Money.Zero;
        rules.Judge(ReasonCode.ClaimNothingToRecover, open, actual: claim.StatusName);
        if (open) rules.Judge(ReasonCode.RecoveryWrongAmount, Amount == claim.WithBuyer, claim.WithBuyer, Amount);

        var (stream, seller) = (Claim.Stream(ClaimId), claim.Content.Seller);
        return rules.Reasons is { Count: > 0 } reasons
            ? [new Fact(stream, new RecoveryRefused(ClaimId, seller, Amount, RecoveredAt, reasons))]
            : [new Fact(stream, new SubsidyRecovered(ClaimId, seller, Amount, RecoveredAt)),
                .. SubsidyGivenBack.Facts(claim, purchase!, cause: ClaimId, on)];
    }
}
