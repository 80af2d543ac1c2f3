using Npgsql;
using TradeIn.EventStore;

namespace TradeIn.ReadModels;

/// <summary>How a model's checkpoint is moved, of its live tables and of those beside them alike.</summary>
internal static class ReadModelMoves
{
    /// <summary>
    /// Moves a checkpoint in the caller's transaction. Whoever puts a skip on record holds the checkpoint before, so what is
    /// passed over is known here, whichever node that was.
    /// </summary>
    /// <param name="connection">In a transaction.</param>
    /// <param name="move">The statement: of a name, a position to leave, one to come to, and a version.</param>
    /// <returns>The events to be taken: without those that are passed over.</returns>
    /// <exception cref="MovedByOtherException">The checkpoint is not where it was left.</exception>
    /// <exception cref="InvalidOperationException">One of them cannot be read.</exception>
    public static async Task<IReadOnlyList<StoredEvent>> MoveAsync(
        NpgsqlConnection connection, string move, ReadModel model, long from, long to, IReadOnlyList<StoredEvent> events,
        CancellationToken cancel)
    {
        HashSet<long> skipped = [];
        await using (var batch = new NpgsqlBatch(connection))
        {
            foreach (var statement in (string[])[move, EmbeddedSql.ReadSkipped])
                batch.BatchCommands.Add(new NpgsqlBatchCommand(statement)
                {
                    Parameters = { Of(model.Name), Of(from), Of(to), Of(model.Version) },
                });
            await using (var reader = await batch.ExecuteReaderAsync(cancel))
                while (await reader.ReadAsync(cancel)) skipped.Add(reader.GetInt64(0));
            if (batch.BatchCommands[0].RecordsAffected == 0) throw new MovedByOtherException();
        }
        var taken = skipped.Count == 0 ? events : [.. events.Where(stored => !skipped.Contains(stored.Position))];
        ReadModelWorker.ThrowWhenUnreadable(taken);
        return taken;
    }

    private static NpgsqlParameter<T> Of<T>(T value) => new() { TypedValue = value };
}
