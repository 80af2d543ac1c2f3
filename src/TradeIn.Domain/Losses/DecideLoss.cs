using TradeIn.Domain.Certificates;
using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Losses;

/// <summary>
/// A step of a loss report (A3): the recycler withdraws it while district commerce has not decided; district commerce
/// approves or rejects it; municipal commerce files the approved one.
/// </summary>
/// <param name="Grounds">Why it is rejected, in words; null for the other steps.</param>
public sealed record DecideLoss(string LossReportId, LossStep Step, DateTimeOffset OccurredAt, string? Grounds = null)
{
    /// <param name="report">The report, which is on record.</param>
    /// <param name="on">The day of the step, in the programme's place.</param>
    public IReadOnlyList<Fact> Decide(LossReport report, DateOnly on)
    {
        var needed = Step == LossStep.File ? LossStatus.Approved : LossStatus.Reported;
        var rules = new Judgements();
        rules.Judge(
            ReasonCode.LossReportNotOpen, report.Status == needed, needed.ToName(), report.Status.ToName());
        var stream = LossReport.Stream(LossReportId);
        if (rules.Reasons is { Count: > 0 } reasons)
            return [new Fact(stream, new LossStepRefused(LossReportId, Step, OccurredAt, reasons))];

        var number = report.Report.Certificate;
        var certificate = Certificate.Stream(number);
        return Step switch
        {
            LossStep.Withdraw =>
            [
                new Fact(stream, new LossWithdrawn(LossReportId, report.Report.Recycler, OccurredAt)),
                new Fact(certificate, new CertificateUnblocked(number, LossReportId, on)),
            ],
            LossStep.Approve =>
            [
                new Fact(stream, new LossApproved(LossReportId, OccurredAt)),
                new Fact(certificate, new CertificateCancelled(number, LossReportId, on)),
            ],
            LossStep.Reject =>
            [
                new Fact(stream, new LossRejected(LossReportId, Grounds ?? "", OccurredAt)),
                new Fact(certificate, new CertificateUnblocked(number, LossReportId, on)),
            ],
            _ => [new Fact(stream, new LossFiled(LossReportId, OccurredAt))],
        };
    }
}
