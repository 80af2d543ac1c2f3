using System.Diagnostics.CodeAnalysis;
using TradeIn.Client.Orders;
using TradeIn.Domain;
using TradeIn.Domain.Buyers;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Orders;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Recycling;
using TradeIn.Domain.Units;
using TradeIn.EventStore;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Buyers;
using TradeIn.Server.Claims;
using TradeIn.Server.Log;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Orders;

/// <summary><c>POST /v1/deliveries</c>: at the door, recycling and purchase in one step.</summary>
internal static class DeliverOrderEndpoint
{
    public static void MapDeliveries(this IEndpointRouteBuilder routes) => routes
        .MapPost("/deliveries", (HttpContext http, CounterCalls calls) =>
            calls.AnswerAsync(http, CounterOperation.Delivery))
        .WithMetadata(CounterOperation.Delivery.AllowedRoles)
        .Describe<DeliveryRequest, DeliveryAnswer>(
            "deliverOrder", "Orders", "Deliver an order",
            "At the door the full price is collected, the old unit taken along, its certificate filled in and the "
            + "application signed (Q10). The recycling and the purchase are recorded in one step, or neither is. File the "
            + "claim next.",
            Examples.Delivery, Examples.DeliveryAnswer);
}

/// <summary>A delivery on its way through the log.</summary>
[method: SetsRequiredMembers]
internal sealed class DeliverOrderCommand(DeliverOrder delivery, Submission sent) : CounterCommand(
    sent, DeliverOrder.Stream(delivery.DeliveryId).ToString(), sent.FingerprintOf("delivery"))
{
    /// <summary>Whose order it is, the log says.</summary>
    public override string? ActsFor => null;

    public override string Operation => "delivery";

    private StreamName OfOrder => Order.Stream(delivery.OrderId);

    private StreamName OfInvoiceLine => InvoiceLine.Stream(delivery.Invoice.Number, delivery.Invoice.Line);

    public override IEnumerable<string> Boundary() => Names(
        DeliverOrder.Stream(delivery.DeliveryId), OfOrder, RecordRecycling.Stream(delivery.RecyclingId),
        Purchase.Stream(delivery.PurchaseId), Certificate.Stream(delivery.Certificate),
        OldUnit.Stream(delivery.OldUnit), NewUnit.Stream(delivery.NewUnit.SerialNumber), OfInvoiceLine);

    /// <summary>Programme, seller and buyer are known from the order only.</summary>
    public override IEnumerable<string> Boundary(StreamSet streams) =>
        Fold<Order>(streams, OfOrder, Order.Evolve)?.Content is { } content ? Names([.. StreamsOf(content)]) : [];

    protected override Decision DecideOn(StreamSet streams)
    {
        var order = Fold<Order>(streams, OfOrder, Order.Evolve);
        if (order is not null && Caller.ForbidAllButEnterprise(order.Content.Seller) is { } forbidden)
            return Nothing(forbidden);
        StreamName[] parts = [RecordRecycling.Stream(delivery.RecyclingId), Purchase.Stream(delivery.PurchaseId)];
        return parts.Where(part => IsTaken(streams, part)).ToList() is { Count: > 0 } taken
            ? Nothing(Answer.Failed(
                ProblemType.IdReused,
                $"On record already: {string.Join(", ", taken.Select(part => $"{part.Type} {part.Key}"))}."))
            : Record(delivery.Decide(StatesOf(streams, order)));
    }

    private DeliveryStates StatesOf(StreamSet streams, Order? order)
    {
        var (programme, seller, buyer) = order is null ? default : (
            Fold<Programme>(streams, Programme.Stream(order.Content.Programme), Programme.Evolve),
            Fold<Enterprise>(streams, Enterprise.Stream(order.Content.Seller), Enterprise.Evolve),
            Fold<Buyer>(streams, Buyer.Stream(order.Content.Programme, order.Content.Buyer.Key), Buyer.Evolve));
        return new DeliveryStates(
            order, programme, programme is null ? default : RecordedOn(programme), seller, buyer,
            Fold<Certificate>(streams, Certificate.Stream(delivery.Certificate), Certificate.Evolve),
            Fold<OldUnit>(streams, OldUnit.Stream(delivery.OldUnit), OldUnit.Evolve),
            Fold<InvoiceLine>(streams, OfInvoiceLine, InvoiceLine.Evolve),
            Fold<NewUnit>(streams, NewUnit.Stream(delivery.NewUnit.SerialNumber), NewUnit.Evolve));
    }

    /// <summary>A repetition does not come by <see cref="DecideOn"/>: whose order it is, the event says.</summary>
    public override Answer AnswerTo(object firstEvent) => firstEvent switch
    {
        UnitsDelivered { Seller: var seller } when Caller.ForbidAllButEnterprise(seller) is { } forbidden => forbidden,
        DeliveryRefused { Seller: { } seller } when Caller.ForbidAllButEnterprise(seller) is { } forbidden => forbidden,
        UnitsDelivered delivered => Answer.Created(ToAnswer(delivered)),
        DeliveryRefused refused => Answer.Refused(refused.Reasons),
        _ => throw new InvalidOperationException($"{firstEvent.GetType().Name} does not begin a delivery."),
    };

    private static DeliveryAnswer ToAnswer(UnitsDelivered delivered)
    {
        var content = delivered.Delivery;
        return new DeliveryAnswer(
            content.DeliveryId, content.OrderId, content.RecyclingId, content.Certificate.ToString(),
            content.PurchaseId, delivered.Counts.Old.ToAnswer(), delivered.Counts.New.ToAnswer(),
            delivered.Rules.ToAnswer());
    }

    private static StreamName[] StreamsOf(PlaceOrder order) =>
    [
        Programme.Stream(order.Programme), Enterprise.Stream(order.Seller),
        Buyer.Stream(order.Programme, order.Buyer.Key),
    ];
}
