using System.Diagnostics.CodeAnalysis;
using TradeIn.Client.Settlement;
using TradeIn.Domain;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Settlement;
using TradeIn.EventStore;
using TradeIn.ReadModels;
using TradeIn.ReadModels.Claims;
using TradeIn.Server.Answers;
using TradeIn.Server.Log;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Settlement;

/// <summary><c>POST /v1/statements</c>: a seller asks to be reimbursed.</summary>
internal static class FileStatementEndpoint
{
    public static void MapStatements(this IEndpointRouteBuilder routes) => routes
        .MapPost("/statements", async (HttpContext http, CounterCalls calls, EventLog log) => StatementCsv.IsSent(http)
            ? await StatementCsvAnswers.AnswerAsync(http, calls, log)
            : await calls.AnswerAsync(http, CounterOperation.Statement))
        .WithMetadata(CounterOperation.Statement.AllowedRoles)
        .Describe<StatementRequest, StatementAnswer>(
            "fileStatement", "Settlement", "File a statement",
            "A seller asks to be reimbursed for claims that it advanced, each once (M1): up to 10 000 in one statement, all of "
            + "them or none; a list, or with `period` all advanced claims of these days that are on no statement. How many they "
            + "are and what they come to is declared, and checked. Finance of the district where the seller is registered "
            + "reviews it. The list may come as text/csv too, with the header `claimId,amount` and everything else in the "
            + "address: `statementId`, `programme`, `sellerId`, `occurredAt`, `count`, `total`; then every line has its result, "
            + "as JSON or, with `Accept: text/csv`, as CSV.",
            Examples.Statement, Examples.StatementAnswer)
        .Accepts<StatementRequest>("application/json", StatementCsv.MediaType);
}

/// <summary>A statement on its way through the log.</summary>
[method: SetsRequiredMembers]
internal sealed class FileStatementCommand(FileStatement statement, Submission sent) : CounterCommand(
    sent, Statement.Stream(statement.StatementId).ToString(), sent.FingerprintOf("statement"))
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);
    private FileStatement filing = statement;

    public override string? ActsFor => filing.Seller;

    public override string Operation => "statement";

    /// <summary>A statement for a period names no claims.</summary>
    public override bool LooksUp => filing.From is not null;

    /// <summary>
    /// All advanced claims of the period that are on no statement, as of this moment. It is then a list like any other: what
    /// another statement took meanwhile is refused (M1). A repetition is answered as the first was, whatever is found now.
    /// </summary>
    public override async Task<Answer?> LookUpAsync(EventLog log, ReadModelRunner readModels, CancellationToken cancel)
    {
        var head = await log.ReadHeadAsync(cancel);
        if (!await readModels.CaughtUpAsync("claims", head.Position, LongestWait, cancel))
            return Answer.Failed(ProblemType.Unavailable, "The list of claims has not followed the log yet.") with { RetryAfter = 5 };
        var found = await new ClaimsToState(
            filing.Programme, filing.Seller, filing.From!.Value, filing.Until!.Value, StatementRequestReader.MostClaims + 1)
            .ReadAsync(readModels, cancel);
        if (found.Count > StatementRequestReader.MostClaims)
            return Answer.Invalid(
                "/period", $"has more than {StatementRequestReader.MostClaims} claims; file a statement for fewer days");
        filing = filing with { Claims = [.. found.Select(each => new Domain.Settlement.StatedClaim(each.Claim, Money.OfYuan(each.Amount)))] };
        return null;
    }

    public override IEnumerable<string> Boundary() => StreamsOf(filing);

    /// <summary>What a statement is judged against.</summary>
    public static IEnumerable<string> StreamsOf(FileStatement filing) =>
    [
        .. Names(
            Statement.Stream(filing.StatementId), Programme.Stream(filing.Programme), Enterprise.Stream(filing.Seller)),
        .. filing.Claims.Select(claim => Claim.Stream(claim.Claim).ToString()),
    ];

    protected override Decision DecideOn(StreamSet streams) => StatesIn(streams, filing) is { } states
        ? Record(filing.Decide(states)) : UnknownProgramme(filing.Programme);

    /// <summary>Null when there is no such programme.</summary>
    public static FilingStates? StatesIn(StreamSet streams, FileStatement filing)
    {
        if (Fold<Programme>(streams, Programme.Stream(filing.Programme), Programme.Evolve) is not { } programme) return null;
        var claims = new Dictionary<string, Claim>(StringComparer.Ordinal);
        foreach (var (id, _) in filing.Claims)
            if (Fold<Claim>(streams, Claim.Stream(id), Claim.Evolve) is { } claim) claims.Add(id, claim);
        return new FilingStates(
            programme, Fold<Enterprise>(streams, Enterprise.Stream(filing.Seller), Enterprise.Evolve), claims);
    }

    public override Answer AnswerTo(object firstEvent) => firstEvent switch
    {
        StatementFiled filed => Answer.Created(new StatementAnswer(
            filed.Statement, StatementStatus.Filed.ToName(), filed.District, filed.Lines.Count, filed.Total.Yuan)),
        StatementRefused refused => Answer.Refused(refused.Reasons),
        _ => throw new InvalidOperationException($"{firstEvent.GetType().Name} does not begin a statement."),
    };
}
