using System.Diagnostics.CodeAnalysis;

namespace TradeIn.EventStore;

/// <summary>Streams in memory, as they are at one position of the log and grow while a batch is decided.</summary>
internal sealed class LoadedStreams
{
    private readonly Dictionary<string, LoadedStream> streams = new(StringComparer.Ordinal);

    /// <summary>Makes a place for each stream that has none yet, and hands those ids back: they are to be read.</summary>
    public string[] AddMissing(IEnumerable<string> streamIds)
    {
        List<string> missing = [];
        foreach (string id in streamIds)
            if (streams.TryAdd(id, new LoadedStream(id)))
                missing.Add(id);
        return [.. missing];
    }

    public bool TryGet(string streamId, [NotNullWhen(true)] out LoadedStream? stream) =>
        streams.TryGetValue(streamId, out stream);

    /// <summary>Takes an event in that was read; those of a stream come in order.</summary>
    public void Take(StoredEvent stored)
    {
        streams[stored.StreamId].Append(stored);
        LastPosition = Math.Max(LastPosition, stored.Position);
    }

    /// <summary>The highest position that was read.</summary>
    public long LastPosition { get; private set; }
}

/// <summary>One stream's events, and the states folded from them so far.</summary>
internal sealed class LoadedStream(string id)
{
    private readonly List<StoredEvent> events = [];
    private readonly Dictionary<Type, (object State, int Folded)> states = [];

    public IReadOnlyList<StoredEvent> Events => events;

    public long Version => events.Count;

    public void Append(StoredEvent stored)
    {
        if (stored.Version != Version + 1)
            throw new LogDamagedException(
                $"The stream \"{id}\" has version {stored.Version} at position {stored.Position}, where version " +
                $"{Version + 1} was to come.");
        events.Add(stored);
    }

    public TState? Fold<TState>(Func<TState?, object, TState> evolve) where TState : class
    {
        (object State, int Folded) known = states.GetValueOrDefault(typeof(TState));
        if (known.Folded == events.Count) return (TState?)known.State;
        TState? state = (TState?)known.State;
        for (int next = known.Folded; next < events.Count; next++)
            state = evolve(state, events[next].Data);
        states[typeof(TState)] = (state!, events.Count);
        return state;
    }
}
