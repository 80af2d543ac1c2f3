using System.Globalization;
using System.Text.Json.Nodes;

namespace TradeIn.Server.Tests.Orders;

/// <summary>
/// One order with a dual-qualified enterprise, from the order to the advance, as bodies that the rules accept. Every order has
/// units, a certificate and an invoice of its own; its buyer can be another trade's.
/// </summary>
internal sealed class OneStop(Trade? buyer = null)
{
    public const string Seller = "dev-dual-online";
    public const string OtherSeller = "dev-dual-jingdian";

    private static int last;

    private readonly int number = Interlocked.Increment(ref last);

    public Trade Buyer { get; } = buyer ?? new Trade();

    public string OrderId => $"O-{number}";

    public string DeliveryId => $"D-{number}";

    public string RecyclingId => $"OR-{number}";

    public string PurchaseId => $"OP-{number}";

    public string ClaimId => $"OC-{number}";

    public string Certificate => FormattableString.Invariant($"BJ{30_000 + number:00000000}");

    public string Path => $"/v1/orders/{OrderId}";

    /// <summary>Ordered on the 14th, it is held until the 29th.</summary>
    public JsonObject Order(string on = "2010-07-14") => Parse($$"""
        {
          "orderId": "{{OrderId}}", "programme": "{{Trade.Programme}}", "sellerId": "dual-online", "outletId": "dual-online-web",
          "channel": "online", "occurredAt": "{{on}}T20:15:00+08:00", "buyer": {{Buyer.Buyer()}},
          "oldUnit": {{OldUnit()}},
          "newUnit": { "category": "washing-machine", "brand": "Haier", "model": "XQB60" },
          "listPrice": 1899.00, "discount": 100.00, "paidPrice": 1799.00
        }
        """);

    public JsonObject Delivery(string on = "2010-07-17") => Parse($$"""
        {
          "deliveryId": "{{DeliveryId}}", "orderId": "{{OrderId}}", "occurredAt": "{{on}}T14:30:00+08:00",
          "recyclingId": "{{RecyclingId}}", "recyclingOutletId": "dual-online-r1", "oldUnit": {{OldUnit()}}, "agreedPrice": 40.00,
          "certificateNumber": "{{Certificate}}", "purchaseId": "{{PurchaseId}}",
          "newUnit": { "category": "washing-machine", "brand": "Haier", "model": "XQB60", "serialNumber": "ONEW-{{number}}" },
          "invoice": { "code": "1110010713", "number": "{{number.ToString("00000000", CultureInfo.InvariantCulture)}}", "issuedOn": "{{on}}" },
          "collected": 1799.00, "applicationSigned": true
        }
        """);

    public JsonObject Cancellation(string reason = "buyer-cancelled") => Parse($$"""
        { "reason": "{{reason}}", "occurredAt": "2010-07-15T09:00:00+08:00", "note": "by telephone" }
        """);

    public JsonObject Claim() => Parse($$"""
        {
          "claimId": "{{ClaimId}}", "programme": "{{Trade.Programme}}", "purchaseId": "{{PurchaseId}}",
          "certificateNumber": "{{Certificate}}", "sellerId": "dual-online", "outletId": "dual-online-web",
          "occurredAt": "2010-07-17T15:00:00+08:00", "claimant": {{Buyer.Buyer()}},
          "papers": ["certificate", "identity-original", "identity-copy", "invoice", "application-form"], "applicationSigned": true
        }
        """);

    public static JsonObject Advance() => Parse("""{ "amount": 179.90, "paidAt": "2010-07-17T16:00:00+08:00" }""");

    /// <summary>Places the order.</summary>
    public Task<Reply> PlaceAsync(RunningServer server, string on = "2010-07-14") =>
        server.PostAsync(Seller, "/v1/orders", Order(on)).ShouldBeAsync(201);

    /// <summary>Places the order and delivers it.</summary>
    public async Task DeliverAsync(RunningServer server)
    {
        await PlaceAsync(server);
        await server.PostAsync(Seller, "/v1/deliveries", Delivery()).ShouldBeAsync(201);
    }

    /// <summary>The buyer's counts of old and new units: used and held.</summary>
    public async Task<(string Old, string New)> CountsAsync(RunningServer server, string on = "2010-07-14")
    {
        var quota = await server.PostAsync(Seller, "/v1/quota-checks", Buyer.QuotaCheck().With("on", on)).ShouldBeAsync(200);
        return (Count("old"), Count("new"));

        string Count(string kind) => $"{quota.Json[kind]!["used"]} used, {quota.Json[kind]!["held"]} held";
    }

    private string OldUnit() =>
        $$"""{ "category": "washing-machine", "brand": "Little Swan", "model": "XQB30", "serialNumber": "OOLD-{{number}}" }""";

    private static JsonObject Parse(string text) => JsonNode.Parse(text)!.AsObject();
}
