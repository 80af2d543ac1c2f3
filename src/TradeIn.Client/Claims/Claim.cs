namespace TradeIn.Client.Claims;

/// <summary>The application for the subsidy on one purchase with one certificate.</summary>
/// <param name="ClaimId">Chosen by the client, 1-64 of <c>A-Za-z0-9._-</c>.</param>
/// <param name="Programme">The programme's id.</param>
/// <param name="PurchaseId">A recorded purchase.</param>
/// <param name="CertificateNumber">A live certificate of the same buyer.</param>
/// <param name="SellerId">The seller of the purchase; the key must be its own.</param>
/// <param name="OutletId">Where it is filed.</param>
/// <param name="OccurredAt">When it happened, RFC 3339 with offset; not in the future.</param>
/// <param name="Claimant">The buyer, with the document that the certificate names.</param>
/// <param name="Papers">Kinds shown: <c>certificate</c>, <c>identity-original</c>, <c>identity-copy</c>, <c>invoice</c>, <c>application-form</c>.</param>
/// <param name="ApplicationSigned">Whether the buyer signed the application form.</param>
/// <param name="Agent">Who acts for the buyer, if someone does.</param>
/// <param name="PaperDigests">By kind, the SHA-256 (64 hex digits) of the image of a paper that was scanned; the image stays with you.</param>
public sealed record ClaimRequest(
    string ClaimId, string Programme, string PurchaseId, string CertificateNumber, string SellerId, string OutletId,
    DateTimeOffset OccurredAt, Party Claimant, IReadOnlyList<string> Papers, bool ApplicationSigned, Agent? Agent = null,
    IReadOnlyDictionary<string, string>? PaperDigests = null);

/// <summary>The subsidy is granted.</summary>
/// <param name="Status"><c>approved</c>.</param>
/// <param name="Subsidy">Yuan; the seller advances exactly this.</param>
/// <param name="PolicyVersion">The version of the programme in force on the purchase's day.</param>
/// <param name="Rules">Every rule that was judged.</param>
public sealed record ClaimAnswer(
    string ClaimId, string Status, decimal Subsidy, int PolicyVersion, IReadOnlyList<JudgedRule> Rules);

/// <summary>One rule as it was judged.</summary>
/// <param name="Code">The reason that would be given if it failed.</param>
/// <param name="Rule">Its number in the domain's rules.</param>
/// <param name="Source">The question of the published answers behind it.</param>
/// <param name="Verdict"><c>passed</c> or <c>failed</c>.</param>
/// <param name="Limit">What the rule allows.</param>
/// <param name="Actual">What it found.</param>
/// <param name="Missing">What a complete set lacks.</param>
public sealed record JudgedRule(
    string Code, string Rule, string Source, string Verdict, object? Limit = null, object? Actual = null,
    IReadOnlyList<string>? Missing = null);

/// <summary>The seller has paid the subsidy out.</summary>
/// <param name="Amount">Yuan; the granted subsidy.</param>
/// <param name="PaidAt">RFC 3339 with offset; not in the future.</param>
public sealed record AdvanceRequest(decimal Amount, DateTimeOffset PaidAt);

/// <summary>The advance is on record.</summary>
/// <param name="Status"><c>advanced</c>.</param>
public sealed record AdvanceAnswer(string ClaimId, string Status, decimal Amount, DateTimeOffset PaidAt);

/// <summary>Why a claim was decided as it was.</summary>
/// <param name="Verdict"><c>approved</c> or <c>refused</c>.</param>
/// <param name="DecidedAt">When.</param>
/// <param name="Position">Place of the decision in the log.</param>
/// <param name="DecidedFor">The key under which it was sent.</param>
/// <param name="PolicyVersion">The version of the programme in force on the purchase's day.</param>
/// <param name="Reckoning">How the subsidy was reckoned; absent when it was refused.</param>
/// <param name="Rules">Every rule that was judged, with the events behind it.</param>
/// <param name="Afterwards">What became of the claim since, in order.</param>
public sealed record ClaimExplanation(
    string ClaimId, string Verdict, DateTimeOffset DecidedAt, long Position, string? DecidedFor, string Programme,
    int PolicyVersion, Reckoning? Reckoning, IReadOnlyList<ExplainedRule> Rules, IReadOnlyList<LaterEvent> Afterwards);

/// <summary>price paid × rate, rounded half up to the fen, at most the cap.</summary>
public sealed record Reckoning(decimal PaidPrice, decimal Rate, decimal Uncapped, decimal Cap, decimal Subsidy);

/// <summary>One rule, what it compared, and the events that it read.</summary>
/// <param name="Message">Of a failed rule.</param>
public sealed record ExplainedRule(
    string Code, string Rule, string Source, string Verdict, object? Limit, object? Actual,
    IReadOnlyList<string>? Missing, string? Message, IReadOnlyList<EventReference> Events);

/// <summary>An event of the log.</summary>
public sealed record EventReference(long Position, string Stream, long Version, string Type, DateTimeOffset RecordedAt);

/// <summary>An event of a claim after its decision: an advance, an exchange, a return, a revocation, a payment.</summary>
/// <param name="Type">The event's stored name: <c>subsidy_advanced</c>, <c>claim_rebound</c> and so on.</param>
/// <param name="DecidedFor">The key under which it was sent.</param>
/// <param name="Cause">The exchange, the return or the correction; absent when the claim itself was paid for.</param>
/// <param name="Amount">Yuan paid, taken back or recovered by it, or to be recovered; of a refused one, as sent.</param>
/// <param name="Subsidy">Yuan that the claim grants from then on; of an exchange.</param>
/// <param name="OwedToFinance">Yuan that the seller owes finance by it; absent when nothing can be owed.</param>
/// <param name="Reasons">Of a refused one: every rule that failed.</param>
public sealed record LaterEvent(
    string Type, long Position, DateTimeOffset RecordedAt, string? DecidedFor, string? Cause = null, decimal? Amount = null,
    decimal? Subsidy = null, decimal? OwedToFinance = null, IReadOnlyList<Reason>? Reasons = null);
