namespace TradeIn.Cli.Seasons.Custody;

/// <summary>What a dismantler earns, as the programme publishes it; the season keeps its own list, as it does of the caps.</summary>
internal static class Rates
{
    private static readonly int[] Bands = [50, 100, 150];

    /// <summary>The nearest band; each farther one earns ten yuan more.</summary>
    private static readonly Dictionary<(string Category, string SizeClass), decimal> Freight = new()
    {
        [("television", "21-inch")] = 20m, [("television", "29-inch")] = 25m, [("refrigerator", "standard")] = 30m,
        [("washing-machine", "standard")] = 15m, [("air-conditioner", "standard")] = 20m, [("computer", "standard")] = 15m,
    };

    private static readonly Dictionary<string, decimal> Dismantling = new(StringComparer.Ordinal)
    {
        ["television"] = 15m, ["refrigerator"] = 20m, ["washing-machine"] = 5m, ["computer"] = 15m, ["air-conditioner"] = 0m,
    };

    /// <summary>Whether the freight table knows its size.</summary>
    public static bool HasFreight(OldUnit unit) => Freight.ContainsKey((unit.Category, unit.SizeClass));

    /// <summary>For its transport; nothing for one that came late.</summary>
    public static decimal FreightOf(OldUnit unit) => unit.IsLate
        ? 0m : Freight[(unit.Category, unit.SizeClass)] + (10m * Bands.Count(upTo => unit.DistanceKm > upTo));

    public static decimal DismantlingOf(OldUnit unit) => Dismantling[unit.Category];
}
