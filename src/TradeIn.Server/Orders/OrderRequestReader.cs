using TradeIn.Domain.Orders;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.Server.Log;
using TradeIn.Server.Purchases;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Orders;

/// <summary>Reads the body of <c>POST /v1/orders</c>.</summary>
internal static class OrderRequestReader
{
    public static CounterCommand? Read(Submission sent)
    {
        var (body, parties) = (sent.Reader, sent.Parties);
        var id = body.Id("orderId");
        var programme = body.Id("programme");
        var seller = body.Id("sellerId");
        var outlet = body.Id("outletId");
        var channel = body.OneOf<PurchaseChannel>("channel");
        var occurredAt = body.PastInstant("occurredAt", sent.ReceivedAt);
        var buyer = parties.Party(body.Object("buyer"));
        var agent = parties.Agent(body.ObjectOrNull("agent"));
        var oldUnit = body.Object("oldUnit").Unit();
        var newUnit = ReadOrdered(body.Object("newUnit"));
        var price = body.Price();
        body.NothingElse();
        if (sent.Errors.Any || buyer is null || price is null) return null;

        var order = new PlaceOrder
        {
            OrderId = id, Programme = programme, Seller = seller, Outlet = outlet, Channel = channel,
            OccurredAt = occurredAt, Buyer = buyer, Agent = agent, OldUnit = oldUnit, NewUnit = newUnit,
            ListPrice = price.List, Discount = price.Discount, PaidPrice = price.Paid,
        };
        return new PlaceOrderCommand(order, sent);
    }

    private static OrderedUnit ReadOrdered(BodyReader body)
    {
        var unit = new OrderedUnit(body.Category(), body.Text("brand", 100), body.Text("model", 100));
        body.NothingElse();
        return unit;
    }
}
