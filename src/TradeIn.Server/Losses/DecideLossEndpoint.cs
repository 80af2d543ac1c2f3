using System.Diagnostics.CodeAnalysis;
using TradeIn.Client.Losses;
using TradeIn.Domain;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Losses;
using TradeIn.Domain.Programmes;
using TradeIn.EventStore;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Log;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Losses;

/// <summary><c>POST /v1/loss-reports/{lossReportId}/steps</c>: what becomes of a loss report.</summary>
internal static class DecideLossEndpoint
{
    public static void MapLossSteps(this IEndpointRouteBuilder routes) => routes
        .MapPost("/loss-reports/{lossReportId}/steps", (HttpContext http, string lossReportId, CounterCalls calls) =>
            calls.AnswerAsync(http, "loss-step", sent => LossStepRequestReader.ReadCall(sent, lossReportId)))
        .WithMetadata(CounterOperation.LossStep.AllowedRoles)
        .Describe<LossStepRequest, LossStepAnswer>(
            "decideLoss", "Losses", "Take a step of a loss report",
            "The recycler withdraws it when the certificate turns up before the decision; commerce of the district where "
            + "the recycler is registered approves it, and the certificate is cancelled, or rejects it, and the "
            + "certificate is live again; municipal commerce files the approved one (Q18).",
            Examples.LossStep, Examples.LossStepAnswer);
}

/// <summary>Reads a step: a single call names the loss report in its address, an event in its data.</summary>
internal static class LossStepRequestReader
{
    public static CounterCommand? ReadCall(Submission sent, string lossReportId) =>
        Read(sent, sent.Reader, lossReportId);

    public static CounterCommand? ReadEvent(Submission sent)
    {
        var body = sent.Reader;
        return Read(sent, body, body.Id("lossReportId"));
    }

    private static DecideLossCommand? Read(Submission sent, BodyReader body, string lossReportId)
    {
        var step = body.OneOfOrWrong<LossStep>("step");
        var occurredAt = body.PastInstant("occurredAt", sent.ReceivedAt);
        var grounds = body.Grounds(isRejection: step is null ? null : step == LossStep.Reject);
        body.NothingElse();
        return sent.Errors.Any || step is null ? null : new DecideLossCommand(
            new DecideLoss(lossReportId, step.Value, occurredAt, grounds), sent,
            sent.NameStep("loss-step", lossReportId, without: "lossReportId"));
    }
}

/// <summary>A step of a loss report on its way through the log.</summary>
[method: SetsRequiredMembers]
internal sealed class DecideLossCommand(
    DecideLoss step, Submission sent, (string Id, ReadOnlyMemory<byte> Fingerprint) name)
    : CounterCommand(sent, name.Id, name.Fingerprint)
{
    /// <summary>Whose step it is, the log says.</summary>
    public override string? ActsFor => null;

    public override string Operation => "loss-step";

    public override IEnumerable<string> Boundary() => Names(LossReport.Stream(step.LossReportId));

    /// <summary>The certificate is known from the report, the programme from the certificate only.</summary>
    public override IEnumerable<string> Boundary(StreamSet streams)
    {
        if (ReportIn(streams) is not { } report) return [];
        var ofCertificate = Certificate.Stream(report.Report.Certificate);
        return FoldIfThere<Certificate>(streams, ofCertificate, Certificate.Evolve) is { } certificate
            ? Names(ofCertificate, Programme.Stream(certificate.Issue.Programme)) : Names(ofCertificate);
    }

    protected override Decision DecideOn(StreamSet streams)
    {
        if (ReportIn(streams) is not { } report)
            return Nothing(Answer.Failed(ProblemType.NotFound, $"No loss report {step.LossReportId} is on record."));
        var certificate = Fold<Certificate>(streams, Certificate.Stream(report.Report.Certificate), Certificate.Evolve);
        var programme = certificate is null
            ? null : Fold<Programme>(streams, Programme.Stream(certificate.Issue.Programme), Programme.Evolve);
        var day = programme?.DayOf(step.OccurredAt) ?? default;
        return Forbidden(report, programme, day) is { } forbidden
            ? Nothing(forbidden) : Record(step.Decide(report, day));
    }

    private Answer? Forbidden(LossReport report, Programme? programme, DateOnly day) => step.Step switch
    {
        LossStep.Withdraw => Caller.ForbidAllButEnterprise(report.Report.Recycler),
        LossStep.File => Caller.ForbidAllButMunicipalCommerce(),
        _ => Caller.ForbidAllButDistrictCommerce(report.District, programme, day),
    };

    public override Answer AnswerTo(object firstEvent) => firstEvent switch
    {
        LossWithdrawn e => ToAnswer(e.LossReport, LossStatus.Withdrawn, e.WithdrawnAt),
        LossApproved e => ToAnswer(e.LossReport, LossStatus.Approved, e.ApprovedAt),
        LossRejected e => ToAnswer(e.LossReport, LossStatus.Rejected, e.RejectedAt),
        LossFiled e => ToAnswer(e.LossReport, LossStatus.Filed, e.FiledAt),
        LossStepRefused refused => Answer.Refused(refused.Reasons),
        _ => throw new InvalidOperationException($"{firstEvent.GetType().Name} is no step of a loss report."),
    };

    private static Answer ToAnswer(string lossReport, LossStatus status, DateTimeOffset at) =>
        Answer.Created(new LossStepAnswer(lossReport, status.ToName(), at));

    private LossReport? ReportIn(StreamSet streams) =>
        Fold<LossReport>(streams, LossReport.Stream(step.LossReportId), LossReport.Evolve);
}
