using TradeIn.Domain.Certificates;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Corrections;
using TradeIn.Domain.Losses;
using TradeIn.Domain.Orders;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Recycling;
using TradeIn.Domain.Returns;
using TradeIn.Domain.Units;
using static TradeIn.Testing.SampleWorld.Beijing;
using static TradeIn.Testing.SampleWorld.Requests;

namespace TradeIn.Testing.SampleWorld;

/// <summary>What may happen to Wang's trade-in afterwards, and the same trade-in as an order; each without a fault.</summary>
public static class AfterSale
{
    public static readonly CertificateNumber SecondCertificate = CertificateNumber.Parse("BJ00000002");

    /// <summary>The certificate that is filled in at the door.</summary>
    public static readonly CertificateNumber DoorCertificate = CertificateNumber.Parse("BJ00030001");

    /// <summary>2010-07-20: the refrigerator comes back whole, the 300 yuan of the advance with it.</summary>
    public static ReturnPurchase AReturn { get; } = new()
    {
        ReturnId = "T-1",
        PurchaseId = "P-1",
        OccurredAt = At("2010-07-20 10:00"),
        Buyer = People.Wang,
        Invoice = AnInvoice("00000001").Number,
        SubsidyTakenBack = Yuan(300),
    };

    /// <summary>2010-07-20, another refrigerator for the same price.</summary>
    public static ExchangeUnit AnExchange { get; } = new()
    {
        ExchangeId = "X-1",
        PurchaseId = "P-1",
        OccurredAt = At("2010-07-20 10:00"),
        Unit = AUnit(Refrigerator, "SN-NEW-2"),
    };

    public static NoteRepair ARepair { get; } = new("M-1", "P-1", At("2010-07-20 10:00"), "It does not cool.");

    /// <summary>2010-07-11, at the recycler that issued it.</summary>
    public static ReportLoss ALossReport { get; } = new()
    {
        LossReportId = "L-1",
        Certificate = FirstCertificate,
        Recycler = "rec-huaxing",
        OccurredAt = At("2010-07-11 09:00"),
        Buyer = People.Wang,
    };

    /// <summary>2010-07-11: a part was missing that the entry does not name.</summary>
    public static RequestCorrection ACorrection { get; } = new()
    {
        CorrectionId = "K-1",
        Certificate = FirstCertificate,
        Recycler = "rec-huaxing",
        OccurredAt = At("2010-07-11 09:00"),
        Kind = CorrectionKind.Change,
        Explanation = "The tube was missing.",
        Changes = new EntryChanges { MissingParts = ["tube"] },
    };

    public static RequestCorrection AnInvalidation { get; } =
        ACorrection with { Kind = CorrectionKind.Invalidate, Explanation = "There was no unit.", Changes = null };

    public static RequestCorrection AnAnnotation { get; } =
        ACorrection with { Kind = CorrectionKind.Annotate, Explanation = "The name is misspelt.", Changes = null };

    /// <summary>Half an hour after the recycling: the serial number was another.</summary>
    public static ReplaceCertificate AReplacement { get; } = new("R-1", ARecycling with
    {
        RecyclingId = "R-2",
        OccurredAt = At("2010-07-10 10:30"),
        Unit = AUnit(Television, "SN-OLD-2"),
        Certificate = SecondCertificate,
    });

    /// <summary>2010-09-10: the 300 yuan of a revoked claim come back.</summary>
    public static RecoverSubsidy ARecovery { get; } = new("C-1", Yuan(300), At("2010-09-10 10:00"));

    /// <summary>2010-07-10, in the web shop: held for it until 2010-07-25.</summary>
    public static PlaceOrder AnOrder { get; } = new()
    {
        OrderId = "O-1",
        Programme = Beijing.Programme,
        Seller = "dual-online",
        Outlet = "dual-online-web",
        Channel = PurchaseChannel.Online,
        OccurredAt = At("2010-07-10 20:00"),
        Buyer = People.Wang,
        OldUnit = AUnit(Television, "SN-OLD-1"),
        NewUnit = new OrderedUnit(Refrigerator, "Panda", "P-1"),
        ListPrice = Yuan(3299),
        Discount = Yuan(0),
        PaidPrice = Yuan(3299),
    };

    /// <summary>2010-07-15, at the door, all as it was ordered.</summary>
    public static DeliverOrder ADelivery { get; } = new()
    {
        DeliveryId = "D-1",
        OrderId = "O-1",
        OccurredAt = At("2010-07-15 10:00"),
        RecyclingId = "R-1",
        RecyclingOutlet = "dual-online-r1",
        OldUnit = AUnit(Television, "SN-OLD-1"),
        MissingParts = [],
        AgreedPrice = Yuan(60),
        Certificate = DoorCertificate,
        PurchaseId = "P-1",
        NewUnit = AUnit(Refrigerator, "SN-NEW-1"),
        Invoice = AnInvoice("00000001"),
        Collected = Yuan(3299),
        ApplicationSigned = true,
        OtherSubsidies = [],
    };

    /// <summary>2010-07-12: the buyer changed his mind.</summary>
    public static CancelOrder ACancellation { get; } =
        new("O-1", CancellationReason.BuyerCancelled, At("2010-07-12 09:00"));

    /// <summary>The claim on what was delivered, on the day of the delivery.</summary>
    public static SubmitClaim AClaimAtTheDoor { get; } = AClaim with
    {
        Seller = "dual-online",
        Outlet = "dual-online-web",
        OccurredAt = At("2010-07-15 11:00"),
        Certificate = DoorCertificate,
    };

    /// <summary>A step of the loss report, on 2010-07-14.</summary>
    public static DecideLoss ALossStep(LossStep step) => new(
        "L-1", step, At("2010-07-14 09:00"), step == LossStep.Reject ? "It was sold." : null);

    /// <summary>An authority's step of the correction, on 2010-09-01.</summary>
    public static DecideCorrection ACorrectionStep(CorrectionStep step, bool approved = true) => new(
        "K-1", step, approved, At("2010-09-01 09:00"), approved ? null : "Nothing proves it.");
}
