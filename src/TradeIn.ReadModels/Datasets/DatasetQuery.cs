namespace TradeIn.ReadModels.Datasets;

/// <summary>Which rows of a dataset are asked for, of which state, and by whom.</summary>
public sealed record DatasetQuery(Dataset Dataset)
{
    /// <summary>All must be so.</summary>
    public IReadOnlyList<DatasetFilter> Filters { get; init; } = [];

    /// <summary>
    /// An enterprise that asks: it sees rows where an owner is itself, and none of a dataset without owners. Null: an
    /// office, which sees all.
    /// </summary>
    public string? Enterprise { get; init; }

    /// <summary>An office of a district that asks: of a dataset that is confined it sees what is its district's. Null: any other.</summary>
    public string? District { get; init; }

    /// <summary>
    /// As the rows stood when the log ended at this position; null: as they are. What asks waits before until the model
    /// has come there: else it hears of the position that the model had come to.
    /// </summary>
    public long? At { get; init; }
}

/// <summary>By which column a list goes, before the key; rows that say nothing there come last, or first when it goes down.</summary>
public sealed record DatasetOrder(string Column, bool Descending = false);

/// <summary>A row, its values in the order of the dataset's columns.</summary>
/// <remarks>
/// A text or code is a <see cref="string"/>, several words a <c>string[]</c>, a flag a <see cref="bool"/>, a day a
/// <see cref="DateOnly"/>, an instant a <see cref="DateTimeOffset"/>, an amount a <see cref="decimal"/>, a count and a
/// position a <see cref="long"/>.
/// </remarks>
public sealed record DatasetRow(Dataset Dataset, IReadOnlyList<object?> Values)
{
    public object? this[string column] => Values[IndexOf(column)];

    private int IndexOf(string column)
    {
        for (var i = 0; i < Dataset.Columns.Count; i++)
            if (Dataset.Columns[i].Name == column) return i;
        throw new ArgumentException($"{Dataset.Name} has no column {column}.", nameof(column));
    }
}

/// <summary>A page of a list.</summary>
/// <param name="Rows">In their order.</param>
/// <param name="Next">What the next page is asked for with; null: this is the last.</param>
/// <param name="AsOf">The position of the log that the rows are of.</param>
/// <param name="Totals">Of all rows of the query, this page or not, from the same moment; null when not asked for.</param>
public sealed record DatasetPage(IReadOnlyList<DatasetRow> Rows, string? Next, long AsOf, DatasetTotals? Totals);

/// <summary>How many rows there are, and what their amounts and counts come to, by column in the dataset's order.</summary>
public sealed record DatasetTotals(long Count, IReadOnlyDictionary<string, decimal> Sums)
{
    /// <summary>What no row comes to.</summary>
    public static DatasetTotals None(Dataset dataset) =>
        new(0, dataset.Sums.ToDictionary(column => column.Name, column => column.Kind == ColumnKind.Amount ? 0.00m : 0));
}
