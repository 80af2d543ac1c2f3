using System.Diagnostics;
using Npgsql;

namespace TradeIn.Benchmarks;

/// <summary>How long it takes from a commit until the last of the read models shows it.</summary>
internal sealed class LagWatch(NpgsqlDataSource source)
{
    private const string Look =
        """
        select h.position, (select min(p.last_seq_id) from read.models m join mt_event_progression p on p.name = m.name)
        from log_head h
        """;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(10);

    private volatile bool caughtUp;

    /// <summary>Looks on until <see cref="UntilCaughtUpAsync"/> was called and came true; p99 in milliseconds.</summary>
    public async Task<double> WatchAsync()
    {
        caughtUp = false;
        var (waiting, lags) = (new Queue<(long Position, long At)>(), new List<long>());
        while (true)
        {
            var ended = caughtUp;
            var (head, followed) = await LookAsync();
            var now = Stopwatch.GetTimestamp();
            if (waiting.Count == 0 || waiting.Last().Position < head) waiting.Enqueue((head, now));
            while (waiting.TryPeek(out var oldest) && oldest.Position <= followed)
            {
                lags.Add(now - oldest.At);
                waiting.Dequeue();
            }
            if (ended) return Load.P99([.. lags]);
            await Task.Delay(BetweenLooks);
        }
    }

    public async Task UntilCaughtUpAsync(CancellationToken cancel)
    {
        while (await LookAsync() is var (head, followed) && followed < head) await Task.Delay(BetweenLooks, cancel);
        caughtUp = true;
    }

    private async Task<(long Head, long Followed)> LookAsync()
    {
        await using var command = source.CreateCommand(Look);
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        return (row.GetInt64(0), row.IsDBNull(1) ? 0 : row.GetInt64(1));
    }
}
