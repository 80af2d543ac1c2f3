using System.Threading.Channels;

namespace TradeIn.EventStore;

/// <summary>
/// The commands that wait, first come first served, at most so many. Streamed ones, whose senders can wait, hold at most
/// half of the places.
/// </summary>
internal sealed class CommandQueue(int places) : IDisposable
{
    /// <summary>So many are taken together however many there are: to commit costs more than they do.</summary>
    private const int Few = 8;

    private readonly SemaphoreSlim streamedPlaces = new(Math.Max(1, places / 2));

    private readonly Channel<WaitingCommand> waiting =
        Channel.CreateBounded<WaitingCommand>(new BoundedChannelOptions(places) { SingleReader = true });

    private volatile bool closed;

    public int Count => waiting.Reader.Count;

    public bool TryEnqueue(WaitingCommand command)
    {
        if (waiting.Writer.TryWrite(command)) return true;
        ObjectDisposedException.ThrowIf(closed, typeof(EventLog));
        return false;
    }

    public async ValueTask EnqueueAsync(WaitingCommand command, CancellationToken cancel)
    {
        await streamedPlaces.WaitAsync(cancel);
        try
        {
            await waiting.Writer.WriteAsync(command, cancel);
        }
        catch (Exception fault)
        {
            streamedPlaces.Release();
            ObjectDisposedException.ThrowIf(fault is ChannelClosedException, typeof(EventLog));
            throw;
        }
    }

    /// <summary>
    /// Waits for commands and takes what there is, until their weights come to that many; null when no more will come. When
    /// there are more than a few, those that wait and those of the batch before are shared between two batches: of these one is
    /// decided while the other is committed, and a small one beside a large one would have to wait for it.
    /// </summary>
    /// <param name="most">By their weights.</param>
    /// <param name="before">How many were taken before, who may come again.</param>
    public async Task<List<WaitingCommand>?> TakeAsync(int most, int before)
    {
        if (!await waiting.Reader.WaitToReadAsync()) return null;
        return Take(Math.Min(most, Math.Max(Few, (before + Count + 1) / 2)));
    }

    /// <summary>Takes whatever waits.</summary>
    public List<WaitingCommand> TakeAll() => Take(int.MaxValue);

    public void Close()
    {
        closed = true;
        waiting.Writer.TryComplete();
    }

    public void Dispose() => streamedPlaces.Dispose();

    private List<WaitingCommand> Take(int most)
    {
        List<WaitingCommand> taken = [];
        long weight = 0;
        while (weight < most && waiting.Reader.TryRead(out WaitingCommand? next))
        {
            if (next.Streamed) streamedPlaces.Release();
            if (next.IsAbandoned) continue;
            taken.Add(next);
            weight += next.Command.Weight;
        }
        return taken;
    }
}
