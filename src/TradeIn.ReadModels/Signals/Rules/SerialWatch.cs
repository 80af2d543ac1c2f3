using TradeIn.Domain.Identities;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Recycling;
using TradeIn.Domain.Units;
using TradeIn.EventStore;

namespace TradeIn.ReadModels.Signals.Rules;

/// <summary>A serial number of a series: a row of <c>read.signals_serials</c>.</summary>
/// <param name="Buyer">An opaque id.</param>
/// <param name="Kind"><c>certificate</c> of an old unit, <c>purchase</c> of a new one.</param>
internal sealed record SerialRow(string Buyer, string Kind, string Id, DateOnly On);

/// <summary>Where a serial number stands: all but its last digits name the series.</summary>
internal readonly record struct SerialPlace(string Series, long Number)
{
    private const int MostDigits = 9;

    /// <summary>Null when it ends with no digit.</summary>
    public static SerialPlace? Of(string side, string enterprise, Unit unit)
    {
        var folded = unit.SerialNumber.Folded;
        var digits = 0;
        while (digits < MostDigits && digits < folded.Length && char.IsAsciiDigit(folded[^(digits + 1)])) digits++;
        if (digits == 0) return null;
        var series = $"{side}|{enterprise}|{unit.Category}|{unit.Brand}|{unit.Model}|{folded.Length}|{folded[..^digits]}";
        return new SerialPlace(series, long.Parse(folded.AsSpan(folded.Length - digits), System.Globalization.CultureInfo.InvariantCulture));
    }
}

/// <summary>
/// Serial numbers in runs: units of one model, taken in by one recycler or sold by one seller, whose numbers follow one another,
/// from several buyers. Of one buyer they are a lot.
/// </summary>
internal sealed class SerialWatch(SignalWorld world)
{
    /// <summary>How far to either side a run is followed; what lies beyond was seen when it came.</summary>
    public const int Reach = 32;

    /// <summary>By series and number.</summary>
    public Rows<SerialPlace, SerialRow> Serials { get; } = new();

    public static SerialPlace? PlaceOf(object data) => data switch
    {
        UnitRecycled { Recycling: var e } => SerialPlace.Of("old", e.Recycler, e.Unit),
        PurchaseRecorded { Purchase: var e } => SerialPlace.Of("new", e.Seller, e.Unit),
        _ => null,
    };

    public IEnumerable<Observation> Take(StoredEvent stored)
    {
        if (PlaceOf(stored.Data) is not { } place) return [];
        return stored.Data switch
        {
            UnitRecycled { Recycling: var e } => Judge(
                place, e.Programme, e.Recycler, "old", e.OccurredAt, e.Buyer, "certificate", e.Certificate.ToString(), stored.Position),
            PurchaseRecorded { Purchase: var e } => Judge(
                place, e.Programme, e.Seller, "new", e.OccurredAt, e.Buyer, "purchase", e.PurchaseId, stored.Position),
            _ => [],
        };
    }

    private IEnumerable<Observation> Judge(
        SerialPlace place, string programme, string enterprise, string side, DateTimeOffset at, Party buyer, string kind, string id,
        long position)
    {
        var day = world.DayOf(programme, at);
        Serials[place] = new SerialRow(Opaque.Of("buyer", buyer.Key.ToString())[..16], kind, id, day);
        var run = RunAround(place);
        var policy = world.PolicyOn(programme, day);
        var thresholds = SignalWorld.ThresholdsOf(policy);
        if (run.Count < (side == "new" ? thresholds.NewSerialRun : thresholds.OldSerialRun)) yield break;
        if (run.Select(each => each.Row.Buyer).Distinct().Count() < thresholds.SerialBuyers) yield break;
        var key = CaseKey.Of(SignalRule.SerialsInRun, programme, $"{enterprise}/{side}");
        foreach (var (number, row) in run)
            yield return new Observation(key, policy, position, row.On)
            {
                Enterprise = enterprise, Item = row.Id, Longest = run.Count,
                Exhibit = new Exhibit(row.Kind, row.Id, FormattableString.Invariant($"serial number ending in {number}")),
            };
    }

    private List<(long Number, SerialRow Row)> RunAround(SerialPlace place)
    {
        var first = place.Number;
        while (place.Number - first < Reach && Serials.Find(place with { Number = first - 1 }) is not null) first--;
        List<(long Number, SerialRow Row)> run = [];
        for (var number = first; number - place.Number <= Reach && Serials.Find(place with { Number = number }) is { } row; number++)
            run.Add((number, row));
        return run;
    }
}
