using TradeIn.Client.Datasets;
using TradeIn.EventStore;
using TradeIn.ReadModels;
using TradeIn.ReadModels.Datasets;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Datasets;

/// <summary><c>GET /v1/summaries/claims</c> and the like: a dataset's rows counted and added up by groups.</summary>
internal sealed class SummariseDatasetEndpoint(Dataset dataset)
{
    public const int MostGroups = 10_000;
    public const int MostKeys = 3;
    private const int UsualGroups = 100;

    public async Task<IResult> AnswerAsync(HttpContext http, ReadModelRunner readModels, EventLog log)
    {
        var query = new QueryReader(http.Request.Query);
        var (filters, asked, form) = (query.Filters(dataset), query.At(), TableAnswer.FormOf(http.Request));
        var (groups, order) = (Groups(query), Order(query));
        var limit = query.Limit(MostGroups, form is null ? UsualGroups : MostGroups);
        if (!dataset.KnowsPast && asked != default) query.Wrong(PastPosition.Name, $"of {dataset.Name} only the present is known");
        if (query.IsWrong()) return query.Problem;
        if (http.Caller().ForbidOthers(dataset, filters) is { } forbidden) return forbidden;
        var (at, problem) = await PastPosition.FindAsync(asked, readModels, log, http.RequestAborted);
        problem ??= await PastPosition.AwaitAsync(readModels, dataset.Model, at, http.RequestAborted);
        if (problem is not null) return problem;

        var rows = http.Caller().RowsFor(dataset) with { Filters = filters, At = at };
        var summary = await readModels.SummariseAsync(rows, groups, order, limit, http.RequestAborted);
        string[] keys = [.. groups.Select(group => dataset[group.Column].Wire)];
        if (form is null)
            return Answer.Ok(new Summary(
                [.. summary.Groups.Select(group => ToItem(keys, group))], summary.GroupCount, summary.Others?.ToAnswer(dataset),
                summary.Totals.ToAnswer(dataset), summary.AsOf));
        if (summary.Others is not null && !http.Request.Query.ContainsKey("limit"))
            return Answer.Invalid(
                "?by", $"makes {summary.GroupCount} groups; at most {MostGroups} are told: narrow it, or name a limit");
        return new TableAnswer(
            form, [.. keys, "count", .. dataset.Sums.Select(sum => $"sum.{sum.Wire}")],
            (use, _) => use(summary.AsOf, summary.Groups.Select(Line).ToAsyncEnumerable()));
    }

    private List<DatasetGroup> Groups(QueryReader query)
    {
        List<DatasetGroup> groups = [];
        var known = string.Join(", ", DatasetGroup.Known(dataset));
        foreach (var text in query.Several("by"))
            if (DatasetGroup.Parse(dataset, text) is { } group) groups.Add(group);
            else query.Wrong("by", $"{text} is nothing to group by here; known are {known}");
        if (groups.Count is 0 or > MostKeys) query.Wrong("by", $"must name one to {MostKeys} of {known}");
        if (groups.DistinctBy(group => group.Column).Count() < groups.Count) query.Wrong("by", "must not name a column twice");
        return groups;
    }

    private SummaryOrder? Order(QueryReader query)
    {
        if (query.TextOrNull("order") is not { } text) return null;
        var (wire, down) = text[0] == '-' ? (text[1..], true) : (text, false);
        if (wire is "key") return new SummaryOrder(Descending: down);
        if (wire is "count") return new SummaryOrder(ByCount: true, Descending: down);
        if (dataset.Sums.FirstOrDefault(column => column.Wire == wire) is { } sum) return new SummaryOrder(sum.Name, Descending: down);
        var sums = string.Concat(dataset.Sums.Select(column => $", {column.Wire}"));
        query.Wrong("order", $"must be one of key, count{sums}, with - before it for the most first");
        return null;
    }

    private SummaryItem ToItem(string[] keys, SummaryGroup group) => new(
        TableAnswer.Members(keys, group.Keys), group.Totals.Count, group.Totals.ToAnswer(dataset).Sums);

    private IReadOnlyList<object?> Line(SummaryGroup group) =>
        [.. group.Keys, group.Totals.Count, .. dataset.Sums.Select(sum => (object?)group.Totals.Sums[sum.Name])];
}
