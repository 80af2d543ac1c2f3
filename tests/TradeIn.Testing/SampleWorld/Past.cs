using TradeIn.Domain;
using TradeIn.Domain.Buyers;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Identities;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Refusals;
using TradeIn.Domain.Units;
using static TradeIn.Testing.SampleWorld.Requests;

namespace TradeIn.Testing.SampleWorld;

/// <summary>What has happened before a test begins, as facts written by hand and not by the decisions under test.</summary>
public static partial class Past
{
    /// <summary>The programme is published and the enterprises have won the tender.</summary>
    public static Fact[] World => [.. Beijing.Published, .. Shops.All];

    /// <summary>Wang's certificate BJ00000001 of 2010-07-10.</summary>
    public static CertificateIssued ACertificate { get; } = new(
        FirstCertificate, Beijing.Programme, "R-1", "rec-huaxing", People.Wang.Key, DocumentType.ResidentIdCard,
        Beijing.Television, new DateOnly(2010, 7, 10));

    public static Fact[] Issued(CertificateIssued? certificate = null)
    {
        var issued = certificate ?? ACertificate;
        return [new Fact(new StreamName("certificate", issued.Certificate.ToString()), issued)];
    }

    public static Fact[] Redeemed(string claim = "C-0", string purchase = "P-0") =>
    [
        new Fact(
            new StreamName("certificate", FirstCertificate.ToString()),
            new CertificateRedeemed(FirstCertificate, claim, purchase, new DateOnly(2010, 7, 11))),
    ];

    /// <summary>An old unit got a certificate.</summary>
    public static Fact[] Recycled(Unit unit, string certificate) =>
        [new Fact(OldUnit.Stream(unit), new OldUnitCertified(unit, CertificateNumber.Parse(certificate), "R-0"))];

    /// <summary>A purchase was recorded: its own stream, its invoice line, and its unit.</summary>
    public static Fact[] Bought(RecordPurchase? purchase = null)
    {
        var bought = purchase ?? APurchase;
        return
        [
            new Fact(
                new StreamName("purchase", bought.PurchaseId),
                new PurchaseRecorded(bought, 1, new Counts(new Count(5, 0), new Count(5, 0)))),
            .. InvoiceUsed(bought.Invoice, bought.PurchaseId),
            .. Sold(bought.Unit, bought.PurchaseId, [.. bought.OtherSubsidies]),
        ];
    }

    public static Fact[] RefusedPurchase(RecordPurchase purchase) =>
    [
        new Fact(
            new StreamName("purchase", purchase.PurchaseId),
            new PurchaseRefused(purchase, 1, [new Reason("seller.not-dual", Actual: purchase.Seller)])),
    ];

    public static Fact[] InvoiceUsed(Invoice invoice, string purchase) =>
    [
        new Fact(
            InvoiceLine.Stream(invoice.Number, invoice.Line),
            new InvoiceLineUsed(invoice.Number, invoice.Line, purchase, SerialNumber.Parse("SN-ANY"))),
    ];

    public static Fact[] Sold(Unit unit, string purchase, params string[] otherSubsidies) =>
        [new Fact(NewUnit.Stream(unit.SerialNumber), new NewUnitSold(unit, purchase, otherSubsidies))];

    /// <summary>The unit has had a subsidy through some purchase.</summary>
    public static Fact[] UnitSubsidised(Unit unit, string purchase, string claim) =>
    [
        new Fact(
            NewUnit.Stream(unit.SerialNumber),
            new NewUnitSubsidised(unit.SerialNumber, purchase, claim, Beijing.Yuan(300))),
    ];

    /// <summary>A claim for the purchase was approved before, with a certificate that does not matter.</summary>
    public static Fact[] PurchaseSubsidised(string purchase, string claim) =>
    [
        new Fact(
            new StreamName("purchase", purchase),
            new PurchaseSubsidised(purchase, claim, CertificateNumber.Parse("BJ00000777"), Beijing.Yuan(300))),
    ];

    /// <summary>So many old units were counted against the buyer.</summary>
    public static Fact[] OldUnits(Party buyer, int count) => [.. Enumerable.Range(1, count).Select(n => new Fact(
        Buyer.Stream(Beijing.Programme, buyer.Key),
        new OldUnitCounted(buyer.Key, Beijing.Programme, $"R-0{n}", SomeCertificate, new(2010, 7, 1))))];

    /// <summary>So many subsidised new units were counted against the buyer.</summary>
    public static Fact[] NewUnits(Party buyer, int count) => [.. Enumerable.Range(1, count).Select(n => new Fact(
        Buyer.Stream(Beijing.Programme, buyer.Key),
        new NewUnitCounted(buyer.Key, Beijing.Programme, $"C-0{n}", SomeCertificate, new(2010, 7, 1))))];

    public static Fact[] Approved(SubmitClaim claim, Money subsidy) =>
        [ClaimFact(claim, new ClaimApproved(claim, subsidy, Beijing.Yuan(3299), 1, []))];

    public static Fact[] RefusedClaim(SubmitClaim claim) =>
        [ClaimFact(claim, new ClaimRefused(claim, 1, [new Reason("application.not-signed")], []))];

    public static Fact[] Advanced(SubmitClaim claim, Money amount) =>
        [ClaimFact(claim, new SubsidyAdvanced(claim.ClaimId, claim.Seller, amount, Beijing.At("2010-07-12 12:00")))];

    private static CertificateNumber SomeCertificate => CertificateNumber.Parse("BJ00000888");

    private static Fact ClaimFact(SubmitClaim claim, object @event) => new(new StreamName("claim", claim.ClaimId), @event);
}
