using TradeIn.Domain.Buyers;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Orders;

/// <summary>Why an order came to nothing.</summary>
public enum CancellationReason
{
    /// <summary>The buyer changed his mind before the delivery.</summary>
    BuyerCancelled,

    /// <summary>The buyer did not take the new unit at the door.</summary>
    RefusedAtDoor,

    /// <summary>There was no old unit at the door.</summary>
    OldUnitMissing,

    /// <summary>The old unit was not the one described, for instance of another category.</summary>
    OldUnitNotAsDescribed,

    /// <summary>The seller cannot deliver.</summary>
    SellerCannotDeliver,
}

/// <summary>An order comes to nothing (Q10): what it held is free again, and the buyer may order anew.</summary>
/// <param name="Note">More about it, in words.</param>
public sealed record CancelOrder(string OrderId, CancellationReason Reason, DateTimeOffset OccurredAt, string? Note = null)
{
    /// <param name="order">The order, which is on record.</param>
    /// <param name="programme">The order's.</param>
    public IReadOnlyList<Fact> Decide(Order order, Programme programme)
    {
        var rules = new Judgements();
        var (placed, day) = (programme.DayOf(order.Content.OccurredAt), programme.DayOf(OccurredAt));
        rules.Judge(ReasonCode.OneStopNotOpen, order.Status == OrderStatus.Placed, actual: order.StatusName);
        rules.Judge(ReasonCode.OneStopNotYetPlaced, day >= placed, placed, day);
        var (stream, content) = (Order.Stream(OrderId), order.Content);
        return rules.Reasons is { Count: > 0 } reasons
            ? [new Fact(stream, new CancellationRefused(OrderId, content.Seller, Reason, Note, OccurredAt, reasons))]
            :
            [
                new Fact(stream, new OrderCancelled(OrderId, content.Seller, Reason, Note, OccurredAt)),
                new Fact(
                    Buyer.Stream(content.Programme, content.Buyer.Key),
                    new HoldReleased(content.Buyer.Key, content.Programme, OrderId, day)),
            ];
    }
}
