using System.Runtime.CompilerServices;
using Npgsql;
using NpgsqlTypes;

namespace TradeIn.EventStore;

/// <summary>Reads the log without holding anything up.</summary>
internal sealed partial class LogReader : IDisposable
{
    /// <summary>So many events are read at once.</summary>
    private const int Page = 500;

    private readonly Lock gate = new();
    private readonly EventLogOptions options;
    private readonly NpgsqlDataSource reading;
    private readonly LogMessages log;
    private readonly LogTail tail;
    private TaskCompletionSource moved = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task looking = Task.CompletedTask;
    private long seen = -1;

    public LogReader(EventLogOptions options, NpgsqlDataSource reading, LogMessages log)
    {
        (this.options, this.reading, this.log) = (options, reading, log);
        string[] all = [.. options.Catalogue.Types.Keys];
        tail = new LogTail((after, cancel) => WantedAsync(after, all, cancel));
    }

    public void Dispose() => tail.Dispose();

    /// <summary>Hands what this node has committed to those who follow.</summary>
    public void Took(IReadOnlyList<StoredEvent> committed)
    {
        tail.Append(committed);
        Signal();
    }

    /// <summary>Wakes whoever follows.</summary>
    private void Signal()
    {
        TaskCompletionSource woken;
        lock (gate)
        {
            woken = moved;
            moved = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
        woken.SetResult();
    }

    public Task<LogHead> ReadHeadAsync(CancellationToken cancel) => SurelyAsync(HeadAsync, cancel);

    public Task<StreamSet> ReadAsync(
        IReadOnlyCollection<string> streamIds, long? asOf, CancellationToken cancel) =>
        SurelyAsync(again => StreamsAsync(streamIds, asOf, again), cancel);

    private async Task<LogHead> HeadAsync(CancellationToken cancel)
    {
        await using NpgsqlCommand command = reading.CreateCommand(SqlText.ReadHead);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancel);
        if (!await reader.ReadAsync(cancel)) throw new LogDamagedException("The row of log_head is gone.");
        return new LogHead(reader.GetInt64(0), await reader.GetFieldValueAsync<byte[]>(1, cancel));
    }

    private async Task<StreamSet> StreamsAsync(
        IReadOnlyCollection<string> streamIds, long? asOf, CancellationToken cancel)
    {
        LoadedStreams streams = new(options.CarriedForward);
        StreamSet set = new(streams);
        set.Widen(streamIds);
        MissingStreams missing = streams.AddMissing(streamIds);
        await using NpgsqlBatch batch = reading.CreateBatch();
        if (missing.Whole.Length > 0)
            batch.Add(SqlText.ReadStreams, Texts(missing.Whole), Number(asOf ?? long.MaxValue));
        if (missing.CarriedForward.Length > 0 && asOf is { } position)
            batch.Add(SqlText.ReadLastEventsAsOf, Texts(missing.CarriedForward), Number(position));
        else if (missing.CarriedForward.Length > 0)
            batch.Add(SqlText.ReadLastEvents, Texts(missing.CarriedForward));
        if (missing.IsEmpty) return set;
        EventReader events = new(options.Catalogue);
        await using NpgsqlDataReader reader = await batch.ExecuteReaderAsync(cancel);
        do
        {
            while (await reader.ReadAsync(cancel)) streams.Take(events.Read(reader));
        }
        while (await reader.NextResultAsync(cancel));
        return set;
    }

    public Task<IReadOnlyList<StoredEvent>> ReadHistoryAsync(
        string streamId, long afterVersion, int limit, CancellationToken cancel) =>
        SurelyAsync(again => HistoryAsync(streamId, afterVersion, limit, again), cancel);

