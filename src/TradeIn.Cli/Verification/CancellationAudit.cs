namespace TradeIn.Cli.Verification;

/// <summary>An order comes to nothing, and what it held is free again (Q10).</summary>
internal sealed class CancellationAudit(Bench bench)
{
    private readonly RefusalAudit refusals = new(bench);

    private Ledger Ledger => bench.Ledger;

    public Decision Grant(LogRow row, EventBody body)
    {
        var (order, hearing) = Open(row, body);
        bench.Uphold(row, HoldBook.JudgeOpen(order, hearing));
        if (order is null || hearing is null) return Decision.Unread(row);
        Ledger.UsageOf(order.Record.Programme, order.Record.Buyer.Key).Release(order);
        order.State = OrderState.Cancelled;
        return Decision.Granted(row, HoldBook.Released(order, hearing.Day));
    }

    public Decision Refusal(LogRow row, EventBody body)
    {
        var (order, hearing) = Open(row, body);
        refusals.Check(row, body, HoldBook.JudgeOpen(order, hearing));
        return Decision.Refused(row);
    }

    private (OrderEntry? Order, Hearing? Hearing) Open(LogRow row, EventBody body)
    {
        var (id, at) = (body.Text("order"), body.Instant("cancelledAt"));
        if (!Ledger.Orders.TryGetValue(id, out var order))
        {
            bench.Find(FindingKind.HistoryImpossible, row, $"order '{id}' was never decided");
            return (null, null);
        }
        bench.CheckSaid(FindingKind.EnterpriseWrong, row, body, "seller", order.Record.Seller);
        return (order, bench.Open(row, order.Record.Programme, at, at));
    }
}

/// <summary>What a delivery and a cancellation ask of the order alike, and what tells that its hold is free.</summary>
internal static class HoldBook
{
    public static Ruling JudgeOpen(OrderEntry? order, Hearing? hearing)
    {
        var ruling = new Ruling();
        if (order is null || hearing is null) return ruling;
        ruling.Demand(
            order.State == OrderState.Placed, PublicReason.OrderNotOpen, actual: OrderEntry.NameOf(order));
        var placed = hearing.File.DayOf(order.Record.OccurredAt);
        ruling.Demand(
            hearing.Day >= placed, PublicReason.OrderNotYetPlaced, EventBody.Said(placed), EventBody.Said(hearing.Day));
        return ruling;
    }

    public static Companion Released(OrderEntry order, DateOnly day) => new Companion("hold_released")
        .Says("buyer", order.Record.Buyer.Key).Says("programme", order.Record.Programme).Says("order", order.Record.Id)
        .Says("on", day);
}
