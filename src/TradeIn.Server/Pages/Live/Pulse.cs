using TradeIn.ReadModels;

namespace TradeIn.Server.Pages.Live;

/// <summary>
/// Says when the figures moved: once a second this process looks at how far its read models have come, in memory, however
/// many browsers listen; nothing asks the database.
/// </summary>
internal sealed class Pulse(IServiceProvider services, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    private TaskCompletionSource<long> next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long position;

    public long Position => Volatile.Read(ref position);

    /// <summary>The position that the figures have come to, once it is not the one already seen.</summary>
    public async Task<long> MovedAsync(long seen, CancellationToken cancel)
    {
        var moved = Volatile.Read(ref next).Task;
        return Position != seen ? Position : await moved.WaitAsync(cancel);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var models = services.GetRequiredService<ReadModelRunner>();
        using var timer = new PeriodicTimer(Beat, time);
        try
        {
            do
            {
                var come = models.States.Max(state => state.Position);
                if (come == Position) continue;
                Volatile.Write(ref position, come);
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
