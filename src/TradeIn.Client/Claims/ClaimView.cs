namespace TradeIn.Client.Claims;

/// <summary>A claim as it stands.</summary>
/// <param name="Status">
/// <c>approved</c>, <c>refused</c>, <c>advanced</c>, <c>reimbursed</c>, <c>returned</c> (the purchase was),
/// <c>revoked</c> (the certificate was marked invalid) or <c>recovered</c> (revoked, and the subsidy is back).
/// </param>
/// <param name="Subsidy">Yuan: what was granted, or what an exchange left of it; absent when the claim was refused.</param>
/// <param name="PaidPrice">Yuan: what it was reckoned on last.</param>
/// <param name="Reasons">Of a refused claim: every rule that failed.</param>
/// <param name="Papers">Kinds of the papers that were shown.</param>
/// <param name="PaperDigests">By kind, the SHA-256 of the image of a paper that was scanned.</param>
/// <param name="Agent">Who acted for the buyer, masked; absent when nobody did.</param>
/// <param name="Exchange">The last exchange of its unit.</param>
/// <param name="Reimbursement">How finance paid the seller.</param>
/// <param name="Return">The return of its purchase.</param>
/// <param name="Revocation">Why it was revoked, and what is to be recovered.</param>
/// <param name="Recovery">How the subsidy was recovered.</param>
/// <param name="Statement">The statement that it is on, or was on last, and what finance said of it there.</param>
public sealed record ClaimView(
    string ClaimId, string Programme, string Status, string PurchaseId, string CertificateNumber, string SellerId,
    string OutletId, DateTimeOffset OccurredAt, MaskedParty Claimant, int PolicyVersion, decimal? Subsidy,
    decimal? PaidPrice, IReadOnlyList<Reason>? Reasons, AdvanceView? Advance, DateTimeOffset RecordedAt,
    IReadOnlyList<string> Papers, IReadOnlyDictionary<string, string>? PaperDigests, MaskedAgent? Agent,
    ClaimExchangeView? Exchange, ReimbursementView? Reimbursement, ClaimReturnView? Return, RevocationView? Revocation,
    RecoveryView? Recovery, ClaimStatementView? Statement = null);

/// <summary>A buyer as people may see it: name and number masked.</summary>
/// <param name="Name">A person's masked, an entity's in full. Absent once it is erased.</param>
/// <param name="Number">The last four characters are left. Absent once it is erased.</param>
public sealed record MaskedParty(string Kind, string? Name, string DocumentType, string? Number, string RegisteredIn);

/// <summary>An agent as people may see it: name and number masked.</summary>
/// <param name="Name">Absent when no identity was shown, and once it is erased.</param>
/// <param name="DocumentType">Absent when no identity was shown.</param>
/// <param name="Number">Absent when no identity was shown, and once it is erased.</param>
public sealed record MaskedAgent(string? Name, string? DocumentType = null, string? Number = null);

/// <summary>The subsidy as it was paid out.</summary>
public sealed record AdvanceView(decimal Amount, DateTimeOffset PaidAt);

/// <summary>How finance paid the seller.</summary>
/// <param name="PaidOn">The day of the payment.</param>
/// <param name="Reference">What the bank knows the payment by.</param>
/// <param name="StatementId">The statement that was paid.</param>
public sealed record ReimbursementView(decimal Amount, DateOnly PaidOn, string Reference, string? StatementId = null);

/// <summary>The statement that a claim is on, or was on last.</summary>
/// <param name="StatementId">The statement.</param>
/// <param name="StatedOn">The day.</param>
/// <param name="Amount">Yuan that it is stated with.</param>
/// <param name="Left">Why it is on it no more: <c>withdrawn</c>, <c>rejected</c>, <c>held</c> or <c>ended</c>.</param>
/// <param name="Verdict"><c>accept</c>, <c>reject</c> or <c>hold</c>; absent before the review.</param>
/// <param name="ReviewReasons">Codes of <c>GET /v1/review-reasons</c>.</param>
/// <param name="Note">What finance noted.</param>
/// <param name="By">The key that gave the verdict.</param>
/// <param name="At">When it was given.</param>
public sealed record ClaimStatementView(
    string StatementId, DateOnly StatedOn, decimal Amount, string? Left, string? Verdict, IReadOnlyList<string>? ReviewReasons,
    string? Note, string? By, DateTimeOffset? At);

/// <summary>How the claim followed its unit in an exchange.</summary>
/// <param name="ExchangeId">The exchange.</param>
/// <param name="SerialNumber">Of the unit that the claim is bound to since.</param>
/// <param name="PaidPrice">Yuan: what the subsidy was reckoned on anew.</param>
/// <param name="Subsidy">Yuan: what it grants since.</param>
/// <param name="SubsidyTakenBack">Yuan: what the seller kept back of what was advanced.</param>
/// <param name="OwedToFinance">Yuan: of that, what finance had reimbursed already.</param>
/// <param name="ExchangedOn">The day.</param>
public sealed record ClaimExchangeView(
    string ExchangeId, string SerialNumber, decimal PaidPrice, decimal Subsidy, decimal SubsidyTakenBack,
    decimal OwedToFinance, DateOnly ExchangedOn);

/// <summary>How the subsidy was given back with the purchase.</summary>
/// <param name="ReturnId">The return.</param>
/// <param name="SubsidyTakenBack">Yuan: what the seller took back from the buyer.</param>
/// <param name="OwedToFinance">Yuan: what finance had reimbursed already.</param>
/// <param name="ReturnedOn">The day.</param>
public sealed record ClaimReturnView(string ReturnId, decimal SubsidyTakenBack, decimal OwedToFinance, DateOnly ReturnedOn);

/// <summary>How the claim was revoked.</summary>
/// <param name="CorrectionId">The correction that marked its certificate invalid.</param>
/// <param name="ToRecover">Yuan: what was advanced, and is to be recovered from the buyer.</param>
/// <param name="OwedToFinance">Yuan: what finance had reimbursed already.</param>
/// <param name="RevokedOn">The day.</param>
public sealed record RevocationView(string CorrectionId, decimal ToRecover, decimal OwedToFinance, DateOnly RevokedOn);

/// <summary>How the subsidy was recovered.</summary>
public sealed record RecoveryView(decimal Amount, DateTimeOffset RecoveredAt);
