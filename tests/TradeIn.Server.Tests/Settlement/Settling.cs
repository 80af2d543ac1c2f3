using System.Globalization;
using System.Text.Json.Nodes;

namespace TradeIn.Server.Tests.Settlement;

/// <summary>A statement of trades that were advanced, and its way to the payment, as bodies that the rules accept.</summary>
internal sealed class Settling(params Trade[] trades)
{
    public const string District = "dev-finance-110108";
    public const string Municipal = Trade.Finance;

    private int steps;

    public string Id => $"S-{trades[0].ClaimId}";

    public string Path => $"/v1/statements/{Id}";

    /// <summary>What is stated for a trade: its subsidy, when no exchange has made it less.</summary>
    public Func<Trade, decimal> AmountOf { get; init; } = trade => trade.PaidPrice / 10;

    public decimal Total => trades.Sum(AmountOf);

    public JsonObject Statement() => new()
    {
        ["statementId"] = Id, ["programme"] = Trade.Programme, ["sellerId"] = "sel-dazhong",
        ["occurredAt"] = "2010-08-02T09:00:00+08:00", ["count"] = trades.Length, ["total"] = Total,
        ["claims"] = new JsonArray([.. trades.Select(trade =>
            new JsonObject { ["claimId"] = trade.ClaimId, ["amount"] = AmountOf(trade) })]),
    };

    /// <summary>A review; each at another minute and under another id.</summary>
    public JsonObject Review(string verdict, params Trade[] claims) => new()
    {
        ["reviewId"] = $"V-{Id}-{++steps}", ["statementId"] = Id, ["verdict"] = verdict, ["occurredAt"] = Then(),
        ["claims"] = claims.Length == 0 ? null : new JsonArray([.. claims.Select(each => (JsonNode)each.ClaimId)]),
        ["filter"] = claims.Length == 0 ? new JsonObject() : null,
        ["reasons"] = verdict == "accept" ? null : new JsonArray("paper-missing"),
    };

    /// <summary>A step with what it needs; each at another minute.</summary>
    public JsonObject Step(string step, decimal? amount = null)
    {
        steps++;
        var body = new JsonObject { ["step"] = step, ["occurredAt"] = Then() };
        return step switch
        {
            "allocate" => body.With("amount", amount ?? Total),
            "order-payment" => body.With("paymentOrderId", $"PO-{Id}-{steps}"),
            "confirm-payment" => body.With("paidOn", "2010-08-15").With("reference", $"BANK-{Id}"),
            "fail-payment" => body.With("grounds", "The account is closed."),
            _ => body,
        };
    }

    /// <summary>Whose step it is.</summary>
    public static string KeyOf(string step) => step switch
    {
        "withdraw" => Trade.Seller,
        "second-look" or "allocate" => Municipal,
        _ => District,
    };

    public Task<Reply> FileAsync(RunningServer server) => server.PostAsync(Trade.Seller, "/v1/statements", Statement());

    public Task<Reply> ReviewAsync(RunningServer server, string verdict, params Trade[] claims) =>
        server.PostAsync(District, "/v1/reviews", Review(verdict, claims));

    public Task<Reply> TakeAsync(RunningServer server, string step, decimal? amount = null, string? key = null) =>
        server.PostAsync(key ?? KeyOf(step), $"{Path}/steps", Step(step, amount));

    /// <summary>Files it and takes it so far: <c>accept</c> stands for a review that accepts all.</summary>
    public async Task GoAsync(RunningServer server, string steps)
    {
        await FileAsync(server).ShouldBeAsync(201);
        await GoOnAsync(server, steps);
    }

    public async Task GoOnAsync(RunningServer server, string steps)
    {
        foreach (var step in steps.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            await (step == "accept" ? ReviewAsync(server, "accept") : TakeAsync(server, step)).ShouldBeAsync(201);
    }

    /// <summary>Everything from the filing to the bank's confirmation, of which there is none when debts take all of the payment.</summary>
    public async Task PayAsync(RunningServer server)
    {
        await GoAsync(server, "accept conclude second-look allocate");
        var ordered = await TakeAsync(server, "order-payment").ShouldBeAsync(201);
        if ((string?)ordered.Json["status"] != "paid") await GoOnAsync(server, "confirm-payment");
    }

    /// <summary>Brings trades in up to the advance.</summary>
    public static async Task<Trade[]> AdvancedAsync(RunningServer server, int count)
    {
        var trades = Enumerable.Range(0, count).Select(_ => new Trade()).ToArray();
        foreach (var trade in trades) await trade.AdvanceAsync(server);
        return trades;
    }

    private string Then() => new DateTimeOffset(2010, 8, 5, 9, 0, 0, TimeSpan.FromHours(8)).AddMinutes(steps)
        .ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
