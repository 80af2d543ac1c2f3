using System.Diagnostics.CodeAnalysis;
using TradeIn.Client.Settlement;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Settlement;
using TradeIn.EventStore;
using TradeIn.Server.Answers;
using TradeIn.Server.Log;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Settlement;

/// <summary><c>POST /v1/statements</c>: a seller asks to be reimbursed.</summary>
internal static class FileStatementEndpoint
{
    public static void MapStatements(this IEndpointRouteBuilder routes) => routes
        .MapPost("/statements", (HttpContext http, CounterCalls calls) =>
            calls.AnswerAsync(http, CounterOperation.Statement))
        .WithMetadata(CounterOperation.Statement.AllowedRoles)
        .Describe<StatementRequest, StatementAnswer>(
            "fileStatement", "Settlement", "File a statement",
            "A seller asks to be reimbursed for claims that it advanced, each once (M1): up to 10 000 in one statement, all of "
            + "them or none. How many they are and what they come to is declared, and checked. Finance of the district where "
            + "the seller is registered reviews it.",
            Examples.Statement, Examples.StatementAnswer);
}

/// <summary>A statement on its way through the log.</summary>
[method: SetsRequiredMembers]
internal sealed class FileStatementCommand(FileStatement filing, Submission sent) : CounterCommand(
    sent, Statement.Stream(filing.StatementId).ToString(), sent.FingerprintOf("statement"))
{
    public override string? ActsFor => filing.Seller;

    public override string Operation => "statement";

    public override IEnumerable<string> Boundary() =>
    [
        .. Names(
            Statement.Stream(filing.StatementId), Programme.Stream(filing.Programme), Enterprise.Stream(filing.Seller)),
        .. filing.Claims.Select(claim => Claim.Stream(claim.Claim).ToString()),
    ];

    protected override Decision DecideOn(StreamSet streams)
    {
        if (Fold<Programme>(streams, Programme.Stream(filing.Programme), Programme.Evolve) is not { } programme)
            return UnknownProgramme(filing.Programme);
        var claims = new Dictionary<string, Claim>(StringComparer.Ordinal);
        foreach (var (id, _) in filing.Claims)
            if (Fold<Claim>(streams, Claim.Stream(id), Claim.Evolve) is { } claim) claims.Add(id, claim);
        return Record(filing.Decide(new FilingStates(
            programme, Fold<Enterprise>(streams, Enterprise.Stream(filing.Seller), Enterprise.Evolve), claims)));
    }

    public override Answer AnswerTo(object firstEvent) => firstEvent switch
    {
        StatementFiled filed => Answer.Created(new StatementAnswer(
            filed.Statement, StatementStatus.Filed.ToName(), filed.District, filed.Lines.Count, filed.Total.Yuan)),
        StatementRefused refused => Answer.Refused(refused.Reasons),
        _ => throw new InvalidOperationException($"{firstEvent.GetType().Name} does not begin a statement."),
    };
}
