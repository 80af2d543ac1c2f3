using TradeIn.Client.Claims;

namespace TradeIn.Client.Purchases;

/// <summary>A purchase as it stands.</summary>
/// <param name="Status"><c>recorded</c>, <c>refused</c> or <c>returned</c>.</param>
/// <param name="Channel"><c>store</c> or <c>online</c>.</param>
/// <param name="Order"><c>old-first</c> or <c>new-first</c>.</param>
/// <param name="Agent">Who acted for the buyer, masked; absent when nobody did.</param>
/// <param name="Unit">The unit that the buyer has: as sold, or as exchanged since.</param>
/// <param name="Invoice">The invoice that proves it now.</param>
/// <param name="PaidPrice">Yuan: what the subsidy is reckoned on now.</param>
/// <param name="OrderId">The order that it fulfilled.</param>
/// <param name="ClaimId">The claim that was granted on it.</param>
/// <param name="Exchanges">The exchanges of its unit, in order.</param>
/// <param name="Repairs">The repairs of its unit, in order.</param>
/// <param name="ReturnId">The return that ended it.</param>
/// <param name="ReturnedOn">The day of that return.</param>
/// <param name="Reasons">Of a refused one: every rule that failed.</param>
public sealed record PurchaseView(
    string PurchaseId, string Programme, string Status, string SellerId, string OutletId, string Channel, string Order,
    DateTimeOffset OccurredAt, MaskedParty Buyer, MaskedAgent? Agent, Unit Unit, Invoice Invoice, decimal PaidPrice,
    int PolicyVersion, string? OrderId, string? ClaimId, IReadOnlyList<string> Exchanges, IReadOnlyList<string> Repairs,
    string? ReturnId, DateOnly? ReturnedOn, IReadOnlyList<Reason>? Reasons, DateTimeOffset RecordedAt);
