using System.Globalization;

namespace TradeIn.ReadModels.Datasets;

/// <summary>How much of a day tells groups apart.</summary>
public enum DaySpan
{
    Day,
    Month,
    Year,
}

/// <summary>What rows are grouped by: a column, days by a span of them, amounts and counts by bands of one width.</summary>
/// <param name="Column">In the table.</param>
/// <param name="Span">Of a day.</param>
/// <param name="Width">Of an amount or count: how wide a band is. A band is named by where it begins.</param>
public sealed record DatasetGroup(string Column, DaySpan Span = DaySpan.Day, int? Width = null)
{
    /// <summary>
    /// Reads <c>sellerDistrict</c>, <c>filedOn.month</c>, <c>paidPrice.500</c>: a column as it is called on the wire, and
    /// how it is divided. Null when the dataset cannot be grouped so.
    /// </summary>
    public static DatasetGroup? Parse(Dataset dataset, string text)
    {
        var (name, step) = text.Split('.', 2) is [var left, var right] ? (left, right) : (text, null);
        if (dataset.Columns.FirstOrDefault(each => each.Wire == name) is not { } column) return null;
        return column.Kind switch
        {
            ColumnKind.Day => step switch
            {
                null or "day" => new DatasetGroup(column.Name),
                "month" => new DatasetGroup(column.Name, DaySpan.Month),
                "year" => new DatasetGroup(column.Name, DaySpan.Year),
                _ => null,
            },
            ColumnKind.Amount or ColumnKind.Count => int.TryParse(
                step, NumberStyles.None, CultureInfo.InvariantCulture, out var width) && width > 0
                ? new DatasetGroup(column.Name, Width: width) : null,
            _ => column.Groups && step is null ? new DatasetGroup(column.Name) : null,
        };
    }

    /// <summary>All that <see cref="Parse"/> takes, for the reference and for whoever asked for something else.</summary>
    public static IEnumerable<string> Known(Dataset dataset) => dataset.Columns.SelectMany(column => column.Kind switch
    {
        ColumnKind.Day => [column.Wire, $"{column.Wire}.month", $"{column.Wire}.year"],
        ColumnKind.Amount or ColumnKind.Count => [$"{column.Wire}.<width>"],
        _ => column.Groups ? (string[])[column.Wire] : [],
    });
}

/// <summary>By what groups go: their keys, how many rows they have, or what a column comes to.</summary>
public sealed record SummaryOrder(string? Column = null, bool ByCount = false, bool Descending = false);

/// <summary>Rows that have the same keys, counted and added up.</summary>
/// <param name="Keys">
/// One for each group asked for: a text, a flag, or of bands a number; a day, month or year as text, <c>2010-07</c>. Null:
/// the rows say nothing there.
/// </param>
/// <param name="Totals">Of the rows.</param>
public sealed record SummaryGroup(IReadOnlyList<object?> Keys, DatasetTotals Totals);

/// <summary>A dataset counted by groups.</summary>
/// <param name="Groups">The first ones in their order.</param>
/// <param name="GroupCount">How many there are in all.</param>
/// <param name="Others">What the groups beyond those come to; null when there are none.</param>
/// <param name="Totals">
/// Of all rows. Where a column of several words is grouped by, a row counts in each of its words' groups and once here.
/// </param>
/// <param name="AsOf">The position of the log that it is of.</param>
public sealed record DatasetSummary(
    IReadOnlyList<SummaryGroup> Groups, long GroupCount, DatasetTotals? Others, DatasetTotals Totals, long AsOf);
