using TradeIn.Client.Custody;
using TradeIn.Client.Events;
using TradeIn.Domain.Refusals;

namespace TradeIn.Cli.Seasons.Custody;

/// <summary>Dismantlers take units apart on working days, in batches; some late, some never.</summary>
internal sealed class Scrapyards(long seed, Plantings plantings)
{
    private const int LargestBatch = 500;
    private readonly SeasonRandom random = new(seed, "dismantlings");
    private readonly Dictionary<string, SortedDictionary<DateOnly, List<OldUnit>>> plans =
        SeasonWorld.Dismantlers.ToDictionary(each => each, _ => new SortedDictionary<DateOnly, List<OldUnit>>(), StringComparer.Ordinal);

    private readonly Dictionary<string, OldUnit> lastOf = new(StringComparer.Ordinal);
    private long number;

    public void Take(OldUnit unit)
    {
        if (unit.Fate == UnitFate.NeverDismantled) return;
        var workingDays = unit.Fate == UnitFate.DismantledLate ? random.Between(31, 60) : random.Between(2, 26);
        var day = WorkingDays.After(unit.ReceivedOn, workingDays);
        if (!plans[unit.Dismantler!].TryGetValue(day, out var planned)) plans[unit.Dismantler!][day] = planned = [];
        planned.Add(unit);
    }

    /// <param name="onDismantled">What becomes of a unit that is dismantled.</param>
    public void Work(Morning morning, Action<OldUnit> onDismantled)
    {
        foreach (var (dismantler, plan) in plans)
        {
            if (!plan.Remove(morning.Day, out var units)) continue;
            Refuse(morning, dismantler, units, plan);
            foreach (var batch in units.Chunk(LargestBatch)) Dismantle(morning, dismantler, batch, onDismantled);
        }
    }

    private void Dismantle(Morning morning, string dismantler, OldUnit[] batch, Action<OldUnit> onDismantled)
    {
        var id = NextId(dismantler);
        var request = new DismantlingRequest(
            id, SeasonWorld.Programme, dismantler, morning.Now, [.. batch.Select(unit => unit.Certificate)]);
        morning.Send(EventTypes.Dismantling, dismantler, id, request.OccurredAt, request, Shipment.TouchesOf(batch));
        if (plantings.Next("dismantling sent twice", 70, from: 1)) morning.SendAgain();
        foreach (var unit in batch)
        {
            (unit.Place, unit.DismantledOn) = (UnitPlace.Dismantled, morning.Day);
            onDismantled(unit);
        }
        lastOf[dismantler] = batch[^1];
    }

    private void Refuse(Morning morning, string dismantler, List<OldUnit> due, SortedDictionary<DateOnly, List<OldUnit>> plan)
    {
        if (lastOf.GetValueOrDefault(dismantler) is { } done && plantings.Next("dismantled twice", 60))
            Refuse(morning, dismantler, [done], morning.Now, ReasonCode.DismantlingUnitAlreadyDismantled);
        if (plantings.Next("dismantled by another dismantler", 60, from: 1))
        {
            var other = SeasonWorld.Dismantlers.First(each => each != dismantler);
            Refuse(morning, other, [due[0]], morning.Now, ReasonCode.DismantlingUnitNotReceived);
        }
        if (due[0].ReceivedOn < morning.Day && plantings.Next("dismantled before it was received", 60, from: 2))
            Refuse(morning, dismantler, [due[0]], Rhythm.Morning(due[0].ReceivedOn.AddDays(-1)), ReasonCode.DismantlingBeforeReceipt);
        if (plan.Count > 0 && plantings.Next("dismantled by one that is not designated", 90))
            Refuse(
                morning, SeasonWorld.UndesignatedDismantler, [due[0]], morning.Now, ReasonCode.DismantlerNotDesignated,
                ReasonCode.DismantlingUnitNotReceived);
    }

    private void Refuse(Morning morning, string dismantler, OldUnit[] units, DateTimeOffset at, params ReasonCode[] reasons)
    {
        var id = NextId(dismantler);
        morning.Send(
            EventTypes.Dismantling, dismantler, id, at,
            new DismantlingRequest(id, SeasonWorld.Programme, dismantler, at, [.. units.Select(unit => unit.Certificate)]),
            Shipment.TouchesOf(units), Expectation.RefusedFor(reasons));
    }

    private string NextId(string dismantler) => $"CJ-{dismantler["season-".Length..]}-{++number:00000}";
}
