using TradeIn.Client.Custody;
using TradeIn.Client.Events;
using TradeIn.Domain.Refusals;

namespace TradeIn.Cli.Seasons.Custody;

/// <summary>
/// Dismantlers say of each unit of a consignment how it arrived; what is missing or different is resolved some days later, or never.
/// </summary>
internal sealed class Receivers(long seed, UnitRegister register, Plantings plantings)
{
    /// <summary>Larger consignments come on two lorries.</summary>
    private const int OneLorry = 120;

    private readonly SeasonRandom random = new(seed, "receipts");
    private readonly List<Shipment> underWay = [];
    private readonly PriorityQueue<(Shipment Shipment, OldUnit Unit, string Resolution), (DateOnly Day, long Number)> open = new();
    private long number;

    public void Expect(Shipment shipment) => underWay.Add(shipment);

    /// <param name="onReceived">What becomes of a unit that is here.</param>
    public void Work(Morning morning, Action<OldUnit> onReceived)
    {
        foreach (var shipment in underWay.Where(each => each.NextOn <= morning.Day).ToList())
        {
            Receive(morning, shipment, onReceived);
            if (shipment.IsAccounted) underWay.Remove(shipment);
            else shipment.NextOn = morning.Day.AddDays(1);
        }
        if (!WorkingDays.IsOne(morning.Day)) return;
        while (open.TryPeek(out _, out var place) && place.Day <= morning.Day) Resolve(morning, open.Dequeue(), onReceived);
    }

    private void Receive(Morning morning, Shipment shipment, Action<OldUnit> onReceived)
    {
        var left = shipment.Units.Skip(shipment.Accounted).ToList();
        var units = left.Count > OneLorry && shipment.Receipts == 0 ? left[..(left.Count / 2)] : left;
        ReceiptAttempts.Before(morning, shipment, plantings);
        var id = $"SH-{shipment.Id}-{++shipment.Receipts}";
        var receipt = new ReceiptRequest(id, shipment.Id, morning.Now, [.. units.Select(ConditionOf)]);
        shipment.Accounted += units.Count;
        shipment.OpenDiscrepancies += receipt.Units.Count(unit => unit.Condition is "missing" or "different");
        morning.Send(
            EventTypes.Receipt, shipment.Dismantler, id, receipt.OccurredAt, receipt, shipment.Touches, new Effect(shipment.Status));
        foreach (var unit in units) Arrive(morning.Day, shipment, unit, onReceived);
        ReceiptAttempts.After(morning, shipment, receipt, plantings);
    }

    private static ReceivedUnit ConditionOf(OldUnit unit) => unit.Fate switch
    {
        UnitFate.Damaged => new ReceivedUnit(unit.Certificate, "damaged", unit.SizeClass),
        _ when unit.Fate.IsMissing() => new ReceivedUnit(unit.Certificate, "missing"),
        _ when unit.Fate.IsDifferent() => new ReceivedUnit(unit.Certificate, "different", Found: "外壳相似的空机壳"),
        _ => new ReceivedUnit(unit.Certificate, "received", unit.SizeClass),
    };

    private void Arrive(DateOnly day, Shipment shipment, OldUnit unit, Action<OldUnit> onReceived)
    {
        (unit.Dismantler, unit.DistanceKm) = (shipment.Dismantler, shipment.DistanceKm);
        if (!unit.Fate.IsMissing() && !unit.Fate.IsDifferent())
        {
            Take(day, unit, onReceived);
            return;
        }
        unit.Place = unit.Fate.IsMissing() ? UnitPlace.Missing : UnitPlace.Different;
        if (unit.Fate.ResolutionOf() is { } resolution)
            open.Enqueue((shipment, unit, resolution), (day.AddDays(random.Between(6, 20)), ++number));
    }

    private static void Take(DateOnly day, OldUnit unit, Action<OldUnit> onReceived)
    {
        (unit.Place, unit.ReceivedOn) = (UnitPlace.Received, day);
        onReceived(unit);
    }

    private void Resolve(Morning morning, (Shipment Shipment, OldUnit Unit, string Resolution) due, Action<OldUnit> onReceived)
    {
        var (shipment, unit, resolution) = due;
        ReceiptAttempts.BeforeResolving(morning, shipment, unit, plantings);
        var here = resolution is "found" or "same-unit";
        shipment.OpenDiscrepancies--;
        var id = $"CY-{unit.Certificate}-{++number}";
        var request = new ResolutionRequest(
            id, shipment.Id, unit.Certificate, resolution, morning.Now, "经查验核实", here ? unit.SizeClass : null);
        var actor = resolution == "found" ? shipment.Dismantler : Actors.Environment;
        morning.Send(
            EventTypes.Resolution, actor, id, request.OccurredAt, request, $"h:{shipment.Id} c:{unit.Certificate}",
            new Effect(shipment.Status));
        ReceiptAttempts.AfterResolving(morning, shipment, request, plantings);
        unit.Fate = UnitFate.Ordinary;
        if (here) Take(morning.Day, unit, onReceived);
        else if (resolution == "lost") unit.Place = UnitPlace.Lost;
        else register.ComeBack(unit, morning.Day);
    }
}
