namespace TradeIn.Cli.Import;

/// <summary>A line on its way: what it waits for, who waits for it, and what became of it.</summary>
internal sealed class Errand(FileLine line, ReadOnlyMemory<byte> bytes)
{
    public FileLine Line => line;

    /// <summary>The line itself, with its end.</summary>
    public ReadOnlyMemory<byte> Bytes => bytes;

    /// <summary>How many lines of others have to be decided before it is sent.</summary>
    public int Waits { get; set; }

    public List<Errand> Followers { get; } = [];

    /// <summary>Set once it has its answer.</summary>
    public Judgement? Outcome { get; set; }
}

/// <summary>
/// Which lines may be sent by now. The lines of one actor go in their order; a line that shares a key with an earlier one of
/// another actor waits until that has its answer; one that touches everything waits for all before it, and all after it wait for it.
/// Nobody runs ahead of the others by more than some days of the season: deadlines pass by the days that a server is told of.
/// </summary>
internal sealed class Schedule
{
    private static readonly TimeSpan Horizon = TimeSpan.FromDays(14);

    private readonly Dictionary<string, Queue<Errand>> actors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Errand> lastOf = new(StringComparer.Ordinal);
    private readonly Queue<Errand> inOrder = new();
    private Errand? barrier;

    /// <summary>Lines that are not entered in the journal yet.</summary>
    public int Open => inOrder.Count;

    public IEnumerable<string> Actors => actors.Keys;

    public void Add(Errand errand)
    {
        if (barrier is not null) Follow(errand, barrier);
        if (errand.Line.IsBarrier)
        {
            foreach (var earlier in inOrder) Follow(errand, earlier);
            barrier = errand;
        }
        foreach (var key in errand.Line.Touches)
        {
            if (lastOf.TryGetValue(key, out var earlier) && earlier.Line.Actor != errand.Line.Actor) Follow(errand, earlier);
            lastOf[key] = errand;
        }
        inOrder.Enqueue(errand);
        if (!actors.TryGetValue(errand.Line.Actor, out var own)) actors[errand.Line.Actor] = own = new Queue<Errand>();
        own.Enqueue(errand);
    }

    /// <summary>The actor's next lines, as far as they wait for nobody.</summary>
    public List<Errand> Take(string actor, int most)
    {
        var own = actors[actor];
        var taken = new List<Errand>();
        if (!inOrder.TryPeek(out var oldest)) return taken;
        var until = oldest.Line.Clock + Horizon;
        while (taken.Count < most && own.TryPeek(out var next) && next.Waits == 0 && next.Line.Clock <= until) taken.Add(own.Dequeue());
        return taken;
    }

    /// <summary>The line has its answer.</summary>
    public void Done(Errand errand, Judgement outcome)
    {
        errand.Outcome = outcome;
        foreach (var follower in errand.Followers) follower.Waits--;
        foreach (var key in errand.Line.Touches)
            if (lastOf.GetValueOrDefault(key) == errand) lastOf.Remove(key);
        if (barrier == errand) barrier = null;
    }

    /// <summary>The lines that have their answers, up to the first one of the file that has none; each once.</summary>
    public IEnumerable<Errand> Settled()
    {
        while (inOrder.TryPeek(out var first) && first.Outcome is not null) yield return inOrder.Dequeue();
    }

    private static void Follow(Errand errand, Errand earlier)
    {
        if (earlier.Outcome is not null) return;
        earlier.Followers.Add(errand);
        errand.Waits++;
    }
}
