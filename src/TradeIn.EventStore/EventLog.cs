using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace TradeIn.EventStore;

/// <summary>
/// The serial log. Commands that arrive while a batch is being committed form the next batch; each batch is one
/// transaction under the lock of the log's head, so that every decision sees all that was recorded before it, on any
/// node. A command is answered when its events are committed. It may be used by any number of callers at once.
/// </summary>
public sealed class EventLog : IAsyncDisposable
{
    private readonly EventLogOptions options;
    private readonly LogConnections connections;
    private readonly CommandQueue queue;
    private readonly BatchRunner runner;
    private readonly AheadBatch ahead;
    private readonly LogReader reader;
    private readonly LogTelemetry telemetry;
    private readonly LogMessages log;
    private readonly Task loop;
    private volatile LogForeignAppendException? stopped;

    private EventLog(EventLogOptions options, LogConnections connections, LogMessages log)
    {
        this.options = options;
        this.connections = connections;
        this.log = log;
        queue = new CommandQueue(options.MaxWaiting);
        telemetry = new LogTelemetry(options.NodeName, connections.Database, () => queue.Count);
        runner = new BatchRunner(options, connections.Writing, telemetry, log);
        ahead = new AheadBatch(options, connections.Ahead, telemetry, log);
        reader = new LogReader(options, connections.Reading, log);
        loop = Task.Run(LoopAsync);
    }

    /// <summary>Upgrades the schema, compares the head with the events, and begins to take commands.</summary>
    /// <exception cref="LogForeignAppendException">Someone else appended to the database.</exception>
    public static async Task<EventLog> OpenAsync(EventLogOptions options, CancellationToken cancel = default)
    {
        LogMessages log = new(options.Logging.CreateLogger<EventLog>());
        LogConnections connections = new(options);
        try
        {
            foreach (string upgrade in await SchemaUpgrades.ApplyAsync(connections.Reading, cancel))
                log.Upgraded(SchemaUpgrades.EventStorePart, upgrade);
            await HeadCheck.ThrowWhenForeignAsync(connections.Reading, cancel);
        }
        catch
        {
            await connections.DisposeAsync();
            throw;
        }
        EventLog opened = new(options, connections, log);
        log.Opened((await opened.ReadHeadAsync(cancel)).Position, options.NodeName);
        return opened;
    }

    /// <summary>Has a command decided, and answers when what it recorded is committed.</summary>
    /// <param name="command">The command.</param>
    /// <param name="cancel">
    /// Gives up waiting. A command that is being decided already is decided to the end all the same.
    /// </param>
    /// <exception cref="LogOverloadedException">No place is free; it is thrown at once.</exception>
    /// <exception cref="LogUnavailableException">The database cannot be reached.</exception>
    public Task<CommandResult> ExecuteAsync(LogCommand command, CancellationToken cancel = default)
    {
        WaitingCommand waiting = Admit(command, streamed: false, cancel);
        if (!queue.TryEnqueue(waiting)) throw new LogOverloadedException(queue.Count);
        return waiting.Answer.WaitAsync(cancel);
    }

    /// <summary>
    /// The same for streamed commands: waits for a place, not for the answer. A caller that awaits each place before
    /// it hands over the next command has its commands decided in that order. Streamed commands take at most half of
    /// the places, so that the others still find one.
    /// </summary>
    /// <returns>When the command has its place: the task of its answer.</returns>
    public async ValueTask<Task<CommandResult>> ExecuteWhenRoomAsync(
        LogCommand command, CancellationToken cancel = default)
    {
        WaitingCommand waiting = Admit(command, streamed: true, cancel);
        await queue.EnqueueAsync(waiting, cancel);
        return waiting.Answer.WaitAsync(cancel);
    }

    /// <summary>Reads streams as they are now, or as they were when the log ended at a position.</summary>
    public Task<StreamSet> ReadAsync(
        IReadOnlyCollection<string> streamIds, long? asOf = null, CancellationToken cancel = default) =>
        reader.ReadAsync(streamIds, asOf, cancel);

    /// <summary>
    /// Reads a page of one stream's history, in order: its events after a given version. So the history of a stream that
    /// carries its state forward is read; versions have no gap, so the last page begins after the stream's version less
    /// the page's length.
    /// </summary>
    public Task<IReadOnlyList<StoredEvent>> ReadHistoryAsync(
        string streamId, long afterVersion = 0, int limit = 100, CancellationToken cancel = default) =>
        reader.ReadHistoryAsync(streamId, afterVersion, limit, cancel);

    /// <summary>Reads the events at some positions, in order: for what keeps an index of the log.</summary>
    public Task<IReadOnlyList<StoredEvent>> ReadAtAsync(
        IReadOnlyCollection<long> positions, CancellationToken cancel = default) =>
        reader.ReadAtAsync(positions, cancel);

    /// <summary>Reads the events after a position, in order, until the end of the log.</summary>
    public IAsyncEnumerable<StoredEvent> ReadAllAsync(long after = 0, CancellationToken cancel = default) =>
        reader.ReadAllAsync(after, cancel);

