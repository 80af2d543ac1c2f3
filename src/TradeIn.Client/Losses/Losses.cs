using TradeIn.Client.Claims;

namespace TradeIn.Client.Losses;

/// <summary>
/// A buyer lost the certificate, and the recycler that issued it applies for its cancellation (Q18). It is blocked from this
/// moment on, and never reissued.
/// </summary>
/// <param name="LossReportId">Chosen by the client, 1-64 of <c>A-Za-z0-9._-</c>.</param>
/// <param name="CertificateNumber">A live certificate of your enterprise.</param>
/// <param name="RecyclerId">The recycler that issued it; the key must be its own.</param>
/// <param name="OccurredAt">When it was reported, RFC 3339 with offset; not in the future.</param>
/// <param name="Buyer">The buyer, with the document that the certificate names.</param>
/// <param name="Agent">Who acts for the buyer, if someone does.</param>
/// <param name="Papers">Kinds of papers shown.</param>
/// <param name="PaperDigests">By kind, the SHA-256 (64 hex digits) of the image of a paper that was scanned.</param>
public sealed record LossReportRequest(
    string LossReportId, string CertificateNumber, string RecyclerId, DateTimeOffset OccurredAt, Party Buyer, Agent? Agent = null,
    IReadOnlyList<string>? Papers = null, IReadOnlyDictionary<string, string>? PaperDigests = null);

/// <summary>The certificate is blocked.</summary>
/// <param name="Status"><c>reported</c>.</param>
/// <param name="District">Whose commerce office verifies it: the recycler's place of registration, GB/T 2260.</param>
public sealed record LossReportAnswer(
    string LossReportId, string CertificateNumber, string Status, string District, IReadOnlyList<JudgedRule> Rules);

/// <summary>A step of a loss report.</summary>
/// <param name="Step">
/// <c>withdraw</c> by the recycler, while district commerce has not decided; <c>approve</c> or <c>reject</c> by district commerce
/// of the recycler's place of registration; <c>file</c> by municipal commerce.
/// </param>
/// <param name="OccurredAt">When, RFC 3339 with offset; not in the future.</param>
/// <param name="Grounds">Why it is rejected, in words; required for <c>reject</c>.</param>
public sealed record LossStepRequest(string Step, DateTimeOffset OccurredAt, string? Grounds = null);

/// <summary>What a <c>tradein.loss-step.v1</c> event carries: the body of the single call, and the report that it is for.</summary>
public sealed record LossStepEventData(string LossReportId, string Step, DateTimeOffset OccurredAt, string? Grounds = null);

/// <summary>The step is on record.</summary>
/// <param name="Status"><c>withdrawn</c>, <c>approved</c>, <c>rejected</c> or <c>filed</c>.</param>
public sealed record LossStepAnswer(string LossReportId, string Status, DateTimeOffset OccurredAt);

/// <summary>A loss report as it stands.</summary>
/// <param name="Status"><c>refused</c>, <c>reported</c>, <c>withdrawn</c>, <c>rejected</c>, <c>approved</c> or <c>filed</c>.</param>
/// <param name="Steps">Every step that was taken, and by which key.</param>
/// <param name="Reasons">Of a refused one.</param>
public sealed record LossReportView(
    string LossReportId, string CertificateNumber, string Status, string RecyclerId, string? District, DateTimeOffset OccurredAt,
    MaskedParty Buyer, IReadOnlyList<StepView> Steps, IReadOnlyList<Reason>? Reasons);

/// <summary>A step of an application, on record.</summary>
/// <param name="Step">What was done.</param>
/// <param name="By">The key under which it was sent.</param>
/// <param name="At">When it happened.</param>
/// <param name="Grounds">Of a rejection.</param>
/// <param name="Position">Its place in the log.</param>
public sealed record StepView(string Step, string? By, DateTimeOffset At, string? Grounds, long Position);
