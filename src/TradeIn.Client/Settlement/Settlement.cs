namespace TradeIn.Client.Settlement;

/// <summary>Finance has paid the advanced subsidy to the seller.</summary>
/// <param name="Amount">Yuan; exactly what was advanced and stands.</param>
/// <param name="PaidOn">The day of the payment; not in the future.</param>
/// <param name="Reference">What finance knows the payment by, 1-64 of <c>A-Za-z0-9._-</c>.</param>
public sealed record ReimbursementRequest(decimal Amount, DateOnly PaidOn, string Reference);

/// <summary>What a <c>tradein.reimbursement.v1</c> event carries: the body of the single call, and the claim that it is for.</summary>
public sealed record ReimbursementEventData(string ClaimId, decimal Amount, DateOnly PaidOn, string Reference);

/// <summary>The reimbursement is on record.</summary>
/// <param name="Status"><c>reimbursed</c>.</param>
public sealed record ReimbursementAnswer(string ClaimId, string Status, decimal Amount, DateOnly PaidOn, string Reference);

/// <summary>You have recovered the subsidy of a claim whose certificate was invalidated.</summary>
/// <param name="Amount">Yuan; exactly what is to be recovered.</param>
/// <param name="RecoveredAt">RFC 3339 with offset; not in the future.</param>
public sealed record RecoveryRequest(decimal Amount, DateTimeOffset RecoveredAt);

/// <summary>What a <c>tradein.recovery.v1</c> event carries: the body of the single call, and the claim that it is for.</summary>
public sealed record RecoveryEventData(string ClaimId, decimal Amount, DateTimeOffset RecoveredAt);

/// <summary>The recovery is on record; the purchase may be claimed with another certificate.</summary>
/// <param name="Status"><c>recovered</c>.</param>
public sealed record RecoveryAnswer(string ClaimId, string Status, decimal Amount, DateTimeOffset RecoveredAt);

/// <summary>What a seller owes finance: to be netted on its next statement.</summary>
/// <param name="Owed">Yuan; the sum.</param>
public sealed record DebtsView(string SellerId, decimal Owed, IReadOnlyList<DebtView> Debts);

/// <summary>One debt.</summary>
/// <param name="Cause">The return, the exchange, or the correction.</param>
public sealed record DebtView(string ClaimId, string Cause, decimal Amount, DateOnly On);
