using TradeIn.Domain;
using TradeIn.Domain.Buyers;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Corrections;
using TradeIn.Domain.Losses;
using TradeIn.Domain.Orders;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Recycling;
using TradeIn.Domain.Returns;
using TradeIn.Domain.Settlement;
using TradeIn.Domain.Units;
using static TradeIn.Testing.SampleWorld.AfterSale;
using static TradeIn.Testing.SampleWorld.Requests;

namespace TradeIn.Testing.SampleWorld;

/// <summary>Whole trade-ins, stream by stream, and what happened to them since.</summary>
public static partial class Past
{
    /// <summary>An old unit was taken in: recycling, certificate, count and unit.</summary>
    public static Fact[] TakenIn(RecordRecycling? recycling = null)
    {
        var entry = recycling ?? ARecycling;
        var (id, number, day) = (entry.RecyclingId, entry.Certificate, Beijing.Policy.DayOf(entry.OccurredAt));
        return
        [
            new Fact(RecordRecycling.Stream(id), new UnitRecycled(entry, 1, new Counts(new Count(5, 1), new Count(5, 0)))),
            .. Issued(new CertificateIssued(
                number, entry.Programme, id, entry.Recycler, entry.Buyer.Key, entry.Buyer.Document, entry.Unit.Category, day)),
            OfBuyer(entry.Buyer.Key, new OldUnitCounted(entry.Buyer.Key, entry.Programme, id, number, day, entry.OrderId)),
            new Fact(OldUnit.Stream(entry.Unit), new OldUnitCertified(entry.Unit, number, id)),
        ];
    }

    /// <summary>Taken in, bought and granted: 300 yuan unless it is said otherwise.</summary>
    public static Fact[] Granted(RecordPurchase? purchase = null, SubmitClaim? claim = null, decimal subsidy = 300) =>
        [.. TakenIn(), .. Bought(purchase), .. GrantedOn(purchase ?? APurchase, claim ?? AClaim, subsidy)];

    /// <summary>The claim on a purchase, granted with a certificate that was issued.</summary>
    public static Fact[] GrantedOn(RecordPurchase purchase, SubmitClaim claim, decimal subsidy = 300)
    {
        var (id, serial, day) = (claim.ClaimId, purchase.Unit.SerialNumber, Beijing.Policy.DayOf(claim.OccurredAt));
        var (buyer, money) = (claim.Claimant.Key, Beijing.Yuan(subsidy));
        return
        [
            ClaimFact(claim, new ClaimApproved(claim, money, purchase.PaidPrice, 1, [])),
            OfCertificate(new CertificateRedeemed(claim.Certificate, id, claim.PurchaseId, day), claim.Certificate),
            OfBuyer(buyer, new NewUnitCounted(buyer, claim.Programme, id, claim.Certificate, day, purchase.OrderId)),
            OfPurchase(claim.PurchaseId, new PurchaseSubsidised(claim.PurchaseId, id, claim.Certificate, money)),
            new Fact(NewUnit.Stream(serial), new NewUnitSubsidised(serial, claim.PurchaseId, id, money)),
        ];
    }

    /// <summary>Granted, and paid out to the buyer.</summary>
    public static Fact[] PaidOut => [.. Granted(), .. Advanced(AClaim, Beijing.Yuan(300))];

    /// <summary>Granted, paid out, and paid back to the seller singly, as it was before there were statements.</summary>
    public static Fact[] Reimbursed =>
    [
        .. PaidOut,
        ClaimFact(AClaim, new SubsidyReimbursed("C-1", "sel-dazhong", Beijing.Yuan(300), Beijing.Day("2010-08-31"), "PAY-1")),
    ];

