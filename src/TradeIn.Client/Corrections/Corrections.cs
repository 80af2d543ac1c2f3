using TradeIn.Client.Claims;
using TradeIn.Client.Losses;
using TradeIn.Client.Recycling;

namespace TradeIn.Client.Corrections;

/// <summary>
/// A wrong entry found at the counter: void the certificate and issue a new one in one step, on the same day, while it is
/// unredeemed (Q19). The unit counts once.
/// </summary>
/// <param name="Replaces">The recycling whose entry is wrong.</param>
/// <param name="Recycling">The right entry, with an id of its own and a new certificate number.</param>
public sealed record ReplacementRequest(string Replaces, RecyclingRequest Recycling);

/// <summary>The wrong certificate is void, the new one issued.</summary>
public sealed record ReplacementAnswer(string Replaces, string RecyclingId, string CertificateNumber, Count Old, Count New);

/// <summary>A wrong entry found afterwards: the recycler applies for its correction (Q19).</summary>
/// <param name="CorrectionId">Chosen by the client, 1-64 of <c>A-Za-z0-9._-</c>.</param>
/// <param name="CertificateNumber">A certificate of your enterprise.</param>
/// <param name="RecyclerId">The recycler that issued it; the key must be its own.</param>
/// <param name="OccurredAt">When it was applied for, RFC 3339 with offset; not in the future.</param>
/// <param name="Kind">
/// <c>change</c> (an unredeemed certificate only), <c>invalidate</c> (of a redeemed one the subsidy is recovered) or
/// <c>annotate</c>.
/// </param>
/// <param name="Explanation">What is wrong, in words; of an annotation, the note itself.</param>
/// <param name="Changes">Of a change: what the entry shall say.</param>
/// <param name="Papers">Kinds of papers shown.</param>
/// <param name="PaperDigests">By kind, the SHA-256 (64 hex digits) of the image of a paper that was scanned.</param>
public sealed record CorrectionRequest(
    string CorrectionId, string CertificateNumber, string RecyclerId, DateTimeOffset OccurredAt, string Kind, string Explanation,
    EntryChanges? Changes = null, IReadOnlyList<string>? Papers = null, IReadOnlyDictionary<string, string>? PaperDigests = null);

/// <summary>What a change says anew; what is absent stays. Number, recycler, outlet, channel and day never change.</summary>
public sealed record EntryChanges(
    Party? Buyer = null, Agent? Agent = null, Unit? Unit = null, IReadOnlyList<string>? MissingParts = null,
    decimal? AgreedPrice = null);

/// <summary>The correction is with district commerce.</summary>
/// <param name="Status"><c>requested</c>.</param>
/// <param name="District">Whose commerce office is first: the recycler's place of registration, GB/T 2260.</param>
public sealed record CorrectionAnswer(
    string CorrectionId, string CertificateNumber, string Status, string District, IReadOnlyList<JudgedRule> Rules);

/// <summary>An authority's step of a correction.</summary>
/// <param name="Step"><c>district-commerce</c>, then <c>municipal-commerce</c>, then <c>national-administrator</c>, who applies it.</param>
/// <param name="Verdict"><c>approve</c> or <c>reject</c>.</param>
/// <param name="OccurredAt">When, RFC 3339 with offset; not in the future.</param>
/// <param name="Grounds">Why it is rejected, in words; required for <c>reject</c>.</param>
public sealed record CorrectionStepRequest(string Step, string Verdict, DateTimeOffset OccurredAt, string? Grounds = null);

/// <summary>What a <c>tradein.correction-step.v1</c> event carries: the body of the single call, and the correction that it is for.</summary>
public sealed record CorrectionStepEventData(
    string CorrectionId, string Step, string Verdict, DateTimeOffset OccurredAt, string? Grounds = null);

/// <summary>The step is on record.</summary>
/// <param name="Status"><c>district-approved</c>, <c>municipally-approved</c>, <c>applied</c> or <c>rejected</c>.</param>
/// <param name="ToRecover">Yuan; of an invalidated certificate that was redeemed: the advanced subsidy, to be recovered.</param>
/// <param name="OwedToFinance">Yuan; of that, what finance had reimbursed already: the seller's debt.</param>
public sealed record CorrectionStepAnswer(
    string CorrectionId, string Status, DateTimeOffset OccurredAt, decimal? ToRecover = null, decimal? OwedToFinance = null);

/// <summary>A correction as it stands.</summary>
/// <param name="Status"><c>refused</c>, <c>requested</c>, <c>district-approved</c>, <c>municipally-approved</c>, <c>applied</c> or <c>rejected</c>.</param>
/// <param name="Steps">Every step that was taken, and by which key.</param>
/// <param name="Reasons">Of a refused one.</param>
public sealed record CorrectionView(
    string CorrectionId, string CertificateNumber, string Status, string RecyclerId, string? District, DateTimeOffset OccurredAt,
    string Kind, string Explanation, IReadOnlyList<StepView> Steps, IReadOnlyList<Reason>? Reasons);
