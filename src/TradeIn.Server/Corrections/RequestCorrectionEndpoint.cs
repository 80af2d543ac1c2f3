using System.Diagnostics.CodeAnalysis;
using TradeIn.Client.Corrections;
using TradeIn.Domain.Corrections;
using TradeIn.EventStore;
using TradeIn.Server.Answers;
using TradeIn.Server.Claims;
using TradeIn.Server.Log;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Corrections;

/// <summary><c>POST /v1/corrections</c>: a wrong entry found afterwards.</summary>
internal static class RequestCorrectionEndpoint
{
    public static void MapCorrections(this IEndpointRouteBuilder routes) => routes
        .MapPost("/corrections", (HttpContext http, CounterCalls calls) =>
            calls.AnswerAsync(http, CounterOperation.Correction))
        .WithMetadata(CounterOperation.Correction.AllowedRoles)
        .Describe<CorrectionRequest, CorrectionAnswer>(
            "requestCorrection", "Corrections", "Apply for a correction",
            "The recycler applies for the change, the invalidation or the annotation of what it recorded (Q19). Nothing "
            + "changes before district commerce, municipal commerce and the national administrator have agreed, in "
            + "this order.",
            Examples.Correction, Examples.CorrectionAnswer);
}

/// <summary>A request for a correction on its way through the log.</summary>
[method: SetsRequiredMembers]
internal sealed class RequestCorrectionCommand(RequestCorrection request, Submission sent) : CounterCommand(
    sent, Correction.Stream(request.CorrectionId).ToString(), sent.FingerprintOf("correction"))
{
    private readonly CorrectionEvidence evidence = new(request);

    public override string? ActsFor => request.Recycler;

    public override string Operation => "correction";

    public override IEnumerable<string> Boundary() =>
        [Correction.Stream(request.CorrectionId).ToString(), .. evidence.Boundary()];

    public override IEnumerable<string> Boundary(StreamSet streams) => evidence.Boundary(streams);

    protected override Decision DecideOn(StreamSet streams) =>
        Record(request.Decide(evidence.StatesIn(streams, RecordedOn)));

    public override Answer AnswerTo(object firstEvent) => firstEvent switch
    {
        CorrectionRequested requested => Answer.Created(new CorrectionAnswer(
            requested.Request.CorrectionId, requested.Request.Certificate.ToString(), "requested", requested.District,
            requested.Rules.ToAnswer())),
        CorrectionRefused refused => Answer.Refused(refused.Reasons),
        _ => throw new InvalidOperationException($"{firstEvent.GetType().Name} does not begin a correction."),
    };
}
