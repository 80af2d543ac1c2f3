using Npgsql;
using TradeIn.EventStore;
using TradeIn.ReadModels;
using TradeIn.ReadModels.Feed;

namespace TradeIn.Server.Feed;

/// <summary>
/// The newest part of the feed, in memory: read once a node, whoever reads it, as long as anybody waits for more. All
/// who
/// wait share one notification.
/// </summary>
internal sealed class FeedTail : IAsyncDisposable
{
    private const int MostEntries = 10_000;
    private const long MostBytes = 32 * 1024 * 1024;
    private const int Page = 1_000;

    /// <summary>
    /// Further behind than that it is given up, and begun anew at the end: readers catch up on pages.
    /// </summary>
    private const int MostBehind = 5_000;

    private static readonly TimeSpan Linger = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromMilliseconds(250);

    private readonly EventLog log;
    private readonly ReadModelRunner models;
    private readonly FeedMessages messages;
    private readonly CancellationTokenSource ending = new();
    private readonly Lock gate = new();
    private readonly List<FeedEntry> entries = [];
    private readonly Task following;
    private TaskCompletionSource moved = NewSource(), wanted = NewSource();
    private long start = long.MaxValue, position, bytes;
    private int waiting;
    private long lastWanted;

    public FeedTail(EventLog log, ReadModelRunner models, FeedMessages messages)
    {
        (this.log, this.models, this.messages) = (log, models, messages);
        following = Task.Run(FollowAsync);
    }

    /// <summary>How many wait for more.</summary>
    public int Waiting => Volatile.Read(ref waiting);

    /// <summary>Returns when the feed has come further than a position.</summary>
    public async Task MovedAsync(long beyond, CancellationToken cancel)
    {
        lock (gate)
        {
            waiting++;
            wanted.TrySetResult();
        }
        try
        {
            while (true)
            {
                Task next;
                lock (gate)
                {
                    if (position > beyond) return;
                    next = moved.Task;
                }
                await next.WaitAsync(cancel);
            }
        }
        finally
        {
            lock (gate)
            {
                waiting--;
                lastWanted = Environment.TickCount64;
            }
        }
    }

    /// <summary>What a reader asks for, if all of it stands here; null when it begins before.</summary>
    public FeedPage? Find(FeedQuery query)
    {
        lock (gate)
        {
            if (query.After < start) return null;
            List<FeedEntry> found = [];
            for (var i = IndexAfter(query.After); i < entries.Count; i++)
            {
                if (!query.Wants(entries[i])) continue;
                found.Add(entries[i]);
                if (found.Count == query.Limit) return new FeedPage(found, entries[i].Position, position);
            }
            return new FeedPage(found, Math.Max(position, query.After), position);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await following.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        ending.Dispose();
    }

    private async Task FollowAsync()
    {
        while (!ending.IsCancellationRequested)
            try
            {
                await WantedAsync();
                BeginAt(models.PositionOf(FeedReadModel.Feed));
                while (IsWanted()) await MoveAsync();
                Leave();
            }
            catch (Exception) when (ending.IsCancellationRequested)
            {
            }
            catch (Exception fault)
            {
                if (!DatabaseFault.IsTransient(fault)) messages.TailInterrupted(position, fault);
                await Task.Delay(TryAgainAfter, ending.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
    }

    private async Task WantedAsync()
    {
        Task next;
        lock (gate)
        {
            if (waiting > 0) return;
            wanted = NewSource();
            next = wanted.Task;
        }
        await next.WaitAsync(ending.Token);
    }

    private bool IsWanted()
    {
        lock (gate) return waiting > 0 || Environment.TickCount64 - lastWanted < Linger.TotalMilliseconds;
    }

    private async Task MoveAsync()
    {
        var now = await models.MovedAsync(FeedReadModel.Feed, position, ending.Token);
        if (now - position > MostBehind)
        {
            BeginAt(now);
            return;
        }
        var (rows, asOf) = await models.ReadAsync(
            FeedReadModel.Feed, FeedReadModel.NewestForAll,
            [new NpgsqlParameter<long> { TypedValue = position }, new NpgsqlParameter<int> { TypedValue = Page }],
            row => (Position: row.GetInt64(0), Parties: row.GetFieldValue<string[]>(1)), ending.Token);
        var parties = rows.ToDictionary(row => row.Position, row => row.Parties);
        var read = await FeedPages.EntriesAsync(log, parties.Keys, parties, ending.Token);
        Append(read, rows.Count == Page ? rows[^1].Position : asOf);
    }

    private void Append(IReadOnlyList<FeedEntry> read, long upTo) => Change(() =>
    {
        entries.AddRange(read);
        bytes += read.Sum(entry => (long)entry.Json.Length);
        position = Math.Max(position, upTo);
        var spare = 0;
        for (; entries.Count - spare > MostEntries || bytes > MostBytes; spare++)
        {
            bytes -= entries[spare].Json.Length;
            start = entries[spare].Position;
        }
        entries.RemoveRange(0, spare);
    });

    private void BeginAt(long there) => Change(() =>
    {
        entries.Clear();
        (start, position, bytes) = (there, there, 0);
    });

    /// <summary>Nobody reads: nothing is held, and nothing can be found here until somebody waits again.</summary>
    private void Leave() => Change(() =>
    {
        entries.Clear();
        (start, bytes) = (long.MaxValue, 0);
    });

    private void Change(Action change)
    {
        TaskCompletionSource told;
        lock (gate)
        {
            change();
            told = moved;
            moved = NewSource();
        }
        told.SetResult();
    }

    /// <summary>The first entry behind a position.</summary>
    private int IndexAfter(long after)
    {
        var (low, high) = (0, entries.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (entries[middle].Position <= after) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
