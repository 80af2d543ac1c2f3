using TradeIn.Domain.Orders;

namespace TradeIn.Cli.Tests.Verification;

/// <summary>Orders, and what becomes of them.</summary>
internal sealed partial class Counter
{
    public void Decide(PlaceOrder command) => log.Append(command.OrderId, command.Decide(new OrderStates(
        ProgrammeOf(command.Programme), Today, EnterpriseOf(command.Seller),
        BuyerOf(command.Programme, command.Buyer.Key), OldUnitOf(command.OldUnit))));

    public void Decide(DeliverOrder command)
    {
        var content = OrderOf(command.OrderId)?.Content;
        log.Append(command.DeliveryId, command.Decide(new DeliveryStates(
            OrderOf(command.OrderId), content is null ? null : ProgrammeOf(content.Programme), Today,
            content is null ? null : EnterpriseOf(content.Seller),
            content is null ? null : BuyerOf(content.Programme, content.Buyer.Key), CertificateOf(command.Certificate),
            OldUnitOf(command.OldUnit), InvoiceLineOf(command.Invoice), NewUnitOf(command.NewUnit.SerialNumber))));
    }

    public void Decide(CancelOrder command)
    {
        if (OrderOf(command.OrderId) is { } order)
            log.Append(
                $"cancellation-{command.OrderId}", command.Decide(order, ProgrammeOf(order.Content.Programme)));
    }

    private Order? OrderOf(string id) => log.Fold<Order>(Order.Stream(id), Order.Evolve);
}
