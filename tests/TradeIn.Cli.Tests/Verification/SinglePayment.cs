using TradeIn.Domain;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Refusals;

namespace TradeIn.Cli.Tests.Verification;

/// <summary>A claim paid singly, as servers of before there were statements decided it: logs that hold such payments are audited too.</summary>
internal sealed record SinglePayment(string ClaimId, Money Amount, DateOnly PaidOn, string Reference)
{
    public IReadOnlyList<Fact> Decide(Claim claim)
    {
        var (stream, seller) = (Claim.Stream(ClaimId), claim.Content.Seller);
        return ReasonAgainst(claim) is { } reason
            ? [new Fact(stream, new ReimbursementRefused(ClaimId, seller, Amount, PaidOn, Reference, [reason]))]
            : [new Fact(stream, new SubsidyReimbursed(ClaimId, seller, Amount, PaidOn, Reference))];
    }

    private Reason? ReasonAgainst(Claim claim) =>
        claim.Status != ClaimStatus.Advanced ? new Reason(ReasonCode.ClaimNotAdvanced.Code, Actual: claim.StatusName)
        : Amount != claim.WithBuyer ? new Reason(ReasonCode.ReimbursementWrongAmount.Code, claim.WithBuyer, Amount)
        : null;
}
