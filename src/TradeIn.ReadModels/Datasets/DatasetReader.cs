using Npgsql;

namespace TradeIn.ReadModels.Datasets;

/// <summary>Lists, totals, summaries and exports of datasets. What belongs to one answer is read from one snapshot.</summary>
public static class DatasetReader
{
    /// <summary>A page of a list.</summary>
    /// <param name="readModels">Follow the log.</param>
    /// <param name="query">Which rows.</param>
    /// <param name="order">By which column; null: as the dataset says. A column of several words gives no order.</param>
    /// <param name="after">The <see cref="DatasetPage.Next"/> of the page before, in the same order.</param>
    /// <param name="limit">So many rows at most.</param>
    /// <param name="withTotals">Whether all rows of the query are counted and added up as well.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="FormatException"><paramref name="after"/> is not what a page of this list in this order gave.</exception>
    public static Task<DatasetPage> ListAsync(
        this ReadModelRunner readModels, DatasetQuery query, DatasetOrder? order = null, string? after = null, int limit = 100,
        bool withTotals = false, CancellationToken cancel = default)
    {
        order ??= query.Dataset.Order;
        var cursor = after is null ? null : DatasetCursor.Read(after, query.Dataset, order)
            ?? throw new FormatException("It is not what a page of this list in this order gave.");
        List<NpgsqlBatchCommand> statements = [DatasetSql.Rows(query, order, cursor, limit + 1)];
        if (withTotals) statements.Add(DatasetSql.Totals(query));
        return readModels.ReadAsync(
            query.Dataset.Model, statements,
            async (reader, asOf) =>
            {
                List<DatasetRow> rows = [];
                while (await reader.ReadAsync(cancel)) rows.Add(RowOf(query.Dataset, reader));
                var next = rows.Count > limit ? DatasetCursor.Write(rows[limit - 1], order) : null;
                if (next is not null) rows.RemoveAt(limit);
                var totals = withTotals ? await NextTotalsAsync(query.Dataset, reader, cancel) : null;
                return new DatasetPage(rows, next, Math.Min(query.At ?? asOf, asOf), totals);
            },
            cancel);
    }

    /// <summary>Whether it is what a page of this list in this order gave as <see cref="DatasetPage.Next"/>.</summary>
    public static bool IsCursor(string text, Dataset dataset, DatasetOrder? order) =>
        DatasetCursor.Read(text, dataset, order ?? dataset.Order) is not null;

    /// <summary>How many rows there are, and what they come to.</summary>
    public static Task<(DatasetTotals Totals, long AsOf)> TotalAsync(
        this ReadModelRunner readModels, DatasetQuery query, CancellationToken cancel = default) => readModels.ReadAsync(
        query.Dataset.Model, [DatasetSql.Totals(query)],
        async (reader, asOf) =>
        {
            await reader.ReadAsync(cancel);
            return (TotalsOf(query.Dataset, reader, 0), Math.Min(query.At ?? asOf, asOf));
        },
        cancel);

