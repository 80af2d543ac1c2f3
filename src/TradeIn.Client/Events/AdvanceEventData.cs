namespace TradeIn.Client.Events;

/// <summary>What a <c>tradein.advance.v1</c> event carries: the body of the single call, and the claim that it is for.</summary>
/// <param name="ClaimId">The approved claim.</param>
/// <param name="Amount">Yuan; the granted subsidy.</param>
/// <param name="PaidAt">RFC 3339 with offset; not in the future.</param>
public sealed record AdvanceEventData(string ClaimId, decimal Amount, DateTimeOffset PaidAt);
