using Npgsql;
using TradeIn.EventStore;

namespace TradeIn.ReadModels;

/// <summary>What a batch of events makes of rows: which it needs, and how each event changes them.</summary>
internal abstract class Ledger
{
    /// <summary>The tables that are written, each once.</summary>
    public abstract IReadOnlyList<RowSet> Sets { get; }

    /// <summary>Names the rows that an event needs; those that an earlier event of the batch adds need not be there.</summary>
    public abstract void Want(object data);

    /// <summary>Names the rows that an event needs by what those that were wanted say; a second round trip reads them.</summary>
    public virtual void WantFurther(object data)
    {
    }

    /// <summary>Takes one event after another.</summary>
    public abstract void Take(StoredEvent stored);
}

/// <summary>
/// A read model that reads the rows that a batch needs in one round trip, seldom two, folds the events one after another, and writes what
/// changed in another.
/// </summary>
public abstract class LedgerReadModel : ReadModel
{
    public sealed override async Task ApplyAsync(
        IReadOnlyList<StoredEvent> events, NpgsqlConnection connection, CancellationToken cancel)
    {
        var ledger = Open();
        foreach (var stored in events) ledger.Want(stored.Data);
        await ReadAsync(ledger, connection, cancel);
        foreach (var stored in events) ledger.WantFurther(stored.Data);
        await ReadAsync(ledger, connection, cancel);
        foreach (var stored in events) ledger.Take(stored);
        await using var batch = new NpgsqlBatch(connection);
        foreach (var set in ledger.Sets) set.AddPut(batch);
        if (batch.BatchCommands.Count > 0) await batch.ExecuteNonQueryAsync(cancel);
    }

    private protected abstract Ledger Open();

    private static async Task ReadAsync(Ledger ledger, NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var batch = new NpgsqlBatch(connection);
        var read = ledger.Sets.SelectMany(set => Enumerable.Repeat(set, set.AddReads(batch))).ToList();
        if (read.Count == 0) return;
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        foreach (var set in read)
        {
            await set.ReadAsync(reader, cancel);
            await reader.NextResultAsync(cancel);
        }
    }
}
