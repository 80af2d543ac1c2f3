using TradeIn.Domain.Buyers;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Orders;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Units;

namespace TradeIn.Testing.Decisions;

/// <summary>Orders: each command with the states that it is judged against, read from the history.</summary>
public sealed partial class Scenario
{
    public Outcome When(PlaceOrder command, DateOnly? recordedOn = null) => When(past => command.Decide(new(
        ProgrammeOf(command.Programme),
        recordedOn ?? LongAfterwards,
        past.StateOf<Enterprise>(Enterprise.Stream(command.Seller)),
        past.StateOf<Buyer>(Buyer.Stream(command.Programme, command.Buyer.Key)),
        past.StateOf<OldUnit>(OldUnit.Stream(command.OldUnit)))));

    public Outcome When(DeliverOrder command, DateOnly? recordedOn = null) => When(past =>
    {
        var order = past.StateOf<Order>(Order.Stream(command.OrderId));
        var content = order?.Content;
        return command.Decide(new DeliveryStates(
            order,
            ProgrammeOfRecord(content?.Programme),
            recordedOn ?? LongAfterwards,
            content is null ? null : past.StateOf<Enterprise>(Enterprise.Stream(content.Seller)),
            content is null ? null : past.StateOf<Buyer>(Buyer.Stream(content.Programme, content.Buyer.Key)),
            past.StateOf<Certificate>(Certificate.Stream(command.Certificate)),
            past.StateOf<OldUnit>(OldUnit.Stream(command.OldUnit)),
            past.StateOf<InvoiceLine>(InvoiceLine.Stream(command.Invoice.Number, command.Invoice.Line)),
            past.StateOf<NewUnit>(NewUnit.Stream(command.NewUnit.SerialNumber))));
    });

    /// <summary>The order must be on record.</summary>
    public Outcome When(CancelOrder command) => When(_ =>
    {
        var order = Known<Order>(Order.Stream(command.OrderId));
        return command.Decide(order, ProgrammeOf(order.Content.Programme));
    });
}
