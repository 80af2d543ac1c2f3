namespace TradeIn.Domain.Losses;

/// <summary>Where a loss report stands.</summary>
public enum LossStatus
{
    /// <summary>The report was refused: there is nothing to take a step of.</summary>
    Refused,

    /// <summary>With district commerce; the certificate is blocked.</summary>
    Reported,
    Withdrawn,
    Rejected,

    /// <summary>The certificate is cancelled; to be filed with municipal commerce.</summary>
    Approved,
    Filed,
}

/// <summary>The steps that follow a report.</summary>
public enum LossStep
{
    Withdraw,
    Approve,
    Reject,
    File,
}

/// <summary>The application to cancel a lost certificate (A3).</summary>
public sealed record LossReport(ReportLoss Report, string District, LossStatus Status)
{
    public static StreamName Stream(string lossReportId) => new("loss_report", lossReportId);

    public static LossReport Evolve(LossReport? state, object @event) => (state, @event) switch
    {
        (null, LossReported reported) => new LossReport(reported.Report, reported.District, LossStatus.Reported),
        (null, LossReportRefused refused) => new LossReport(refused.Report, "", LossStatus.Refused),
        ({ Status: LossStatus.Reported }, LossWithdrawn) => state with { Status = LossStatus.Withdrawn },
        ({ Status: LossStatus.Reported }, LossApproved) => state with { Status = LossStatus.Approved },
        ({ Status: LossStatus.Reported }, LossRejected) => state with { Status = LossStatus.Rejected },
        ({ Status: LossStatus.Approved }, LossFiled) => state with { Status = LossStatus.Filed },
        ({ } known, LossStepRefused) => known,
        _ => throw Fact.Impossible(state, @event),
    };
}
