namespace TradeIn.Client.Settlement;

/// <summary>You have recovered the subsidy of a claim whose certificate was invalidated.</summary>
/// <param name="Amount">Yuan; exactly what is to be recovered.</param>
/// <param name="RecoveredAt">RFC 3339 with offset; not in the future.</param>
public sealed record RecoveryRequest(decimal Amount, DateTimeOffset RecoveredAt);

/// <summary>What a <c>tradein.recovery.v1</c> event carries: the body of the single call, and the claim that it is for.</summary>
public sealed record RecoveryEventData(string ClaimId, decimal Amount, DateTimeOffset RecoveredAt);

/// <summary>The recovery is on record; the purchase may be claimed with another certificate.</summary>
/// <param name="Status"><c>recovered</c>.</param>
public sealed record RecoveryAnswer(string ClaimId, string Status, decimal Amount, DateTimeOffset RecoveredAt);

/// <summary>What a seller owes finance: netted on its next statement, else settled outside of statements.</summary>
/// <param name="Owed">Yuan; the sum of what is open.</param>
/// <param name="OpenSince">The day of the oldest debt that is open; absent when nothing is owed.</param>
/// <param name="Debts">Every debt ever incurred, in the order of the log.</param>
/// <param name="Settlements">What was netted, settled and reopened, in the order of the log: it goes to the first debts first.</param>
public sealed record DebtsView(
    string SellerId, decimal Owed, DateOnly? OpenSince, IReadOnlyList<DebtView> Debts, IReadOnlyList<DebtSettlementView> Settlements);

/// <summary>One debt.</summary>
/// <param name="Cause">The return, the exchange, or the correction.</param>
/// <param name="On">The day on which it was incurred.</param>
/// <param name="Open">Yuan of it that are still owed.</param>
public sealed record DebtView(string ClaimId, string Cause, decimal Amount, DateOnly On, decimal Open, long Position);

/// <summary>What became of debts.</summary>
/// <param name="Kind">
/// <c>netted</c> on a statement's payment; <c>reopened</c> when that payment failed; <c>settled</c> outside of statements.
/// </param>
/// <param name="Amount">Yuan; of a reopening, what is owed again.</param>
/// <param name="On">The day of it.</param>
/// <param name="By">The key under which it was sent.</param>
/// <param name="StatementId">Of a netting and its reopening.</param>
/// <param name="PaymentOrderId">Of a netting and its reopening.</param>
/// <param name="SettlementId">Of a settlement outside of statements.</param>
/// <param name="Means">Of such a settlement: <c>payment</c> or <c>bond</c>.</param>
/// <param name="Reference">What the seller's payment is known by.</param>
public sealed record DebtSettlementView(
    string Kind, decimal Amount, DateOnly On, string? By, long Position, string? StatementId = null, string? PaymentOrderId = null,
    string? SettlementId = null, string? Means = null, string? Reference = null);
