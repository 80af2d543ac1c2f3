namespace TradeIn.ReadModels;

/// <summary>
/// Rows by their key while a batch is taken in: those that were read, and those that were added or changed since and
/// are to be written.
/// </summary>
/// <param name="lastPosition">
/// Of a row whose past is kept: the position of the event that changed it last. Null: the past is not kept.
/// </param>
public sealed class Rows<TKey, TRow>(Func<TRow, long>? lastPosition = null) where TKey : notnull where TRow : notnull
{
    private readonly Dictionary<TKey, TRow> rows = [];
    private readonly HashSet<TKey> changed = [];
    private readonly List<PastRow<TRow>> past = [];

    /// <summary>The row of a key; setting it marks it for writing, and what it said before goes to the past.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    /// <exception cref="InvalidOperationException">The row's past is kept, and it would be older than the one before.</exception>
    public TRow this[TKey key]
    {
        get => rows[key];
        set
        {
            if (lastPosition is not null && rows.TryGetValue(key, out var before))
                Keep(before, lastPosition(before), lastPosition(value));
            rows[key] = value;
            changed.Add(key);
        }
    }

    /// <summary>What was added or changed, each once, as it is now.</summary>
    public IReadOnlyList<KeyValuePair<TKey, TRow>> Changed =>
        [.. changed.Select(key => new KeyValuePair<TKey, TRow>(key, rows[key]))];

    /// <summary>Every version of a row that was replaced: as it was read, and as events of this batch left it.</summary>
    public IReadOnlyList<PastRow<TRow>> Past => past;

    /// <summary>All rows that are known.</summary>
    public IReadOnlyCollection<TRow> All => rows.Values;

    /// <summary>Takes in a row as it stands in the table.</summary>
    public void Read(TKey key, TRow row) => rows[key] = row;

    /// <summary>The row of a key, nothing when there is none.</summary>
    public TRow? Find(TKey key) => rows.TryGetValue(key, out var row) ? row : default;

    /// <summary>What one event changes twice was never said in between.</summary>
    private void Keep(TRow before, long from, long until)
    {
        if (until < from)
            throw new InvalidOperationException($"A row last changed at {from} cannot be replaced by one of {until}.");
        if (until > from) past.Add(new PastRow<TRow>(before, until));
    }
}

/// <summary>What a row said from its own last position until another, which is not included.</summary>
public sealed record PastRow<TRow>(TRow Row, long Until);
