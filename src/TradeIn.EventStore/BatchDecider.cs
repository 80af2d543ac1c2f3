namespace TradeIn.EventStore;

/// <summary>Takes the commands of a batch through one transaction: reads, decides one after another, commits.</summary>
internal sealed class BatchDecider(EventLogOptions options, LogTelemetry telemetry)
{
    private readonly EventWriter writer = new(options.Catalogue);
    private readonly ChainHasher hasher = new();

    /// <summary>
    /// Makes one attempt. What it came to may be told as soon as it is handed back, not before.
    /// </summary>
    /// <param name="session">A session outside of any transaction.</param>
    /// <param name="commands">The commands, in their order.</param>
    /// <param name="inDoubt">
    /// An earlier attempt at them of which nobody knows whether it was committed. Its transaction held the head, so
    /// holding it now means that it has ended; what the log then knows of its commands tells how.
    /// </param>
    /// <returns>The attempt that counts: this one, or the earlier one when it turns out to be committed.</returns>
    public async Task<BatchAttempt> RunAsync(
        BatchSession session, IReadOnlyList<WaitingCommand> commands, BatchAttempt? inDoubt)
    {
        LoadedStreams streams = new(options.CarriedForward);
        List<Candidate> candidates = [.. commands.Select(each => new Candidate(each, streams))];
        MissingStreams missing = streams.AddMissing(candidates.SelectMany(each => each.Boundary));
        (LogHead head, KnownCommands known) =
            await session.BeginAsync([.. commands.Select(each => each.Command)], streams, missing);
        if (inDoubt is not null && inDoubt.IsAmong(known))
        {
            await session.RollbackAsync();
            return inDoubt;
        }
        if (streams.LastPosition > head.Position) throw new BeyondHeadException();
        BatchAttempt attempt = new(head, known, Now(head), writer) { Candidates = candidates };
        await DecideAsync(session, streams, attempt);
        await EndAsync(session, attempt);
        return attempt;
    }

    private async Task DecideAsync(BatchSession session, LoadedStreams streams, BatchAttempt attempt)
    {
        using LogTelemetry.Timing timing = telemetry.Deciding();
        await WidenAsync(session, streams, [.. attempt.Candidates.Where(each => !attempt.IsKnown(each.Command))]);
        foreach (Candidate each in attempt.Candidates)
        {
            each.Result = attempt.Recognise(each.Command);
            if (each.Result is not null) continue;
            // Earlier commands of the batch may have recorded what names a further stream.
            await WidenAsync(session, streams, [each]);
            each.Decide(attempt);
        }
    }

    private static async Task WidenAsync(BatchSession session, LoadedStreams streams, List<Candidate> candidates)
    {
        while (candidates.Count > 0)
        {
            candidates = [.. candidates.Where(each => each.Widen())];
            MissingStreams missing = streams.AddMissing(candidates.SelectMany(each => each.Boundary));
            if (!missing.IsEmpty) await session.ReadStreamsAsync(streams, missing);
        }
    }

    private async Task EndAsync(BatchSession session, BatchAttempt attempt)
    {
        if (attempt.RecordsNothing)
        {
            await session.RollbackAsync();
            return;
        }
        byte[] digests = hasher.HashAll(attempt.Head.Hash.Span, attempt.Rows);
        try
        {
            await session.CommitAsync(attempt, digests, options.NodeName);
        }
        catch (Exception fault) when (DatabaseFault.LeavesCommitInDoubt(fault))
        {
            throw new CommitInDoubtException(attempt, fault);
        }
    }

    /// <summary>
    /// Cut to whole microseconds, which is what PostgreSQL keeps; never before what was recorded last, though the clocks of
    /// two nodes differ or one is set back.
    /// </summary>
    private DateTimeOffset Now(LogHead head)
    {
        DateTimeOffset now = options.Time.GetUtcNow().ToUniversalTime();
        now = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
        return head.RecordedAt > now ? head.RecordedAt.Value : now;
    }
}

/// <summary>The connection broke when the commit may have been sent.</summary>
internal sealed class CommitInDoubtException(BatchAttempt attempt, Exception cause) : Exception(cause.Message, cause)
{
    public BatchAttempt Attempt { get; } = attempt;
}

/// <summary>An event was read that stands beyond the head.</summary>
internal sealed class BeyondHeadException() : Exception("An event stands beyond the head of the log.");
