using TradeIn.Domain.Certificates;
using TradeIn.Domain.Custody;
using static TradeIn.Testing.SampleWorld.Beijing;
using static TradeIn.Testing.SampleWorld.Requests;

namespace TradeIn.Testing.SampleWorld;

/// <summary>The way of Wang's old unit to the dismantler, in order and without a fault.</summary>
public static class Disposal
{
    /// <summary>2010-07-20: one unit, to dis-huaxing.</summary>
    public static OpenConsignment AConsignment { get; } = new()
    {
        ConsignmentId = "CN-1",
        Programme = Beijing.Programme,
        Recycler = "rec-huaxing",
        Dismantler = "dis-huaxing",
        OccurredAt = At("2010-07-20 09:00"),
        Certificates = [FirstCertificate],
    };

    /// <summary>2010-07-21, 40 km.</summary>
    public static MoveConsignment AShipment { get; } =
        new("CN-1", ConsignmentStep.Ship, At("2010-07-21 08:00"), DistanceKm: 40);

    public static MoveConsignment ACancelledConsignment { get; } =
        new("CN-1", ConsignmentStep.Cancel, At("2010-07-21 08:00"), Grounds: "The lorry broke down.");

    /// <summary>2010-07-21: it is there.</summary>
    public static RecordReceipt AReceipt { get; } = AReceiptOf(UnitCondition.Received);

    /// <summary>2010-07-28, by the environment office: it is with the recycler.</summary>
    public static ResolveDiscrepancy AResolution { get; } = new(
        "RS-1", "CN-1", FirstCertificate, DiscrepancyResolution.WithRecycler, At("2010-07-28 10:00"), "It was never loaded.");

    /// <summary>2010-08-02.</summary>
    public static RecordDismantling ADismantling { get; } =
        new("DM-1", Beijing.Programme, "dis-huaxing", At("2010-08-02 15:00"), [FirstCertificate]);

    /// <summary>The receipt of 2010-07-21 with each unit in the same condition.</summary>
    public static RecordReceipt AReceiptOf(UnitCondition condition, params CertificateNumber[] certificates) => new(
        "RC-1", "CN-1", At("2010-07-21 15:00"),
        [.. (certificates is [] ? [FirstCertificate] : certificates).Select(number => Arrived(number, condition))]);

    public static ArrivedUnit Arrived(CertificateNumber number, UnitCondition condition) => new(
        number, condition,
        SizeClass: condition is UnitCondition.Received or UnitCondition.Damaged ? "21-inch" : null,
        Found: condition == UnitCondition.Different ? "A Peony." : null);
}
