using Npgsql;

namespace TradeIn.ReadModels;

/// <summary>The rows of one table that a batch of events begins with, and what the events make of them.</summary>
internal abstract class RowSet
{
    /// <summary>Adds the statements that read what is wanted and was not read yet.</summary>
    /// <returns>How many.</returns>
    public abstract int AddReads(NpgsqlBatch batch);

    /// <summary>Takes in what one of those statements selects.</summary>
    public abstract Task ReadAsync(NpgsqlDataReader reader, CancellationToken cancel);

    /// <summary>Adds a statement that writes what was added or changed, if anything was, and one that keeps what it said before.</summary>
    public abstract void AddPut(NpgsqlBatch batch);
}

/// <inheritdoc/>
/// <param name="table">Where the rows are.</param>
/// <param name="whole">Whether all rows are read for every batch: for tables of few.</param>
internal sealed class RowSet<TKey, TRow>(RowTable<TKey, TRow> table, bool whole = false) : RowSet
    where TKey : notnull where TRow : class
{
    private readonly HashSet<TKey> wanted = [];
    private readonly Dictionary<string, HashSet<string>> wantedBy = new(StringComparer.Ordinal);
    private readonly Rows<TKey, TRow> rows = new(table.LastPosition);
    private bool wholeWanted = whole;
    private bool wholeRead;

    /// <summary>The row of a key; setting it marks it for writing.</summary>
    public TRow this[TKey key]
    {
        get => rows[key];
        set => rows[key] = value;
    }

    /// <summary>The row of a key, nothing when there is none.</summary>
    public TRow? Find(TKey key) => rows.Find(key);

    /// <summary>The rows that are known.</summary>
    public IReadOnlyCollection<TRow> All => rows.All;

    /// <summary>The row that is first by a text.</summary>
    public TRow First(Func<TRow, string> text) => rows.All.MinBy(text, StringComparer.Ordinal)!;

    /// <summary>Has the row of a key read, if there is one.</summary>
    public void Want(TKey key) => wanted.Add(key);

    /// <summary>Has all rows read.</summary>
    public void WantAll() => wholeWanted = true;

    /// <summary>Has the rows read that have a text in another column than the key; the table has an index on it.</summary>
    public void WantBy(string column, string text)
    {
        if (!wantedBy.TryGetValue(column, out var texts)) wantedBy[column] = texts = [];
        texts.Add(text);
    }

    /// <summary>Adds a row, or puts it in another's place.</summary>
    public void Put(TRow row) => rows[table.KeyOf(row)] = row;

    public override int AddReads(NpgsqlBatch batch)
    {
        var before = batch.BatchCommands.Count;
        if (wholeWanted && !wholeRead) batch.Add(table.ReadAll);
        else if (wanted.Count > 0 && !wholeWanted) table.AddRead(batch, wanted);
        foreach (var (column, texts) in wantedBy) table.AddReadBy(batch, column, texts);
        wholeRead = wholeWanted;
        wanted.Clear();
        wantedBy.Clear();
        return batch.BatchCommands.Count - before;
    }

    public override async Task ReadAsync(NpgsqlDataReader reader, CancellationToken cancel)
    {
        while (await reader.ReadAsync(cancel))
        {
            var row = table.Read(reader);
            rows.Read(table.KeyOf(row), row);
        }
    }

    public override void AddPut(NpgsqlBatch batch)
    {
        if (rows.Changed is { Count: > 0 } changed) table.AddPut(batch, [.. changed.Select(each => each.Value)]);
        table.AddPast(batch, rows.Past);
    }
}
