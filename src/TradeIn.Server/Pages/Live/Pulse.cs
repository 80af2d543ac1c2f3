using TradeIn.ReadModels;
using TradeIn.Server.Overview;

namespace TradeIn.Server.Pages.Live;

/// <summary>
/// Says when the figures moved: once a second this process looks at how far its read models have come, in memory, however
/// many browsers listen. Nothing asks the database but for the first page's figures, twice a minute, so that whoever comes
/// first need not wait for them.
/// </summary>
internal sealed class Pulse(IServiceProvider services, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);
    private const int BeatsPerLook = 30;

    private TaskCompletionSource<long> next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long count;

    /// <summary>Another number after every move of any read model.</summary>
    public long Count => Volatile.Read(ref count);

    /// <summary>The number that it has come to, once it is not the one already seen.</summary>
    public async Task<long> MovedAsync(long seen, CancellationToken cancel)
    {
        var moved = Volatile.Read(ref next).Task;
        return Count != seen ? Count : await moved.WaitAsync(cancel);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var models = services.GetRequiredService<ReadModelRunner>();
        var overview = services.GetRequiredService<OverviewReader>();
        var beat = 0;
        using var timer = new PeriodicTimer(Beat, time);
        try
        {
            do
            {
                // Not awaited: what goes wrong with it, the page says to whoever opens it.
                if (beat++ % BeatsPerLook == 0) _ = overview.LookAsync(stoppingToken);
                // Each model for itself: one that comes later moves its figures when the others stand.
                var come = models.States.Sum(state => state.Position) + overview.Readings;
                if (come == Count) continue;
                Volatile.Write(ref count, come);
                Interlocked.Exchange(ref next, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult(come);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }
}
