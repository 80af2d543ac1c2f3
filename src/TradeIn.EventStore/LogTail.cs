namespace TradeIn.EventStore;

/// <summary>
/// The end of the log, read and understood once for all who follow it on this node: a dozen followers cost little more than
/// one. Whoever has come to where it ends reads on, for the others too; whoever is further back than it reaches reads for
/// itself until it has caught up.
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

    /// <summary>The page after a position with the wanted events; null when it lies further back than is kept.</summary>
    /// <param name="after">Where the follower stands.</param>
    /// <param name="wanted">The stored names of the types that it takes.</param>
    /// <param name="limit">At most so many events; the page ends with the last of them then.</param>
    public async Task<LogPage?> ReadAsync(
        long after, IReadOnlySet<string> wanted, int limit, CancellationToken cancel)
    {
        if (IsAtEnd(after)) await ReadOnAsync(after, cancel);
        lock (gate)
            return after < from ? null : Cut(after, wanted, limit);
    }

    public void Dispose() => turn.Dispose();

    private bool IsAtEnd(long after)
    {
        lock (gate) return after >= position;
    }

    private async Task ReadOnAsync(long after, CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            if (!IsAtEnd(after)) return;
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
        head = page.Head;
        if (after > position) Forget(after);
        if (page.Position <= position) return;
        if (page.Events.Any(each => each.Data is UnreadableEvent))
        {
            // It may be mended while a follower is stopped at it, so each who comes there reads it anew.
            Forget(page.Position);
            return;
        }
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