    /// <summary>Rows counted and added up by one to three groups.</summary>
    /// <param name="readModels">Follow the log.</param>
    /// <param name="query">Which rows.</param>
    /// <param name="groups">By what.</param>
    /// <param name="order">Of the groups; null: by their keys.</param>
    /// <param name="limit">So many groups at most; what the others come to is told together.</param>
    /// <param name="cancel">Gives up.</param>
    public static Task<DatasetSummary> SummariseAsync(
        this ReadModelRunner readModels, DatasetQuery query, IReadOnlyList<DatasetGroup> groups, SummaryOrder? order = null,
        int limit = 100, CancellationToken cancel = default)
    {
        // A row is once in the groups, and their totals are its rows', unless a column of several words tells them apart.
        var several = groups.Any(each => query.Dataset[each.Column].Kind == ColumnKind.Codes);
        List<NpgsqlBatchCommand> statements = [DatasetSql.Groups(query, groups, order ?? new SummaryOrder(), limit)];
        if (several) statements.Add(DatasetSql.Totals(query));
        return readModels.ReadAsync(query.Dataset.Model, statements, SummaryAsync, cancel);

        async Task<DatasetSummary> SummaryAsync(NpgsqlDataReader reader, long asOf)
        {
            List<SummaryGroup> shown = [];
            var (count, all) = (0L, DatasetTotals.None(query.Dataset));
            while (await reader.ReadAsync(cancel))
            {
                var totals = TotalsOf(query.Dataset, reader, groups.Count);
                shown.Add(new SummaryGroup([.. Enumerable.Range(0, groups.Count).Select(i => KeyOf(reader, i))], totals));
                var behind = groups.Count + 1 + totals.Sums.Count;
                if (shown.Count == 1) (count, all) = (reader.GetInt64(behind), TotalsOf(query.Dataset, reader, behind + 1));
            }
            var totalsOfRows = several ? await NextTotalsAsync(query.Dataset, reader, cancel) : all;
            return new DatasetSummary(
                shown, count, count > shown.Count ? Less(all, shown) : null, totalsOfRows, Math.Min(query.At ?? asOf, asOf));
        }
    }

    /// <summary>All rows in their order, one after another: for more of them than memory should hold.</summary>
    public static Task StreamAsync(
        this ReadModelRunner readModels, DatasetQuery query, Func<long, IAsyncEnumerable<DatasetRow>, Task> use,
        DatasetOrder? order = null, CancellationToken cancel = default) => readModels.ReadAsync(
        query.Dataset.Model, [DatasetSql.Rows(query, order ?? query.Dataset.Order, after: null, limit: null)],
        async (reader, asOf) =>
        {
            await use(Math.Min(query.At ?? asOf, asOf), RowsAsync());
            return 0;

            async IAsyncEnumerable<DatasetRow> RowsAsync()
            {
                while (await reader.ReadAsync(cancel)) yield return RowOf(query.Dataset, reader);
            }
        },
        cancel);

    private static async Task<DatasetTotals> NextTotalsAsync(Dataset dataset, NpgsqlDataReader reader, CancellationToken cancel)
    {
        await reader.NextResultAsync(cancel);
        await reader.ReadAsync(cancel);
        return TotalsOf(dataset, reader, 0);
    }

    private static DatasetTotals TotalsOf(Dataset dataset, NpgsqlDataReader reader, int from)
    {
        var (count, place) = (reader.GetInt64(from), from);
        return new DatasetTotals(count, dataset.Sums.ToDictionary(
            column => column.Name,
            column => { place++; return column.Kind == ColumnKind.Amount ? reader.GetDecimal(place) : reader.GetInt64(place); }));
    }

    private static DatasetTotals Less(DatasetTotals all, List<SummaryGroup> shown) => new(
        all.Count - shown.Sum(each => each.Totals.Count),
        all.Sums.ToDictionary(sum => sum.Key, sum => sum.Value - shown.Sum(each => each.Totals.Sums[sum.Key])));

    private static DatasetRow RowOf(Dataset dataset, NpgsqlDataReader reader)
    {
        var values = new object?[dataset.Columns.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = reader.IsDBNull(i) ? null : dataset.Columns[i].Kind switch
            {
                ColumnKind.Text or ColumnKind.Code => reader.GetString(i),
                ColumnKind.Codes => reader.GetFieldValue<string[]>(i),
                ColumnKind.Flag => reader.GetBoolean(i),
                ColumnKind.Day => reader.GetFieldValue<DateOnly>(i),
                ColumnKind.Instant => reader.GetFieldValue<DateTimeOffset>(i),
                ColumnKind.Amount => reader.GetDecimal(i),
                _ => reader.GetInt64(i),
            };
        return new DatasetRow(dataset, values);
    }

    private static object? KeyOf(NpgsqlDataReader reader, int place) => reader.IsDBNull(place) ? null : reader.GetValue(place);
}
