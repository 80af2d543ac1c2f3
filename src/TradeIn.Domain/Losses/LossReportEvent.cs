using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Losses;

/// <summary>A recycler applied for the cancellation of a lost certificate (A3).</summary>
/// <param name="Report">What was reported.</param>
/// <param name="District">Where the recycler is registered: whose commerce office verifies it, GB/T 2260.</param>
/// <param name="Rules">Every rule that was judged.</param>
public sealed record LossReported(ReportLoss Report, string District, IReadOnlyList<Judgement> Rules);

/// <summary>A loss report was refused for good; the certificate stands as it stood (C8).</summary>
public sealed record LossReportRefused(ReportLoss Report, IReadOnlyList<Reason> Reasons, IReadOnlyList<Judgement> Rules);

/// <summary>The certificate turned up before the approval.</summary>
public sealed record LossWithdrawn(string LossReport, string Recycler, DateTimeOffset WithdrawnAt);

/// <summary>District commerce verified and approved the loss; the certificate is cancelled.</summary>
public sealed record LossApproved(string LossReport, DateTimeOffset ApprovedAt);

/// <summary>District commerce did not accept the loss.</summary>
/// <param name="Grounds">Why, in words.</param>
public sealed record LossRejected(string LossReport, string Grounds, DateTimeOffset RejectedAt);

/// <summary>Municipal commerce has the approved loss on file.</summary>
public sealed record LossFiled(string LossReport, DateTimeOffset FiledAt);

/// <summary>A step of a loss report was refused; the report stands as it stood.</summary>
public sealed record LossStepRefused(string LossReport, LossStep Step, DateTimeOffset At, IReadOnlyList<Reason> Reasons);
