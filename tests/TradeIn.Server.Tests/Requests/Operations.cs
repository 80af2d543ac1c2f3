using System.Text.Json.Nodes;
using TradeIn.Server.Tests.Complaints;
using TradeIn.Server.Tests.Corrections;
using TradeIn.Server.Tests.Enterprises;
using TradeIn.Server.Tests.Custody;
using TradeIn.Server.Tests.Losses;
using TradeIn.Server.Tests.Orders;
using TradeIn.Server.Tests.Settlement;

namespace TradeIn.Server.Tests.Requests;

/// <summary>An operation that takes a body, with a key that may call it and a body that it accepts.</summary>
internal sealed record Operation(string Key, string Path, JsonObject Body)
{
    public static readonly string[] Names =
    [
        "quota-check", "recycling", "purchase", "claim", "advance",
        "return", "exchange", "repair", "recovery",
        .. WholeRequests.Names, "consignment-step", "receipt", "declaration", "declaration-step",
        "statement", "review", "statement-step",
    ];

    /// <summary>Those that need a key.</summary>
    public static string[] Guarded => [.. Names.Except(["complaint"])];

    /// <summary>The longest body: lists of units are longer than most.</summary>
    public int LargestBody => Path is "/v1/consignments" or "/v1/receipts" or "/v1/dismantlings" or "/v1/reviews"
        || Path.StartsWith("/v1/declarations", StringComparison.Ordinal) || Path.StartsWith("/v1/statements", StringComparison.Ordinal)
        ? 2 * 1024 * 1024 : 64 * 1024;

    /// <summary>The named operation with the body of a new trade, which is not on record.</summary>
    public static Operation Of(string name) => Of(name, new Trade());

    /// <summary>The named operation with the body of a trade.</summary>
    public static Operation Of(string name, Trade trade) => name switch
    {
        "quota-check" => new Operation(Trade.Seller, "/v1/quota-checks", trade.QuotaCheck()),
        "recycling" => new Operation(Trade.Recycler, "/v1/recyclings", trade.Recycling()),
        "purchase" => new Operation(Trade.Seller, "/v1/purchases", trade.Purchase()),
        "claim" => new Operation(Trade.Seller, "/v1/claims", trade.Claim()),
        "advance" => new Operation(Trade.Seller, trade.AdvancePath, trade.Advance()),
        "return" => new Operation(Trade.Seller, "/v1/returns", trade.Return()),
        "exchange" => new Operation(Trade.Seller, "/v1/exchanges", trade.Exchange()),
        "repair" => new Operation(Trade.Seller, "/v1/repairs", trade.Repair()),
        "recovery" => new Operation(Trade.Seller, trade.RecoveryPath, trade.Recovery()),
        "order" or "delivery" or "cancellation" => OfOrder(name, new OneStop(trade)),
        "statement" => new Operation(Trade.Seller, "/v1/statements", new Settling(trade).Statement()),
        "review" => new Operation(Settling.District, "/v1/reviews", new Settling(trade).Review("accept")),
        "statement-step" => new Operation(Settling.District, $"{new Settling(trade).Path}/steps", new Settling(trade).Step("conclude")),
        "loss-report" => new Operation(Trade.Recycler, "/v1/loss-reports", new Loss(trade).Report()),
        "loss-step" => new Operation(Loss.District, $"{new Loss(trade).Path}/steps", new Loss(trade).Step("reject")),
        "replacement" => new Operation(Trade.Recycler, "/v1/replacements", Correction.Replacement(trade, new Trade().Recycling())),
        "correction" => new Operation(Trade.Recycler, "/v1/corrections", new Correction(trade).Change(new Trade())),
        "correction-step" => new Operation(
            Correction.District, $"{new Correction(trade).Path}/steps", new Correction(trade).Step("district-commerce", approve: false)),
        _ when Tender.Operations.Contains(name) => new Tender().Operation(name),
        "consignment" or "consignment-step" or "receipt" or "resolution" or "dismantling" => OfHaul(name, new Haul(trade)),
        "complaint" => new Operation(Grievance.Commerce, "/v1/complaints", new Grievance().Complaint()),
        "complaint-step" => new Operation(
            Grievance.Commerce, $"{new Grievance().Path}/steps", new Grievance().Step("forward", "finance")),
        _ => OfMoney(name),
    };

    private static Operation OfMoney(string name) => name switch
    {
        "tranche" => new Operation(Trade.Finance, "/v1/budget-tranches", Paperwork.Tranche()),
        "debt-settlement" => new Operation(Trade.Finance, "/v1/debt-settlements", Paperwork.Settlement()),
        "declaration" => new Operation(Paperwork.Dismantler, "/v1/declarations", Paperwork.Declaration()),
        "declaration-step" => new Operation(Paperwork.Environment, "/v1/declarations/DCL-0/steps", Paperwork.Review()),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such operation."),
    };

    private static Operation OfHaul(string name, Haul haul) => name switch
    {
        "consignment" => new Operation(Trade.Recycler, "/v1/consignments", haul.Consignment()),
        "consignment-step" => new Operation(Trade.Recycler, $"{haul.Path}/steps", Haul.Shipment()),
        "receipt" => new Operation(Haul.Dismantler, "/v1/receipts", haul.Receipt("received")),
        "resolution" => new Operation(Haul.Environment, "/v1/resolutions", haul.Resolution("same-unit")),
        _ => new Operation(Haul.Dismantler, "/v1/dismantlings", haul.Dismantling()),
    };

    private static Operation OfOrder(string name, OneStop order) => name switch
    {
        "order" => new Operation(OneStop.Seller, "/v1/orders", order.Order()),
        "delivery" => new Operation(OneStop.Seller, "/v1/deliveries", order.Delivery()),
        _ => new Operation(OneStop.Seller, $"{order.Path}/cancellation", order.Cancellation()),
    };
}

/// <summary>What every error has (RFC 9457).</summary>
internal static class ProblemAssertions
{
    /// <summary>The whole form of a problem, and that the page which explains it exists.</summary>
    public static async Task ShouldBeProblemAsync(this Reply reply, RunningServer server, int status, string type, string instance)
    {
        reply.Status.ShouldBe(status, reply.Text);
        reply.MediaType.ShouldBe("application/problem+json");
        var problem = reply.Json.AsObject();
        ((string?)problem["type"]).ShouldBe($"/reference/problems/{type}");
        ((string?)problem["title"]).ShouldNotBeNullOrWhiteSpace();
        ((int?)problem["status"]).ShouldBe(status);
        ((string?)problem["detail"]).ShouldNotBeNullOrWhiteSpace();
        ((string?)problem["instance"]).ShouldBe(instance);
        ((string?)problem["traceId"]).ShouldNotBeNull().ShouldMatch("^[0-9a-f]{32}$");
        var page = await server.GetAsync(key: null, (string)problem["type"]!);
        page.Status.ShouldBe(200);
        page.MediaType.ShouldBe("text/html");
    }
}
