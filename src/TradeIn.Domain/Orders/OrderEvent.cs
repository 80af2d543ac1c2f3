using TradeIn.Domain.Buyers;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Orders;

/// <summary>A buyer ordered a new unit to be delivered and an old one to be taken along (Q10).</summary>
/// <param name="Order">What was ordered.</param>
/// <param name="PolicyVersion">The version in force on the order's day.</param>
/// <param name="HeldUntil">The last day on which one old and one new unit of the quota are held for it.</param>
/// <param name="Counts">The buyer's counts after it.</param>
/// <param name="Rules">Every rule that was judged.</param>
public sealed record OrderPlaced(
    PlaceOrder Order, int PolicyVersion, DateOnly HeldUntil, Counts Counts, IReadOnlyList<Judgement> Rules);

/// <summary>An order was refused for good; nothing is held (C8).</summary>
public sealed record OrderRefused(
    PlaceOrder Order, int PolicyVersion, IReadOnlyList<Reason> Reasons, IReadOnlyList<Judgement> Rules);

/// <summary>The new unit was delivered, the old one taken along, and the certificate filled in (Q10).</summary>
/// <param name="Delivery">What was recorded at the door.</param>
/// <param name="Seller">Who delivered.</param>
/// <param name="PolicyVersion">The version in force on the day of the delivery.</param>
/// <param name="Counts">The buyer's counts after it.</param>
/// <param name="Rules">Every rule that was judged.</param>
public sealed record UnitsDelivered(
    DeliverOrder Delivery, string Seller, int PolicyVersion, Counts Counts, IReadOnlyList<Judgement> Rules);

/// <summary>A delivery was refused for good; the order stands as it stood (C8).</summary>
/// <param name="Seller">Whose order it is; absent when no such order is on record.</param>
public sealed record DeliveryRefused(
    DeliverOrder Delivery, string? Seller, IReadOnlyList<Reason> Reasons, IReadOnlyList<Judgement> Rules);

/// <summary>The order was fulfilled by a delivery.</summary>
public sealed record OrderDelivered(
    string Order, string Delivery, string Recycling, CertificateNumber Certificate, string Purchase, DateOnly DeliveredOn);

/// <summary>The order came to nothing; what it held is free again.</summary>
public sealed record OrderCancelled(
    string Order, string Seller, CancellationReason Reason, string? Note, DateTimeOffset CancelledAt);

/// <summary>A cancellation was refused; the order stands as it stood.</summary>
public sealed record CancellationRefused(
    string Order, string Seller, CancellationReason Reason, string? Note, DateTimeOffset CancelledAt,
    IReadOnlyList<Reason> Reasons);
