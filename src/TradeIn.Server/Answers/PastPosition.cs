using TradeIn.EventStore;
using TradeIn.ReadModels;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Answers;

/// <summary>
/// Of which past something is asked: <c>at</c> is a position of the log, or an instant, which means the last position that
/// was recorded not after it.
/// </summary>
internal static class PastPosition
{
    public const string Name = "at";

    /// <summary>What is read of a query before it is judged as a whole.</summary>
    public static (long? Position, DateTimeOffset? Instant) At(this QueryReader query) => query.PointOrNull(Name);

    /// <summary>The same for what is asked with nothing else.</summary>
    public static async Task<(long? At, Answer? Problem)> ReadAsync(HttpContext http, ReadModelRunner readModels, EventLog log)
    {
        var query = new QueryReader(http.Request.Query);
        var asked = query.At();
        return query.IsWrong() ? (null, query.Problem) : await FindAsync(asked, readModels, log, http.RequestAborted);
    }

    /// <summary>The position that is meant, or the answer that says why there is none; null: the present.</summary>
    public static async Task<(long? At, Answer? Problem)> FindAsync(
        (long? Position, DateTimeOffset? Instant) asked, ReadModelRunner readModels, EventLog log, CancellationToken cancel)
    {
        if (asked.Instant is { } instant) return (await readModels.PositionAtAsync(instant, cancel), null);
        if (asked.Position is not { } position) return (null, null);
        var head = (await log.ReadHeadAsync(cancel)).Position;
        return position <= head
            ? (position, null) : (null, Answer.Invalid($"?{Name}", $"lies behind the end of the log, which is at {head}"));
    }

    /// <summary>Waits until a model has come to a position; else the answer that says to try again.</summary>
    public static async Task<Answer?> AwaitAsync(ReadModelRunner readModels, string model, long? at, CancellationToken cancel) =>
        at is not { } position || await readModels.CaughtUpAsync(model, position, TimeSpan.FromSeconds(5), cancel)
            ? null
            : Answer.Failed(
                ProblemType.Unavailable, $"The tables have come to position {readModels.PositionOf(model)} and not yet to {position}.")
                with { RetryAfter = 5 };
}
