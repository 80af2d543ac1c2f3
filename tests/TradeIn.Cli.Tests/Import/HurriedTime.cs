namespace TradeIn.Cli.Tests.Import;

/// <summary>A clock on which short waits pass at once, and longer ones only as the short ones add up.</summary>
internal sealed class HurriedTime : TimeProvider
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(30);
    private long now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Read(ref now);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new HurriedTimer(callback, state, this);
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class HurriedTimer(TimerCallback callback, object? state, HurriedTime time) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime < TimeSpan.Zero || dueTime > Short) return true;
            Interlocked.Add(ref time.now, dueTime.Ticks);
            return ThreadPool.UnsafeQueueUserWorkItem(_ => callback(state), null);
        }

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
