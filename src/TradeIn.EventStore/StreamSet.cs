namespace TradeIn.EventStore;

/// <summary>
/// The streams that a decision reads: those of its boundary, with all that was recorded up to now, the earlier commands
/// of the same batch included. It is meant for one reader at a time.
/// </summary>
public sealed class StreamSet
{
    private readonly LoadedStreams loaded;
    private readonly HashSet<string> boundary = new(StringComparer.Ordinal);

    internal StreamSet(LoadedStreams loaded) => this.loaded = loaded;

    /// <summary>
    /// The stream's state: its events folded from the first on, null when it has none. The state is kept for each
    /// stream and type of state, and continued when events are added, so a type has to be folded by one function.
    /// Of a stream that carries its state forward, <paramref name="evolve"/> gets null and the last event, always.
    /// </summary>
    /// <exception cref="InvalidOperationException">The stream is not in the boundary.</exception>
    public TState? Fold<TState>(string streamId, Func<TState?, object, TState> evolve) where TState : class =>
        Stream(streamId).Fold(evolve);

    /// <summary>The stream's events from the first on; the last one alone when it carries its state forward.</summary>
    /// <exception cref="InvalidOperationException">The stream is not in the boundary.</exception>
    public IReadOnlyList<StoredEvent> Events(string streamId) => Stream(streamId).Events;

    /// <summary>Whether the stream is in the boundary and can be read: what it says can name a further one.</summary>
    public bool Contains(string streamId) =>
        boundary.Contains(streamId) && loaded.TryGet(streamId, out LoadedStream? _);

    internal IReadOnlyCollection<string> Boundary => boundary;

    /// <summary>How many streams and events there are to see; it grows with whatever is added.</summary>
    internal (int Streams, long Events) Size =>
        (boundary.Count, boundary.Sum(each => loaded.TryGet(each, out LoadedStream? stream) ? stream.Version : 0));

    /// <summary>Adds what is new to the boundary, and says whether there was any.</summary>
    internal bool Widen(IEnumerable<string> streamIds)
    {
        int before = boundary.Count;
        boundary.UnionWith(streamIds);
        return boundary.Count > before;
    }

    internal LoadedStream Stream(string streamId)
    {
        if (!boundary.Contains(streamId) || !loaded.TryGet(streamId, out LoadedStream? stream))
            throw new InvalidOperationException($"The stream \"{streamId}\" is not in the command's boundary.");
        return stream;
    }
}
