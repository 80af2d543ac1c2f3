namespace TradeIn.Cli.Seasons.Custody;

/// <summary>A consignment on its way, and what is to happen next to it.</summary>
internal sealed class Shipment(string id, string recycler, string dismantler, int distanceKm, IReadOnlyList<OldUnit> units)
{
    public string Id => id;

    public string Recycler => recycler;

    public string Dismantler => dismantler;

    public int DistanceKm => distanceKm;

    public IReadOnlyList<OldUnit> Units => units;

    public DateOnly? ShippedOn { get; set; }

    /// <summary>The day of its next step: it leaves, or more of it arrives.</summary>
    public DateOnly NextOn { get; set; }

    /// <summary>Whether the recycler gives it up before it leaves.</summary>
    public bool IsGivenUp { get; init; }

    public int Accounted { get; set; }

    public int Receipts { get; set; }

    public int OpenDiscrepancies { get; set; }

    public bool IsAccounted => Accounted == units.Count;

    /// <summary>Where it stands once it was shipped.</summary>
    public string Status => !IsAccounted ? "shipped" : OpenDiscrepancies > 0 ? "disputed" : "closed";

    /// <summary>What its lines touch: itself and its units.</summary>
    public string Touches => $"h:{id} {TouchesOf(units)}";

    public static string TouchesOf(IEnumerable<OldUnit> units) => string.Join(' ', units.Select(unit => $"c:{unit.Certificate}"));
}