    private async Task<IReadOnlyList<StoredEvent>> HistoryAsync(
        string streamId, long afterVersion, int limit, CancellationToken cancel)
    {
        await using NpgsqlCommand command = reading.CreateCommand(SqlText.ReadHistory);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = streamId });
        command.Parameters.Add(Number(afterVersion));
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = limit });
        return await ReadEventsAsync(command, new EventReader(options.Catalogue), cancel);
    }

    public async IAsyncEnumerable<StoredEvent> ReadAllAsync(
        long after, [EnumeratorCancellation] CancellationToken cancel)
    {
        EventReader events = new(options.Catalogue);
        List<StoredEvent> page;
        do
        {
            page = await SurelyAsync(again => PageAsync(events, after, again), cancel);
            foreach (StoredEvent each in page) yield return each;
            if (page.Count > 0) after = page[^1].Position;
        }
        while (page.Count == Page);
    }

    public async IAsyncEnumerable<StoredEvent> FollowAsync(
        long after, [EnumeratorCancellation] CancellationToken cancel)
    {
        EventReader events = new(options.Catalogue);
        while (true)
        {
            Task next = NextMove(); // taken before reading, so that nothing falls between
            List<StoredEvent> page = await OrNothingAsync(again => PageAsync(events, after, again), after, cancel) ?? [];
            foreach (StoredEvent each in page) yield return each;
            if (page.Count > 0) after = page[^1].Position;
            else await WaitAsync(next, cancel);
        }
    }

    private Task NextMove()
    {
        lock (gate) return moved.Task;
    }

    /// <summary>Waits for the next commit. One look at the log for commits of other nodes serves all who wait.</summary>
    private async Task WaitAsync(Task next, CancellationToken cancel)
    {
        while (!next.IsCompleted) await Task.WhenAny(next, Look()).WaitAsync(cancel);
    }

    private Task Look()
    {
        lock (gate)
        {
            if (looking.IsCompleted) looking = LookAsync();
            return looking;
        }
    }

    private async Task LookAsync()
    {
        await Task.Delay(options.PollEvery);
        try
        {
            LogHead head = await HeadAsync(CancellationToken.None);
            tail.Hear(head.Position);
            if (head.Position == seen) return;
            seen = head.Position;
        }
        catch (Exception)
        {
            // Whoever follows finds out what is wrong when it reads.
        }
        Signal();
    }

    private async Task<T?> OrNothingAsync<T>(Func<CancellationToken, Task<T>> read, long after, CancellationToken cancel)
        where T : class
    {
        try
        {
            return await SurelyAsync(read, cancel);
        }
        catch (LogUnavailableException fault)
        {
            log.SubscriptionInterrupted(after, fault);
            await Task.Delay(options.PollEvery, cancel);
            return null;
        }
    }

    /// <summary>
    /// Reads, and once more when that breaks: after the server was away the pool is full of dead connections.
    /// </summary>
    private async Task<T> SurelyAsync<T>(Func<CancellationToken, Task<T>> read, CancellationToken cancel)
    {
        try
        {
            return await read(cancel);
        }
        catch (Exception fault) when (DatabaseFault.IsTransient(fault) && !cancel.IsCancellationRequested)
        {
            reading.Clear();
        }
        try
        {
            return await read(cancel);
        }
        catch (Exception fault) when (DatabaseFault.IsTransient(fault) && !cancel.IsCancellationRequested)
        {
            throw new LogUnavailableException(outcomeUnknown: false, fault);
        }
    }

    private async Task<List<StoredEvent>> PageAsync(EventReader events, long after, CancellationToken cancel)
    {
        await using NpgsqlCommand command = reading.CreateCommand(SqlText.ReadLog);
        command.Parameters.Add(Number(after));
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = Page });
        return await ReadEventsAsync(command, events, cancel);
    }

    private static async Task<List<StoredEvent>> ReadEventsAsync(
        NpgsqlCommand command, EventReader events, CancellationToken cancel)
    {
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancel);
        List<StoredEvent> page = [];
        while (await reader.ReadAsync(cancel)) page.Add(events.Read(reader));
        return page;
    }

    private static NpgsqlParameter<string[]> Texts(string[] values) => new()
    {
        TypedValue = values,
        NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text,
    };

    private static NpgsqlParameter<long> Number(long value) => new() { TypedValue = value };
}
