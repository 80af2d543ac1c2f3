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
    public const string Position = "Log-Position";
    private const string Csv = "text/csv";
    private const string Lines = "application/x-ndjson";
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
            Examples.LedgerPage);

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
        if (FormOf(http.Request) is { } form) return new LedgerDownload(ledger, readModels, form == Csv);

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

    /// <summary>The form in which all of it is wanted; null for a page in JSON.</summary>
    private static string? FormOf(HttpRequest request) => request.GetTypedHeaders().Accept
        .Select(type => type.MediaType.Value).FirstOrDefault(type => type is Csv or Lines);

    private static LedgerLine ToLine(ClaimRow row) => new(
        row.ClaimId, row.Programme, row.SellerOutlet, row.Standing, row.FiledOn, row.Subsidy, row.AdvancedOn, row.AdvancedAmount,
        row.AdvancedBy, row.LastStatement, row.Statement is not null, row.StatedOn, row.StatedBy, row.Verdict, row.VerdictOn,
        row.VerdictBy, row.VerdictReasons, row.ReimbursedOn, row.ReimbursedAmount, row.ReimbursedBy, row.PaymentReference,
        row.TakenBack, row.OwedToFinance, row.ReturnedOn ?? row.RevokedOn, row.RecoveredOn);

    /// <summary>The whole ledger, written while it is read.</summary>
    private sealed class LedgerDownload(SellersLedger ledger, ReadModelRunner readModels, bool csv) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => ledger.StreamAsync(
            readModels, (asOf, rows) => WriteAsync(httpContext, asOf, rows), httpContext.RequestAborted);

        private async Task WriteAsync(HttpContext http, long asOf, IAsyncEnumerable<ClaimRow> rows)
        {
            http.Response.ContentType = csv ? $"{Csv}; charset=utf-8" : $"{Lines}; charset=utf-8";
            http.Response.Headers[Position] = asOf.ToString(CultureInfo.InvariantCulture);
            await using var output = new StreamWriter(http.Response.Body, leaveOpen: true);
            if (csv) await output.WriteAsync($"{LedgerCsv.Header}\r\n");
            await foreach (var row in rows)
                await output.WriteAsync(csv
                    ? $"{LedgerCsv.Line(ToLine(row))}\r\n" : $"{JsonSerializer.Serialize(ToLine(row), AnswerJson.Options)}\n");
        }
    }
}

/// <summary>A line of the ledger as CSV (RFC 4180): the members in their order; what is absent is empty.</summary>
internal static class LedgerCsv
{
    private static readonly System.Reflection.PropertyInfo[] Members = typeof(LedgerLine).GetProperties();

    public static string Header { get; } = string.Join(',', Members.Select(each => JsonNamingPolicy.CamelCase.ConvertName(each.Name)));

    public static string Line(LedgerLine line) => string.Join(',', Members.Select(each => Text(each.GetValue(line))));

    private static string Text(object? value) => value switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        decimal amount => amount.ToString("0.00", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IEnumerable<string> several => string.Join(' ', several),
        _ => Quoted(Convert.ToString(value, CultureInfo.InvariantCulture)!),
    };

    private static string Quoted(string text) =>
        text.AsSpan().ContainsAny("\",\r\n") ? $"\"{text.Replace("\"", "\"\"")}\"" : text;
}
