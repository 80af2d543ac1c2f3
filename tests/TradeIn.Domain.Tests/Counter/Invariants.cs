using TradeIn.Domain.Certificates;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Units;

namespace TradeIn.Domain.Tests.Counter;

/// <summary>What must be true of the log whatever was done, read from the facts alone.</summary>
internal sealed class Invariants
{
    private readonly HashSet<string> issued = [];
    private readonly HashSet<string> redeemed = [];
    private readonly HashSet<string> oldUnits = [];
    private readonly HashSet<string> newUnits = [];
    private readonly HashSet<string> subsidisedUnits = [];
    private readonly HashSet<string> subsidisedPurchases = [];
    private readonly HashSet<string> invoiceLines = [];

    public void Hold(IEnumerable<Fact> added)
    {
        foreach (var fact in added)
        {
            switch (fact.Event)
            {
                case CertificateIssued e: Once(issued, e.Certificate.ToString()); break;
                case CertificateRedeemed e: Once(redeemed, e.Certificate.ToString()); break;
                case OldUnitCertified e: Once(oldUnits, $"{e.Unit.Category} {e.Unit.SerialNumber.Folded}"); break;
                case NewUnitSold e: Once(newUnits, e.Unit.SerialNumber.Folded); break;
                case NewUnitSubsidised e: Once(subsidisedUnits, e.SerialNumber.Folded); break;
                case PurchaseSubsidised e: Once(subsidisedPurchases, e.Purchase); break;
                case InvoiceLineUsed e: Once(invoiceLines, $"{e.Invoice} {e.Line}"); break;
                case ClaimApproved e: SubsidyIsTheCappedTenth(e); break;
            }
        }
        redeemed.IsSubsetOf(issued).ShouldBeTrue("Only a certificate that was issued is redeemed.");
        subsidisedUnits.IsSubsetOf(newUnits).ShouldBeTrue("Only a unit that was sold is subsidised.");
        redeemed.Count.ShouldBe(subsidisedPurchases.Count);
        issued.Count.ShouldBe(oldUnits.Count);
    }

    private static void Once(HashSet<string> used, string what) => used.Add(what).ShouldBeTrue($"{what} a second time");

    private static void SubsidyIsTheCappedTenth(ClaimApproved approved)
    {
        var tenth = Math.Round(approved.PaidPrice.Yuan / 10, 2, MidpointRounding.AwayFromZero);
        (approved.Subsidy.Yuan == tenth || approved.Subsidy.Yuan < tenth).ShouldBeTrue("No more than ten per cent.");
        (approved.Subsidy.Yuan <= 400).ShouldBeTrue("No more than the highest cap.");
        if (tenth <= 250) approved.Subsidy.Yuan.ShouldBe(tenth, "Below every cap it is ten per cent.");
    }
}
