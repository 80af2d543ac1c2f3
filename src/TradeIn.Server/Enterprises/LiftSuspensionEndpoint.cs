using System.Diagnostics.CodeAnalysis;
using TradeIn.Client.Enterprises;
using TradeIn.Domain.Enterprises;
using TradeIn.EventStore;
using TradeIn.Server.Log;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Enterprises;

/// <summary><c>POST /v1/suspensions/{suspensionId}/lifting</c>: a suspension ends.</summary>
internal static class LiftSuspensionEndpoint
{
    public static void MapSuspensionLiftings(this IEndpointRouteBuilder routes) => routes
        .MapPost("/suspensions/{suspensionId}/lifting", (HttpContext http, string suspensionId, CounterCalls calls) =>
            calls.AnswerAsync(http, "suspension-lifting", sent => SuspensionLiftingRequestReader.ReadCall(sent, suspensionId)))
        .WithMetadata(CounterOperation.SuspensionLifting.AllowedRoles)
        .Describe<SuspensionLiftingRequest, EnterpriseStepAnswer>(
            "liftSuspension", "Enterprises", "Lift a suspension",
            "From a day on the suspension is over. Another one that is in force stays so.",
            Examples.SuspensionLifting, Examples.SuspensionLiftingAnswer);
}

/// <summary>Reads the body: a single call names what it is about in its address, an event in its data.</summary>
internal static class SuspensionLiftingRequestReader
{
    public static CounterCommand? ReadCall(Submission sent, string suspensionId) => Read(sent, sent.Reader, suspensionId);

    public static CounterCommand? ReadEvent(Submission sent)
    {
        var body = sent.Reader;
        return Read(sent, body, body.Id("suspensionId"));
    }

    private static LiftSuspensionCommand? Read(Submission sent, BodyReader body, string suspensionId)
    {
        var enterprise = body.Id("enterpriseId");
        var liftedFrom = body.Day("liftedFrom");
        var grounds = body.TextOrNull("grounds", longest: 1000);
        body.NothingElse();
        return sent.Errors.Any ? null : new LiftSuspensionCommand(
            new LiftSuspension(suspensionId, enterprise, liftedFrom, grounds), sent);
    }
}

/// <summary>On its way through the log.</summary>
[method: SetsRequiredMembers]
internal sealed class LiftSuspensionCommand(LiftSuspension lifting, Submission sent) : EnterpriseCommand(
    sent, "suspension-lifting", lifting.Enterprise,
    sent.NameStep("suspension-lifting", $"{lifting.Enterprise}/{lifting.SuspensionId}", without: "suspensionId"))
{
    protected override Decision DecideOnKnown(Enterprise known, EnterpriseSurroundings around) =>
        known.Suspensions.FirstOrDefault(each => each.Id == lifting.SuspensionId) is { } of
            ? Record(lifting.Decide(known, of))
            : Unknown($"suspension {lifting.SuspensionId} of {known.Id}");
}
