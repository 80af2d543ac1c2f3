namespace TradeIn.Cli.Verification;

/// <summary>A figure that is not what the events come to; null: it is not there at all.</summary>
internal sealed record FigureDifference(string Name, string? Server, string? Counted);

/// <summary>What came of comparing a server's first page with what was counted.</summary>
/// <param name="Server">Whose page.</param>
/// <param name="Figures">How many were compared.</param>
/// <param name="Differences">Those that differ, in the order of their names.</param>
/// <param name="Obstacle">Why nothing was compared; null when it was.</param>
internal sealed record OverviewComparison(
    Uri Server, int Figures, IReadOnlyList<FigureDifference> Differences, string? Obstacle = null)
{
    public static OverviewComparison Impossible(Uri server, string obstacle) => new(server, 0, [], obstacle);

    /// <summary>Compares every figure that either side has.</summary>
    public static OverviewComparison Of(Uri server, FigureSheet shown, FigureSheet counted)
    {
        var names = new SortedSet<string>(shown.Figures.Keys.Concat(counted.Figures.Keys), StringComparer.Ordinal);
        return new OverviewComparison(
            server, names.Count,
            [
                .. names
                    .Select(name => new FigureDifference(
                        name, shown.Figures.GetValueOrDefault(name), counted.Figures.GetValueOrDefault(name)))
                    .Where(each => each.Server != each.Counted),
            ]);
    }
}
