using TradeIn.Client.Custody;
using TradeIn.Client.Events;

namespace TradeIn.Cli.Seasons.Custody;

/// <summary>
/// Recyclers collect the units of a week and ship them to one of the dismantlers, three hundred at most in one consignment. Now and
/// then one is given up before it leaves.
/// </summary>
internal sealed class Consignors(long seed, UnitRegister register, Plantings plantings)
{
    private const int LargestConsignment = 300;
    private static readonly DateOnly FirstDay = new(2010, 6, 8);
    private static readonly DateOnly LastDay = new(2012, 5, 31);
    private readonly SeasonRandom random = new(seed, "consignments");
    private readonly List<Shipment> waiting = [];
    private long number;

    /// <summary>The day's consignments; each is handed on once it is on its way.</summary>
    public void Work(Morning morning, Action<Shipment> onItsWay)
    {
        foreach (var shipment in waiting.Where(each => each.NextOn <= morning.Day).ToList())
        {
            waiting.Remove(shipment);
            Leave(morning, shipment, onItsWay);
        }
        if (morning.Day < FirstDay || morning.Day > LastDay) return;
        var at = 0;
        foreach (var recycler in SeasonWorld.AllRecyclers)
            if ((morning.Day.DayNumber + at++) % 7 == 0) Collect(morning, recycler.Id);
    }

    private void Collect(Morning morning, string recycler)
    {
        var ready = register.YardOf(recycler).Where(unit => IsReady(unit, morning.Day)).ToList();
        foreach (var units in ready.Chunk(LargestConsignment)) Open(morning, recycler, units);
    }

    private static bool IsReady(OldUnit unit, DateOnly day) => unit.Fate switch
    {
        UnitFate.NeverShipped => false,
        UnitFate.DeliveredLate => unit.TakenOn.AddDays(OldUnit.DeliveryDays) < day,
        _ => unit.TakenOn.AddDays(2) <= day,
    };

    private void Open(Morning morning, string recycler, IReadOnlyList<OldUnit> units)
    {
        var dismantler = random.Pick(SeasonWorld.Dismantlers);
        var shipment = new Shipment(
            $"HD-{recycler["season-".Length..]}-{++number:00000}", recycler, dismantler, KilometresOf(recycler, dismantler), units)
        {
            NextOn = morning.Day.AddDays(random.Between(0, 1)),
            IsGivenUp = plantings.Next("consignment given up before it left", 40, from: 3),
        };
        ConsignmentAttempts.BeforeOpening(morning, shipment, register, plantings);
        var request = ConsignmentAttempts.Listing(shipment, shipment.Id, morning.Now, units);
        morning.Send(EventTypes.Consignment, recycler, shipment.Id, request.OccurredAt, request, shipment.Touches, new Effect("opened"));
        var yard = register.YardOf(recycler);
        foreach (var unit in units) register.Leave(unit);
        var listed = units.ToHashSet();
        yard.RemoveAll(listed.Contains);
        ConsignmentAttempts.AfterOpening(morning, shipment, request, plantings);
        waiting.Add(shipment);
        if (shipment.IsGivenUp) shipment.NextOn = morning.Day.AddDays(1);
    }

    private void Leave(Morning morning, Shipment shipment, Action<Shipment> onItsWay)
    {
        if (!shipment.IsGivenUp)
        {
            ConsignmentAttempts.BeforeLeaving(morning, shipment, plantings);
            var ship = new ConsignmentStepEventData(shipment.Id, "ship", morning.Now, shipment.DistanceKm);
            Send(morning, shipment, ship, "shipped");
            ConsignmentAttempts.AfterLeaving(morning, shipment, plantings);
            shipment.ShippedOn = morning.Day;
            shipment.NextOn = morning.Day.AddDays(random.Between(1, 3));
            onItsWay(shipment);
            return;
        }
        Send(morning, shipment, new ConsignmentStepEventData(shipment.Id, "cancel", morning.Now, Grounds: "车辆故障"), "cancelled");
        foreach (var unit in shipment.Units) register.ComeBack(unit, morning.Day);
    }

    private static void Send(Morning morning, Shipment shipment, ConsignmentStepEventData step, string status) => morning.Send(
        EventTypes.ConsignmentStep, shipment.Recycler, $"{step.ConsignmentId}-{step.Step}", step.OccurredAt, step, shipment.Touches,
        new Effect(status));

    /// <summary>From a recycler's yard to a dismantler's; the bands of the freight table are all there.</summary>
    private int KilometresOf(string recycler, string dismantler) =>
        new SeasonRandom(seed, $"{recycler} to {dismantler}").Between(12, 190);
}
