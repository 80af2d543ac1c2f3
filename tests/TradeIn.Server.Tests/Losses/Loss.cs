using System.Text.Json.Nodes;

namespace TradeIn.Server.Tests.Losses;

/// <summary>The report of a trade's lost certificate, and its steps, as bodies that the rules accept.</summary>
internal sealed class Loss(Trade trade)
{
    public const string District = "dev-commerce-110105";
    public const string Municipal = "dev-commerce-municipal";

    private int steps;

    public string Id => $"L-{trade.RecyclingId}";

    public string Path => $"/v1/loss-reports/{Id}";

    public JsonObject Report() => JsonNode.Parse($$"""
        {
          "lossReportId": "{{Id}}", "certificateNumber": "{{trade.Certificate}}", "recyclerId": "rec-huaxing",
          "occurredAt": "2010-07-11T10:00:00+08:00", "buyer": {{trade.Buyer()}}
        }
        """)!.AsObject();

    /// <summary>A step; each at another minute, so that no two are the same.</summary>
    public JsonObject Step(string step) => new()
    {
        ["step"] = step, ["occurredAt"] = FormattableString.Invariant($"2010-07-12T09:{steps++:00}:00+08:00"),
        ["grounds"] = step == "reject" ? "The certificate was seen at a seller's." : null,
    };

    /// <summary>Takes the old unit in and reports the certificate lost.</summary>
    public static async Task<(Trade Trade, Loss Loss)> ReportedAsync(RunningServer server)
    {
        var trade = new Trade();
        var loss = new Loss(trade);
        await trade.RecordAsync(server);
        await server.PostAsync(Trade.Recycler, "/v1/loss-reports", loss.Report()).ShouldBeAsync(201);
        return (trade, loss);
    }

    public Task<Reply> TakeAsync(RunningServer server, string key, string step) =>
        server.PostAsync(key, $"{Path}/steps", Step(step));
}
