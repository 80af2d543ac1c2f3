using System.Diagnostics.CodeAnalysis;
using TradeIn.Client.Enterprises;
using TradeIn.Domain.Enterprises;
using TradeIn.EventStore;
using TradeIn.Server.Log;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Enterprises;

/// <summary><c>POST /v1/breaches</c>: the agreement was broken.</summary>
internal static class RecordBreachEndpoint
{
    public static void MapBreaches(this IEndpointRouteBuilder routes) => routes
        .MapPost("/breaches", (HttpContext http, CounterCalls calls) =>
            calls.AnswerAsync(http, CounterOperation.Breach))
        .WithMetadata(CounterOperation.Breach.AllowedRoles)
        .Describe<BreachRequest, EnterpriseStepAnswer>(
            "recordBreach", "Enterprises", "Record a breach",
            "An enterprise broke its agreement (Q24). The penalty is taken from the bond at once, and the answer says what is left. A "
            + "penalty above what the bond holds is refused: record what it can bear, or wait for a deposit.",
            Examples.Breach, Examples.BreachAnswer);
}

/// <summary>Reads the body of <c>POST /v1/breaches</c>.</summary>
internal static class BreachRequestReader
{
    public static CounterCommand? Read(Submission sent)
    {
        var body = sent.Reader;
        var id = body.Id("breachId");
        var enterprise = body.Id("enterpriseId");
        var occurredOn = body.PastDay("occurredOn", sent.ReceivedAt);
        var kind = body.OneOf<BreachKind>("kind");
        var description = body.Text("description", longest: 1000);
        var penalty = body.Amount("penalty");
        body.NothingElse();
        return sent.Errors.Any ? null : new RecordBreachCommand(
            new RecordBreach
            {
                BreachId = id, Enterprise = enterprise, OccurredOn = occurredOn, Kind = kind, Description = description,
                Penalty = penalty,
            },
            sent);
    }
}

/// <summary>On its way through the log.</summary>
[method: SetsRequiredMembers]
internal sealed class RecordBreachCommand(RecordBreach breach, Submission sent)
    : EnterpriseCommand(sent, "breach", breach.Enterprise, breach.BreachId)
{
    protected override Decision DecideOnKnown(Enterprise known, EnterpriseSurroundings around) =>
        Record(breach.Decide(known));
}
