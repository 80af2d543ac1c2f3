using System.Diagnostics;

namespace TradeIn.Benchmarks;

/// <summary>What a load came to.</summary>
/// <param name="PerSecond">How many were done a second.</param>
/// <param name="P99Ms">Ninety-nine of a hundred were answered within so many milliseconds.</param>
internal sealed record Measured(double PerSecond, double P99Ms);

/// <summary>Loads: callers that each wait for their answer, or a fixed rate that does not wait.</summary>
internal static class Load
{
    /// <summary>So many callers, each of whom sends the next one as soon as the last is answered.</summary>
    public static async Task<Measured> WaitingAsync<T>(IReadOnlyList<T> items, int callers, Func<T, Task> send)
    {
        var times = new long[items.Count];
        var next = -1;
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
        {
            for (var at = Interlocked.Increment(ref next); at < items.Count; at = Interlocked.Increment(ref next))
            {
                var begun = Stopwatch.GetTimestamp();
                await send(items[at]);
                times[at] = Stopwatch.GetTimestamp() - begun;
            }
        })));
        return new Measured(items.Count / Stopwatch.GetElapsedTime(started).TotalSeconds, P99(times));
    }

    /// <summary>
    /// So many a second, whether those before are answered or not. Times count from when each was to be sent: what a stalled
    /// server lets wait is not left out.
    /// </summary>
    public static async Task<Measured> AtRateAsync<T>(IReadOnlyList<T> items, double perSecond, Func<T, Task> send)
    {
        var times = new long[items.Count];
        var sent = new Task[items.Count];
        var started = Stopwatch.GetTimestamp();
        for (var at = 0; at < items.Count;)
        {
            var due = Math.Min(items.Count, 1 + (int)(Stopwatch.GetElapsedTime(started).TotalSeconds * perSecond));
            for (; at < due; at++) sent[at] = TimeAsync(at, started + (long)(at / perSecond * Stopwatch.Frequency));
            await Task.Delay(1);
        }
        await Task.WhenAll(sent);
        return new Measured(items.Count / Stopwatch.GetElapsedTime(started).TotalSeconds, P99(times));

        async Task TimeAsync(int at, long wanted)
        {
            await Task.Yield();
            await send(items[at]);
            times[at] = Stopwatch.GetTimestamp() - wanted;
        }
    }

    public static double Median(IEnumerable<double> figures)
    {
        var sorted = figures.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    public static double P99(long[] ticks)
    {
        var sorted = ticks.Order().ToList();
        return sorted.Count == 0 ? 0 : sorted[Math.Min(sorted.Count - 1, sorted.Count * 99 / 100)] * 1_000.0 / Stopwatch.Frequency;
    }
}
