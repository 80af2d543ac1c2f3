using System.Net.Http.Headers;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace TradeIn.Server.Tests.Feed;

/// <summary>What readers do.</summary>
internal static class FeedReader
{
    /// <summary>Reads page after page to the end.</summary>
    public static async Task<List<JsonNode>> ReadFeedAsync(this RunningServer server, string key, string query = "limit=7")
    {
        List<JsonNode> items = [];
        for (string? after = null; ;)
        {
            var page = await server.PageAsync(key, after is null ? query : $"{query}&after={after}");
            items.AddRange(page["items"]!.AsArray().Select(item => item!.DeepClone()));
            if (page["items"]!.AsArray().Count == 0) return items;
            after = (string?)page["next"];
        }
    }

    public static async Task<JsonNode> PageAsync(this RunningServer server, string key, string query)
    {
        var reply = await server.GetAsync(key, $"/v1/feed?{query}");
        reply.Status.ShouldBe(200, reply.Text);
        return reply.Json;
    }

    public static string[] TypesOf(IEnumerable<JsonNode> items) => [.. items.Select(item => ((string)item["type"]!)[8..^3])];

    public static long[] PositionsOf(IEnumerable<JsonNode> items) => [.. items.Select(item => (long)item["position"]!)];

    /// <summary>
    /// Follows the feed for ever, and cuts the connection after each so many events, to resume where it was.
    /// </summary>
    public static async IAsyncEnumerable<long> FollowAsync(
        this RunningServer server, string key, int cutAfter, [EnumeratorCancellation] CancellationToken cancel)
    {
        for (string? cursor = null; ;)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/feed?limit=50");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
            if (cursor is not null) request.Headers.Add("Last-Event-ID", cursor);
            using var response = await server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            response.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
            var parser = SseParser.Create(await response.Content.ReadAsStreamAsync(cancel));
            var left = cutAfter;
            await foreach (var item in parser.EnumerateAsync(cancel))
            {
                if (item.Data.Length == 0) continue;
                cursor = parser.LastEventId;
                yield return (long)JsonNode.Parse(item.Data)!["position"]!;
                if (--left == 0) break;
            }
        }
    }
}
