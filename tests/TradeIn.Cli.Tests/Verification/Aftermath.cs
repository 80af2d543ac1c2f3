using TradeIn.Domain.Certificates;
using TradeIn.Domain.Corrections;
using TradeIn.Domain.Losses;
using TradeIn.Domain.Orders;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Returns;

namespace TradeIn.Cli.Tests.Verification;

/// <summary>
/// Commands of what happens after the claim, and of orders: lawful as they are, and changed with <c>with</c>.
/// </summary>
internal static class Aftermath
{
    public static Money Yuan(int yuan) => Money.FromFen(yuan * 100L);

    public static InvoiceNumber RedNumber(int number) => InvoiceNumber.Parse($"1110010799-{number:00000000}");

    /// <summary>Of a purchase whose subsidy of 300 yuan was advanced.</summary>
    public static ReturnPurchase Return(int number) => new()
    {
        ReturnId = $"RT-{number}", PurchaseId = $"P-{number}", OccurredAt = Season.At("2010-07-20T10:00"),
        Buyer = Season.Person(1), Invoice = Season.Purchase(number).Invoice.Number, SubsidyTakenBack = Yuan(300),
        RedInvoice = new RedInvoice(RedNumber(number), Yuan(3299)),
    };

    /// <summary>A cheaper unit, on which the subsidy is 250 yuan.</summary>
    public static ExchangeUnit Exchange(int number) => new()
    {
        ExchangeId = $"X-{number}", PurchaseId = $"P-{number}", OccurredAt = Season.At("2010-07-18T10:00"),
        Unit = Season.Unit("refrigerator", $"OTHER-{number}"), PaidPrice = Yuan(2500),
    };

    public static ReportLoss Loss(int number) => new()
    {
        LossReportId = $"L-{number}", Certificate = Season.Certificate(number), Recycler = Season.Recycler,
        OccurredAt = Season.At("2010-07-11T10:00"), Buyer = Season.Person(1),
    };

    public static DecideLoss LossDecision(int number, LossStep step) => new(
        $"L-{number}", step, Season.At(step == LossStep.File ? "2010-07-11T16:00" : "2010-07-11T15:00"),
        step == LossStep.Reject ? "It was found." : null);

    public static ReplaceCertificate Replacement(int number, int by) => new(
        $"R-{number}", Season.Recycling(by) with
        {
            Unit = Season.Unit("computer", $"OLD-{number}"), OccurredAt = Season.At("2010-07-10T10:30"),
        });

    public static RequestCorrection Correction(int number, CorrectionKind kind) => new()
    {
        CorrectionId = $"K-{number}", Certificate = Season.Certificate(number), Recycler = Season.Recycler,
        OccurredAt = Season.At("2010-07-13T10:00"), Kind = kind, Explanation = "Somebody else's entry.",
        Changes = kind != CorrectionKind.Change ? null : new EntryChanges
        {
            Buyer = Season.Person(2), Unit = Season.Unit("television", $"OLDER-{number}"),
        },
    };

    /// <summary>The correction of a number, through all three authorities.</summary>
    public static void Correct(Counter counter, int number, CorrectionKind kind)
    {
        counter.Decide(Correction(number, kind));
        foreach (var step in Enum.GetValues<CorrectionStep>()) counter.Decide(CorrectionDecision(number, step));
    }

    public static DecideCorrection CorrectionDecision(int number, CorrectionStep step, bool approved = true) => new(
        $"K-{number}", step, approved, Season.At("2010-07-14T10:00").AddDays((int)step), approved ? null : "Unproven.");

    public static PlaceOrder Order(int number) => new()
    {
        OrderId = $"O-{number}", Programme = Season.Beijing.Programme, Seller = Season.Dual,
        Outlet = $"{Season.Dual}-s1", Channel = PurchaseChannel.Online, OccurredAt = Season.At("2010-07-12T09:00"),
        Buyer = Season.Person(1), OldUnit = Season.Unit("television", $"OLD-{number}"),
        NewUnit = new OrderedUnit(Category.Parse("refrigerator"), "Panda", "P-1"), ListPrice = Yuan(3299),
        Discount = Money.Zero, PaidPrice = Yuan(3299),
    };

    public static DeliverOrder Delivery(int number) => new()
    {
        DeliveryId = $"D-{number}", OrderId = $"O-{number}", OccurredAt = Season.At("2010-07-15T09:00"),
        RecyclingId = $"R-{number}", RecyclingOutlet = $"{Season.Dual}-r1",
        OldUnit = Season.Unit("television", $"OLD-{number}"), MissingParts = [], AgreedPrice = Yuan(60),
        Certificate = DualCertificate(number), PurchaseId = $"P-{number}",
        NewUnit = Season.Unit("refrigerator", $"NEW-{number}"),
        Invoice = Season.Purchase(number).Invoice with { IssuedOn = new DateOnly(2010, 7, 15) },
        Collected = Yuan(3299), ApplicationSigned = true, OtherSubsidies = [],
    };

    /// <summary>The claim of a delivered order.</summary>
    public static Domain.Claims.SubmitClaim Claim(int number) => Season.Claim(number) with
    {
        Certificate = DualCertificate(number), Seller = Season.Dual, Outlet = $"{Season.Dual}-s1",
        OccurredAt = Season.At("2010-07-15T10:00"),
    };

    public static CancelOrder Cancellation(int number) => new(
        $"O-{number}", CancellationReason.RefusedAtDoor, Season.At("2010-07-15T09:00"));

    public static CertificateNumber DualCertificate(int number) => CertificateNumber.Parse($"BJ0002{number:0000}");
}
