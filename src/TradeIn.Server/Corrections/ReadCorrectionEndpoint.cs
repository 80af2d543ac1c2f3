using TradeIn.Client.Corrections;
using TradeIn.Client.Losses;
using TradeIn.Domain;
using TradeIn.Domain.Corrections;
using TradeIn.EventStore;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Log;
using TradeIn.Server.Reference;

namespace TradeIn.Server.Corrections;

/// <summary><c>GET /v1/corrections/{correctionId}</c>: a correction as it stands, and who did what.</summary>
internal static class ReadCorrectionEndpoint
{
    public static void MapCorrectionReading(this IEndpointRouteBuilder routes) => routes
        .MapGet("/corrections/{correctionId}", AnswerAsync)
        .WithMetadata(new AllowedRoles())
        .Describe<CorrectionView>(
            "readCorrection", "Corrections", "Read a correction",
            "A correction as it stands, with every step, the key that took it and its place in the log. Its "
            + "recycler and the offices see it.",
            Examples.CorrectionView);

    internal static async Task<Answer> AnswerAsync(HttpContext http, string correctionId, EventLog log)
    {
        var stream = Correction.Stream(correctionId).ToString();
        var streams = await log.ReadAsync([stream], cancel: http.RequestAborted);
        if (streams.Fold<Correction>(stream, Correction.Evolve) is not { } correction)
            return Answer.Failed(ProblemType.NotFound, $"No correction {correctionId} is on record.");
        return http.Caller().MaySee(correction.Request.Recycler)
            ? Answer.Ok(ToView(correction, streams.Events(stream), Language.Of(http.Request)))
            : Answer.Failed(ProblemType.Forbidden, "The correction is not one of your enterprise.");
    }

    private static CorrectionView ToView(Correction correction, IReadOnlyList<StoredEvent> events, Language language)
    {
        var request = correction.Request;
        return new CorrectionView(
            request.CorrectionId, request.Certificate.ToString(), correction.Status.ToName(),
            request.Recycler, correction.District.Length == 0 ? null : correction.District, request.OccurredAt,
            request.Kind.ToName(), request.Explanation, [.. events.Select(ToStep).OfType<StepView>()],
            (events[0].Data as CorrectionRefused)?.Reasons.Select(reason => ReasonText.For(reason, language)).ToList());
    }

    /// <summary>A step that was taken; a refused one is none.</summary>
    private static StepView? ToStep(StoredEvent stored) => stored.Data switch
    {
        CorrectionRequested e => stored.ToStep("request", e.Request.OccurredAt),
        CorrectionApproved e => stored.ToStep(e.Step.ToName(), e.ApprovedAt),
        CorrectionApplied e => stored.ToStep(CorrectionStep.NationalAdministrator.ToName(), e.AppliedAt),
        CorrectionRejected e => stored.ToStep(e.Step.ToName(), e.RejectedAt, e.Grounds),
        _ => null,
    };
}
