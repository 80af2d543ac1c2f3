using System.Globalization;
using System.Text.Json;
using TradeIn.Client.Settlement;
using TradeIn.Domain.Enterprises;
using TradeIn.EventStore;
using TradeIn.ReadModels;
using TradeIn.ReadModels.Claims;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Settlement;

/// <summary><c>GET /v1/enterprises/{sellerId}/ledger</c>: what became of each of a seller's claims (M2).</summary>
internal static class ReadLedgerEndpoint
{
    private const int MostItems = 1_000;

    public static void MapLedger(this IEndpointRouteBuilder routes) => routes
        .MapGet("/enterprises/{sellerId}/ledger", AnswerAsync)
        .WithMetadata(new AllowedRoles())
        .Describe<LedgerPage>(
            "readLedger", "Settlement", "Read a seller's ledger",
            "For every granted claim of a seller what was advanced, stated, accepted or rejected and why, paid and clawed back, "
            + "when and by which key, in the order of filing; `from` and `until` are days of filing, `status` narrows. A page of "
            + "`limit` (at most 1 000) in JSON; or, with `Accept: text/csv` or `application/x-ndjson`, all of it, streamed, with "
            + "the log position that it was made at in the header `Log-Position`. The seller and the offices see it.",
            Examples.LedgerPage)
        .AlsoAs(Csv.MediaType)
        .AlsoAs(TableAnswer.Lines);

    private static async Task<IResult> AnswerAsync(HttpContext http, string sellerId, EventLog log, ReadModelRunner readModels)
    {
        if (!http.Caller().MaySee(sellerId))
            return Answer.Failed(ProblemType.Forbidden, $"Your key does not belong to {sellerId}.");
        var query = new QueryReader(http.Request.Query);
        var ledger = new SellersLedger(sellerId)
        {
            From = query.DayOrNull("from"), Until = query.DayOrNull("until"),
            Standing = query.OneOfOrNull(
                "status", "approved", "advanced", "stated", "accepted", "rejected", "held", "paid", "returned", "revoked", "recovered"),
        };
        var (limit, cursor) = (query.Limit(MostItems, otherwise: 100), query.TextOrNull("after"));
        if (query.IsWrong()) return query.Problem;
        if (cursor is not null && After(cursor) is null) return Answer.Invalid("?after", "must be what an answer gave as next");
        var enterprise = Enterprise.Stream(sellerId).ToString();
        if ((await log.ReadAsync([enterprise], cancel: http.RequestAborted)).Events(enterprise).Count == 0)
            return Answer.Failed(ProblemType.NotFound, $"No enterprise {sellerId} is on record.");
        if (TableAnswer.FormOf(http.Request) is { } form)
            return new TableAnswer(form, LedgerTable.Columns, (use, cancel) => ledger.StreamAsync(
                readModels, (asOf, rows) => use(asOf, LinesAsync(rows)), cancel));

        var (rows, asOf) = await (ledger with { After = cursor is null ? null : After(cursor), Limit = limit + 1 })
            .ReadAsync(readModels, http.RequestAborted);
        var page = rows.Take(limit).ToList();
        var next = rows.Count > page.Count
            ? ListCursor.Write(page[^1].FiledOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), page[^1].ClaimId) : null;
        return Answer.Ok(new LedgerPage(sellerId, [.. page.Select(ToLine)], next, asOf));
    }

    private static (DateOnly, string)? After(string cursor) =>
        ListCursor.Read(cursor) is var (day, id) && DateOnly.TryParseExact(
            day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) ? (on, id) : null;

    private static async IAsyncEnumerable<IReadOnlyList<object?>> LinesAsync(IAsyncEnumerable<ClaimRow> rows)
    {
        await foreach (var row in rows) yield return LedgerTable.Line(ToLine(row));
    }

    private static LedgerLine ToLine(ClaimRow row) => new(
        row.ClaimId, row.Programme, row.SellerOutlet, row.Standing, row.FiledOn, row.Subsidy, row.AdvancedOn, row.AdvancedAmount,
        row.AdvancedBy, row.LastStatement, row.Statement is not null, row.StatedOn, row.StatedBy, row.Verdict, row.VerdictOn,
        row.VerdictBy, row.VerdictReasons, row.ReimbursedOn, row.ReimbursedAmount, row.ReimbursedBy, row.PaymentReference,
        row.TakenBack, row.OwedToFinance, row.ReturnedOn ?? row.RevokedOn, row.RecoveredOn);
}

/// <summary>The ledger as a table: its lines' members in their order.</summary>
internal static class LedgerTable
{
    private static readonly System.Reflection.PropertyInfo[] Members = typeof(LedgerLine).GetProperties();

    public static IReadOnlyList<string> Columns { get; } =
        [.. Members.Select(each => JsonNamingPolicy.CamelCase.ConvertName(each.Name))];

    public static IReadOnlyList<object?> Line(LedgerLine line) => [.. Members.Select(each => each.GetValue(line))];
}
