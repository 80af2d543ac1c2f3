using TradeIn.Domain;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Custody;
using static TradeIn.Testing.SampleWorld.Beijing;
using static TradeIn.Testing.SampleWorld.Disposal;
using static TradeIn.Testing.SampleWorld.Requests;

namespace TradeIn.Testing.SampleWorld;

/// <summary>How far Wang's old unit has come on its way to the dismantler.</summary>
public static partial class Past
{
    /// <summary>Listed on CN-1 on 2010-07-20.</summary>
    public static Fact[] Consigned => [.. TakenIn(), .. ConsignedBy(AConsignment)];

    /// <summary>On its way since 2010-07-21.</summary>
    public static Fact[] Shipped => [.. Consigned, .. ShippedAs(AConsignment)];

    public static Fact[] ConsignmentCancelled =>
    [
        .. Consigned,
        OfConsignment(new ConsignmentCancelled("CN-1", "The lorry broke down.", ACancelledConsignment.OccurredAt)),
        OfUnit(new UnitWithRecyclerAgain(FirstCertificate, "CN-1", "CN-1", Day("2010-07-21"))),
    ];

    /// <summary>Received on 2010-07-21.</summary>
    public static Fact[] Received =>
    [
        .. Shipped,
        OfConsignment(new ReceiptRecorded(AReceipt, ConsignmentStatus.Closed, [])),
        OfUnit(new UnitReceived(
            FirstCertificate, "CN-1", "RC-1", "dis-huaxing", Television, "21-inch", 40, Damaged: false, Day("2010-07-21"),
            DeliveryDueOn: Day("2010-08-24"), DismantlingDueOn: Day("2010-09-01"))),
    ];

    /// <summary>Noted as missing on 2010-07-21.</summary>
    public static Fact[] Missed =>
    [
        .. Shipped,
        OfConsignment(new ReceiptRecorded(AReceiptOf(UnitCondition.Missing), ConsignmentStatus.Disputed, [])),
        OfUnit(new UnitMissed(FirstCertificate, "CN-1", "RC-1", Day("2010-07-21"))),
    ];

    /// <summary>Another unit came in its place on 2010-07-21.</summary>
    public static Fact[] Differed =>
    [
        .. Shipped,
        OfConsignment(new ReceiptRecorded(AReceiptOf(UnitCondition.Different), ConsignmentStatus.Disputed, [])),
        OfUnit(new UnitDiffered(FirstCertificate, "CN-1", "RC-1", "A Peony.", Day("2010-07-21"))),
    ];

    /// <summary>Missing, and on 2010-07-28 found to be with its recycler.</summary>
    public static Fact[] SentBack =>
    [
        .. Missed,
        OfConsignment(new DiscrepancyResolved(AResolution, ConsignmentStatus.Closed)),
        OfUnit(new UnitWithRecyclerAgain(FirstCertificate, "CN-1", "RS-1", Day("2010-07-28"))),
    ];

    /// <summary>Missing, and on 2010-07-28 given up.</summary>
    public static Fact[] GivenUp =>
    [
        .. Missed,
        OfConsignment(new DiscrepancyResolved(
            AResolution with { Resolution = DiscrepancyResolution.Lost }, ConsignmentStatus.Closed)),
        OfUnit(new UnitLost(FirstCertificate, "CN-1", "RS-1", Day("2010-07-28"))),
    ];

    /// <summary>Dismantled on 2010-08-02.</summary>
    public static Fact[] Dismantled =>
    [
        .. Received,
        new Fact(new StreamName("dismantling", "DM-1"), new UnitsDismantled(ADismantling, [])),
        OfUnit(new UnitDismantled(FirstCertificate, "DM-1", "dis-huaxing", Day("2010-08-02"), Day("2010-09-01"))),
    ];

    public static Fact[] ConsignmentRefused =>
        [OfConsignment(new ConsignmentRefused(AConsignment, [new("certificate.unknown", Actual: "BJ00000001")]))];

    /// <summary>A consignment was opened: its own stream, and each unit's.</summary>
    public static Fact[] ConsignedBy(OpenConsignment consignment) =>
    [
        new Fact(new StreamName("consignment", consignment.ConsignmentId), new ConsignmentOpened(consignment)),
        .. consignment.Certificates.Select(number => new Fact(
            new StreamName("custody", number.ToString()),
            new UnitConsigned(
                number, consignment.ConsignmentId, consignment.Recycler, consignment.Dismantler,
                Beijing.Policy.DayOf(consignment.OccurredAt)))),
    ];

    /// <summary>It left on 2010-07-21 for a place 40 km away.</summary>
    public static Fact[] ShippedAs(OpenConsignment consignment) =>
    [
        new Fact(
            new StreamName("consignment", consignment.ConsignmentId),
            new ConsignmentShipped(consignment.ConsignmentId, 40, AShipment.OccurredAt)),
    ];

    private static Fact OfConsignment(object @event) => new(new StreamName("consignment", "CN-1"), @event);

    private static Fact OfUnit(object @event) => new(new StreamName("custody", "BJ00000001"), @event);
}
