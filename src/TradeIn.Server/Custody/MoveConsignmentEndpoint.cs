using System.Diagnostics.CodeAnalysis;
using TradeIn.Client.Custody;
using TradeIn.Domain;
using TradeIn.Domain.Custody;
using TradeIn.Domain.Programmes;
using TradeIn.EventStore;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Log;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Custody;

/// <summary><c>POST /v1/consignments/{consignmentId}/steps</c>: it leaves, or is given up before it left.</summary>
internal static class MoveConsignmentEndpoint
{
    public static void MapConsignmentSteps(this IEndpointRouteBuilder routes) => routes
        .MapPost("/consignments/{consignmentId}/steps", (HttpContext http, string consignmentId, CounterCalls calls) =>
            calls.AnswerAsync(http, "consignment-step", sent => ConsignmentStepRequestReader.ReadCall(sent, consignmentId)))
        .WithMetadata(CounterOperation.ConsignmentStep.AllowedRoles)
        .Describe<ConsignmentStepRequest, ConsignmentStepAnswer>(
            "moveConsignment", "Custody", "Ship or cancel a consignment",
            "The recycler ships what it listed, or cancels it before it left: its units are free again (Q13). The distance "
            + "decides the freight subsidy (Q25).",
            Examples.ConsignmentStep, Examples.ConsignmentStepAnswer);
}

/// <summary>Reads a step: a single call names the consignment in its address, an event in its data.</summary>
internal static class ConsignmentStepRequestReader
{
    /// <summary>No way inside the country is longer.</summary>
    private const int Farthest = 6_000;

    public static CounterCommand? ReadCall(Submission sent, string consignmentId) =>
        Read(sent, sent.Reader, consignmentId);

    public static CounterCommand? ReadEvent(Submission sent)
    {
        var body = sent.Reader;
        return Read(sent, body, body.Id("consignmentId"));
    }

    private static MoveConsignmentCommand? Read(Submission sent, BodyReader body, string consignmentId)
    {
        var step = body.OneOfOrWrong<ConsignmentStep>("step");
        var occurredAt = body.PastInstant("occurredAt", sent.ReceivedAt);
        var distance = body.WholeOrNull("distanceKm", 0, Farthest);
        var grounds = body.TextOrNull("grounds", longest: 1000);
        body.NothingElse();
        Require(body, step, grounds);
        return sent.Errors.Any || step is null ? null : new MoveConsignmentCommand(
            new MoveConsignment(consignmentId, step.Value, occurredAt, distance, grounds), sent,
            sent.NameStep("consignment-step", consignmentId, without: "consignmentId"));
    }

    /// <summary>Each step says what belongs to it, and nothing else.</summary>
    private static void Require(BodyReader body, ConsignmentStep? step, string? grounds)
    {
        switch (step)
        {
            case ConsignmentStep.Ship:
                if (!body.IsThere("distanceKm")) body.Wrong("distanceKm", "is required to ship");
                if (grounds is not null) body.Wrong("grounds", "belongs to a cancellation only");
                break;
            case ConsignmentStep.Cancel:
                if (grounds is null) body.Wrong("grounds", "is required to cancel");
                if (body.IsThere("distanceKm")) body.Wrong("distanceKm", "belongs to a shipment only");
                break;
        }
    }
}

/// <summary>A step of a consignment on its way through the log.</summary>
[method: SetsRequiredMembers]
internal sealed class MoveConsignmentCommand(
    MoveConsignment step, Submission sent, (string Id, ReadOnlyMemory<byte> Fingerprint) name)
    : CounterCommand(sent, name.Id, name.Fingerprint)
{
    /// <summary>Whose step it is, the log says.</summary>
    public override string? ActsFor => null;

    public override string Operation => "consignment-step";

    public override IEnumerable<string> Boundary() => Names(Consignment.Stream(step.ConsignmentId));

    /// <summary>The programme is known from the consignment only, and so are the units that a cancellation frees.</summary>
    public override IEnumerable<string> Boundary(StreamSet streams)
    {
        if (ConsignmentIn(streams) is not { Content: var content }) return [];
        var programme = Names(Programme.Stream(content.Programme));
        return step.Step == ConsignmentStep.Cancel
            ? [.. programme, .. Names([.. content.Certificates.Select(UnitCustody.Stream)])] : programme;
    }

    protected override Decision DecideOn(StreamSet streams)
    {
        if (ConsignmentIn(streams) is not { } consignment)
            return Nothing(Answer.Failed(ProblemType.NotFound, $"No consignment {step.ConsignmentId} is on record."));
        return Caller.ForbidAllButEnterprise(consignment.Content.Recycler) is { } forbidden
            ? Nothing(forbidden)
            : Record(step.Decide(
                consignment, Fold<Programme>(streams, Programme.Stream(consignment.Content.Programme), Programme.Evolve)!));
    }

    public override Answer AnswerTo(object firstEvent) => firstEvent switch
    {
        ConsignmentShipped e => ToAnswer(ConsignmentStatus.Shipped, e.ShippedAt),
        ConsignmentCancelled e => ToAnswer(ConsignmentStatus.Cancelled, e.CancelledAt),
        ConsignmentStepRefused refused => Answer.Refused(refused.Reasons),
        _ => throw new InvalidOperationException($"{firstEvent.GetType().Name} is no step of a consignment."),
    };

    private Answer ToAnswer(ConsignmentStatus status, DateTimeOffset at) =>
        Answer.Created(new ConsignmentStepAnswer(step.ConsignmentId, status.ToName(), at));

    private Consignment? ConsignmentIn(StreamSet streams) =>
        Fold<Consignment>(streams, Consignment.Stream(step.ConsignmentId), Consignment.Evolve);
}
