using System.Globalization;
using System.Text;
using TradeIn.Client.Settlement;
using TradeIn.Domain.Programmes;
using TradeIn.EventStore;
using TradeIn.ReadModels;
using TradeIn.ReadModels.Statements;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Programmes;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Settlement;

/// <summary><c>GET /v1/statements</c>: the work list of finance, and a seller's statements.</summary>
internal static class ListStatementsEndpoint
{
    private const int MostItems = 500;

    public static void MapStatementList(this IEndpointRouteBuilder routes) => routes
        .MapGet("/statements", AnswerAsync)
        .WithMetadata(new AllowedRoles())
        .Describe<StatementPage>(
            "listStatements", "Settlement", "List statements",
            "Statements by `status`, `sellerId` and `district`, the first that were filed first, each with its age on the day "
            + "`on`, else today. An enterprise sees its own. `limit` is at most 500; `next` goes into `after` for the next page. "
            + "`asOf` says how far the list has followed the log.",
            Examples.StatementPage);

    private static async Task<Answer> AnswerAsync(
        HttpContext http, EventLog log, ReadModelRunner readModels, TimeProvider time)
    {
        var query = new QueryReader(http.Request.Query);
        var status = query.OneOfOrNull(
            "status", "refused", "filed", "withdrawn", "concluded", "accepted", "allocated", "ordered", "paid");
        var (seller, district, on) = (query.TextOrNull("sellerId"), query.TextOrNull("district"), query.DayOrNull("on"));
        var (limit, cursor) = (query.Limit(MostItems, otherwise: 100), query.TextOrNull("after"));
        if (query.IsWrong()) return query.Problem;
        var after = cursor is null ? null : ListCursor.Read(cursor);
        if (cursor is not null && after is null) return Answer.Invalid("?after", "must be what an answer gave as next");
        var caller = http.Caller();
        if (!caller.IsOffice) seller ??= caller.Enterprise;
        if (!caller.MaySee(seller)) return Answer.Failed(ProblemType.Forbidden, $"Your key does not belong to {seller}.");

        var ofProgramme = Programme.Stream(ProgrammeFiles.Beijing2010.Programme).ToString();
        var programme = (await log.ReadAsync([ofProgramme], cancel: http.RequestAborted))
            .Fold<Programme>(ofProgramme, Programme.Evolve)!;
        var day = on ?? programme.DayOf(time.GetUtcNow());
        var (rows, asOf) = await new StatementList
        {
            Status = status, Seller = seller, Districts = district is null ? null : CodesOf(programme, district, day),
            After = after is var (instant, id) ? (Instant(instant), id) : null, Limit = limit + 1,
        }.ReadAsync(readModels, http.RequestAborted);
        var page = rows.Take(limit).ToList();
        var next = rows.Count > page.Count
            ? ListCursor.Write(page[^1].FiledAt.UtcTicks.ToString(CultureInfo.InvariantCulture), page[^1].StatementId) : null;
        return Answer.Ok(new StatementPage([.. page.Select(row => ToItem(row, day))], next, asOf));
    }

    /// <summary>All codes that stand for the district on a day: a seller may be registered under an older one.</summary>
    private static string[] CodesOf(Programme programme, string district, DateOnly day)
    {
        var policy = programme.VersionOn(day).Policy;
        var code = policy.CodeOn(district, day);
        return [.. policy.Districts.Select(each => each.Code).Where(each => policy.CodeOn(each, day) == code).Append(district).Distinct()];
    }

    private static DateTimeOffset Instant(string ticks) =>
        long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var utc) && utc <= DateTime.MaxValue.Ticks
            ? new DateTimeOffset(utc, TimeSpan.Zero) : DateTimeOffset.MaxValue;

    private static StatementItem ToItem(StatementRow row, DateOnly on) => new(
        row.StatementId, row.Programme, row.Seller, row.Status, row.District, row.FiledOn, row.FiledBy,
        on.DayNumber - row.FiledOn.DayNumber, row.Claims, row.Total, row.Undecided, row.Accepted, row.Netted, row.Amount,
        row.StepOn, row.StepBy);
}

/// <summary>Where a page ended: the key of its last item, not to be read by anyone.</summary>
internal static class ListCursor
{
    public static string Write(string order, string id) => Convert.ToHexStringLower(Encoding.UTF8.GetBytes($"{order}/{id}"));

    public static (string Order, string Id)? Read(string cursor)
    {
        if (cursor.Length % 2 != 0 || cursor.Length > 512 || !cursor.All(char.IsAsciiHexDigit)) return null;
        return Encoding.UTF8.GetString(Convert.FromHexString(cursor)).Split('/', 2) is [var order, var id] && !id.Contains('\0')
            ? (order, id) : null;
    }
}
