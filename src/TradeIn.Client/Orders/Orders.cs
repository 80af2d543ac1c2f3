using TradeIn.Client.Claims;
using TradeIn.Client.Purchases;

namespace TradeIn.Client.Orders;

/// <summary>A buyer orders a new unit to be delivered and an old one to be taken along (Q10).</summary>
/// <param name="OrderId">Chosen by the client, 1-64 of <c>A-Za-z0-9._-</c>.</param>
/// <param name="Programme">The programme's id.</param>
/// <param name="SellerId">A dual-qualified enterprise; the key must be its own.</param>
/// <param name="OutletId">A registered sales outlet of it.</param>
/// <param name="Channel"><c>online</c>, or <c>store</c> for a one-stop order at the counter.</param>
/// <param name="OccurredAt">When it was ordered, RFC 3339 with offset; not in the future.</param>
/// <param name="Buyer">Who orders.</param>
/// <param name="OldUnit">The unit to be taken along, in detail.</param>
/// <param name="NewUnit">The unit to be delivered.</param>
/// <param name="ListPrice">Yuan, tax included.</param>
/// <param name="Discount">Yuan, every discount together.</param>
/// <param name="PaidPrice">List price less discount: collected in full at the door.</param>
/// <param name="Agent">Who acts for the buyer, if someone does.</param>
public sealed record OrderRequest(
    string OrderId, string Programme, string SellerId, string OutletId, string Channel, DateTimeOffset OccurredAt, Party Buyer,
    Unit OldUnit, OrderedUnit NewUnit, decimal ListPrice, decimal Discount, decimal PaidPrice, Agent? Agent = null);

/// <summary>A new unit as it is ordered; its serial number is known at the door.</summary>
public sealed record OrderedUnit(string Category, string Brand, string Model);

/// <summary>The order is on record.</summary>
/// <param name="Status"><c>placed</c>.</param>
/// <param name="HeldUntil">The last day on which one old and one new unit of the buyer's quota are held for it.</param>
public sealed record OrderAnswer(
    string OrderId, string Status, DateOnly HeldUntil, Count Old, Count New, IReadOnlyList<JudgedRule> Rules);

/// <summary>An order as it stands.</summary>
/// <param name="Status"><c>refused</c>, <c>placed</c>, <c>delivered</c> or <c>cancelled</c>.</param>
/// <param name="HeldUntil">Of a placed one: afterwards its units count as free.</param>
/// <param name="Delivery">Of a delivered one.</param>
/// <param name="Cancellation">Of a cancelled one.</param>
/// <param name="Reasons">Of a refused one.</param>
public sealed record OrderView(
    string OrderId, string Programme, string Status, string SellerId, string OutletId, string Channel, DateTimeOffset OccurredAt,
    MaskedParty Buyer, Unit OldUnit, OrderedUnit NewUnit, decimal PaidPrice, DateOnly? HeldUntil, OrderDeliveryView? Delivery,
    OrderCancellationView? Cancellation, IReadOnlyList<Reason>? Reasons, DateTimeOffset RecordedAt);

/// <summary>How an order was fulfilled.</summary>
public sealed record OrderDeliveryView(
    string DeliveryId, string RecyclingId, string CertificateNumber, string PurchaseId, DateOnly DeliveredOn);

/// <summary>Why an order came to nothing.</summary>
public sealed record OrderCancellationView(string Reason, string? Note, DateTimeOffset OccurredAt);

/// <summary>
/// At the door: the new unit is handed over, the full price collected, the old unit taken along, its certificate filled in, the
/// application signed. The recycling and the purchase are recorded in one step; file the claim with their numbers next.
/// </summary>
/// <param name="DeliveryId">Chosen by the client, 1-64 of <c>A-Za-z0-9._-</c>.</param>
/// <param name="OrderId">A placed order of your enterprise.</param>
/// <param name="OccurredAt">When it happened, RFC 3339 with offset; not in the future.</param>
/// <param name="RecyclingId">The id that the recycling gets.</param>
/// <param name="RecyclingOutletId">Your recycling outlet that the old unit is taken to.</param>
/// <param name="OldUnit">The old unit as it was found; of the ordered category.</param>
/// <param name="AgreedPrice">Yuan; what was paid for the old unit.</param>
/// <param name="CertificateNumber">The printed number, out of a range allotted to you.</param>
/// <param name="PurchaseId">The id that the purchase gets.</param>
/// <param name="NewUnit">The unit handed over; category, brand and model as ordered.</param>
/// <param name="Invoice">The invoice that proves the sale.</param>
/// <param name="Collected">Yuan; the full price, before the subsidy.</param>
/// <param name="ApplicationSigned">Whether the buyer signed the application form.</param>
/// <param name="MissingParts">Main parts that were not there.</param>
/// <param name="OtherSubsidies">Programmes that subsidise this unit as well.</param>
/// <param name="Agent">Who acts for the buyer, if someone does.</param>
/// <param name="Papers">Kinds of papers shown.</param>
/// <param name="PaperDigests">By kind, the SHA-256 (64 hex digits) of the image of a paper that was scanned.</param>
public sealed record DeliveryRequest(
    string DeliveryId, string OrderId, DateTimeOffset OccurredAt, string RecyclingId, string RecyclingOutletId, Unit OldUnit,
    decimal AgreedPrice, string CertificateNumber, string PurchaseId, Unit NewUnit, Invoice Invoice, decimal Collected,
    bool ApplicationSigned, IReadOnlyList<string>? MissingParts = null, IReadOnlyList<string>? OtherSubsidies = null,
    Agent? Agent = null, IReadOnlyList<string>? Papers = null, IReadOnlyDictionary<string, string>? PaperDigests = null);

/// <summary>The delivery is on record, and with it the recycling and the purchase.</summary>
/// <param name="Old">The buyer's old units, this one counted.</param>
/// <param name="New">The buyer's subsidised new units; this one stays held until its claim.</param>
public sealed record DeliveryAnswer(
    string DeliveryId, string OrderId, string RecyclingId, string CertificateNumber, string PurchaseId, Count Old, Count New,
    IReadOnlyList<JudgedRule> Rules);

/// <summary>The order comes to nothing.</summary>
/// <param name="Reason"><c>buyer-cancelled</c>, <c>refused-at-door</c>, <c>old-unit-missing</c>, <c>old-unit-not-as-described</c> or <c>seller-cannot-deliver</c>.</param>
/// <param name="OccurredAt">When, RFC 3339 with offset; not in the future.</param>
/// <param name="Note">More about it, in words.</param>
public sealed record CancellationRequest(string Reason, DateTimeOffset OccurredAt, string? Note = null);

/// <summary>What a <c>tradein.cancellation.v1</c> event carries: the body of the single call, and the order that it is for.</summary>
public sealed record CancellationEventData(string OrderId, string Reason, DateTimeOffset OccurredAt, string? Note = null);

/// <summary>What the order held is free again.</summary>
/// <param name="Status"><c>cancelled</c>.</param>
public sealed record CancellationAnswer(string OrderId, string Status, string Reason, DateTimeOffset OccurredAt);
