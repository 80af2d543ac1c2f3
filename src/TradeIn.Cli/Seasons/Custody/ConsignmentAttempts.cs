using TradeIn.Client.Custody;
using TradeIn.Client.Events;
using TradeIn.Domain.Refusals;

namespace TradeIn.Cli.Seasons.Custody;

/// <summary>Against K1 and K4: what may not be put on a consignment, and steps out of turn.</summary>
internal static class ConsignmentAttempts
{
    public static ConsignmentRequest Listing(
        Shipment shipment, string id, DateTimeOffset at, IEnumerable<OldUnit> units, string? dismantler = null) => new(
        id, SeasonWorld.Programme, shipment.Recycler, dismantler ?? shipment.Dismantler, at, [.. units.Select(unit => unit.Certificate)]);

    public static void BeforeOpening(Morning morning, Shipment shipment, UnitRegister register, Plantings plantings)
    {
        var units = shipment.Units;
        if (plantings.Next("consignment to a dismantler that is not designated", 60))
            Refuse(
                morning, shipment, Listing(shipment, $"{shipment.Id}-x1", morning.Now, units, SeasonWorld.UndesignatedDismantler),
                ReasonCode.DismantlerNotDesignated);
        if (plantings.Next("consignment with a certificate that was never issued", 70, from: 1))
            Refuse(morning, shipment, With(morning, shipment, "x2", NeverIssued(shipment.Recycler)), ReasonCode.CertificateUnknown);
        if (OfAnother(register, shipment.Recycler) is { } foreign && plantings.Next("consignment with another recycler's unit", 70))
            Refuse(morning, shipment, With(morning, shipment, "x3", foreign), ReasonCode.CertificateOtherRecycler);
        if (register.VoidOf.GetValueOrDefault(shipment.Recycler) is { } @void && plantings.Next("consignment with a void certificate", 12))
            Refuse(morning, shipment, With(morning, shipment, "x4", @void), ReasonCode.CertificateVoid);
        var fresh = units.FirstOrDefault(unit => unit.CameBackOn is null && unit.TakenOn > Rhythm.FirstDay.AddDays(5));
        if (fresh is not null && plantings.Next("consignment before the recycling", 80))
            RefuseOn(morning, shipment, fresh, fresh.TakenOn.AddDays(-1), "x5", ReasonCode.ConsignmentBeforeRecycling);
        var back = units.FirstOrDefault(unit => unit.CameBackOn > unit.TakenOn);
        if (back is not null && plantings.Next("consignment before the unit came back", 10))
            RefuseOn(morning, shipment, back, back.CameBackOn!.Value.AddDays(-1), "x12", ReasonCode.ConsignmentBeforeReturn);
    }

    public static void AfterOpening(Morning morning, Shipment shipment, ConsignmentRequest request, Plantings plantings)
    {
        if (plantings.Next("unit on two consignments", 50, from: 1))
            Refuse(
                morning, shipment, Listing(shipment, $"{shipment.Id}-x6", morning.Now, shipment.Units.Take(2)),
                ReasonCode.ConsignmentUnitElsewhere);
        if (plantings.Next("consignment sent twice", 45))
            morning.Send(
                EventTypes.Consignment, shipment.Recycler, $"{shipment.Id}-again", request.OccurredAt, request, shipment.Touches,
                Expectation.Accepted with { Replay = true });
        if (shipment.Units.Count > 1 && plantings.Next("consignment id with other units", 90))
            morning.Send(
                EventTypes.Consignment, shipment.Recycler, $"{shipment.Id}-x7", request.OccurredAt,
                request with { Certificates = [.. request.Certificates.Skip(1)] }, shipment.Touches, Expectation.Conflict);
        if (plantings.Next("receipt of a consignment that has not left", 90, from: 2))
            morning.Send(
                EventTypes.Receipt, shipment.Dismantler, $"SH-{shipment.Id}-x8", morning.Now,
                new ReceiptRequest(
                    $"SH-{shipment.Id}-x8", shipment.Id, morning.Now,
                    [new ReceivedUnit(shipment.Units[0].Certificate, "received", shipment.Units[0].SizeClass)]),
                shipment.Touches, Expectation.RefusedFor(ReasonCode.ConsignmentNotAtThisStep));
    }

    public static void BeforeLeaving(Morning morning, Shipment shipment, Plantings plantings)
    {
        if (plantings.Next("shipped before it was listed", 80, from: 1))
            Refuse(
                morning, shipment, new ConsignmentStepEventData(shipment.Id, "ship", morning.Now.AddDays(-40), shipment.DistanceKm),
                "x9", ReasonCode.ConsignmentOutOfOrder);
    }

    public static void AfterLeaving(Morning morning, Shipment shipment, Plantings plantings)
    {
        if (plantings.Next("shipped twice", 80))
            Refuse(
                morning, shipment, new ConsignmentStepEventData(shipment.Id, "ship", morning.Now, shipment.DistanceKm + 1), "x10",
                ReasonCode.ConsignmentNotAtThisStep);
        if (plantings.Next("given up after it left", 80, from: 1))
            Refuse(
                morning, shipment, new ConsignmentStepEventData(shipment.Id, "cancel", morning.Now, Grounds: "改期"), "x11",
                ReasonCode.ConsignmentNotAtThisStep);
    }

    private static void RefuseOn(Morning morning, Shipment shipment, OldUnit unit, DateOnly day, string mark, ReasonCode reason) =>
        Refuse(morning, shipment, Listing(shipment, $"{shipment.Id}-{mark}", Rhythm.Morning(day), [unit]), reason);

    private static ConsignmentRequest With(Morning morning, Shipment shipment, string mark, string certificate)
    {
        var listing = Listing(shipment, $"{shipment.Id}-{mark}", morning.Now, shipment.Units.Take(3));
        return listing with { Certificates = [.. listing.Certificates, certificate] };
    }

    private static void Refuse(Morning morning, Shipment shipment, ConsignmentRequest request, ReasonCode reason) => morning.Send(
        EventTypes.Consignment, shipment.Recycler, request.ConsignmentId, request.OccurredAt, request,
        $"{string.Join(' ', request.Certificates.Select(number => $"c:{number}"))}", Expectation.RefusedFor(reason));

    private static void Refuse(
        Morning morning, Shipment shipment, ConsignmentStepEventData step, string mark, ReasonCode reason) => morning.Send(
        EventTypes.ConsignmentStep, shipment.Recycler, $"{shipment.Id}-{mark}", step.OccurredAt, step, shipment.Touches,
        Expectation.RefusedFor(reason));

    /// <summary>A number of its range that no recycling of a season uses.</summary>
    private static string NeverIssued(string recycler) => SeasonWorld.Enterprise(recycler).Certificates!.Value.To;

    private static string? OfAnother(UnitRegister register, string recycler) => SeasonWorld.AllRecyclers
        .Where(each => each.Id != recycler).Select(each => register.YardOf(each.Id).FirstOrDefault()?.Certificate)
        .FirstOrDefault(certificate => certificate is not null);
}
