using TradeIn.ReadModels;
using TradeIn.ReadModels.Feed;

namespace TradeIn.Server.Feed;

/// <summary>
/// The log as its readers may see it, in commit order: from memory where it is new, else from the database. Nothing
/// is held
/// for a reader but his place.
/// </summary>
internal sealed class EventFeed(FeedTail tail, FeedPages pages, ReadModelRunner models, TimeProvider time)
{
    /// <summary>Up to which position of the log the feed has come, as far as this node knows.</summary>
    public long Position => models.PositionOf(FeedReadModel.Feed);

    /// <summary>What stands there now.</summary>
    public async Task<FeedPage> ReadAsync(FeedQuery query, CancellationToken cancel) =>
        tail.Find(query) ?? await pages.ReadAsync(query, cancel);

    /// <summary>Returns when the feed has come further than a position.</summary>
    public Task MovedAsync(long beyond, CancellationToken cancel) => tail.MovedAsync(beyond, cancel);

    /// <summary>The same, for some time at most.</summary>
    /// <returns>Whether it has.</returns>
    public async Task<bool> MovedAsync(long beyond, TimeSpan atMost, CancellationToken cancel)
    {
        using var enough = new CancellationTokenSource(atMost, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(enough.Token, cancel);
        try
        {
            await MovedAsync(beyond, either.Token);
            return true;
        }
        catch (OperationCanceledException) when (enough.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>
    /// The first page with anything on it; when nothing comes in time an empty one, with the place to go on from.
    /// </summary>
    public async Task<FeedPage> AwaitAsync(FeedQuery query, TimeSpan atMost, CancellationToken cancel)
    {
        var until = time.GetUtcNow() + atMost;
        var page = await ReadAsync(query, cancel);
        while (page.Entries.Count == 0 && until - time.GetUtcNow() is { Ticks: > 0 } left)
        {
            if (!await MovedAsync(page.Next, left, cancel)) break;
            page = await ReadAsync(query with { After = page.Next }, cancel);
        }
        return page;
    }
}

internal static class FeedServices
{
    public static IServiceCollection AddFeed(this IServiceCollection services) =>
        services.AddSingleton<FeedMessages>().AddSingleton<FeedTail>().AddSingleton<FeedPages>().AddSingleton<EventFeed>();
}
