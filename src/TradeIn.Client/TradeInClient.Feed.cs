using System.Net.Http.Headers;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using TradeIn.Client.Feed;

namespace TradeIn.Client;

/// <summary>What happened, as the key's holder may see it.</summary>
public sealed partial class TradeInClient
{
    /// <summary>A page of the feed.</summary>
    /// <param name="after">The <c>next</c> of the page before; <c>end</c> for what is yet to come, null for the beginning.</param>
    /// <param name="wait">How long the server may wait for something to come: at most a minute.</param>
    /// <param name="types">CloudEvents types; null for all.</param>
    /// <param name="limit">How many at most.</param>
    public async Task<FeedPage> ReadFeedAsync(
        string? after = null, TimeSpan wait = default, IEnumerable<string>? types = null, int limit = 100,
        CancellationToken cancel = default) =>
        (await GetAsync(FeedPath(after, types, FormattableString.Invariant($"limit={limit}&wait={(int)wait.TotalSeconds}")), Json.FeedPage, cancel))!;

    /// <summary>
    /// The feed as it happens, each event with the cursor behind it: note that once the event is dealt with, and begin there
    /// again when the connection ends, as every connection does at some time.
    /// </summary>
    public async IAsyncEnumerable<(string Cursor, FeedEvent Event)> FollowFeedAsync(
        string? after = null, IEnumerable<string>? types = null, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, FeedPath(after, types, "limit=100"));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
        await ThrowUnlessGoodAsync(response, cancel);
        var parser = SseParser.Create(await response.Content.ReadAsStreamAsync(cancel));
        await foreach (var item in parser.EnumerateAsync(cancel))
            yield return (parser.LastEventId, JsonSerializer.Deserialize(item.Data, Json.FeedEvent)!);
    }

    private static string FeedPath(string? after, IEnumerable<string>? types, string query) =>
        $"/v1/feed?{query}{(after is null ? "" : $"&after={Uri.EscapeDataString(after)}")}"
        + (types is null ? "" : $"&types={Uri.EscapeDataString(string.Join(',', types))}");
}
