using System.Globalization;
using TradeIn.Client.Signals;
using TradeIn.ReadModels;
using TradeIn.ReadModels.Signals;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Signals;

/// <summary><c>GET /v1/signals</c>: what offices look at, or have looked at.</summary>
internal static class ListSignalsEndpoint
{
    private const int MostItems = 500;

    /// <summary>The offices that look at signals.</summary>
    public static AllowedRoles Offices { get; } = new(Role.Commerce, Role.Regulator, Role.Administrator);

    /// <summary>Who sees them: the auditor, too, as all that the regulator sees.</summary>
    public static AllowedRoles Readers { get; } = new([.. Offices.Roles, Role.Auditor]);

    public static void MapSignalList(this IEndpointRouteBuilder routes) => routes
        .MapGet("/signals", AnswerAsync)
        .WithMetadata(Readers)
        .Describe<SignalsPage>(
            "listSignals", "Signals", "List signals of fraud",
            "What the rules of signals have found, in the order in which it reached their thresholds: the work list. By `rule`, "
            + "`status` (open, lapsed: below the thresholds by now, looking, closed), `enterpriseId`, `district`, `subject`, and `names`: a claim, certificate or "
            + "purchase that the evidence names. The office of a district sees those of enterprises registered there. `limit` "
            + "is at most 500; `next` goes into `after` for the next page. A signal accuses nobody: it says what was counted "
            + "and from where on that is looked at.",
            Examples.SignalsPage);

    internal static async Task<Answer> AnswerAsync(HttpContext http, ReadModelRunner readModels)
    {
        var query = new QueryReader(http.Request.Query);
        var after = AfterOf(query);
        var list = new SignalList
        {
            After = after,
            Rule = query.OneOfOrNull("rule", [.. SignalRule.All.Select(rule => rule.Code)]),
            Status = query.OneOfOrNull("status", "open", "lapsed", "looking", "closed"),
            Enterprise = query.TextOrNull("enterpriseId"),
            District = query.TextOrNull("district"),
            Subject = query.TextOrNull("subject"),
            Names = query.TextOrNull("names"),
            Whose = http.Caller().District,
            Limit = query.Limit(MostItems, otherwise: 100),
        };
        if (query.IsWrong()) return query.Problem;
        // One more than is asked for tells whether there is a next page.
        var (rows, asOf) = await (list with { Limit = list.Limit + 1 }).ReadAsync(readModels, http.RequestAborted);
        var page = rows.Take(list.Limit).ToList();
        var next = rows.Count > page.Count
            ? FormattableString.Invariant($"{page[^1].RaisedPosition}.{page[^1].SignalId}") : null;
        return Answer.Ok(new SignalsPage([.. page.Select(ToItem)], next, asOf));
    }

    public static SignalItem ToItem(SignalRow row) => new(
        row.SignalId, row.Rule, row.Programme, row.Period, row.SubjectKind, row.Subject, row.SubjectLabel, row.Enterprise,
        row.Outlet, row.District, row.FirstOn, row.LastOn, row.Count, row.Strength,
        [.. row.Values.Select(each => new SignalValueView(each.Name, each.Unit, each.Value, each.Threshold))], row.Status,
        row.LookedAtBy, row.Result, row.Reopened, row.LastPosition);

    private static (long Position, string Id) AfterOf(QueryReader query)
    {
        if (query.TextOrNull("after") is not { } text) return (0, "");
        var parts = text.Split('.', 2);
        if (parts.Length == 2 && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var position))
            return (position, parts[1]);
        query.Wrong("after", "must be what an answer gave as next");
        return (0, "");
    }
}
