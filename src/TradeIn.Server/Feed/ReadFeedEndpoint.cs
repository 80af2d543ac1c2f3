using TradeIn.Client.Feed;
using TradeIn.Server.Access;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Feed;

/// <summary>
/// <c>GET /v1/feed</c>: the log as the caller may see it, page by page, by long poll, or as it happens.
/// </summary>
internal static class ReadFeedEndpoint
{
    private const int MostItems = 1_000;
    private const int UsualItems = 100;
    private const int LongestWait = 60;

    public static void MapFeed(this IEndpointRouteBuilder routes) => routes
        .MapGet("/feed", AnswerAsync)
        .WithMetadata(new AllowedRoles())
        .Describe<Client.Feed.FeedPage>(
            "readFeed", "Feed", "Read the feed",
            "What happened, in the order in which it was committed, as CloudEvents 1.0: nothing is skipped, and "
            + "nothing comes twice for one cursor. Enterprises see what concerns them, offices all, departments of "
            + "complaints complaints. Query: `after`, the `next` of the page before (or `end`: only what is yet to "
            + "come); `limit` (at most 1000, else 100); `types`, CloudEvents types with commas between, as listed at "
            + "/reference/feed; `wait`, at most 60 seconds: when nothing is there, the answer comes as soon as "
            + "something is. `next` is always given, also when nothing came: it has moved over what you may not see. "
            + "With `Accept: application/cloudevents-batch+json` the events come as a bare list, the cursor in `Link` "
            + "(`rel=\"next\"`). With `Accept: text/event-stream` they come as they happen, each with its cursor as "
            + "`id`: connect again with `Last-Event-ID`. `asOf` and `Log-Position` say how far the feed has come.",
            Examples.FeedPage)
        .AlsoAs(FeedBatch.MediaType).AlsoAs(FeedStream.MediaType);

    private static async Task<IResult> AnswerAsync(
        HttpContext http, EventFeed feed, IHostApplicationLifetime lifetime)
    {
        var query = new QueryReader(http.Request.Query);
        var asked = ReadQuery(query, http, feed);
        var wait = TimeSpan.FromSeconds(query.Whole("wait", LongestWait));
        if (query.IsWrong()) return query.Problem;
        if (Accepts(http.Request, FeedStream.MediaType)) return new FeedStream(feed, asked, lifetime.ApplicationStopping);

        using var ends = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        var page = await AwaitAsync(feed, asked, wait, ends.Token, http.RequestAborted);
        return new FeedBatch(page, bare: Accepts(http.Request, FeedBatch.MediaType));
    }

    /// <summary>A server that stops answers those who wait with nothing, and where to go on.</summary>
    private static async Task<FeedPage> AwaitAsync(
        EventFeed feed, FeedQuery asked, TimeSpan wait, CancellationToken ends, CancellationToken aborted)
    {
        try
        {
            return await feed.AwaitAsync(asked, wait, ends);
        }
        catch (OperationCanceledException) when (!aborted.IsCancellationRequested)
        {
            return new FeedPage([], asked.After, feed.Position);
        }
    }

    private static FeedQuery ReadQuery(QueryReader query, HttpContext http, EventFeed feed)
    {
        var resumed = http.Request.Headers["Last-Event-ID"].ToString();
        var given = query.TextOrNull("after");
        var after = (resumed.Length > 0 ? resumed : given) switch
        {
            null => 0,
            "end" => feed.Position,
            var cursor when FeedCursor.TryParse(cursor, out var position) => position,
            _ => WrongCursor(query),
        };
        return new FeedQuery(
            FeedQuery.PartiesOf(http.Caller()), after, query.Limit(MostItems, UsualItems), FeedTypes.Read(query));
    }

    private static long WrongCursor(QueryReader query)
    {
        query.Wrong("after", "must be what an answer gave as next, or end");
        return 0;
    }

    private static bool Accepts(HttpRequest request, string mediaType) =>
        request.GetTypedHeaders().Accept.Any(each =>
            string.Equals(each.MediaType.Value, mediaType, StringComparison.OrdinalIgnoreCase) && each.Quality is not 0);
}

/// <summary>The names of types as a reader gives them, and as the log has them.</summary>
internal static class FeedTypes
{
    public static IReadOnlyList<string>? Read(QueryReader query)
    {
        if (query.TextOrNull("types") is not { } text) return null;
        var names = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var name in names.Where(name => !IsKnown(name)))
            query.Wrong("types", $"holds {name}, which is no type of the feed; they are listed at /reference/feed");
        return Stored(names.Where(IsKnown));
    }

    public static bool IsKnown(string name) => PublicEvents.ByName.ContainsKey(name);

    /// <summary>As the log stores them.</summary>
    public static IReadOnlyList<string> Stored(IEnumerable<string> names) =>
        [.. names.Select(name => Log.EventTypes.Catalogue().NameOf(PublicEvents.ByName[name].Type)).Distinct()];
}
