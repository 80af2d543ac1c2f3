namespace TradeIn.Cli.Verification;

/// <summary>Where an order stands.</summary>
internal enum OrderState : byte
{
    Refused,
    Placed,
    Delivered,
    Cancelled,
}

/// <summary>An order that was decided, and how long it holds one old and one new unit.</summary>
internal sealed class OrderEntry(OrderRecord record, OrderState state, DateOnly heldUntil)
{
    public OrderRecord Record => record;

    public OrderState State { get; set; } = state;

    public DateOnly HeldUntil => heldUntil;

    /// <summary>How many holds the buyer's own stream tells of.</summary>
    public int ToldHolds { get; set; }

    public bool HoldsOld(DateOnly day) => State != OrderState.Delivered && heldUntil >= day;

    /// <summary>A delivered order waits for its claim: it expires no more.</summary>
    public bool HoldsNew(DateOnly day) => State == OrderState.Delivered || heldUntil >= day;

    public static string NameOf(OrderEntry order) => order.State.ToString().ToLowerInvariant();
}

/// <summary>What an order's event says was ordered.</summary>
internal sealed record OrderRecord(
    string Id, string Programme, string Seller, string Outlet, string Channel, DateTimeOffset OccurredAt, Person Buyer,
    bool? IsAgentProved, Appliance OldUnit, string NewCategory, string NewBrand, string NewModel, decimal ListPrice,
    decimal Discount, decimal Paid)
{
    public static OrderRecord Read(EventBody command)
    {
        var ordered = command.Part("newUnit");
        return new OrderRecord(
            command.Text("orderId"), command.Text("programme"), command.Text("seller"), command.Text("outlet"),
            command.Text("channel"), command.Instant("occurredAt"), Person.Read(command.Part("buyer")),
            Person.IsAgentProved(command), Appliance.Read(command.Part("oldUnit")), ordered.Text("category"),
            ordered.Text("brand"), ordered.Text("model"), command.Amount("listPrice"), command.Amount("discount"),
            command.Amount("paidPrice"));
    }
}
