using System.Text;

namespace TradeIn.EventStore;

/// <summary>
/// One attempt at a batch, under the lock of the head: what was read, what each command came to, and what is to be
/// written. Nothing of it counts before it is committed.
/// </summary>
internal sealed class BatchAttempt(
    LogHead head, KnownCommands known, LoadedStreams streams, DateTimeOffset now, EventWriter writer)
{
    private readonly Dictionary<string, GrownStream> grown = new(StringComparer.Ordinal);

    /// <summary>Where the log ends before it.</summary>
    public LogHead Head => head;

    /// <summary>Where the log ends once it is committed.</summary>
    public LogHead End => Rows.Count == 0 ? head : new LogHead(
        Rows[^1].Position, Digests.AsMemory(Digests.Length - ChainHasher.Size)) { RecordedAt = now };

    /// <summary>The chained digest of each row, one after another.</summary>
    public byte[] Digests { get; private set; } = [];

    /// <summary>The streams that were read, as they are after it.</summary>
    public LoadedStreams Streams => streams;

    /// <summary>The commands taken before, and those that it takes.</summary>
    public KnownCommands Known => known;

    public DateTimeOffset RecordedAt => now;

    /// <summary>What it records, in order.</summary>
    public List<StoredEvent> Events { get; } = [];

    /// <summary>The same as it is stored and hashed.</summary>
    public List<EventRow> Rows { get; } = [];

    public List<string> DotNetTypes { get; } = [];

    public List<TakenCommand> Commands { get; } = [];

    public List<(string Name, string CommandId)> Deliveries { get; } = [];

    /// <summary>The commands in their order, each with what it came to.</summary>
    public IReadOnlyList<Candidate> Candidates { get; init; } = [];

    public IReadOnlyCollection<GrownStream> Grown => grown.Values;

    public bool RecordsNothing => Rows.Count == 0 && Deliveries.Count == 0;

    /// <summary>
    /// True when this attempt's events are those that the log was found to hold: it was committed after all. A batch is
    /// committed as a whole, so one command tells for all of them.
    /// </summary>
    public bool IsAmong(KnownCommands found) => Commands.Count > 0 &&
        found.EventsOf(Commands[0].Command.Id) is [{ } first, ..] && first.Id == Commands[0].FirstEvent;

    /// <summary>Awaits its commit.</summary>
    /// <exception cref="CommitInDoubtException">It may be committed.</exception>
    public async Task CommittedBy(Task commit)
    {
        try
        {
            await commit;
        }
        catch (Exception fault) when (DatabaseFault.LeavesCommitInDoubt(fault))
        {
            throw new CommitInDoubtException(this, fault);
        }
    }

    /// <summary>Nothing is added after it.</summary>
    public void Seal(ChainHasher hasher) => Digests = hasher.HashAll(head.Hash.Span, Rows);

    public bool Records(LogCommand command) => Commands.Any(each => ReferenceEquals(each.Command, command));

    public bool IsKnown(LogCommand command) => known.Recognise(command) is not null;

    public CommandResult? Recognise(LogCommand command)
    {
        CommandResult? result = known.Recognise(command);
        if (result is { Receipt: Receipt.Replayed } && known.TakeNewName(command))
            Deliveries.Add((command.Delivery!, command.Id));
        return result;
    }

    /// <summary>Decides one command. When it throws, the attempt is as it was before.</summary>
    public CommandResult Decide(WaitingCommand waiting, StreamSet view)
    {
        LogCommand command = waiting.Command;
        Decision decision = command.Decide(view);
        if (decision.Events.Count == 0) return new CommandResult(Receipt.NothingRecorded, [], decision.Answer);
        List<WrittenEvent> written = Write(waiting, view, decision.Events);
        Record(command, written);
        List<StoredEvent> events = [.. written.Select(each => each.Stored)];
        known.Remember(command, events);
        return new CommandResult(Receipt.Recorded, events, decision.Answer);
    }

    /// <summary>Everything that can fail is done here, before the first of the command's events counts.</summary>
    private List<WrittenEvent> Write(WaitingCommand waiting, StreamSet view, IReadOnlyList<NewEvent> events)
    {
        string? headers = waiting.Headers is { } bytes ? Encoding.UTF8.GetString(bytes) : null;
        Dictionary<string, long> versions = new(StringComparer.Ordinal);
        List<WrittenEvent> written = new(events.Count);
        foreach (NewEvent each in events)
        {
            LoadedStream stream = view.Stream(each.StreamId);
            long version = versions.GetValueOrDefault(each.StreamId, stream.Version) + 1;
            versions[each.StreamId] = version;
            StorableText.Check(each.StreamType, "A stream's type");
            (EventKind kind, byte[] data) = writer.Write(each.Data);
            StoredEvent stored = new(
                head.Position + Rows.Count + written.Count + 1, Guid.CreateVersion7(now), each.StreamId, version,
                kind.Name, each.Data, now, waiting.Command.Id, waiting.Command.CausationId, headers);
            written.Add(new WrittenEvent(stored, each.StreamType, stream, kind, waiting.Headers, data));
        }
        return written;
    }

    private void Record(LogCommand command, List<WrittenEvent> written)
    {
        Commands.Add(new TakenCommand(command, written[0].Stored.Position, written.Count, written[0].Stored.Id));
        if (command.Delivery is { } name) Deliveries.Add((name, command.Id));
        foreach (WrittenEvent each in written)
        {
            StoredEvent stored = each.Stored;
            if (!grown.TryGetValue(stored.StreamId, out GrownStream? stream))
            {
                stream = new GrownStream(stored.StreamId, each.StreamType, IsNew: each.Stream.Version == 0);
                grown.Add(stored.StreamId, stream);
            }
            stream.Version = stored.Version;
            each.Stream.Append(stored);
            Events.Add(stored);
            Rows.Add(new EventRow(
                stored.Position, stored.Id, stored.StreamId, stored.Version, stored.Type, stored.RecordedAt,
                stored.CorrelationId, stored.CausationId, each.Headers, each.Data));
            DotNetTypes.Add(each.Kind.DotNetType);
        }
    }

    private sealed record WrittenEvent(
        StoredEvent Stored, string StreamType, LoadedStream Stream, EventKind Kind, byte[]? Headers, byte[] Data);
}

/// <summary>A command that recorded events.</summary>
internal sealed record TakenCommand(LogCommand Command, long FirstPosition, int Events, Guid FirstEvent);

/// <summary>A stream that the batch appends to.</summary>
internal sealed record GrownStream(string Id, string Type, bool IsNew)
{
    public long Version { get; set; }
}
