using System.Globalization;
using System.Text.Json.Nodes;
using TradeIn.Domain.Identities;

namespace TradeIn.Server.Tests;

/// <summary>
/// One buyer's trade-in, from the old unit to the advance, as bodies that the rules accept. Every trade has a buyer, units,
/// a certificate and an invoice of its own.
/// </summary>
internal sealed partial class Trade
{
    public const string Programme = "beijing-home-appliances-2010";
    public const string Recycler = "dev-rec-huaxing";
    public const string Seller = "dev-sel-dazhong";
    public const string OtherSeller = "dev-sel-suspended";

    private static int last;

    private readonly int number = Interlocked.Increment(ref last);

    /// <summary>The buyer's number in clear.</summary>
    public string Person => Resident(number);

    public string BuyerName { get; init; } = "王小明";

    public string RecyclingId => $"R-{number}";

    public string PurchaseId => $"P-{number}";

    public string ClaimId => $"C-{number}";

    public string Certificate => FormattableString.Invariant($"BJ{number:00000000}");

    public decimal PaidPrice { get; init; } = 2499.50m;

    public string AdvancePath => $"/v1/claims/{ClaimId}/advance";

    /// <summary>A valid resident ID, another one for each number.</summary>
    public static string Resident(int number, string area = "110105")
    {
        var born = new DateOnly(1940, 1, 1).AddDays(number % 18_000);
        var seventeen = FormattableString.Invariant($"{area}{born:yyyyMMdd}{1 + (number / 18_000):000}");
        return seventeen + ResidentId.CheckCharacterOf(seventeen);
    }

    /// <summary>The same person's old number.</summary>
    public static string OldNumber(string resident) => resident[..6] + resident[8..17];

    public JsonObject Buyer() => Parse($$"""
        { "kind": "individual", "name": "{{BuyerName}}",
          "document": { "type": "resident-id-card", "number": "{{Person}}" }, "registeredIn": "110105" }
        """);

    public JsonObject Recycling() => Parse($$"""
        {
          "recyclingId": "{{RecyclingId}}", "programme": "{{Programme}}", "recyclerId": "rec-huaxing", "outletId": "rec-huaxing-o1",
          "channel": "outlet", "occurredAt": "2010-07-10T10:00:00+08:00", "buyer": {{Buyer()}},
          "unit": { "category": "television", "brand": "Panda", "model": "C54P1", "serialNumber": "OLD-{{number}}" },
          "agreedPrice": 60.00, "certificateNumber": "{{Certificate}}"
        }
        """);

    public JsonObject Purchase() => Parse($$"""
        {
          "purchaseId": "{{PurchaseId}}", "programme": "{{Programme}}", "sellerId": "sel-dazhong", "outletId": "sel-dazhong-s1",
          "channel": "store", "order": "old-first", "occurredAt": "2010-07-12T10:00:00+08:00", "buyer": {{Buyer()}},
          "unit": { "category": "refrigerator", "brand": "Haier", "model": "BCD-215", "serialNumber": "NEW-{{number}}" },
          "invoice": { "code": "1110010712", "number": "{{number.ToString("00000000", CultureInfo.InvariantCulture)}}", "issuedOn": "2010-07-12" },
          "listPrice": {{Yuan(PaidPrice + 399.50m)}}, "discount": 399.50, "paidPrice": {{Yuan(PaidPrice)}}
        }
        """);

    public JsonObject Claim() => Parse($$"""
        {
          "claimId": "{{ClaimId}}", "programme": "{{Programme}}", "purchaseId": "{{PurchaseId}}", "certificateNumber": "{{Certificate}}",
          "sellerId": "sel-dazhong", "outletId": "sel-dazhong-s1", "occurredAt": "2010-07-12T11:00:00+08:00", "claimant": {{Buyer()}},
          "papers": ["certificate", "identity-original", "identity-copy", "invoice", "application-form"], "applicationSigned": true
        }
        """);

    /// <summary>A tenth of the price paid; small prices are far below the cap.</summary>
    public JsonObject Advance(decimal? amount = null) => Parse($$"""
        { "amount": {{Yuan(amount ?? PaidPrice / 10)}}, "paidAt": "2010-07-12T12:00:00+08:00" }
        """);

    public JsonObject QuotaCheck() => Parse($$"""{ "programme": "{{Programme}}", "buyer": {{Buyer()}}, "on": "2010-07-10" }""");

    /// <summary>Brings the trade in up to the granted claim.</summary>
    public async Task ApproveAsync(RunningServer server)
    {
        await RecordAsync(server);
        await MustAsync(server.PostAsync(Seller, "/v1/claims", Claim()));
    }

    /// <summary>Brings the recycling and the purchase in.</summary>
    public async Task RecordAsync(RunningServer server)
    {
        await MustAsync(server.PostAsync(Recycler, "/v1/recyclings", Recycling()));
        await MustAsync(server.PostAsync(Seller, "/v1/purchases", Purchase()));
    }

    /// <summary>Brings in a trade whose claim is refused, for two reasons.</summary>
    public async Task<Reply> RefuseAsync(RunningServer server)
    {
        await RecordAsync(server);
        var claim = Claim().With("applicationSigned", false).With("papers", new JsonArray("certificate", "identity-original"));
        var reply = await server.PostAsync(Seller, "/v1/claims", claim);
        reply.Status.ShouldBe(422, reply.Text);
        return reply;
    }

    private static async Task MustAsync(Task<Reply> call)
    {
        var reply = await call;
        reply.Status.ShouldBe(201, reply.Text);
    }

    private static string Yuan(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);

    private static JsonObject Parse(string text) => JsonNode.Parse(text)!.AsObject();
}