    /// <summary>
    /// Reads the events after a position, in order, and then waits for more, until it is cancelled. It misses none and
    /// doubles none, and sits out times in which the database is away.
    /// </summary>
    public IAsyncEnumerable<StoredEvent> FollowAsync(long after = 0, CancellationToken cancel = default) =>
        reader.FollowAsync(after, cancel);

    /// <summary>
    /// The same by pages, of the events of some types alone, for what writes down what it reads: a page tells how far
    /// it reaches, so that the place is known although most events are passed over.
    /// </summary>
    /// <param name="after">The position after which it begins.</param>
    /// <param name="types">Types of the catalogue; events of any other type are not even sent.</param>
    /// <param name="gather">At the end of the log, how long to wait after each page for more to come together.</param>
    public IAsyncEnumerable<LogPage> FollowPagesAsync(
        long after, IReadOnlyCollection<Type> types, TimeSpan gather, CancellationToken cancel = default) =>
        reader.FollowPagesAsync(after, types, gather, cancel);

    /// <summary>Reads the end of the log.</summary>
    public Task<LogHead> ReadHeadAsync(CancellationToken cancel = default) => reader.ReadHeadAsync(cancel);

    /// <summary>Recomputes the hash chain from one position to another, both included, as it is at this moment.</summary>
    public Task<ChainProof> ProveAsync(long from, long to, CancellationToken cancel = default) =>
        ChainProof.OfAsync(connections.Reading, from, to, cancel);

    /// <summary>Takes no more commands, brings those that wait to their end, and closes.</summary>
    public async ValueTask DisposeAsync()
    {
        queue.Close();
        await loop;
        await runner.DisposeAsync();
        await connections.DisposeAsync();
        reader.Dispose();
        telemetry.Dispose();
        queue.Dispose();
    }

    private WaitingCommand Admit(LogCommand command, bool streamed, CancellationToken cancel)
    {
        if (stopped is { } reason) throw reason;
        StorableText.Check(command.Id, "A command's id");
        StorableText.Check(command.Delivery, "A delivery's name");
        StorableText.Check(command.CausationId, "A causation id");
        if (command.Fingerprint.Length != 32) throw new ArgumentException("A fingerprint has 32 bytes.");
        byte[]? headers = command.HeadersJson is { } json ? new CanonicalJson().Canonical(json) : null;
        if (headers is [not (byte)'{', ..]) throw new JsonException("Headers are a JSON object.");
        return new WaitingCommand(command, headers, streamed, cancel);
    }

    /// <summary>While one batch is being committed, the next is decided ahead on what that one records.</summary>
    private async Task LoopAsync()
    {
        Task<bool>? landing = null;
        int before = 0;
        while (await queue.TakeAsync(options.MaxBatch, before) is { } commands)
        {
            before = commands.Count;
            BatchAttempt? next = await ahead.DecideAsync(commands);
            if (landing is not null) next = ahead.StandsWhen(await landing) ? next : null;
            landing = next is null ? null : LandAsync(commands, next);
            if (next is null) ahead.StandOn(await SettleAsync(commands));
        }
        if (landing is not null) await landing;
    }

    /// <summary>Says whether the batch was committed as it was decided ahead.</summary>
    private async Task<bool> LandAsync(List<WaitingCommand> commands, BatchAttempt decided) =>
        ReferenceEquals(await SettleAsync(commands, decided), decided);

    /// <summary>Hands back what was committed, or had nothing to commit; null when there is no such thing.</summary>
    private async Task<BatchAttempt?> SettleAsync(List<WaitingCommand> commands, BatchAttempt? decided = null)
    {
        if (commands.Count == 0) return null;
        long started = Stopwatch.GetTimestamp();
        using Activity? activity = LogTelemetry.StartBatch(commands.Count);
        try
        {
            BatchAttempt done = await runner.RunAsync(commands, decided);
            activity?.SetTag("tradein.log.position", done.Head.Position + done.Rows.Count);
            foreach (Candidate each in done.Candidates) each.Tell();
            if (done.Events.Count > 0) reader.Took(done.Events);
            telemetry.CountBatch(started, commands);
            return done;
        }
        catch (Exception fault)
        {
            activity?.SetStatus(ActivityStatusCode.Error, fault.Message);
            await FailAsync(commands, fault);
            return null;
        }
    }

    private async Task FailAsync(List<WaitingCommand> commands, Exception fault)
    {
        switch (fault)
        {
            case DatabaseAwayException away:
                foreach (WaitingCommand each in commands)
                    each.Fail(new LogUnavailableException(
                        away.InDoubt?.Records(each.Command) ?? false, away.InnerException!));
                foreach (WaitingCommand each in queue.TakeAll())
                    each.Fail(new LogUnavailableException(false, away.InnerException!));
                break;
            case LogForeignAppendException foreign:
                stopped = foreign;
                log.Stopped(foreign);
                foreach (WaitingCommand each in commands.Concat(queue.TakeAll())) each.Fail(foreign);
                break;
            case var other when commands.Count == 1:
                commands[0].Fail(other);
                break;
            default:
                // One of them brings the batch down; alone it brings down itself.
                log.BatchTakenApart(commands.Count, fault);
                foreach (WaitingCommand each in commands) await SettleAsync([each]);
                break;
        }
    }
}
