using System.Text;
using System.Text.Json.Nodes;

namespace TradeIn.Server.Tests.Events;

/// <summary>CloudEvents and the two ways to send them.</summary>
internal static class Events
{
    public const string Batch = "application/cloudevents-batch+json";
    public const string Lines = "application/x-ndjson";

    private static int last;

    public static string NewId => FormattableString.Invariant($"event-{Interlocked.Increment(ref last)}");

    public static JsonObject Of(string operation, JsonObject data, string? id = null, string source = "/tills/1") => new()
    {
        ["specversion"] = "1.0", ["id"] = id ?? NewId, ["source"] = source, ["type"] = $"tradein.{operation}.v1", ["data"] = data.DeepClone(),
    };

    /// <summary>An advance, which names its claim.</summary>
    public static JsonObject OfAdvance(Trade trade) => Of("advance", trade.Advance().With("claimId", trade.ClaimId));

    /// <summary>Sends lines and takes the answer apart into its lines.</summary>
    public static async Task<JsonNode[]> PostLinesAsync(this RunningServer server, string key, string text)
    {
        var reply = await server.SendAsync(
            HttpMethod.Post, key, "/v1/events", Calls.Content(Encoding.UTF8.GetBytes(text), Lines));
        reply.Status.ShouldBe(200, reply.Text);
        reply.MediaType.ShouldBe(Lines);
        if (reply.Text.Length == 0) return [];
        reply.Text[^1].ShouldBe('\n');
        return [.. reply.Text[..^1].Split('\n').Select(line => JsonNode.Parse(line)!)];
    }

    public static Task<JsonNode[]> PostLinesAsync(this RunningServer server, string key, params JsonObject[] events) =>
        server.PostLinesAsync(key, string.Concat(events.Select(each => each.ToJsonString() + "\n")));

    public static async Task<JsonNode[]> PostBatchAsync(this RunningServer server, string key, params JsonNode[] events)
    {
        var body = new JsonArray([.. events.Select(each => each.DeepClone())]).ToJsonString();
        var reply = await server.SendAsync(HttpMethod.Post, key, "/v1/events", Calls.Content(Encoding.UTF8.GetBytes(body), Batch));
        reply.Status.ShouldBe(200, reply.Text);
        reply.MediaType.ShouldBe("application/json");
        return [.. reply.Json.AsArray().Select(each => each!)];
    }

    public static int Status(this JsonNode line) => (int)line["status"]!;

    public static int[] Statuses(this IEnumerable<JsonNode> lines) => [.. lines.Select(Status)];

    /// <summary>A body without what differs between two requests that are answered alike.</summary>
    public static string Comparable(this JsonNode body)
    {
        var copy = body.DeepClone().AsObject();
        copy.Remove("traceId");
        copy.Remove("instance");
        return copy.ToJsonString();
    }
}
