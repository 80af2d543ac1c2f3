using TradeIn.ReadModels.Datasets;

namespace TradeIn.Server.Pages.Parts;

/// <summary>One line of a chart: a value a day; null: none.</summary>
public sealed record ChartLine(Words Name, IReadOnlyList<decimal?> Values)
{
    /// <summary>Of what is expected, not recorded.</summary>
    public bool Dashed { get; init; }
}
