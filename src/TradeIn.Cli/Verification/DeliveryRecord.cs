namespace TradeIn.Cli.Verification;

/// <summary>What a delivery's event says was done, and the recycling and the purchase that follow from it.</summary>
/// <param name="Order">Null when no such order was accepted.</param>
internal sealed record DeliveryRecord(
    string Id, string OrderId, OrderEntry? Order, DateTimeOffset OccurredAt, Appliance OldUnit, Appliance NewUnit,
    decimal Collected, bool IsSigned)
{
    /// <summary>Null without an order.</summary>
    public RecyclingRecord? Recycling { get; private init; }

    /// <summary>Null without an order.</summary>
    public PurchaseRecord? Purchase { get; private init; }

    public static DeliveryRecord Read(EventBody command, Ledger ledger)
    {
        var order = ledger.Orders.GetValueOrDefault(command.Text("orderId"));
        if (order is { State: OrderState.Refused }) order = null;
        var record = new DeliveryRecord(
            command.Text("deliveryId"), command.Text("orderId"), order, command.Instant("occurredAt"),
            Appliance.Read(command.Part("oldUnit")), Appliance.Read(command.Part("newUnit")),
            command.Amount("collected"), command.Flag("applicationSigned"));
        return order is null ? record : record with
        {
            Recycling = record.RecyclingOf(command, order.Record), Purchase = record.PurchaseOf(command, order.Record),
        };
    }

    public Companion Fulfilled(DateOnly day) => new Companion("order_delivered")
        .Says("order", OrderId).Says("delivery", Id).Says("recycling", Recycling!.Id)
        .Says("certificate", Recycling.Certificate).Says("purchase", Purchase!.Id).Says("deliveredOn", day);

    /// <summary>The entry of the old unit says what the delivery and its order say.</summary>
    public Companion Recycled(EventBody decision) => Shared(
        new Companion("unit_recycled").Says(OldUnit, "recycling.unit"), decision, "recycling")
        .Says("recycling.recycler", Recycling!.Recycler).Says("recycling.outlet", Recycling.Outlet)
        .Says("recycling.channel", Recycling.Channel).Says("recycling.certificate", Recycling.Certificate)
        .Says("recycling.recyclingId", Recycling.Id)
        .Says("recycling.missingParts", decision.Said("delivery.missingParts"))
        .Says("recycling.agreedPrice", decision.Said("delivery.agreedPrice"));

    /// <summary>The entry of the new unit likewise.</summary>
    public Companion Bought(EventBody decision) => Shared(
        new Companion("purchase_recorded").Says(NewUnit, "purchase.unit"), decision, "purchase")
        .Says("purchase.seller", Purchase!.Seller).Says("purchase.outlet", Purchase.Outlet)
        .Says("purchase.channel", Order!.Record.Channel).Says("purchase.order", "new-first")
        .Says("purchase.purchaseId", Purchase.Id).Says("purchase.invoice", decision.Said("delivery.invoice"))
        .Says("purchase.listPrice", Purchase.ListPrice).Says("purchase.discount", Purchase.Discount)
        .Says("purchase.paidPrice", Purchase.Paid)
        .Says("purchase.otherSubsidies", decision.Said("delivery.otherSubsidies"));

    private Companion Shared(Companion entry, EventBody decision, string path)
    {
        var buyer = Order!.Record.Buyer;
        return entry
            .Says("policyVersion", decision.Said("policyVersion")).Says("counts", decision.Said("counts"))
            .Says(path + ".programme", Order.Record.Programme).Says(path + ".orderId", OrderId)
            .Says(path + ".occurredAt", decision.Said("delivery.occurredAt"))
            .Says(path + ".agent", decision.Said("delivery.agent"))
            .Says(path + ".buyer.kind", buyer.Kind).Says(path + ".buyer.key", buyer.Key)
            .Says(path + ".buyer.document", buyer.Document)
            .Says(path + ".buyer.registeredIn", buyer.RegisteredIn);
    }

    private RecyclingRecord RecyclingOf(EventBody command, OrderRecord order) => new(
        command.Text("recyclingId"), order.Programme, order.Seller, command.Text("recyclingOutlet"), "delivery",
        District: "", OccurredAt, order.Buyer, Person.IsAgentProved(command), OldUnit, command.Text("certificate"),
        OrderId);

    private PurchaseRecord PurchaseOf(EventBody command, OrderRecord order) => new(
        command.Text("purchaseId"), order.Programme, order.Seller, order.Outlet, order.Channel == "online",
        IsOldFirst: false, OccurredAt, order.Buyer, NewUnit, InvoiceRecord.Read(command.Part("invoice")),
        order.ListPrice, order.Discount, order.Paid, command.Texts("otherSubsidies"), OrderId);
}
