namespace TradeIn.EventStore;

/// <summary>Decides the commands of a batch one after another, each on what those before it recorded.</summary>
internal sealed class BatchDecider(EventLogOptions options, LogTelemetry telemetry)
{
    private readonly EventWriter writer = new(options.Catalogue);
    private readonly ChainHasher hasher = new();

    /// <param name="head">Where the log ends.</param>
    /// <param name="known">What is known of the commands.</param>
    /// <param name="streams">The streams that the commands alone name, as they are there.</param>
    /// <param name="candidates">The commands, in their order.</param>
    /// <param name="read">Reads further streams, as they are there.</param>
    public async Task<BatchAttempt> DecideAsync(
        LogHead head, KnownCommands known, LoadedStreams streams, IReadOnlyList<Candidate> candidates,
        Func<MissingStreams, Task> read)
    {
        using LogTelemetry.Timing timing = telemetry.Deciding();
        BatchAttempt attempt = new(head, known, streams, Now(head), writer) { Candidates = candidates };
        await WidenAsync(streams, [.. candidates.Where(each => !attempt.IsKnown(each.Command))], read);
        foreach (Candidate each in candidates)
        {
            each.Result = attempt.Recognise(each.Command);
            if (each.Result is not null) continue;
            // Earlier commands of the batch may have recorded what names a further stream.
            await WidenAsync(streams, [each], read);
            each.Decide(attempt);
        }
        attempt.Seal(hasher);
        return attempt;
    }

    private static async Task WidenAsync(
        LoadedStreams streams, List<Candidate> candidates, Func<MissingStreams, Task> read)
    {
        while (candidates.Count > 0)
        {
            candidates = [.. candidates.Where(each => each.Widen())];
            MissingStreams missing = streams.AddMissing(candidates.SelectMany(each => each.Boundary));
            if (!missing.IsEmpty) await read(missing);
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
