using TradeIn.Client.Orders;

namespace TradeIn.Client;

public sealed partial class TradeInClient
{
    /// <summary>A new unit to be delivered, an old one to be taken along; one of each is held (Q10).</summary>
    public Task<Answer<OrderAnswer>> PlaceOrderAsync(OrderRequest order, CancellationToken cancel = default) =>
        PostAsync("/v1/orders", order, Json.OrderRequest, Json.OrderAnswer, cancel);

    /// <summary>At the door: records the recycling and the purchase in one step (Q10).</summary>
    public Task<Answer<DeliveryAnswer>> DeliverOrderAsync(
        DeliveryRequest delivery, CancellationToken cancel = default) =>
        PostAsync("/v1/deliveries", delivery, Json.DeliveryRequest, Json.DeliveryAnswer, cancel);

    /// <summary>The order comes to nothing; what it held is free again (Q10).</summary>
    public Task<Answer<CancellationAnswer>> CancelOrderAsync(
        string orderId, CancellationRequest cancellation, CancellationToken cancel = default) =>
        PostAsync(
            $"/v1/orders/{Uri.EscapeDataString(orderId)}/cancellation", cancellation, Json.CancellationRequest,
            Json.CancellationAnswer, cancel);

    /// <summary>An order as it stands, refused ones too; null when there is none of that id.</summary>
    public Task<OrderView?> GetOrderAsync(string orderId, CancellationToken cancel = default) =>
        GetAsync($"/v1/orders/{Uri.EscapeDataString(orderId)}", Json.OrderView, cancel);
}
