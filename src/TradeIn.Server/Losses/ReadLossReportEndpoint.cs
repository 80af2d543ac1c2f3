using TradeIn.Client.Losses;
using TradeIn.Domain;
using TradeIn.Domain.Losses;
using TradeIn.EventStore;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Claims;
using TradeIn.Server.Identities;
using TradeIn.Server.Log;
using TradeIn.Server.Reference;

namespace TradeIn.Server.Losses;

/// <summary><c>GET /v1/loss-reports/{lossReportId}</c>: a loss report as it stands, and who did what.</summary>
internal static class ReadLossReportEndpoint
{
    public static void MapLossReportReading(this IEndpointRouteBuilder routes) => routes
        .MapGet("/loss-reports/{lossReportId}", AnswerAsync)
        .WithMetadata(new AllowedRoles())
        .Describe<LossReportView>(
            "readLossReport", "Losses", "Read a loss report",
            "A loss report as it stands, with every step, the key that took it and its place in the log. Its "
            + "recycler and the offices see it.",
            Examples.LossReportView);

    internal static async Task<Answer> AnswerAsync(HttpContext http, string lossReportId, EventLog log, PersonalData personal)
    {
        var stream = LossReport.Stream(lossReportId).ToString();
        var streams = await log.ReadAsync([stream], cancel: http.RequestAborted);
        if (streams.Fold<LossReport>(stream, LossReport.Evolve) is not { } report)
            return Answer.Failed(ProblemType.NotFound, $"No loss report {lossReportId} is on record.");
        if (!http.Caller().MaySee(report.Report.Recycler))
            return Answer.Failed(ProblemType.Forbidden, "The loss report is not one of your enterprise.");
        var people = await personal.OpenAsync(report.Report.Buyer, agent: null, http.RequestAborted);
        return Answer.Ok(ToView(report, people, streams.Events(stream), Language.Of(http.Request)));
    }

    private static LossReportView ToView(
        LossReport report, OpenedPeople people, IReadOnlyList<StoredEvent> events, Language language)
    {
        var content = report.Report;
        return new LossReportView(
            content.LossReportId, content.Certificate.ToString(), report.Status.ToName(), content.Recycler,
            report.District.Length == 0 ? null : report.District, content.OccurredAt, people.Mask(content.Buyer),
            [.. events.Select(ToStep).OfType<StepView>()],
            (events[0].Data as LossReportRefused)?.Reasons.Select(reason => ReasonText.For(reason, language)).ToList());
    }

    /// <summary>A step that was taken; a refused one is none.</summary>
    private static StepView? ToStep(StoredEvent stored) => stored.Data switch
    {
        LossReported e => stored.ToStep("report", e.Report.OccurredAt),
        LossWithdrawn e => stored.ToStep("withdraw", e.WithdrawnAt),
        LossApproved e => stored.ToStep("approve", e.ApprovedAt),
        LossRejected e => stored.ToStep("reject", e.RejectedAt, e.Grounds),
        LossFiled e => stored.ToStep("file", e.FiledAt),
        _ => null,
    };
}
