using TradeIn.Domain.Buyers;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Recycling;
using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Corrections;

/// <summary>A recycler applied for the correction of a wrong entry (A4).</summary>
/// <param name="Request">What was asked for.</param>
/// <param name="District">Where the recycler is registered: whose commerce office is first, GB/T 2260.</param>
/// <param name="Rules">Every rule that was judged.</param>
public sealed record CorrectionRequested(RequestCorrection Request, string District, IReadOnlyList<Judgement> Rules);

/// <summary>A correction was refused for good; nothing changed (C8).</summary>
public sealed record CorrectionRefused(
    RequestCorrection Request, IReadOnlyList<Reason> Reasons, IReadOnlyList<Judgement> Rules);

/// <summary>District or municipal commerce approved it.</summary>
public sealed record CorrectionApproved(string Correction, CorrectionStep Step, DateTimeOffset ApprovedAt);

/// <summary>An authority rejected it; nothing changes.</summary>
/// <param name="Grounds">Why, in words.</param>
public sealed record CorrectionRejected(string Correction, CorrectionStep Step, string Grounds, DateTimeOffset RejectedAt);

/// <summary>The national administrator modified the entry, or marked it invalid.</summary>
/// <param name="ToRecover">Of an invalidated certificate that was redeemed: the subsidy to be recovered.</param>
/// <param name="OwedToFinance">Of that, what finance had reimbursed already.</param>
/// <param name="Rules">Every rule that was judged again.</param>
public sealed record CorrectionApplied(
    string Correction, Money ToRecover, Money OwedToFinance, DateTimeOffset AppliedAt, IReadOnlyList<Judgement> Rules);

/// <summary>A step of a correction was refused; the correction stands as it stood.</summary>
public sealed record CorrectionStepRefused(
    string Correction, CorrectionStep Step, DateTimeOffset At, IReadOnlyList<Reason> Reasons);

/// <summary>A replacement on the spot was refused for good; the certificate stands as it stood (C8).</summary>
/// <param name="Recycling">The new entry.</param>
/// <param name="Replaces">The recycling that it was to replace.</param>
public sealed record ReplacementRefused(RecordRecycling Recycling, string Replaces, IReadOnlyList<Reason> Reasons);
