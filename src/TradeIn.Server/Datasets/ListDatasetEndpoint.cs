using TradeIn.Client.Datasets;
using TradeIn.EventStore;
using TradeIn.ReadModels;
using TradeIn.ReadModels.Datasets;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Programmes;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Datasets;

/// <summary><c>GET /v1/claims</c> and the like: a dataset's rows by any of its columns, as a list or as a whole table.</summary>
internal sealed class ListDatasetEndpoint(Dataset dataset)
{
    public const int MostItems = 1_000;
    private const int UsualItems = 100;

    private readonly DatedMembers? dated = DatedMembers.For(dataset);

    /// <summary>What items are made of, in order.</summary>
    public IReadOnlyList<string> Names { get; } =
        [.. dataset.Columns.Select(column => column.Wire), .. DatedMembers.For(dataset)?.Columns.Select(each => each.Name) ?? []];

    public async Task<IResult> AnswerAsync(HttpContext http, ReadModelRunner readModels, EventLog log, TimeProvider time)
    {
        var query = new QueryReader(http.Request.Query);
        var (filters, order, asked) = (query.Filters(dataset), query.Order(dataset), query.At());
        var on = dated is null ? null : query.DayOrNull("on") ?? OverdueOn(filters);
        var form = TableAnswer.FormOf(http.Request);
        var (limit, after) = (query.Limit(MostItems, UsualItems), query.TextOrNull("after"));
        var totals = query.FlagOrNull("totals") ?? false;
        if (!dataset.KnowsPast && asked != default) query.Wrong(PastPosition.Name, $"of {dataset.Name} only the present is known");
        if (form is not null && after is not null) query.Wrong("after", $"belongs to pages; as {form} a list comes whole");
        else if (after is not null && !DatasetReader.IsCursor(after, dataset, order))
            query.Wrong("after", "must be what an answer to the same question, in the same order, gave as next");
        if (query.IsWrong()) return query.Problem;
        if (http.Caller().ForbidOthers(dataset, filters) is { } forbidden) return forbidden;
        var (at, problem) = await PastPosition.FindAsync(asked, readModels, log, http.RequestAborted);
        problem ??= await PastPosition.AwaitAsync(readModels, dataset.Model, at, http.RequestAborted);
        if (problem is not null) return problem;

        var day = on ?? (dated is null ? default : await ProgrammesDay.TodayAsync(log, time, http.RequestAborted));
        var rows = http.Caller().RowsFor(dataset) with { Filters = filters, At = at };
        if (form is not null)
            return new TableAnswer(form, Names, (use, cancel) => readModels.StreamAsync(
                rows, (asOf, streamed) => use(asOf, ValuesAsync(streamed, day)), order, cancel));
        return await PageAsync(readModels, rows, order, after, limit, totals, day, http.RequestAborted);
    }

    private async Task<Answer> PageAsync(
        ReadModelRunner readModels, DatasetQuery rows, DatasetOrder? order, string? after, int limit, bool totals, DateOnly day,
        CancellationToken cancel)
    {
        var page = await readModels.ListAsync(rows, order, after, limit, totals, cancel);
        return Answer.Ok(new RowsPage(
            [.. page.Rows.Select(row => TableAnswer.Members(Names, ValuesOf(row, day)))], page.Next, page.AsOf,
            page.Totals?.ToAnswer(dataset)));
    }

    private async IAsyncEnumerable<IReadOnlyList<object?>> ValuesAsync(IAsyncEnumerable<DatasetRow> rows, DateOnly day)
    {
        await foreach (var row in rows) yield return ValuesOf(row, day);
    }

    /// <summary>A day without end is no day: what is so ever since, or still, says nothing there.</summary>
    private object?[] ValuesOf(DatasetRow row, DateOnly day) =>
    [
        .. row.Values.Select(value => value is DateOnly known && (known == DateOnly.MinValue || known == DateOnly.MaxValue) ? null : value),
        .. dated?.Of(row, day) ?? [],
    ];

    private static DateOnly? OverdueOn(IReadOnlyList<DatasetFilter> filters) =>
        filters.OfType<DatasetFilter.Meets>().Select(each => each.Value).OfType<DateOnly>().Cast<DateOnly?>().FirstOrDefault();
}

/// <summary>Totals as they are told on the wire.</summary>
internal static class TotalsOnTheWire
{
    public static Totals ToAnswer(this DatasetTotals totals, Dataset dataset) => new(
        totals.Count, totals.Sums.ToDictionary(sum => dataset[sum.Key].Wire, sum => sum.Value, StringComparer.Ordinal));
}
