using TradeIn.Domain.Claims;
using TradeIn.Domain.Corrections;
using TradeIn.Domain.Losses;
using TradeIn.Domain.Orders;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Recycling;
using TradeIn.Domain.Returns;

namespace TradeIn.Domain.Tests.Transitions;

/// <summary>Loss report L-1 of certificate BJ00000001.</summary>
internal static class LossReportTransitions
{
    public static Subject Subject { get; } = new("loss report")
    {
        States = ["Unknown", .. Enum.GetNames<LossStatus>()],
        Pasts = new()
        {
            ["Unknown"] = Past.TakenIn(),
            ["Refused"] = Past.LossRefused,
            ["Reported"] = Past.ReportedLost,
            ["Withdrawn"] = Past.LossWithdrawn,
            ["Rejected"] = Past.LossRejected,
            ["Approved"] = Past.LossApproved,
            ["Filed"] = Past.LossFiled,
        },
        Attempts = new()
        {
            ["ReportLoss of its certificate"] = Attempt.Of<ReportLoss>(past => Given(past).When(
                ALossReport with { LossReportId = past.Has(LossReport.Stream("L-1")) ? "L-2" : "L-1" })),
            ["DecideLoss withdraw"] = Attempt.Of<DecideLoss>(past => Given(past).When(ALossStep(LossStep.Withdraw))),
            ["DecideLoss approve"] = Attempt.Of<DecideLoss>(past => Given(past).When(ALossStep(LossStep.Approve))),
            ["DecideLoss reject"] = Attempt.Of<DecideLoss>(past => Given(past).When(ALossStep(LossStep.Reject))),
            ["DecideLoss file"] = Attempt.Of<DecideLoss>(past => Given(past).When(ALossStep(LossStep.File))),
        },
        Untouched =
        [
            .. CustodyTransitions.Commands,
            .. EnterpriseTransitions.Commands,
            .. StatementTransitions.Commands,
            typeof(RecordRecycling), typeof(RecordPurchase), typeof(SubmitClaim), typeof(AdvanceSubsidy),
            typeof(RecoverSubsidy), typeof(ReturnPurchase), typeof(ExchangeUnit), typeof(NoteRepair), typeof(ReplaceCertificate),
            typeof(RequestCorrection), typeof(DecideCorrection), typeof(PlaceOrder), typeof(DeliverOrder), typeof(CancelOrder),
            .. ComplaintTransitions.Commands, .. SignalTransitions.Commands, .. DeclarationTransitions.Commands,
        ],
        StateOf = past => past.StateOf<LossReport>(LossReport.Stream("L-1"))?.Status.ToString() ?? "Unknown",
        Table = """
            Unknown
              ReportLoss of its certificate  → Reported
              DecideLoss withdraw            nothing on record
              DecideLoss approve             nothing on record
              DecideLoss reject              nothing on record
              DecideLoss file                nothing on record
            Refused
              ReportLoss of its certificate  → Refused
              DecideLoss withdraw            loss-report.not-open
              DecideLoss approve             loss-report.not-open
              DecideLoss reject              loss-report.not-open
              DecideLoss file                loss-report.not-open
            Reported
              ReportLoss of its certificate  certificate.lost
              DecideLoss withdraw            → Withdrawn
              DecideLoss approve             → Approved
              DecideLoss reject              → Rejected
              DecideLoss file                loss-report.not-open
            Withdrawn
              ReportLoss of its certificate  → Withdrawn
              DecideLoss withdraw            loss-report.not-open
              DecideLoss approve             loss-report.not-open
              DecideLoss reject              loss-report.not-open
              DecideLoss file                loss-report.not-open
            Rejected
              ReportLoss of its certificate  → Rejected
              DecideLoss withdraw            loss-report.not-open
              DecideLoss approve             loss-report.not-open
              DecideLoss reject              loss-report.not-open
              DecideLoss file                loss-report.not-open
            Approved
              ReportLoss of its certificate  certificate.cancelled
              DecideLoss withdraw            loss-report.not-open
              DecideLoss approve             loss-report.not-open
              DecideLoss reject              loss-report.not-open
              DecideLoss file                → Filed
            Filed
              ReportLoss of its certificate  certificate.cancelled
              DecideLoss withdraw            loss-report.not-open
              DecideLoss approve             loss-report.not-open
              DecideLoss reject              loss-report.not-open
              DecideLoss file                loss-report.not-open
            """,
    };
}
