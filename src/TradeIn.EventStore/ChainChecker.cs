namespace TradeIn.EventStore;

/// <summary>
/// Compares events with the digests recorded of them, from the first on. Each digest is recomputed from the one that was
/// recorded before it, so that a fault shows at its own event and not at all that follow.
/// </summary>
internal sealed class ChainChecker
{
    // Telling a moved event from a changed one compares all pairs of them.
    private const int MostSuspects = 200;

    private readonly ChainHasher hasher = new();
    private readonly List<ChainFinding> findings = [];
    private readonly List<EventRow> misfits = [];
    private readonly List<Place> unmatched = [];
    private ReadOnlyMemory<byte>? previous = new byte[ChainHasher.Size];
    private bool digestsMissing;

    public long Events { get; private set; }

    /// <summary>Takes the next stretch of positions, the first not included.</summary>
    public void Take(
        long after, long upTo, IReadOnlyList<EventRow> rows, IReadOnlyDictionary<long, ReadOnlyMemory<byte>> digests)
    {
        Events += rows.Count;
        int next = 0;
        for (long position = after + 1; position <= upTo; position++)
        {
            EventRow? row = next < rows.Count && rows[next].Position == position ? rows[next++] : null;
            if (digests.TryGetValue(position, out ReadOnlyMemory<byte> recorded)) Compare(position, row, recorded);
            else TakeUnrecorded(position, row);
        }
    }

    /// <summary>Takes events at positions that the log does not have.</summary>
    public void TakeOutside(IReadOnlyList<EventRow> rows, long end)
    {
        Events += rows.Count;
        foreach (EventRow each in rows)
            Add(ChainFault.Inserted, each.Position, each,
                $"An event stands at position {each.Position}, outside of the log, which ends at {end}.");
    }

    /// <summary>What was found, once all events were taken.</summary>
    /// <param name="head">The head of the log.</param>
    /// <param name="recorded">The last position of which a digest is recorded.</param>
    public IReadOnlyList<ChainFinding> Finish(LogHead head, long recorded)
    {
        foreach (EventRow each in misfits) findings.Add(Explain(each));
        if (recorded > head.Position)
            Add(ChainFault.HeadChanged, head.Position, null,
                $"The head stands at position {head.Position}, but digests were recorded up to position {recorded}.");
        else if (recorded < head.Position)
            Add(ChainFault.DigestsMissing, recorded + 1, null,
                $"From position {recorded + 1} to the head at {head.Position}, recorded digests are missing.");
        else if (previous is { } last && !last.Span.SequenceEqual(head.Hash.Span))
            Add(ChainFault.HeadChanged, head.Position, null,
                $"The hash of the head at position {head.Position} is not the digest of the last event.");
        return findings;
    }

    private void TakeUnrecorded(long position, EventRow? row)
    {
        if (!digestsMissing)
            Add(ChainFault.DigestsMissing, position, row, $"From position {position} on, recorded digests are missing.");
        digestsMissing = true;
        previous = row is not null && previous is { } known ? Digest(known, row) : null;
    }

    private void Compare(long position, EventRow? row, ReadOnlyMemory<byte> recorded)
    {
        digestsMissing = false;
        if (row is null)
        {
            Add(ChainFault.Removed, position, null, $"The event at position {position} is gone.");
            Expect(position, recorded);
        }
        else if (previous is { } known && !Digest(known, row).AsSpan().SequenceEqual(recorded.Span))
        {
            if (misfits.Count < MostSuspects) misfits.Add(row);
            Expect(position, recorded);
        }
        previous = recorded;
    }

    private void Expect(long position, ReadOnlyMemory<byte> recorded)
    {
        if (previous is { } known && unmatched.Count < MostSuspects)
            unmatched.Add(new Place(position, known, recorded));
    }

    /// <summary>An event that fits another place where one is missing was moved; any other was changed.</summary>
    private ChainFinding Explain(EventRow row)
    {
        Place? origin = unmatched.FirstOrDefault(each =>
            Digest(each.Previous, row with { Position = each.Position }).AsSpan().SequenceEqual(each.Recorded.Span));
        string which = $"version {row.Version} of stream \"{row.StreamId}\" ({row.Type})";
        return origin is null
            ? new ChainFinding(ChainFault.Changed, row.Position, row.StreamId, row.Version,
                $"The event at position {row.Position}, {which}, is not the one that was recorded.")
            : new ChainFinding(ChainFault.Moved, row.Position, row.StreamId, row.Version,
                $"The event at position {row.Position}, {which}, was recorded at position {origin.Position}.");
    }

    private byte[] Digest(ReadOnlyMemory<byte> before, EventRow row)
    {
        byte[] digest = new byte[ChainHasher.Size];
        hasher.Hash(before.Span, row, digest);
        return digest;
    }

    private void Add(ChainFault kind, long position, EventRow? row, string text) =>
        findings.Add(new ChainFinding(kind, position, row?.StreamId, row?.Version, text));

    private sealed record Place(long Position, ReadOnlyMemory<byte> Previous, ReadOnlyMemory<byte> Recorded);
}
