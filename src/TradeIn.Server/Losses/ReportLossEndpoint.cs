using System.Diagnostics.CodeAnalysis;
using TradeIn.Client.Losses;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Losses;
using TradeIn.Domain.Programmes;
using TradeIn.EventStore;
using TradeIn.Server.Answers;
using TradeIn.Server.Claims;
using TradeIn.Server.Log;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Losses;

/// <summary><c>POST /v1/loss-reports</c>: a lost certificate is blocked.</summary>
internal static class ReportLossEndpoint
{
    public static void MapLossReports(this IEndpointRouteBuilder routes) => routes
        .MapPost("/loss-reports", (HttpContext http, CounterCalls calls) =>
            calls.AnswerAsync(http, CounterOperation.LossReport))
        .WithMetadata(CounterOperation.LossReport.AllowedRoles)
        .Describe<LossReportRequest, LossReportAnswer>(
            "reportLoss", "Losses", "Report a lost certificate",
            "The recycler that issued it applies for the cancellation of a lost certificate (Q18). From this moment on "
            + "nobody can redeem it; it is never reissued, and the old unit stays counted.",
            Examples.LossReport, Examples.LossReportAnswer);
}

/// <summary>Reads the body of <c>POST /v1/loss-reports</c>.</summary>
internal static class LossReportRequestReader
{
    public static CounterCommand? Read(Submission sent)
    {
        var (body, parties) = (sent.Reader, sent.Parties);
        var id = body.Id("lossReportId");
        var certificate = body.CertificateNumber("certificateNumber");
        var recycler = body.Id("recyclerId");
        var occurredAt = body.PastInstant("occurredAt", sent.ReceivedAt);
        var buyer = parties.Party(body.Object("buyer"));
        var agent = parties.Agent(body.ObjectOrNull("agent"));
        var papers = body.PapersOrNull();
        body.NothingElse();
        if (sent.Errors.Any || buyer is null) return null;

        var report = new ReportLoss
        {
            LossReportId = id, Certificate = certificate, Recycler = recycler, OccurredAt = occurredAt, Buyer = buyer,
            Agent = agent, Papers = papers,
        };
        return new ReportLossCommand(report, sent);
    }
}

/// <summary>A loss report on its way through the log.</summary>
[method: SetsRequiredMembers]
internal sealed class ReportLossCommand(ReportLoss report, Submission sent) : CounterCommand(
    sent, LossReport.Stream(report.LossReportId).ToString(), sent.FingerprintOf("loss-report"))
{
    public override string? ActsFor => report.Recycler;

    public override string Operation => "loss-report";

    public override IEnumerable<string> Boundary() => Names(
        LossReport.Stream(report.LossReportId), Certificate.Stream(report.Certificate),
        Enterprise.Stream(report.Recycler));

    /// <summary>The programme is known from the certificate only.</summary>
    public override IEnumerable<string> Boundary(StreamSet streams) =>
        CertificateIn(streams) is { } certificate ? Names(Programme.Stream(certificate.Issue.Programme)) : [];

    protected override Decision DecideOn(StreamSet streams)
    {
        var certificate = CertificateIn(streams);
        var programme = certificate is null
            ? null : Fold<Programme>(streams, Programme.Stream(certificate.Issue.Programme), Programme.Evolve);
        return Record(report.Decide(new LossReportStates(
            programme, programme is null ? default : RecordedOn(programme), certificate,
            Fold<Enterprise>(streams, Enterprise.Stream(report.Recycler), Enterprise.Evolve))));
    }

    public override Answer AnswerTo(object firstEvent) => firstEvent switch
    {
        LossReported reported => Answer.Created(new LossReportAnswer(
            reported.Report.LossReportId, reported.Report.Certificate.ToString(), "reported", reported.District,
            reported.Rules.ToAnswer())),
        LossReportRefused refused => Answer.Refused(refused.Reasons),
        _ => throw new InvalidOperationException($"{firstEvent.GetType().Name} does not begin a loss report."),
    };

    private Certificate? CertificateIn(StreamSet streams) =>
        Fold<Certificate>(streams, Certificate.Stream(report.Certificate), Certificate.Evolve);
}
