namespace TradeIn.EventStore;

/// <summary>
/// The end of the log, read and understood once for all who follow it on this node: a dozen followers cost little more than
/// one. What this node commits is appended as it was decided and is not read at all. Whoever has come to where it ends reads
/// on for the others too, when more is known to be there; whoever is further back than it reaches reads for itself until it
/// has caught up.
/// </summary>
/// <param name="read">Reads the page after a position, with the events of every type.</param>
internal sealed class LogTail(Func<long, CancellationToken, Task<LogPage>> read) : IDisposable
{
    /// <summary>So many events are kept, and at most a page more.</summary>
    public const int Reach = 4000;

    private readonly Lock gate = new();
    private readonly SemaphoreSlim turn = new(1);
    private readonly Queue<LogPage> pages = [];
    private int events;
    private long from = long.MinValue, position = long.MinValue, head;

    /// <summary>What this node has committed, in order.</summary>
    public void Append(IReadOnlyList<StoredEvent> committed)
    {
        lock (gate)
        {
            head = Math.Max(head, committed[^1].Position);
            // Else somebody has read it already, or another node's events are missing before it and are read with it.
            if (committed[0].Position == position + 1) Keep(new LogPage(committed[^1].Position, head, committed));
        }
    }

    /// <summary>Where the log was found to end: what is not kept of it is there to be read.</summary>
    public void Hear(long end)
    {
        lock (gate) head = Math.Max(head, end);
    }

    /// <summary>The page after a position with the wanted events; null when it lies further back than is kept.</summary>
    /// <param name="after">Where the follower stands.</param>
    /// <param name="wanted">The stored names of the types that it takes.</param>
    /// <param name="limit">At most so many events; the page ends with the last of them then.</param>
    public async Task<LogPage?> ReadAsync(
        long after, IReadOnlySet<string> wanted, int limit, CancellationToken cancel)
    {
        if (HasToRead(after)) await ReadOnAsync(after, cancel);
        lock (gate)
            return after < from ? null : Cut(after, wanted, limit);
    }

    public void Dispose() => turn.Dispose();

    private bool HasToRead(long after)
    {
        lock (gate) return after >= position && (after < head || position == long.MinValue);
    }

    private async Task ReadOnAsync(long after, CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            if (!HasToRead(after)) return;
            LogPage page = await read(after, cancel);
            lock (gate) Take(page, after);
        }
        finally
        {
            turn.Release();
        }
    }

    private void Take(LogPage page, long after)
    {
        head = Math.Max(head, page.Head);
        if (after > position) Forget(after);
        if (page.Position <= position) return;
        if (page.Events.Any(each => each.Data is UnreadableEvent))
        {
            // It may be mended while a follower is stopped at it, so each who comes there reads it anew.
            Forget(page.Position);
            return;
        }
        Keep(page);
    }

    private void Keep(LogPage page)
    {
        pages.Enqueue(page);
        events += page.Events.Count;
        position = page.Position;
        while (events - pages.Peek().Events.Count >= Reach)
        {
            LogPage oldest = pages.Dequeue();
            events -= oldest.Events.Count;
            from = oldest.Position;
        }
    }

    private void Forget(long after)
    {
        pages.Clear();
        events = 0;
        from = position = after;
    }

    private LogPage Cut(long after, IReadOnlySet<string> wanted, int limit)
    {
        List<StoredEvent> found = [];
        foreach (LogPage page in pages)
        {
            if (page.Position <= after) continue;
            foreach (StoredEvent each in page.Events)
            {
                if (each.Position <= after || !wanted.Contains(each.Type)) continue;
                found.Add(each);
                if (found.Count == limit) return new LogPage(each.Position, head, found);
            }
        }
        return new LogPage(Math.Max(after, position), head, found);
    }
}
