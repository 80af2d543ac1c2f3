using Npgsql;
using TradeIn.EventStore;

namespace TradeIn.ReadModels;

/// <summary>
/// The one connection on which a read model is written. The turn belongs to it: when it dies, whatever was not committed
/// is gone and another node may take over, so nobody writes without the turn.
/// </summary>
internal sealed class ReadModelSession(NpgsqlConnection connection, ReadModel model) : IAsyncDisposable
{
    // Commits need not wait for the disk: rows and checkpoint are lost together or not at all, and are made again from
    // the log. Plans go by indexes, as those of the log: they are kept while tables grow from nothing to millions.
    private const string Settings =
        "-c synchronous_commit=off -c jit=off -c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off";

    public static NpgsqlDataSource SourceOf(string connectionString)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, MaxAutoPrepare = 64 };
        builder.Options = string.IsNullOrEmpty(builder.Options) ? Settings : $"{builder.Options} {Settings}";
        return NpgsqlDataSource.Create(builder);
    }

    public static async Task<ReadModelSession> OpenAsync(
        NpgsqlDataSource writing, ReadModel model, CancellationToken cancel) =>
        new(await writing.OpenConnectionAsync(cancel), model);

    /// <summary>Takes the turn if no other node has it, and says where the model stands.</summary>
    public async Task<(bool Taken, Checkpoint Checkpoint)> TakeTurnAsync(CancellationToken cancel)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.Add(EmbeddedSql.TakeTurn, Name());
        batch.Add(EmbeddedSql.ReadCheckpoint, Name());
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        var taken = reader.GetBoolean(0);
        await reader.NextResultAsync(cancel);
        await reader.ReadAsync(cancel);
        return (taken, new Checkpoint(
            reader.IsDBNull(0) ? null : reader.GetInt32(0), reader.IsDBNull(1) ? 0 : reader.GetInt64(1),
            reader.GetInt64(2), reader.IsDBNull(3) ? 0 : reader.GetInt32(3)));
    }

    /// <summary>Of the program that made the tables; null when there are none.</summary>
    public async Task<int?> ReadVersionAsync(CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(EmbeddedSql.ReadCheckpoint, connection);
        command.Parameters.Add(Name());
        return await command.ExecuteScalarAsync(cancel) is int version ? version : null;
    }

    /// <summary>Writes what events change that are not passed over, and the checkpoint, in one transaction.</summary>
    /// <exception cref="MovedByOtherException">The checkpoint is not where it was left.</exception>
    public async Task WriteAsync(long from, long to, IReadOnlyList<StoredEvent> events, CancellationToken cancel)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var taken = await ReadModelMoves.MoveAsync(connection, EmbeddedSql.MoveCheckpoint, model, from, to, events, cancel);
        if (taken.Count > 0) await model.ApplyAsync(taken, connection, cancel);
        await transaction.CommitAsync(cancel);
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private NpgsqlParameter<string> Name() => new() { TypedValue = model.Name };
}

/// <summary>Where a model stands in the database.</summary>
/// <param name="Version">Of the program that made its tables; null when there are none.</param>
/// <param name="Position">Up to where they were written.</param>
/// <param name="Head">Where the log ends.</param>
/// <param name="Restarts">How often the model was told to try again.</param>
internal sealed record Checkpoint(int? Version, long Position, long Head, int Restarts);

/// <summary>Another node has moved the checkpoint, or built the tables anew.</summary>
internal sealed class MovedByOtherException() : Exception("The checkpoint is not where it was left.");
