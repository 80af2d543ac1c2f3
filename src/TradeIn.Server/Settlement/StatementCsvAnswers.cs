using System.Globalization;
using System.Text;
using TradeIn.Client.Settlement;
using TradeIn.Domain.Settlement;
using TradeIn.EventStore;
using TradeIn.Server.Answers;
using TradeIn.Server.Log;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Settlement;

/// <summary>A statement that is sent as CSV: filed like any other, and answered line by line.</summary>
internal static class StatementCsvAnswers
{
    public static async Task<IResult> AnswerAsync(HttpContext http, CounterCalls calls, EventLog log)
    {
        http.AllowBody(CounterOperation.LargestList);
        var file = await CounterCalls.ReadAsync(http);
        var (answer, filing) = await FileAsync(http, file, http.Request.Query, calls, log);
        return filing is null || LinesOf(answer) is not { } lines ? answer : ToResult(http, answer, lines, filing);
    }

    /// <summary>Files the statement; unless it could not be read, the answer says what became of each line.</summary>
    /// <param name="http">Whose it is.</param>
    /// <param name="file">The lines.</param>
    /// <param name="said">Everything but the lines.</param>
    /// <param name="calls">Takes it to the log.</param>
    /// <param name="log">What lines are judged by.</param>
    public static async Task<(Answer Answer, FileStatement? Filing)> FileAsync(
        HttpContext http, byte[] file, IQueryCollection said, CounterCalls calls, EventLog log)
    {
        var (body, problems) = StatementCsv.Read(file, said);
        FileStatement? filing = null;
        var answer = await calls.AnswerAsync(http, body, sent =>
        {
            filing = StatementRequestReader.ReadFiling(sent);
            return filing is null || problems.Count > 0 ? null : new FileStatementCommand(filing, sent);
        });
        if (answer.Errors is not null && answer.Problem == ProblemType.Invalid) return (Placed(answer, problems), null);
        if (filing is null) return (answer, null);
        if (answer.Body is StatementAnswer filed)
            return (answer with { Body = filed with { Lines = All(filing, "stated") } }, filing);
        if (answer.Reasons is null) return (answer, filing);
        var lines = await JudgedAsync(filing, log, Language.Of(http.Request), http.RequestAborted);
        return (answer with { Lines = lines }, filing);
    }

    /// <summary>What became of each line; null where that was not judged.</summary>
    public static IReadOnlyList<StatementLineResult>? LinesOf(Answer answer) =>
        answer.Lines ?? (answer.Body as StatementAnswer)?.Lines;

    /// <summary>What is wrong, by line of the file and name in the address.</summary>
    private static Answer Placed(Answer answer, SortedDictionary<string, string> problems)
    {
        var errors = new RequestErrors();
        foreach (var (place, problem) in problems) errors.Add(place, problem);
        foreach (var (pointer, messages) in answer.Errors!)
            if (StatementCsv.PlaceOf(pointer) is var place && !problems.ContainsKey(place))
                foreach (var message in messages) errors.Add(place, message);
        return Answer.Invalid(errors);
    }

    private static List<StatementLineResult> All(FileStatement filing, string result) =>
        [.. filing.Claims.Select((claim, i) => new StatementLineResult(i + 2, claim.Claim, claim.Amount.Yuan, result))];

    /// <summary>Every line with all that is wrong with it, as things stood when the statement was refused.</summary>
    private static async Task<IReadOnlyList<StatementLineResult>> JudgedAsync(
        FileStatement filing, EventLog log, Language language, CancellationToken cancel)
    {
        var own = Statement.Stream(filing.StatementId).ToString();
        var refusal = (await log.ReadAsync([own], cancel: cancel)).Events(own)[0];
        var streams = await log.ReadAsync([.. FileStatementCommand.StreamsOf(filing)], refusal.Position - 1, cancel);
        var states = FileStatementCommand.StatesIn(streams, filing)!;
        return
        [
            .. All(filing, "not-stated").Zip(filing.Claims, (line, claim) =>
                filing.ReasonsAgainst(claim, states) is { Count: > 0 } reasons
                    ? line with { Result = "refused", Reasons = reasons.In(language) } : line),
        ];
    }

    private static IResult ToResult(
        HttpContext http, Answer answer, IReadOnlyList<StatementLineResult> lines, FileStatement filing)
    {
        var accepts = http.Request.GetTypedHeaders().Accept;
        if (!accepts.Any(type => type.MediaType.Equals(StatementCsv.MediaType, StringComparison.OrdinalIgnoreCase))) return answer;
        var text = new StringBuilder().AppendLine(["line", "claimId", "amount", "result", "reasons"]);
        // What is wrong with the statement as a whole stands on line 0.
        if (answer.Reasons is { } whole && whole.Any(reason => reason.Items is null))
            text.AppendLine(
                [0, null, filing.DeclaredTotal.Yuan, "refused", whole.Where(reason => reason.Items is null).Select(reason => reason.Code)]);
        foreach (var line in lines)
            text.AppendLine([line.Line, line.ClaimId, line.Amount, line.Result, line.Reasons?.Select(reason => reason.Code)]);
        if (answer.Replayed) http.Response.Headers["Idempotent-Replayed"] = "true";
        return Results.Text(text.ToString(), StatementCsv.MediaType, Encoding.UTF8, answer.Status);
    }
}
