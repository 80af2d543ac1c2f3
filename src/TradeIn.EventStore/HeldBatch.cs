namespace TradeIn.EventStore;

/// <summary>Takes a batch through one transaction that holds the head: reads, decides, commits.</summary>
internal sealed class HeldBatch(EventLogOptions options, LogTelemetry telemetry)
{
    private readonly BatchDecider decider = new(options, telemetry);

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
            await inDoubt.CommittedBy(session.ConfirmAsync());
            return inDoubt;
        }
        if (streams.LastPosition > head.Position) throw new BeyondHeadException();
        BatchAttempt attempt = await decider.DecideAsync(
            head, known, streams, candidates, more => session.ReadStreamsAsync(streams, more));
        if (attempt.RecordsNothing) await session.ConfirmAsync();
        else await attempt.CommittedBy(session.CommitAsync(attempt, options.NodeName));
        return attempt;
    }
}

/// <summary>The connection broke when the commit may have been sent.</summary>
internal sealed class CommitInDoubtException(BatchAttempt attempt, Exception cause) : Exception(cause.Message, cause)
{
    public BatchAttempt Attempt { get; } = attempt;
}

/// <summary>An event was read that stands beyond the head.</summary>
internal sealed class BeyondHeadException() : Exception("An event stands beyond the head of the log.");