    /// <summary>Granted, and returned before anything was paid out; the certificate is live again, or has expired.</summary>
    public static Fact[] Returned(bool expired = false)
    {
        var day = Beijing.Day(expired ? "2012-01-10" : "2010-07-20");
        return
        [
            .. Granted(),
            OfPurchase("P-1", new PurchaseReturned("P-1", "T-0", day)),
            OfNewUnit(new NewUnitTakenBack(APurchase.Unit.SerialNumber, "P-1", "T-0")),
            ClaimFact(AClaim, new ClaimReturned("C-1", "T-0", Money.Zero, Money.Zero, day)),
            OfCertificate(expired
                ? new CertificateExpired(FirstCertificate, "C-1", "T-0", day)
                : new CertificateRestored(FirstCertificate, "C-1", "T-0", day)),
            OfBuyer(People.Wang.Key, new NewUnitReleased(People.Wang.Key, Beijing.Programme, "C-1", "T-0", day)),
        ];
    }

    /// <summary>Paid out, or reimbursed as well; then the certificate was marked invalid, and 300 yuan are to be recovered.</summary>
    public static Fact[] Revoked(bool reimbursed = false)
    {
        var (day, owed) = (Beijing.Day("2010-09-01"), Beijing.Yuan(reimbursed ? 300 : 0));
        return
        [
            .. reimbursed ? Reimbursed : PaidOut,
            .. Invalidated(day),
            ClaimFact(AClaim, new ClaimRevoked("C-1", "K-0", Beijing.Yuan(300), owed, day)),
            .. reimbursed ? Owing(owed, "K-0", day) : [],
        ];
    }

    /// <summary>Revoked, and the subsidy came back: purchase, unit and count are free.</summary>
    public static Fact[] Recovered =>
    [
        .. Revoked(),
        ClaimFact(AClaim, new SubsidyRecovered("C-1", "sel-dazhong", Beijing.Yuan(300), ARecovery.RecoveredAt)),
        OfPurchase("P-1", new PurchaseUnsubsidised("P-1", "C-1", "C-1", Beijing.Day("2010-09-10"))),
        OfNewUnit(new NewUnitUnsubsidised(APurchase.Unit.SerialNumber, "P-1", "C-1", "C-1")),
        OfBuyer(People.Wang.Key, new NewUnitReleased(
            People.Wang.Key, Beijing.Programme, "C-1", "C-1", Beijing.Day("2010-09-10"))),
    ];

    /// <summary>The recycling of R-1 was marked invalid: certificate, count and unit.</summary>
    public static Fact[] Invalidated(DateOnly day) =>
    [
        new Fact(RecordRecycling.Stream("R-1"), new RecyclingVoided("R-1", FirstCertificate, "K-0", day)),
        OfCertificate(new CertificateVoided(FirstCertificate, "K-0", day)),
        OfBuyer(People.Wang.Key, new OldUnitReleased(
            People.Wang.Key, Beijing.Programme, "R-1", FirstCertificate, "K-0", day)),
        new Fact(OldUnit.Stream(ARecycling.Unit), new OldUnitFreed(ARecycling.Unit, FirstCertificate, "K-0")),
    ];

    /// <summary>The seller owes finance for what happened to C-1.</summary>
    public static Fact[] Owing(Money amount, string cause, DateOnly on) =>
        [new Fact(SellerAccount.Stream("sel-dazhong"), new DebtIncurred("sel-dazhong", "C-1", cause, amount, on))];

    /// <summary>A red invoice was used for another return.</summary>
    public static Fact[] RedInvoiceUsed(RedInvoice red, InvoiceNumber blue) =>
        [new Fact(UsedRedInvoice.Stream(red.Number), new RedInvoiceUsed(red.Number, blue, "T-0", red.Amount))];

    private static Fact OfCertificate(object @event, CertificateNumber? number = null) =>
        new(Certificate.Stream(number ?? FirstCertificate), @event);

    private static Fact OfBuyer(Domain.Identities.BuyerKey key, object @event) => new(Buyer.Stream(Beijing.Programme, key), @event);

    private static Fact OfPurchase(string purchase, object @event) => new(Purchase.Stream(purchase), @event);

    private static Fact OfNewUnit(object @event) => new(NewUnit.Stream(APurchase.Unit.SerialNumber), @event);
}
