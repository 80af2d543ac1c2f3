using TradeIn.Domain.Buyers;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Units;

namespace TradeIn.Domain.Claims;

/// <summary>What follows when a subsidy was given back and the sale stands: nothing is counted, and nothing is bound.</summary>
internal static class SubsidyGivenBack
{
    public static IReadOnlyList<Fact> Facts(Claim claim, Purchase purchase, string cause, DateOnly on)
    {
        var content = claim.Content;
        var serial = purchase.Unit.SerialNumber;
        return
        [
            new Fact(
                Purchase.Stream(content.PurchaseId),
                new PurchaseUnsubsidised(content.PurchaseId, content.ClaimId, cause, on)),
            new Fact(
                NewUnit.Stream(serial), new NewUnitUnsubsidised(serial, content.PurchaseId, content.ClaimId, cause)),
            new Fact(
                Buyer.Stream(content.Programme, content.Claimant.Key),
                new NewUnitReleased(content.Claimant.Key, content.Programme, content.ClaimId, cause, on)),
        ];
    }
}
