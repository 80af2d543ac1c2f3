namespace TradeIn.Domain.Orders;

/// <summary>Where an order stands.</summary>
public enum OrderStatus
{
    /// <summary>The order was refused: there is nothing to deliver.</summary>
    Refused,
    Placed,
    Delivered,
    Cancelled,
}

/// <summary>An online or one-stop order (Q10).</summary>
public sealed record Order(PlaceOrder Content, OrderStatus Status)
{
    /// <summary>Set when it was accepted.</summary>
    public OrderPlaced? Placement { get; init; }

    /// <summary>Set when it was delivered.</summary>
    public OrderDelivered? Delivery { get; init; }

    /// <summary>Set when it was cancelled.</summary>
    public OrderCancelled? Cancellation { get; init; }

    /// <summary>The status as the interface writes it.</summary>
    public string StatusName => Status.ToName();

    public static StreamName Stream(string orderId) => new("order", orderId);

    public static Order Evolve(Order? state, object @event) => (state, @event) switch
    {
        (null, OrderPlaced placed) => new Order(placed.Order, OrderStatus.Placed) { Placement = placed },
        (null, OrderRefused refused) => new Order(refused.Order, OrderStatus.Refused),
        ({ Status: OrderStatus.Placed }, OrderDelivered delivered) =>
            state with { Status = OrderStatus.Delivered, Delivery = delivered },
        ({ Status: OrderStatus.Placed }, OrderCancelled cancelled) =>
            state with { Status = OrderStatus.Cancelled, Cancellation = cancelled },
        ({ } known, CancellationRefused) => known,
        _ => throw Fact.Impossible(state, @event),
    };
}
