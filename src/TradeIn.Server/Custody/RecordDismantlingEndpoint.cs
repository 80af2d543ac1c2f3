using System.Diagnostics.CodeAnalysis;
using TradeIn.Client.Custody;
using TradeIn.Domain.Custody;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;
using TradeIn.EventStore;
using TradeIn.Server.Answers;
using TradeIn.Server.Log;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Custody;

/// <summary><c>POST /v1/dismantlings</c>: units were taken apart.</summary>
internal static class RecordDismantlingEndpoint
{
    public static void MapDismantlings(this IEndpointRouteBuilder routes) => routes
        .MapPost("/dismantlings", (HttpContext http, CounterCalls calls) =>
            calls.AnswerAsync(http, CounterOperation.Dismantling))
        .WithMetadata(CounterOperation.Dismantling.AllowedRoles)
        .Describe<DismantlingRequest, DismantlingAnswer>(
            "recordDismantling", "Custody", "Record a dismantling",
            "The dismantler took units apart that it had received (Q13). A late one is recorded all the same, and named. All "
            + "of the list is taken, or none of it.",
            Examples.Dismantling, Examples.DismantlingAnswer);
}

/// <summary>Reads the body of <c>POST /v1/dismantlings</c>.</summary>
internal static class DismantlingRequestReader
{
    public static CounterCommand? Read(Submission sent)
    {
        var body = sent.Reader;
        var dismantling = new RecordDismantling(
            body.Id("dismantlingId"), body.Id("programme"), body.Id("dismantlerId"),
            body.PastInstant("occurredAt", sent.ReceivedAt), body.CertificateNumbers("certificates"));
        body.NothingElse();
        return sent.Errors.Any ? null : new RecordDismantlingCommand(dismantling, sent);
    }
}

/// <summary>A dismantling on its way through the log.</summary>
[method: SetsRequiredMembers]
internal sealed class RecordDismantlingCommand(RecordDismantling dismantling, Submission sent) : CounterCommand(
    sent, RecordDismantling.Stream(dismantling.DismantlingId).ToString(), sent.FingerprintOf("dismantling"))
{
    public override string? ActsFor => dismantling.Dismantler;

    public override string Operation => "dismantling";

    public override int Weight => dismantling.Certificates.Count;

    public override IEnumerable<string> Boundary() =>
    [
        .. Names(
            RecordDismantling.Stream(dismantling.DismantlingId), Programme.Stream(dismantling.Programme),
            Enterprise.Stream(dismantling.Dismantler)),
        .. dismantling.Certificates.Streams(),
    ];

    protected override Decision DecideOn(StreamSet streams) =>
        Fold<Programme>(streams, Programme.Stream(dismantling.Programme), Programme.Evolve) is not { } programme
            ? UnknownProgramme(dismantling.Programme)
            : Record(dismantling.Decide(new DismantlingStates(
                programme, RecordedOn(programme),
                Fold<Enterprise>(streams, Enterprise.Stream(dismantling.Dismantler), Enterprise.Evolve),
                OpenConsignmentCommand.UnitsIn(streams, dismantling.Certificates))));

    public override Answer AnswerTo(object firstEvent) => firstEvent switch
    {
        UnitsDismantled { Dismantling: var recorded, Late: var late } => Answer.Created(new DismantlingAnswer(
            recorded.DismantlingId, recorded.Certificates.Count, [.. late.Select(number => number.ToString())])),
        DismantlingRefused refused => Answer.Refused(refused.Reasons),
        _ => throw new InvalidOperationException($"{firstEvent.GetType().Name} does not begin a dismantling."),
    };
}
