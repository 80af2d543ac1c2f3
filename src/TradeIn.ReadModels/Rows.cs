namespace TradeIn.ReadModels;

/// <summary>
/// Rows by their key while a batch is taken in: those that were read, and those that were added or changed since and
/// are to be written.
/// </summary>
public sealed class Rows<TKey, TRow> where TKey : notnull where TRow : notnull
{
    private readonly Dictionary<TKey, TRow> rows = [];
    private readonly HashSet<TKey> changed = [];

    /// <summary>The row of a key; setting it marks it for writing.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public TRow this[TKey key]
    {
        get => rows[key];
        set
        {
            rows[key] = value;
            changed.Add(key);
        }
    }

    /// <summary>What was added or changed, each once, as it is now.</summary>
    public IReadOnlyList<KeyValuePair<TKey, TRow>> Changed =>
        [.. changed.Select(key => new KeyValuePair<TKey, TRow>(key, rows[key]))];

    /// <summary>All rows that are known.</summary>
    public IReadOnlyCollection<TRow> All => rows.Values;

    /// <summary>Takes in a row as it stands in the table.</summary>
    public void Read(TKey key, TRow row) => rows[key] = row;

    /// <summary>The row of a key, nothing when there is none.</summary>
    public TRow? Find(TKey key) => rows.TryGetValue(key, out var row) ? row : default;
}
