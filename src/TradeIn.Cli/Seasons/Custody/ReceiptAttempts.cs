using TradeIn.Client.Custody;
using TradeIn.Client.Events;
using TradeIn.Domain.Refusals;

namespace TradeIn.Cli.Seasons.Custody;

/// <summary>Against K2: receipts of what was not sent, or twice, and resolutions of what is not in doubt.</summary>
internal static class ReceiptAttempts
{
    public static void Before(Morning morning, Shipment shipment, Plantings plantings)
    {
        var unit = shipment.Units[shipment.Accounted];
        if (plantings.Next("receipt of a unit that is not listed", 60, from: 1))
            Refuse(
                morning, shipment, "x1", morning.Now, new ReceivedUnit(NotListed(shipment), "received", "standard"),
                ReasonCode.ReceiptUnitNotListed);
        if (plantings.Next("receipt before the consignment left", 70, from: 1))
            Refuse(
                morning, shipment, "x2", Rhythm.Morning(shipment.ShippedOn!.Value.AddDays(-1)),
                new ReceivedUnit(unit.Certificate, "received", unit.SizeClass), ReasonCode.ConsignmentOutOfOrder);
    }

    public static void After(Morning morning, Shipment shipment, ReceiptRequest receipt, Plantings plantings)
    {
        if (!shipment.IsAccounted && plantings.Next("unit received twice", 6))
            Refuse(morning, shipment, "x3", morning.Now, receipt.Units[0], ReasonCode.ReceiptUnitAlreadyAccounted);
        if (shipment.Status == "closed" && plantings.Next("receipt of a closed consignment", 60))
            Refuse(
                morning, shipment, "x4", morning.Now, receipt.Units[0], ReasonCode.ConsignmentNotAtThisStep,
                ReasonCode.ReceiptUnitAlreadyAccounted);
        if (plantings.Next("receipt sent twice", 55, from: 1))
            morning.Send(
                EventTypes.Receipt, shipment.Dismantler, $"{receipt.ReceiptId}-again", receipt.OccurredAt, receipt, shipment.Touches,
                Expectation.Accepted with { Replay = true });
    }

    public static void BeforeResolving(Morning morning, Shipment shipment, OldUnit unit, Plantings plantings)
    {
        if (!plantings.Next("discrepancy resolved as another kind", 12)) return;
        var kind = unit.Place == UnitPlace.Missing ? "same-unit" : "found";
        Refuse(morning, shipment, unit.Certificate, kind, "x5", unit.SizeClass, ReasonCode.DiscrepancyOtherKind);
    }

    public static void AfterResolving(Morning morning, Shipment shipment, ResolutionRequest request, Plantings plantings)
    {
        if (plantings.Next("discrepancy resolved twice", 12, from: 1))
            Refuse(morning, shipment, request.CertificateNumber, "lost", "x6", sizeClass: null, ReasonCode.DiscrepancyNotOpen);
    }

    private static void Refuse(
        Morning morning, Shipment shipment, string mark, DateTimeOffset at, ReceivedUnit unit, params ReasonCode[] reasons)
    {
        var id = $"SH-{shipment.Id}-{shipment.Receipts}-{mark}";
        morning.Send(
            EventTypes.Receipt, shipment.Dismantler, id, at, new ReceiptRequest(id, shipment.Id, at, [unit]), shipment.Touches,
            Expectation.RefusedFor(reasons));
    }

    private static void Refuse(
        Morning morning, Shipment shipment, string certificate, string resolution, string mark, string? sizeClass, ReasonCode reason)
    {
        var id = $"CY-{certificate}-{mark}";
        morning.Send(
            EventTypes.Resolution, Actors.Environment, id, morning.Now,
            new ResolutionRequest(id, shipment.Id, certificate, resolution, morning.Now, "经查验核实", sizeClass),
            $"h:{shipment.Id} c:{certificate}", Expectation.RefusedFor(reason));
    }

    /// <summary>A number of the recycler's range that no recycling of a season uses.</summary>
    private static string NotListed(Shipment shipment) => SeasonWorld.Enterprise(shipment.Recycler).Certificates!.Value.To;
}
