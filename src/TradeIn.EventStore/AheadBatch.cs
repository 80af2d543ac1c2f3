using Npgsql;

namespace TradeIn.EventStore;

/// <summary>
/// Decides the next batch while the last one is still being committed, and without holding the head: on the streams that
/// recent batches left in memory and on what is read beside them. That is the present as long as this node alone appends
/// and what it decided last is committed; the commit makes sure of both, and else the batch is decided again with the head
/// held. Used by one thread at a time.
/// </summary>
internal sealed class AheadBatch(
    EventLogOptions options, NpgsqlDataSource reading, LogTelemetry telemetry, LogMessages log)
{
    private const int LongestPause = 64;

    private readonly BatchDecider decider = new(options, telemetry);
    private readonly EventReader events = new(options.Catalogue);
    private BatchAttempt? last;
    private int pause, nextPause;

    /// <summary>Decides on top of what was decided last, committed or not; null when nothing is known to stand on.</summary>
    public async Task<BatchAttempt?> DecideAsync(IReadOnlyList<WaitingCommand> commands)
    {
        if (last is null) return null;
        try
        {
            last = await DecideAsync(commands, last);
        }
        catch (Exception fault)
        {
            // Whatever it is, it comes again with the head held, and is told from there.
            log.NotDecidedAhead(fault);
            last = null;
        }
        return last;
    }

    /// <summary>
    /// Hears what became of the batch that was decided ahead before the last one, and says whether what was decided on top of
    /// it still stands.
    /// </summary>
    /// <param name="landed">It was committed as it was decided.</param>
    public bool StandsWhen(bool landed)
    {
        if (landed) nextPause = 0;
        else Forget();
        return landed;
    }

    /// <summary>Hears what was decided and committed with the head held; null: nothing can be said of it.</summary>
    public void StandOn(BatchAttempt? committed)
    {
        if (pause > 0) pause--;
        else if (options.MaxKept > 0) last = committed;
    }

    /// <summary>
    /// Where other nodes append as well, deciding ahead is mostly in vain; it is tried again, less and less often.
    /// </summary>
    private void Forget()
    {
        last = null;
        pause = nextPause = Math.Clamp(nextPause * 2, 1, LongestPause);
    }

    private async Task<BatchAttempt?> DecideAsync(IReadOnlyList<WaitingCommand> commands, BatchAttempt before)
    {
        LoadedStreams streams = before.Streams;
        streams.BeginRound(options.MaxKept, before.Rows.Count);
        List<Candidate> candidates = [.. commands.Select(each => new Candidate(each, streams))];
        MissingStreams missing = streams.AddMissing(candidates.SelectMany(each => each.Boundary));
        KnownCommands known = await ReadAsync([.. commands.Select(each => each.Command)], streams, missing);
        known.TakeFrom(before.Known, commands.Select(each => each.Command));
        BatchAttempt attempt = await decider.DecideAsync(
            before.End, known, streams, candidates, more => ReadAsync(streams, more));
        if (streams.LastPosition <= before.End.Position) return attempt;
        // Another node has appended.
        Forget();
        return null;
    }

    private async Task<KnownCommands> ReadAsync(
        IReadOnlyCollection<LogCommand> commands, LoadedStreams streams, MissingStreams missing)
    {
        await using NpgsqlBatch batch = reading.CreateBatch();
        batch.AddKnown(commands);
        batch.AddStreams(missing);
        await using NpgsqlDataReader reader = await batch.ExecuteReaderAsync();
        KnownCommands known = await reader.ReadKnownAsync(events);
        if (await reader.NextResultAsync()) await reader.ReadStreamsAsync(events, streams);
        return known;
    }

    private async Task ReadAsync(LoadedStreams streams, MissingStreams missing)
    {
        await using NpgsqlBatch batch = reading.CreateBatch();
        batch.AddStreams(missing);
        await using NpgsqlDataReader reader = await batch.ExecuteReaderAsync();
        await reader.ReadStreamsAsync(events, streams);
    }
}
