using System.Diagnostics;
using Npgsql;
using TradeIn.EventStore;

namespace TradeIn.ReadModels;

/// <summary>
/// Keeps one read model up with the log for as long as it may: waits for its turn, then writes page after page. Each
/// model has a worker of its own, so that one that stops or is built anew holds no other up.
/// </summary>
internal sealed class ReadModelWorker(
    ReadModel model, ReadModelOptions options, NpgsqlDataSource reading, NpgsqlDataSource writing,
    ReadModelTelemetry telemetry, ReadModelMessages messages)
{
    private readonly Lock gate = new();
    private ReadModelState state = new(model.Name, model.Version, ReadModelStatus.StandingBy, 0, 0);
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>How often the model had been told to try again when it last did; null before the first time.</summary>
    private int? restarts;

    public ReadModelState State
    {
        get { lock (gate) return state; }
    }

    /// <summary>Runs until it is cancelled; it never throws. When the model stops, it waits until that is to be tried again.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
            try
            {
                if (State.Status == ReadModelStatus.Stopped) await AwaitRestartAsync(cancel);
                await using var session = await ReadModelSession.OpenAsync(writing, model, cancel);
                await TakeTurnAsync(session, cancel);
                await FollowAsync(session, cancel);
            }
            catch (MovedByOtherException)
            {
                messages.MovedByOther(model.Name);
                Set(State with { Status = ReadModelStatus.StandingBy });
            }
            catch (Exception) when (cancel.IsCancellationRequested)
            {
            }
            catch (PoisonException poison)
            {
                messages.StoppedByEvent(model.Name, poison.Position, poison.InnerException!);
                Stop(poison.InnerException!, poison.Position);
            }
            catch (Exception fault) when (DatabaseFault.IsTransient(fault))
            {
                messages.Interrupted(model.Name, State.Position, fault);
                Set(State with { Status = ReadModelStatus.StandingBy });
                await Task.Delay(options.StandbyEvery, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (Exception fault)
            {
                messages.Stopped(model.Name, State.Position, fault);
                Stop(fault, at: null);
            }
    }

    /// <summary>True when the model has come to a position; false when it stopped, or did not come there in time.</summary>
    public async Task<bool> CaughtUpAsync(long position, CancellationToken enough)
    {
        while (true)
        {
            Task next;
            lock (gate)
            {
                if (state.Position >= position) return true;
                if (state.Status == ReadModelStatus.Stopped) return false;
                next = changed.Task;
            }
            await next.WaitAsync(enough).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (enough.IsCancellationRequested) return State.Position >= position;
        }
    }

    /// <summary>Returns when the model has come further than a position; one that stopped never does.</summary>
    public async Task MovedAsync(long beyond, CancellationToken cancel)
    {
        while (true)
        {
            Task next;
            lock (gate)
            {
                if (state.Position > beyond) return;
                next = changed.Task;
            }
            await next.WaitAsync(cancel);
        }
    }

    /// <summary>Returns when an administrator has it tried again, or another node has got past what stopped it.</summary>
    private async Task AwaitRestartAsync(CancellationToken cancel)
    {
        while (true)
        {
            if (await ReadModelStops.ReadAsync(reading, model.Name, cancel) is var (times, position))
            {
                if (times != (restarts ??= times) || position >= State.StoppedAt) break;
            }
            await Task.Delay(options.StandbyEvery, cancel);
        }
        messages.Restarted(model.Name, State.Position);
        Set(State with { Status = ReadModelStatus.StandingBy, StoppedAt = null, Fault = null });
    }

    /// <summary>
    /// As long as the tables are of an older version, the turn is left to nodes of that version; this one's are being built
    /// beside them.
    /// </summary>
    private async Task TakeTurnAsync(ReadModelSession session, CancellationToken cancel)
    {
        while (await session.ReadVersionAsync(cancel) < model.Version) await Task.Delay(options.StandbyEvery, cancel);
        while (true)
        {
            var (taken, (version, position, head, times)) = await session.TakeTurnAsync(cancel);
            restarts = times;
            if (version != model.Version)
                throw new InvalidOperationException(
                    $"Its tables were made for version {version?.ToString(null, null) ?? "none"} and this program has " +
                    $"{model.Version}. To go back to an older program, delete the model's row in read.models and start it.");
            Set(State with { Position = position, Head = head });
            if (taken) break;
            await Task.Delay(options.StandbyEvery, cancel);
        }
        Set(State with { Status = ReadModelStatus.Working });
        messages.Following(model.Name, State.Position, State.Head);
    }

    /// <summary>Writes one page while the next is read, and holds no more than the two.</summary>
    private async Task FollowAsync(ReadModelSession session, CancellationToken cancel)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        await using var pages = options.Log.FollowPagesAsync(State.Position, model.Events, options.Gather, ending.Token)
            .GetAsyncEnumerator(ending.Token);
        var next = pages.MoveNextAsync().AsTask();
        try
        {
            while (await next)
            {
                var page = pages.Current;
                next = pages.MoveNextAsync().AsTask();
                await WriteAsync(session, page, cancel);
            }
        }
        finally
        {
            await ending.CancelAsync();
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task WriteAsync(ReadModelSession session, LogPage page, CancellationToken cancel)
    {
        var started = Stopwatch.GetTimestamp();
        Set(State with { Head = page.Head });
        try
        {
            await MoveAsync(session, page.Position, page.Events, cancel);
        }
        catch (Exception fault) when (IsModelsOwn(fault, cancel) && page.Events.Count > 0)
        {
            await WriteOneByOneAsync(session, page, cancel);
        }
        telemetry.CountBatch(model.Name, page.Events.Count, started);
    }

    /// <summary>Finds the event that fails, with all before it written.</summary>
    private async Task WriteOneByOneAsync(ReadModelSession session, LogPage page, CancellationToken cancel)
    {
        foreach (var stored in page.Events)
            try
            {
                await MoveAsync(session, stored.Position, [stored], cancel);
            }
            catch (Exception fault) when (IsModelsOwn(fault, cancel))
            {
                throw new PoisonException(stored.Position, fault);
            }
        if (State.Position < page.Position) await MoveAsync(session, page.Position, [], cancel);
    }

    private async Task MoveAsync(
        ReadModelSession session, long to, IReadOnlyList<StoredEvent> events, CancellationToken cancel)
    {
        await session.WriteAsync(State.Position, to, events, cancel);
        Set(State with { Position = to });
    }

    internal static bool IsModelsOwn(Exception fault, CancellationToken cancel) =>
        fault is not MovedByOtherException && !DatabaseFault.IsTransient(fault) && !cancel.IsCancellationRequested;

    internal static void ThrowWhenUnreadable(IReadOnlyList<StoredEvent> events)
    {
        foreach (var stored in events)
            if (stored.Data is UnreadableEvent unreadable)
                throw new InvalidOperationException($"The event \"{stored.Type}\" cannot be read.", unreadable.Cause);
    }

    private void Stop(Exception fault, long? at) =>
        Set(State with { Status = ReadModelStatus.Stopped, StoppedAt = at, Fault = fault.Message });

    private void Set(ReadModelState now)
    {
        TaskCompletionSource told;
        lock (gate)
        {
            (state, told) = (now, changed);
            changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
        told.SetResult();
    }
}

/// <summary>A model failed at an event.</summary>
internal sealed class PoisonException(long position, Exception cause) : Exception(cause.Message, cause)
{
    public long Position { get; } = position;
}
