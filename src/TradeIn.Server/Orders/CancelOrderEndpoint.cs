using System.Diagnostics.CodeAnalysis;
using TradeIn.Client.Orders;
using TradeIn.Domain;
using TradeIn.Domain.Buyers;
using TradeIn.Domain.Orders;
using TradeIn.Domain.Programmes;
using TradeIn.EventStore;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Log;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Orders;

/// <summary><c>POST /v1/orders/{orderId}/cancellation</c>: the order comes to nothing.</summary>
internal static class CancelOrderEndpoint
{
    public static void MapCancellations(this IEndpointRouteBuilder routes) => routes
        .MapPost("/orders/{orderId}/cancellation", (HttpContext http, string orderId, CounterCalls calls) =>
            calls.AnswerAsync(http, "cancellation", sent => CancellationRequestReader.ReadCall(sent, orderId)))
        .WithMetadata(CounterOperation.Cancellation.AllowedRoles)
        .Describe<CancellationRequest, CancellationAnswer>(
            "cancelOrder", "Orders", "Cancel an order",
            "The order comes to nothing: cancelled before the delivery or refused at the door, the old unit missing or "
            + "not as described. What it held of the buyer's quota is free at once.",
            Examples.Cancellation, Examples.CancellationAnswer);
}

/// <summary>Reads a cancellation: a single call names the order in its address, an event in its data.</summary>
internal static class CancellationRequestReader
{
    public static CounterCommand? ReadCall(Submission sent, string orderId) => Read(sent, sent.Reader, orderId);

    public static CounterCommand? ReadEvent(Submission sent)
    {
        var body = sent.Reader;
        return Read(sent, body, body.Id("orderId"));
    }

    private static CancelOrderCommand? Read(Submission sent, BodyReader body, string orderId)
    {
        var reason = body.OneOf<CancellationReason>("reason");
        var occurredAt = body.PastInstant("occurredAt", sent.ReceivedAt);
        var note = body.TextOrNull("note", longest: 1000);
        body.NothingElse();
        return sent.Errors.Any ? null : new CancelOrderCommand(
            new CancelOrder(orderId, reason, occurredAt, note), sent,
            sent.NameStep("cancellation", orderId, without: "orderId"));
    }
}

/// <summary>A cancellation on its way through the log.</summary>
[method: SetsRequiredMembers]
internal sealed class CancelOrderCommand(
    CancelOrder cancellation, Submission sent, (string Id, ReadOnlyMemory<byte> Fingerprint) name)
    : CounterCommand(sent, name.Id, name.Fingerprint)
{
    /// <summary>Whose order it is, the log says.</summary>
    public override string? ActsFor => null;

    public override string Operation => "cancellation";

    public override IEnumerable<string> Boundary() => Names(Order.Stream(cancellation.OrderId));

    /// <summary>Whose quota it holds is known from the order only.</summary>
    public override IEnumerable<string> Boundary(StreamSet streams) =>
        OrderIn(streams)?.Content is { } order
            ? Names(Programme.Stream(order.Programme), Buyer.Stream(order.Programme, order.Buyer.Key)) : [];

    protected override Decision DecideOn(StreamSet streams)
    {
        if (OrderIn(streams) is not { } order)
            return Nothing(Answer.Failed(ProblemType.NotFound, $"No order {cancellation.OrderId} is on record."));
        if (Caller.ForbidAllButEnterprise(order.Content.Seller) is { } forbidden) return Nothing(forbidden);
        var programme = Fold<Programme>(streams, Programme.Stream(order.Content.Programme), Programme.Evolve)!;
        return Record(cancellation.Decide(order, programme));
    }

    public override Answer AnswerTo(object firstEvent) => firstEvent switch
    {
        OrderCancelled cancelled => Answer.Created(new CancellationAnswer(
            cancelled.Order, "cancelled", cancelled.Reason.ToName(), cancelled.CancelledAt)),
        CancellationRefused refused => Answer.Refused(refused.Reasons),
        _ => throw new InvalidOperationException($"{firstEvent.GetType().Name} does not begin a cancellation."),
    };

    private Order? OrderIn(StreamSet streams) => Fold<Order>(streams, Order.Stream(cancellation.OrderId), Order.Evolve);
}
