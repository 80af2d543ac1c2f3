using System.Globalization;
using TradeIn.Client.Losses;
using TradeIn.Client.Settlement;
using TradeIn.Domain;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Settlement;
using TradeIn.EventStore;
using TradeIn.ReadModels;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Log;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Settlement;

/// <summary><c>GET /v1/statements/{statementId}</c>: a statement as it stands, its claims, and who did what.</summary>
internal static class ReadStatementEndpoint
{
    private const int MostLines = 1_000;

    public static void MapStatementReading(this IEndpointRouteBuilder routes) => routes
        .MapGet("/statements/{statementId}", AnswerAsync)
        .WithMetadata(new AllowedRoles())
        .Describe<StatementView>(
            "readStatement", "Settlement", "Read a statement",
            "A statement as it stands, with every step, the key that took it and its place in the log, and its claims with their "
            + "verdicts, `limit` (at most 1 000) of them behind `after`. Ages are of the day `on`, else of today. Its seller and "
            + "the offices see it. `at` shows it as it was when the log ended at a position, or at an instant.",
            Examples.StatementView);

    internal static async Task<Answer> AnswerAsync(
        HttpContext http, string statementId, EventLog log, ReadModelRunner readModels, TimeProvider time)
    {
        var query = new QueryReader(http.Request.Query);
        var (limit, after, on) = (query.Limit(MostLines, otherwise: 100), query.After(), query.DayOrNull("on"));
        var asked = query.At();
        if (query.IsWrong()) return query.Problem;
        var (at, wrong) = await PastPosition.FindAsync(asked, readModels, log, http.RequestAborted);
        if (wrong is not null) return wrong;
        var (found, problem) = await StatementOnRecord.FindAsync(http, statementId, log, at);
        if (found is null) return problem!;
        var day = on ?? found.Programme.DayOf(time.GetUtcNow());
        var page = Page(found, (int)Math.Min(after, int.MaxValue), limit, day);
        var next = after + limit < found.Lines.Count ? (after + limit).ToString(CultureInfo.InvariantCulture) : null;
        return Answer.Ok(ToView(found, day, Language.Of(http.Request)) with { Lines = page, Next = next });
    }

    internal static StatementView ToView(StatementOnRecord found, DateOnly on, Language language)
    {
        var statement = found.Statement;
        var filedOn = found.Programme.DayOf(found.FiledAt);
        return new StatementView(
            statement.Id, statement.Programme, statement.Seller, statement.Status.ToName(),
            statement.District.Length == 0 ? null : statement.District, filedOn, found.FiledBy, on.DayNumber - filedOn.DayNumber,
            found.Refusal?.DeclaredCount ?? found.Lines.Count, (found.Refusal?.DeclaredTotal ?? Statement.Sum(found.Lines)).Yuan,
            Statement.Sum(statement.Lines.Values).Yuan,
            statement.Lines.Keys.Count(claim => !statement.Verdicts.ContainsKey(claim)), statement.AcceptedTotal.Yuan,
            statement.Order is { } order ? new PaymentView(
                order.PaymentOrder, order.Gross.Yuan, order.Netted.Yuan, order.Amount.Yuan, statement.Payment?.PaidOn,
                statement.Payment?.Reference) : null,
            [.. found.Events.Select(ToStep).OfType<StepView>()], found.Refusal?.Reasons.In(language), [], Next: null);
    }

    internal static IReadOnlyList<StatementLineView> Page(StatementOnRecord found, int after, int limit, DateOnly on) =>
    [
        .. found.Lines.Skip(after).Take(limit).Select(line =>
        {
            var verdict = found.Statement.Verdicts.GetValueOrDefault(line.Claim);
            return new StatementLineView(
                line.Claim, line.Amount.Yuan, found.Statement.Lines.GetValueOrDefault(line.Claim)?.Amount.Yuan ?? 0.00m,
                line.Outlet, line.AdvancedOn, on.DayNumber - line.AdvancedOn.DayNumber, verdict?.Verdict.ToName(),
                verdict?.Reasons is { Count: > 0 } reasons ? reasons : null, verdict?.Note, verdict?.By, verdict?.At);
        }),
    ];

    /// <summary>A step that was taken; a refused one is none.</summary>
    private static StepView? ToStep(StoredEvent stored) => stored.Data switch
    {
        StatementFiled e => stored.ToStep("file", e.FiledAt),
        StatementWithdrawn e => stored.ToStep("withdraw", e.At),
        ClaimsReviewed e => stored.ToStep($"review-{e.Verdict.ToName()}", e.At, e.Note),
        ReviewConcluded e => stored.ToStep("conclude", e.At),
        SampleReviewed e => stored.ToStep("second-look", e.At, e.Note),
        FundsAllocated e => stored.ToStep("allocate", e.At),
        PaymentOrdered e => stored.ToStep("order-payment", e.At),
        PaymentConfirmed e => stored.ToStep("confirm-payment", e.At),
        PaymentFailed e => stored.ToStep("fail-payment", e.At, e.Grounds),
        _ => null,
    };
}

/// <summary>A statement and its events, as one who may see it reads it; else the answer that says why not.</summary>
internal sealed record StatementOnRecord(Statement Statement, Programme Programme, IReadOnlyList<StoredEvent> Events)
{
    /// <summary>Its claims as they were filed.</summary>
    public IReadOnlyList<StatementLine> Lines => (Events[0].Data as StatementFiled)?.Lines ?? [];

    public StatementRefused? Refusal => Events[0].Data as StatementRefused;

    public DateTimeOffset FiledAt => Refusal?.FiledAt ?? Statement.FiledAt;

    public string FiledBy => Refusal?.FiledBy ?? Statement.FiledBy;

    public static async Task<(StatementOnRecord? Found, Answer? Problem)> FindAsync(
        HttpContext http, string id, EventLog log, long? at = null)
    {
        var stream = Statement.Stream(id).ToString();
        var streams = await log.ReadAsync([stream], at, http.RequestAborted);
        if (streams.Fold<Statement>(stream, Statement.Evolve) is not { } statement)
            return (null, Answer.Failed(ProblemType.NotFound, $"No statement {id} is on record."));
        if (!http.Caller().MaySee(statement.Seller))
            return (null, Answer.Failed(ProblemType.Forbidden, "The statement is not one of your enterprise."));
        var ofProgramme = Programme.Stream(statement.Programme).ToString();
        var programme = (await log.ReadAsync([ofProgramme], cancel: http.RequestAborted))
            .Fold<Programme>(ofProgramme, Programme.Evolve)!;
        return (new StatementOnRecord(statement, programme, streams.Events(stream)), null);
    }
}
