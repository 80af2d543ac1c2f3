using TradeIn.Client.Orders;
using TradeIn.Domain;
using TradeIn.Domain.Orders;
using TradeIn.EventStore;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Claims;
using TradeIn.Server.Identities;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Orders;

/// <summary><c>GET /v1/orders/{orderId}</c>: an order as it stands, refused ones too.</summary>
internal static class ReadOrderEndpoint
{
    public static void MapOrderReading(this IEndpointRouteBuilder routes) => routes
        .MapGet("/orders/{orderId}", AnswerAsync)
        .WithMetadata(new AllowedRoles())
        .Describe<OrderView>(
            "readOrder", "Orders", "Read an order",
            "An order as it stands: refused, placed with the last day of its hold, delivered, or cancelled. Its seller "
            + "and the offices see it.",
            Examples.OrderView);

    private static async Task<Answer> AnswerAsync(HttpContext http, string orderId, EventLog log, PersonalData personal)
    {
        var stream = Order.Stream(orderId).ToString();
        var streams = await log.ReadAsync([stream], cancel: http.RequestAborted);
        if (streams.Fold<Order>(stream, Order.Evolve) is not { } order)
            return Answer.Failed(ProblemType.NotFound, $"No order {orderId} is on record.");
        if (!http.Caller().MaySee(order.Content.Seller))
            return Answer.Failed(ProblemType.Forbidden, "The order is not one of your enterprise.");
        var first = streams.Events(stream)[0];
        var reasons = (first.Data as OrderRefused)?.Reasons;
        var people = await personal.OpenAsync(order.Content.Buyer, agent: null, http.RequestAborted);
        return Answer.Ok(ToView(order, people, reasons, first.RecordedAt, Language.Of(http.Request)));
    }

    private static OrderView ToView(
        Order order, OpenedPeople people, IReadOnlyList<Domain.Refusals.Reason>? reasons, DateTimeOffset recordedAt, Language language)
    {
        var (content, wanted) = (order.Content, order.Content.NewUnit);
        return new OrderView(
            content.OrderId, content.Programme, order.StatusName, content.Seller, content.Outlet,
            content.Channel.ToName(), content.OccurredAt, people.Mask(content.Buyer), content.OldUnit.ToAnswer(),
            new Client.Orders.OrderedUnit(wanted.Category.ToString(), wanted.Brand, wanted.Model),
            content.PaidPrice.Yuan, order.Status == OrderStatus.Placed ? order.Placement?.HeldUntil : null,
            order.Delivery is { } delivery ? ToView(delivery) : null,
            order.Cancellation is { } cancellation ? ToView(cancellation) : null,
            reasons?.Select(reason => ReasonText.For(reason, language)).ToList(), recordedAt);
    }

    private static OrderDeliveryView ToView(OrderDelivered delivery) => new(
        delivery.Delivery, delivery.Recycling, delivery.Certificate.ToString(), delivery.Purchase,
        delivery.DeliveredOn);

    private static OrderCancellationView ToView(OrderCancelled cancellation) =>
        new(cancellation.Reason.ToName(), cancellation.Note, cancellation.CancelledAt);
}
