using System.Diagnostics.CodeAnalysis;
using TradeIn.Client.Custody;
using TradeIn.Domain;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Custody;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;
using TradeIn.EventStore;
using TradeIn.Server.Answers;
using TradeIn.Server.Log;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Custody;

/// <summary><c>POST /v1/consignments</c>: old units are listed for a dismantler.</summary>
internal static class OpenConsignmentEndpoint
{
    public static void MapConsignments(this IEndpointRouteBuilder routes) => routes
        .MapPost("/consignments", (HttpContext http, CounterCalls calls) =>
            calls.AnswerAsync(http, CounterOperation.Consignment))
        .WithMetadata(CounterOperation.Consignment.AllowedRoles)
        .Describe<ConsignmentRequest, ConsignmentAnswer>(
            "openConsignment", "Custody", "Open a consignment",
            "The recycler lists old units, by their certificates, that go to a designated dismantler (Q13). A unit is on one "
            + "open consignment at most. All of the list is taken, or none of it: a refusal names, in `items`, the "
            + "certificates that fail each rule.",
            Examples.Consignment, Examples.ConsignmentAnswer);
}

/// <summary>Reads the body of <c>POST /v1/consignments</c>.</summary>
internal static class ConsignmentRequestReader
{
    public static CounterCommand? Read(Submission sent)
    {
        var body = sent.Reader;
        var consignment = new OpenConsignment
        {
            ConsignmentId = body.Id("consignmentId"),
            Programme = body.Id("programme"),
            Recycler = body.Id("recyclerId"),
            Dismantler = body.Id("dismantlerId"),
            OccurredAt = body.PastInstant("occurredAt", sent.ReceivedAt),
            Certificates = body.CertificateNumbers("certificates"),
        };
        body.NothingElse();
        return sent.Errors.Any ? null : new OpenConsignmentCommand(consignment, sent);
    }
}

/// <summary>A consignment on its way through the log.</summary>
[method: SetsRequiredMembers]
internal sealed class OpenConsignmentCommand(OpenConsignment consignment, Submission sent) : CounterCommand(
    sent, Consignment.Stream(consignment.ConsignmentId).ToString(), sent.FingerprintOf("consignment"))
{
    public override string? ActsFor => consignment.Recycler;

    public override string Operation => "consignment";

    public override int Weight => consignment.Certificates.Count;

    public override IEnumerable<string> Boundary() =>
    [
        .. Names(
            Consignment.Stream(consignment.ConsignmentId), Programme.Stream(consignment.Programme),
            Enterprise.Stream(consignment.Dismantler)),
        .. consignment.Certificates.Streams(),
    ];

    protected override Decision DecideOn(StreamSet streams) =>
        Fold<Programme>(streams, Programme.Stream(consignment.Programme), Programme.Evolve) is not { } programme
            ? UnknownProgramme(consignment.Programme)
            : Record(consignment.Decide(new ConsignmentStates(
                programme, RecordedOn(programme),
                Fold<Enterprise>(streams, Enterprise.Stream(consignment.Dismantler), Enterprise.Evolve),
                UnitsIn(streams, consignment.Certificates))));

    /// <summary>What the log has of the units of a list.</summary>
    public static IReadOnlyList<ListedUnit> UnitsIn(StreamSet streams, IReadOnlyList<CertificateNumber> numbers) =>
    [
        .. numbers.Select(number => new ListedUnit(
            number, Fold<Certificate>(streams, Certificate.Stream(number), Certificate.Evolve),
            Fold<UnitCustody>(streams, UnitCustody.Stream(number), UnitCustody.Evolve) ?? UnitCustody.Unmoved)),
    ];

    public override Answer AnswerTo(object firstEvent) => firstEvent switch
    {
        ConsignmentOpened { Consignment: var opened } => Answer.Created(new ConsignmentAnswer(
            opened.ConsignmentId, ConsignmentStatus.Opened.ToName(), opened.Certificates.Count)),
        ConsignmentRefused refused => Answer.Refused(refused.Reasons),
        _ => throw new InvalidOperationException($"{firstEvent.GetType().Name} does not begin a consignment."),
    };
}
