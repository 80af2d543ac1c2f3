namespace TradeIn.Cli.Seasons.Custody;

/// <summary>The old units of a season that did not go as they should, by certificate.</summary>
internal sealed record PlantedUnits
{
    /// <summary>Never put on a consignment.</summary>
    public SortedSet<string> NeverShipped { get; init; } = new(StringComparer.Ordinal);

    /// <summary>They did not arrive, and nobody knows why.</summary>
    public SortedSet<string> Missing { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Another unit arrived in their place, and nobody knows why.</summary>
    public SortedSet<string> Different { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Gone for good.</summary>
    public SortedSet<string> Lost { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Received damaged.</summary>
    public SortedSet<string> Damaged { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Received after their day.</summary>
    public SortedSet<string> DeliveredLate { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Dismantled after their day.</summary>
    public SortedSet<string> DismantledLate { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Received, and not dismantled.</summary>
    public SortedSet<string> NeverDismantled { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Each unit that never reached a dismantler.</summary>
    public IEnumerable<string> NeverReached() => NeverShipped.Concat(Missing).Concat(Different).Concat(Lost).Order(StringComparer.Ordinal);

    /// <summary>Together with the units that are still somewhere.</summary>
    public PlantedUnits With(IEnumerable<OldUnit> units)
    {
        foreach (var unit in units)
            (unit.Place switch
            {
                UnitPlace.WithRecycler or UnitPlace.Consigned => NeverShipped,
                UnitPlace.Missing => Missing,
                UnitPlace.Different => Different,
                UnitPlace.Lost => Lost,
                UnitPlace.Received => NeverDismantled,
                _ => null,
            })?.Add(unit.Certificate);
        return this;
    }
}
