using System.Diagnostics.CodeAnalysis;

namespace TradeIn.EventStore;

/// <summary>Streams in memory, as they are at one position of the log and grow while a batch is decided.</summary>
/// <param name="carriedForward">What the ids of streams that carry their state forward begin with.</param>
internal sealed class LoadedStreams(IReadOnlyList<string> carriedForward)
{
    private readonly Dictionary<string, LoadedStream> streams = new(StringComparer.Ordinal);
    private long round;
    private long held;

    /// <summary>
    /// Begins to serve another batch, and lets go of what was not used for longest when streams and events come to more than
    /// so many. What the batch before used stays: it may not be committed yet.
    /// </summary>
    /// <param name="most">Streams and events.</param>
    /// <param name="grown">By so many events since it was begun last.</param>
    public void BeginRound(int most, int grown)
    {
        round++;
        held += grown;
        if (held <= most) return;
        held = streams.Values.Sum(each => 1L + each.Events.Count);
        foreach ((string id, LoadedStream stream) in streams.OrderBy(each => each.Value.UsedIn).ToList())
        {
            if (held <= most / 2 || stream.UsedIn >= round - 1) break;
            streams.Remove(id);
            held -= 1 + stream.Events.Count;
        }
    }

    /// <summary>Makes a place for each stream that has none yet, and hands those ids back: they are to be read.</summary>
    public MissingStreams AddMissing(IEnumerable<string> streamIds)
    {
        List<string> whole = [], carried = [];
        foreach (string id in streamIds)
        {
            if (streams.TryGetValue(id, out LoadedStream? stream))
            {
                stream.UsedIn = round;
                continue;
            }
            stream = new LoadedStream(id, IsCarriedForward(id)) { UsedIn = round };
            streams.Add(id, stream);
            held++;
            (stream.CarriesForward ? carried : whole).Add(id);
        }
        return new MissingStreams([.. whole], [.. carried]);
    }

    public bool TryGet(string streamId, [NotNullWhen(true)] out LoadedStream? stream) =>
        streams.TryGetValue(streamId, out stream);

    /// <summary>Takes an event in that was read; those of a stream come in order.</summary>
    public void Take(StoredEvent stored)
    {
        streams[stored.StreamId].Append(stored);
        held++;
        LastPosition = Math.Max(LastPosition, stored.Position);
    }

    /// <summary>The highest position that was read.</summary>
    public long LastPosition { get; private set; }

    private bool IsCarriedForward(string id)
    {
        foreach (string prefix in carriedForward)
            if (id.StartsWith(prefix, StringComparison.Ordinal))
                return true;
        return false;
    }
}

/// <summary>The ids of streams that are to be read: whole, or by their last event.</summary>
internal readonly record struct MissingStreams(string[] Whole, string[] CarriedForward)
{
    public bool IsEmpty => Whole.Length == 0 && CarriedForward.Length == 0;
}

/// <summary>
/// One stream's events, and the states folded from them so far. Of a stream that carries its state forward there is the
/// last event only, under its true version.
/// </summary>
internal sealed class LoadedStream(string id, bool carriesForward)
{
    private readonly List<StoredEvent> events = [];
    private readonly Dictionary<Type, (object State, long Version)> states = [];

    public bool CarriesForward => carriesForward;

    /// <summary>The last round in which it was used.</summary>
    public long UsedIn { get; set; }

    public IReadOnlyList<StoredEvent> Events => events;

    public long Version => events.Count == 0 ? 0 : events[^1].Version;

    public void Append(StoredEvent stored)
    {
        bool first = carriesForward && events.Count == 0;
        if (stored.Version != Version + 1 && !first)
            throw new LogDamagedException(
                $"The stream \"{id}\" has version {stored.Version} at position {stored.Position}, where version " +
                $"{Version + 1} was to come.");
        if (carriesForward) events.Clear();
        events.Add(stored);
    }

    public TState? Fold<TState>(Func<TState?, object, TState> evolve) where TState : class
    {
        (object State, long Version) known = states.GetValueOrDefault(typeof(TState));
        if (known.Version == Version) return (TState?)known.State;
        TState? state = carriesForward ? null : (TState?)known.State;
        for (int next = carriesForward ? 0 : (int)known.Version; next < events.Count; next++)
            state = evolve(state, events[next].Data);
        states[typeof(TState)] = (state!, Version);
        return state;
    }
}
