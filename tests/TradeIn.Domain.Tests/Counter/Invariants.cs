using TradeIn.Domain.Certificates;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Units;

namespace TradeIn.Domain.Tests.Counter;

/// <summary>What must be true of the log whatever was done, read from the facts alone.</summary>
internal sealed class Invariants
{
    private readonly HashSet<string> live = [];
    private readonly HashSet<string> everIssued = [];
    private readonly HashSet<string> oldUnits = [];
    private readonly HashSet<string> sold = [];
    private readonly HashSet<string> subsidisedUnits = [];
    private readonly HashSet<string> subsidisedPurchases = [];
    private readonly HashSet<string> returned = [];
    private readonly HashSet<string> invoiceLines = [];
    private readonly Dictionary<string, string> standing = [];
    private readonly QuotaInvariants quotas = new();
    private readonly MoneyInvariants money = new();

    /// <param name="on">The day of what was accepted; null when it was refused.</param>
    public void Hold(IReadOnlyList<Fact> added, DateOnly? on)
    {
        foreach (var fact in added)
        {
            FollowCertificates(fact.Event);
            FollowUnits(fact.Event);
            FollowClaims(fact.Event);
            money.Follow(fact.Event);
            quotas.Follow(fact.Event);
        }
        standing.Values.ShouldBeUnique("One certificate, one standing subsidy.");
        live.Intersect(standing.Values).ShouldBeEmpty("No live certificate beside a standing claim that holds it.");
        subsidisedUnits.IsSubsetOf(sold).ShouldBeTrue("Only a unit that is sold is subsidised.");
        subsidisedUnits.Count.ShouldBe(subsidisedPurchases.Count, "A subsidised purchase has one subsidised unit.");
        quotas.Hold(on);
        money.Hold();
    }

    private void FollowCertificates(object @event)
    {
        switch (@event)
        {
            case CertificateIssued e:
                Once(everIssued, e.Certificate.ToString());
                Once(live, e.Certificate.ToString());
                break;
            case CertificateRestored e: Once(live, e.Certificate.ToString()); break;
            case CertificateUnblocked e: Once(live, e.Certificate.ToString()); break;
            case CertificateRedeemed e: Gone(live, e.Certificate.ToString()); break;
            case CertificateReportedLost e: Gone(live, e.Certificate.ToString()); break;
            case CertificateVoided e: live.Remove(e.Certificate.ToString()); break;
        }
    }

    private void FollowUnits(object @event)
    {
        switch (@event)
        {
            case OldUnitCertified e: Once(oldUnits, $"{e.Unit.Category} {e.Unit.SerialNumber.Folded}"); break;
            case OldUnitFreed e: Gone(oldUnits, $"{e.Unit.Category} {e.Unit.SerialNumber.Folded}"); break;
            case NewUnitSold e: Once(sold, e.Unit.SerialNumber.Folded); break;
            case NewUnitTakenBack e:
                Gone(sold, e.SerialNumber.Folded);
                subsidisedUnits.Remove(e.SerialNumber.Folded);
                break;
            case NewUnitSubsidised e: Once(subsidisedUnits, e.SerialNumber.Folded); break;
            case NewUnitUnsubsidised e: Gone(subsidisedUnits, e.SerialNumber.Folded); break;
            case InvoiceLineUsed e: Once(invoiceLines, $"{e.Invoice} {e.Line}"); break;
        }
    }

    private void FollowClaims(object @event)
    {
        switch (@event)
        {
            case ClaimApproved e: standing.Add(e.Claim.ClaimId, e.Claim.Certificate.ToString()); break;
            case ClaimReturned e: standing.Remove(e.Claim); break;
            case ClaimRevoked e: standing.Remove(e.Claim); break;
            case PurchaseSubsidised e: Once(subsidisedPurchases, e.Purchase); break;
            case PurchaseUnsubsidised e: Gone(subsidisedPurchases, e.Purchase); break;
            case PurchaseReturned e:
                Once(returned, e.Purchase);
                subsidisedPurchases.Remove(e.Purchase);
                break;
        }
    }

    private static void Once(HashSet<string> there, string what) => there.Add(what).ShouldBeTrue($"{what} a second time");

    private static void Gone(HashSet<string> there, string what) => there.Remove(what).ShouldBeTrue($"{what} was not there");
}
