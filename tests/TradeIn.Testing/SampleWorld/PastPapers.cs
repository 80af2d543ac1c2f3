using TradeIn.Domain;
using TradeIn.Domain.Buyers;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Corrections;
using TradeIn.Domain.Losses;
using TradeIn.Domain.Orders;
using TradeIn.Domain.Recycling;
using TradeIn.Domain.Refusals;
using static TradeIn.Testing.SampleWorld.AfterSale;
using static TradeIn.Testing.SampleWorld.Requests;

namespace TradeIn.Testing.SampleWorld;

/// <summary>What became of a loss report, a correction and an order.</summary>
public static partial class Past
{
    private static readonly Counts Told = new(new Count(5, 0, 1), new Count(5, 0, 1));

    /// <summary>Wang's certificate was taken in and reported lost.</summary>
    public static Fact[] ReportedLost =>
    [
        .. TakenIn(),
        OfLoss(new LossReported(ALossReport, "110105", [])),
        OfCertificate(new CertificateReportedLost(FirstCertificate, "L-1", Beijing.Day("2010-07-11"))),
    ];

    public static Fact[] LossWithdrawn =>
    [
        .. ReportedLost,
        OfLoss(new LossWithdrawn("L-1", "rec-huaxing", ALossStep(LossStep.Withdraw).OccurredAt)),
        OfCertificate(new CertificateUnblocked(FirstCertificate, "L-1", Beijing.Day("2010-07-14"))),
    ];

    public static Fact[] LossRejected =>
    [
        .. ReportedLost,
        OfLoss(new LossRejected("L-1", "It was sold.", ALossStep(LossStep.Reject).OccurredAt)),
        OfCertificate(new CertificateUnblocked(FirstCertificate, "L-1", Beijing.Day("2010-07-14"))),
    ];

    public static Fact[] LossApproved =>
    [
        .. ReportedLost,
        OfLoss(new LossApproved("L-1", ALossStep(LossStep.Approve).OccurredAt)),
        OfCertificate(new CertificateCancelled(FirstCertificate, "L-1", Beijing.Day("2010-07-14"))),
    ];

    public static Fact[] LossFiled => [.. LossApproved, OfLoss(new LossFiled("L-1", ALossStep(LossStep.File).OccurredAt))];

    public static Fact[] LossRefused =>
        [.. TakenIn(), OfLoss(new LossReportRefused(ALossReport, [new Reason("buyer.mismatch")], []))];

    /// <summary>A correction was applied for, and approved so far.</summary>
    public static Fact[] Requested(RequestCorrection? request = null, params CorrectionStep[] approved) =>
    [
        OfCorrection(new CorrectionRequested(request ?? ACorrection, "110105", [])),
        .. approved.Select(step => OfCorrection(new CorrectionApproved("K-1", step, ACorrectionStep(step).OccurredAt))),
    ];

    /// <summary>District and municipal commerce have approved it.</summary>
    public static Fact[] ApprovedTwice(RequestCorrection? request = null) =>
        Requested(request, CorrectionStep.DistrictCommerce, CorrectionStep.MunicipalCommerce);

    public static Fact[] RefusedCorrection =>
        [OfCorrection(new CorrectionRefused(ACorrection, [new Reason("certificate.other-recycler")], []))];

    public static Fact[] RejectedCorrection =>
    [
        .. Requested(),
        OfCorrection(new CorrectionRejected("K-1", CorrectionStep.DistrictCommerce, "Nothing proves it.", ACorrection.OccurredAt)),
    ];

    /// <summary>The annotation was applied.</summary>
    public static Fact[] AppliedCorrection =>
    [
        .. ApprovedTwice(AnAnnotation),
        OfCorrection(new CorrectionApplied("K-1", default, default, Beijing.At("2010-09-01 09:00"), [])),
    ];

    /// <summary>A replacement on the spot was refused.</summary>
    public static Fact[] RefusedReplacement =>
    [
        new Fact(
            RecordRecycling.Stream("R-2"),
            new ReplacementRefused(AReplacement.Recycling, "R-1", [new Reason("replacement.not-same-day")])),
    ];

    /// <summary>An order holds one old and one new unit, until 2010-07-25 unless it is said otherwise.</summary>
    public static Fact[] Ordered(PlaceOrder? order = null, string until = "2010-07-25")
    {
        var placed = order ?? AnOrder;
        var (id, buyer, day) = (placed.OrderId, placed.Buyer.Key, Beijing.Day(until));
        return
        [
            new Fact(Order.Stream(id), new OrderPlaced(placed, 1, day, Told, [])),
            OfBuyer(buyer, new UnitsHeld(buyer, placed.Programme, id, day)),
        ];
    }

    public static Fact[] RefusedOrder =>
        [new Fact(Order.Stream("O-1"), new OrderRefused(AnOrder, 1, [new Reason("seller.not-dual")], []))];

    public static Fact[] CancelledOrder =>
    [
        .. Ordered(),
        new Fact(Order.Stream("O-1"), new OrderCancelled(
            "O-1", "dual-online", CancellationReason.BuyerCancelled, null, ACancellation.OccurredAt)),
        OfBuyer(People.Wang.Key, new HoldReleased(
            People.Wang.Key, Beijing.Programme, "O-1", Beijing.Day("2010-07-12"))),
    ];

    /// <summary>O-1 was delivered: the old unit counts, and the new one is held for its claim.</summary>
    public static Fact[] Delivered =>
    [
        .. Ordered(),
        new Fact(DeliverOrder.Stream("D-1"), new UnitsDelivered(ADelivery, "dual-online", 1, Told, [])),
        new Fact(Order.Stream("O-1"), new OrderDelivered(
            "O-1", "D-1", "R-1", DoorCertificate, "P-1", Beijing.Day("2010-07-15"))),
        .. TakenIn(DeliveredRecycling),
        .. Bought(DeliveredPurchase),
    ];

    /// <summary>The recycling that the delivery of O-1 records.</summary>
    public static RecordRecycling DeliveredRecycling { get; } = ARecycling with
    {
        Recycler = "dual-online",
        Outlet = "dual-online-r1",
        Channel = RecyclingChannel.Delivery,
        OccurredAt = ADelivery.OccurredAt,
        Certificate = DoorCertificate,
        OrderId = "O-1",
    };

    /// <summary>The purchase that the delivery of O-1 records.</summary>
    public static Domain.Purchases.RecordPurchase DeliveredPurchase { get; } = APurchase with
    {
        Seller = "dual-online",
        Outlet = "dual-online-web",
        Channel = Domain.Purchases.PurchaseChannel.Online,
        Order = Domain.Purchases.PurchaseOrder.NewFirst,
        OccurredAt = ADelivery.OccurredAt,
        OrderId = "O-1",
    };

    private static Fact OfLoss(object @event) => new(LossReport.Stream("L-1"), @event);

    private static Fact OfCorrection(object @event) => new(Correction.Stream("K-1"), @event);
}
