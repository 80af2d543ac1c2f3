using System.Diagnostics.CodeAnalysis;
using TradeIn.Client.Custody;
using TradeIn.Domain;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Custody;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;
using TradeIn.EventStore;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Log;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Custody;

/// <summary><c>POST /v1/resolutions</c>: what became of a unit that was missing or different.</summary>
internal static class ResolveDiscrepancyEndpoint
{
    public static void MapResolutions(this IEndpointRouteBuilder routes) => routes
        .MapPost("/resolutions", (HttpContext http, CounterCalls calls) =>
            calls.AnswerAsync(http, CounterOperation.Resolution))
        .WithMetadata(CounterOperation.Resolution.AllowedRoles)
        .Describe<ResolutionRequest, ResolutionAnswer>(
            "resolveDiscrepancy", "Custody", "Resolve a discrepancy",
            "The dismantler, or the environment office, records that a missing unit came after all. The environment office "
            + "decides that a different unit is the certificate's after all, that a unit is with its recycler, or that it is "
            + "lost for good (Q13).",
            Examples.Resolution, Examples.ResolutionAnswer);
}

/// <summary>Reads the body of <c>POST /v1/resolutions</c>.</summary>
internal static class ResolutionRequestReader
{
    public static CounterCommand? Read(Submission sent)
    {
        var body = sent.Reader;
        var id = body.Id("resolutionId");
        var consignment = body.Id("consignmentId");
        var certificate = body.CertificateNumber("certificateNumber");
        var resolution = body.OneOfOrWrong<DiscrepancyResolution>("resolution");
        var occurredAt = body.PastInstant("occurredAt", sent.ReceivedAt);
        var grounds = body.Text("grounds", longest: 1000);
        var sizeClass = body.SizeClass(
            resolution is null ? null : resolution is DiscrepancyResolution.Found or DiscrepancyResolution.SameUnit);
        body.NothingElse();
        return sent.Errors.Any || resolution is null ? null : new ResolveDiscrepancyCommand(
            new ResolveDiscrepancy(id, consignment, certificate, resolution.Value, occurredAt, grounds, sizeClass), sent);
    }
}

/// <summary>A resolution on its way through the log.</summary>
[method: SetsRequiredMembers]
internal sealed class ResolveDiscrepancyCommand(ResolveDiscrepancy resolution, Submission sent) : CounterCommand(
    sent, $"resolution-{resolution.ResolutionId}", sent.FingerprintOf("resolution"))
{
    /// <summary>Whose consignment it is, the log says.</summary>
    public override string? ActsFor => null;

    public override string Operation => "resolution";

    public override IEnumerable<string> Boundary() => Names(
        Consignment.Stream(resolution.ConsignmentId), Certificate.Stream(resolution.Certificate),
        UnitCustody.Stream(resolution.Certificate));

    /// <summary>Programme and dismantler are known from the consignment only.</summary>
    public override IEnumerable<string> Boundary(StreamSet streams) => ConsignmentIn(streams) is { Content: var content }
        ? Names(Programme.Stream(content.Programme), Enterprise.Stream(content.Dismantler)) : [];

    protected override Decision DecideOn(StreamSet streams)
    {
        if (ConsignmentIn(streams) is not { Content: var content } consignment)
            return Nothing(Answer.Failed(ProblemType.NotFound, $"No consignment {resolution.ConsignmentId} is on record."));
        if (Forbidden(content) is { } forbidden) return Nothing(forbidden);
        return Record(resolution.Decide(new ResolutionStates(
            Fold<Programme>(streams, Programme.Stream(content.Programme), Programme.Evolve)!, consignment,
            Fold<Enterprise>(streams, Enterprise.Stream(content.Dismantler), Enterprise.Evolve),
            Fold<Certificate>(streams, Certificate.Stream(resolution.Certificate), Certificate.Evolve),
            Fold<UnitCustody>(streams, UnitCustody.Stream(resolution.Certificate), UnitCustody.Evolve)?.Since ?? default)));
    }

    /// <summary>That a unit came after all, its dismantler may say as well.</summary>
    private Answer? Forbidden(OpenConsignment content) =>
        resolution.Resolution == DiscrepancyResolution.Found && Caller.MayActFor(content.Dismantler)
            ? null : Caller.ForbidAllButEnvironment();

    public override Answer AnswerTo(object firstEvent) => firstEvent switch
    {
        DiscrepancyResolved { Resolution: var resolved, Status: var status } => Answer.Created(new ResolutionAnswer(
            resolved.ResolutionId, resolved.ConsignmentId, resolved.Certificate.ToString(), status.ToName(),
            StatusAfter(resolved.Resolution).ToName())),
        ResolutionRefused refused => Answer.Refused(refused.Reasons),
        _ => throw new InvalidOperationException($"{firstEvent.GetType().Name} does not begin a resolution."),
    };

    private static CustodyStatus StatusAfter(DiscrepancyResolution resolution) => resolution switch
    {
        DiscrepancyResolution.WithRecycler => CustodyStatus.WithRecycler,
        DiscrepancyResolution.Lost => CustodyStatus.Lost,
        _ => CustodyStatus.Received,
    };

    private Consignment? ConsignmentIn(StreamSet streams) =>
        Fold<Consignment>(streams, Consignment.Stream(resolution.ConsignmentId), Consignment.Evolve);
}
