using System.Diagnostics.CodeAnalysis;
using TradeIn.Client.Orders;
using TradeIn.Domain.Buyers;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Orders;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Units;
using TradeIn.EventStore;
using TradeIn.Server.Answers;
using TradeIn.Server.Buyers;
using TradeIn.Server.Claims;
using TradeIn.Server.Log;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Orders;

/// <summary><c>POST /v1/orders</c>: a new unit to be delivered, an old one to be taken along.</summary>
internal static class PlaceOrderEndpoint
{
    public static void MapOrders(this IEndpointRouteBuilder routes) => routes
        .MapPost("/orders", (HttpContext http, CounterCalls calls) => calls.AnswerAsync(http, CounterOperation.Order))
        .WithMetadata(CounterOperation.Order.AllowedRoles)
        .Describe<OrderRequest, OrderAnswer>(
            "placeOrder", "Orders", "Place an order",
            "A buyer orders a new unit to be delivered and an old one to be taken along (Q10). One old and one new unit "
            + "of the buyer's quota are held for it until the day that the answer names; every rule that fails is named.",
            Examples.Order, Examples.OrderAnswer);
}

/// <summary>An order on its way through the log.</summary>
[method: SetsRequiredMembers]
internal sealed class PlaceOrderCommand(PlaceOrder order, Submission sent) : CounterCommand(
    sent, Order.Stream(order.OrderId).ToString(), sent.FingerprintOf("order"))
{
    public override string? ActsFor => order.Seller;

    public override string Operation => "order";

    public override IEnumerable<string> Boundary() => Names(
        Order.Stream(order.OrderId), Programme.Stream(order.Programme), Enterprise.Stream(order.Seller),
        Buyer.Stream(order.Programme, order.Buyer.Key), OldUnit.Stream(order.OldUnit));

    protected override Decision DecideOn(StreamSet streams)
    {
        if (Fold<Programme>(streams, Programme.Stream(order.Programme), Programme.Evolve) is not { } programme)
            return UnknownProgramme(order.Programme);
        return Record(order.Decide(new OrderStates(
            programme, RecordedOn(programme),
            Fold<Enterprise>(streams, Enterprise.Stream(order.Seller), Enterprise.Evolve),
            Fold<Buyer>(streams, Buyer.Stream(order.Programme, order.Buyer.Key), Buyer.Evolve),
            Fold<OldUnit>(streams, OldUnit.Stream(order.OldUnit), OldUnit.Evolve))));
    }

    public override Answer AnswerTo(object firstEvent) => firstEvent switch
    {
        OrderPlaced placed => Answer.Created(new OrderAnswer(
            placed.Order.OrderId, "placed", placed.HeldUntil, placed.Counts.Old.ToAnswer(),
            placed.Counts.New.ToAnswer(), placed.Rules.ToAnswer())),
        OrderRefused refused => Answer.Refused(refused.Reasons),
        _ => throw new InvalidOperationException($"{firstEvent.GetType().Name} does not begin an order."),
    };
}
