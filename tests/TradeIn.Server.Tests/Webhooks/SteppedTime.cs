namespace TradeIn.Server.Tests.Webhooks;

/// <summary>A clock that goes on when it is told to; what waits by it waits for that.</summary>
internal sealed class SteppedTime : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<Waiting> timers = [];
    private DateTimeOffset now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate) return now;
    }

    public void Advance(TimeSpan by)
    {
        List<Waiting> due;
        lock (gate)
        {
            now += by;
            due = [.. timers.Where(each => each.At <= now)];
            foreach (var each in due) timers.Remove(each);
        }
        foreach (var each in due) each.Tell();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Waiting(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class Waiting(SteppedTime time, Action tell) : ITimer
    {
        public DateTimeOffset At { get; private set; }

        public Action Tell => tell;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time.gate)
            {
                time.timers.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan) return true;
                At = time.now + dueTime;
                if (dueTime > TimeSpan.Zero)
                {
                    time.timers.Add(this);
                    return true;
                }
            }
            ThreadPool.QueueUserWorkItem(_ => tell());
            return true;
        }

        public void Dispose()
        {
            lock (time.gate) time.timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
