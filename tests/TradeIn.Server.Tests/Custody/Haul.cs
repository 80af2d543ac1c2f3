using System.Text.Json.Nodes;
using TradeIn.Server.Tests.Events;

namespace TradeIn.Server.Tests.Custody;

/// <summary>The way of trades' old units to a dismantler, as bodies that the rules accept.</summary>
internal sealed class Haul(params Trade[] trades)
{
    public const string Dismantler = "dev-dis-huaxing";
    public const string OtherDismantler = "dev-dis-second";
    public const string Environment = "dev-environment";

    private static int last;

    public string Id { get; } = FormattableString.Invariant($"CN-{Interlocked.Increment(ref last)}");

    public string Path => $"/v1/consignments/{Id}";

    public IReadOnlyList<Trade> Trades => trades;

    public JsonArray Certificates => [.. trades.Select(trade => (JsonNode)trade.Certificate)];

    /// <summary>2010-07-20, ten days after the recyclings.</summary>
    public JsonObject Consignment() => JsonNode.Parse($$"""
        {
          "consignmentId": "{{Id}}", "programme": "{{Trade.Programme}}", "recyclerId": "rec-huaxing", "dismantlerId": "dis-huaxing",
          "occurredAt": "2010-07-20T09:00:00+08:00", "certificates": {{Certificates.ToJsonString()}}
        }
        """)!.AsObject();

    public static JsonObject Shipment(string at = "2010-07-20T14:00:00+08:00") => new()
    {
        ["step"] = "ship", ["occurredAt"] = at, ["distanceKm"] = 38,
    };

    public static JsonObject Cancellation() => new()
    {
        ["step"] = "cancel", ["occurredAt"] = "2010-07-20T15:00:00+08:00", ["grounds"] = "The lorry broke down.",
    };

    /// <summary>A receipt of each unit, all in one condition.</summary>
    public JsonObject Receipt(string condition, string at = "2010-07-20T16:00:00+08:00") =>
        Receipt([.. trades.Select(trade => (trade, condition))], at);

    /// <summary>A receipt of some units, each in its condition.</summary>
    public JsonObject Receipt((Trade Trade, string Condition)[] units, string at = "2010-07-20T16:00:00+08:00") => new()
    {
        ["receiptId"] = $"RC-{units[0].Trade.RecyclingId}-{Id}", ["consignmentId"] = Id, ["occurredAt"] = at,
        ["units"] = new JsonArray([.. units.Select(unit => (JsonNode)new JsonObject
        {
            ["certificateNumber"] = unit.Trade.Certificate, ["condition"] = unit.Condition,
            ["sizeClass"] = unit.Condition is "received" or "damaged" ? "21-inch" : null,
            ["found"] = unit.Condition == "different" ? "A Peony." : null,
        })]),
    };

    /// <summary>Of the first unit, a week later.</summary>
    public JsonObject Resolution(string resolution, string at = "2010-07-27T10:00:00+08:00") => new()
    {
        ["resolutionId"] = $"RS-{resolution}-{Id}", ["consignmentId"] = Id, ["certificateNumber"] = trades[0].Certificate,
        ["resolution"] = resolution, ["occurredAt"] = at, ["grounds"] = "Both were asked.",
        ["sizeClass"] = resolution is "found" or "same-unit" ? "21-inch" : null,
    };

    public JsonObject Dismantling(string at = "2010-08-02T15:00:00+08:00") => JsonNode.Parse($$"""
        {
          "dismantlingId": "DM-{{Id}}", "programme": "{{Trade.Programme}}", "dismantlerId": "dis-huaxing", "occurredAt": "{{at}}",
          "certificates": {{Certificates.ToJsonString()}}
        }
        """)!.AsObject();

    /// <summary>Takes the old units in.</summary>
    public async Task RecycleAsync(RunningServer server)
    {
        var answers = await server.PostLinesAsync(
            Trade.Recycler, [.. trades.Select(trade => Events.Events.Of("recycling", trade.Recycling()))]);
        answers.Statuses().ShouldAllBe(status => status == 201);
    }

    public async Task OpenAsync(RunningServer server)
    {
        await RecycleAsync(server);
        await server.PostAsync(Trade.Recycler, "/v1/consignments", Consignment()).ShouldBeAsync(201);
    }

    public async Task ShipAsync(RunningServer server)
    {
        await OpenAsync(server);
        await server.PostAsync(Trade.Recycler, $"{Path}/steps", Shipment()).ShouldBeAsync(201);
    }

    /// <summary>Up to the receipt, every unit in one condition.</summary>
    public async Task ArriveAsync(RunningServer server, string condition)
    {
        await ShipAsync(server);
        await server.PostAsync(Dismantler, "/v1/receipts", Receipt(condition)).ShouldBeAsync(201);
    }
}
