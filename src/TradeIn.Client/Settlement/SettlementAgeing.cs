namespace TradeIn.Client.Settlement;

/// <summary>How long finance takes to pay what sellers advanced, and how old is what is not paid (M2).</summary>
/// <param name="By"><c>seller</c>, <c>district</c> (where the seller is registered) or <c>month</c> of the advance.</param>
/// <param name="On">The day as of which it is told.</param>
/// <param name="Items">In the order of what they are told by.</param>
/// <param name="AsOf">The position of the log that it has come to.</param>
public sealed record SettlementAgeing(string By, DateOnly On, IReadOnlyList<SettlementAgeingItem> Items, long AsOf);

/// <summary>The advances of one seller, one district or one month.</summary>
/// <param name="SellerId">Absent unless told by seller.</param>
/// <param name="District">Absent unless told by district, and where the seller is not on record.</param>
/// <param name="Month">Absent unless told by month.</param>
/// <param name="Paid">Claims that were paid by the day.</param>
/// <param name="PaidAmount">Yuan: what was paid for them.</param>
/// <param name="MedianDays">From the advance to the payment: half of them were paid within it; absent when none was.</param>
/// <param name="P95Days">95 of a hundred were paid within it; absent when none was.</param>
/// <param name="Unpaid">Claims that are advanced and not paid; what was given back first waits for nothing.</param>
/// <param name="UnpaidAmount">Yuan: what was advanced for them, less what the sellers took back.</param>
/// <param name="UnpaidMedianDays">How long half of them wait at most; absent when none does.</param>
/// <param name="UnpaidOldestDays">How long the oldest waits; absent when none does.</param>
public sealed record SettlementAgeingItem(
    string? SellerId, string? District, string? Month, long Paid, decimal PaidAmount, int? MedianDays, int? P95Days,
    long Unpaid, decimal UnpaidAmount, int? UnpaidMedianDays, int? UnpaidOldestDays);
