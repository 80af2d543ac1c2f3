using TradeIn.Domain.Buyers;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Settlement;
using TradeIn.Domain.Units;

namespace TradeIn.Domain.Returns;

/// <summary>What follows from an accepted return, stream by stream.</summary>
internal sealed record ReturnedPurchase(
    ReturnPurchase Return, Purchase Purchase, PurchaseRecorded Record, Programme Programme, DateOnly Day)
{
    /// <summary>The version that governs the purchase.</summary>
    public ProgrammePublished Version => Programme.VersionAt(Record.Purchase.OccurredAt);

    public IEnumerable<Fact> OfPurchase(RedInvoice? red)
    {
        var (id, serial) = (Return.PurchaseId, Purchase.Unit.SerialNumber);
        yield return new Fact(Purchase.Stream(id), new PurchaseReturned(id, Return.ReturnId, Day));
        yield return new Fact(NewUnit.Stream(serial), new NewUnitTakenBack(serial, id, Return.ReturnId));
        if (red is not null)
            yield return new Fact(
                UsedRedInvoice.Stream(red.Number),
                new RedInvoiceUsed(red.Number, Purchase.Invoice.Number, Return.ReturnId, red.Amount));
    }

    public IEnumerable<Fact> OfClaim(ClaimAccount? account, Money takenBack, Money owed)
    {
        if (account is null) yield break;
        var id = account.Claim.Content.ClaimId;
        yield return new Fact(Claim.Stream(id), new ClaimReturned(id, Return.ReturnId, takenBack, owed, Day));
        foreach (var fact in account.End(Return.ReturnId, owed, Day)) yield return fact;
    }

    /// <summary>Live again; after the programme's end it has expired; not given back where policy says so.</summary>
    public IEnumerable<Fact> OfCertificate(Claim? claim, Certificate? certificate)
    {
        if (claim is not { Stands: true } || certificate is null || !Version.Policy.ReturnRestoresQuota) yield break;
        var (number, id) = (claim.Content.Certificate, claim.Content.ClaimId);
        yield return new Fact(Certificate.Stream(number), Day <= Programme.VersionOn(Day).Policy.Until
            ? new CertificateRestored(number, id, Return.ReturnId, Day)
            : new CertificateExpired(number, id, Return.ReturnId, Day));
    }

    /// <summary>The new count falls by one; an order that was delivered and never claimed holds nothing more.</summary>
    public IEnumerable<Fact> OfBuyer(Claim? claim, Buyer? buyer)
    {
        var (programme, key, order) = (Record.Purchase.Programme, Record.Purchase.Buyer.Key, Record.Purchase.OrderId);
        var stream = Buyers.Buyer.Stream(programme, key);
        if (claim is not null && (Version.Policy.ReturnRestoresQuota || !claim.Stands))
            yield return new Fact(stream, new NewUnitReleased(key, programme, claim.Content.ClaimId, Return.ReturnId, Day));
        if (order is not null && buyer is not null && buyer.Holds.Any(hold => hold.Order == order))
            yield return new Fact(stream, new HoldReleased(key, programme, order, Day));
    }
}
