using Npgsql;
using TradeIn.EventStore;

namespace TradeIn.ReadModels;

/// <summary>Makes the tables of read models, and makes them anew for a higher version.</summary>
internal static class ReadModelSchema
{
    /// <summary>In one transaction under a lock, so that several nodes may start at once.</summary>
    public static async Task ApplyAsync(
        NpgsqlDataSource source, IReadOnlyList<ReadModel> models, ReadModelMessages messages, CancellationToken cancel)
    {
        await SchemaUpgrades.ApplyAsync(source, "read-models", typeof(ReadModelSchema).Assembly, cancel);
        await using var connection = await source.OpenConnectionAsync(cancel);
        foreach (var model in models)
        {
            await using var transaction = await connection.BeginTransactionAsync(cancel);
            await ExecuteAsync(connection, EmbeddedSql.LockModels, cancel);
            var (version, tables) = await ReadAsync(connection, model.Name, cancel);
            if (version >= model.Version) continue;
            await BuildAsync(connection, model, tables, cancel);
            await transaction.CommitAsync(cancel);
            messages.Built(model.Name, model.Version);
        }
    }

    private static async Task BuildAsync(
        NpgsqlConnection connection, ReadModel model, IEnumerable<string> former, CancellationToken cancel)
    {
        // The checkpoint first, as whoever writes does, so that neither waits for the other.
        await using var batch = new NpgsqlBatch(connection);
        batch.Add(EmbeddedSql.ResetCheckpoint, new NpgsqlParameter<string> { TypedValue = model.Name });
        batch.Add(
            EmbeddedSql.PutModel, new NpgsqlParameter<string> { TypedValue = model.Name },
            new NpgsqlParameter<int> { TypedValue = model.Version }, Column.Of(model.Tables));
        await batch.ExecuteNonQueryAsync(cancel);
        foreach (var table in former.Union(model.Tables))
            await ExecuteAsync(connection, $"drop table if exists read.{Quoted(table)} cascade", cancel);
        foreach (var file in model.Tables.SelectMany(table => EmbeddedSql.OfTable(model.GetType().Assembly, table)))
            await ExecuteAsync(connection, file, cancel);
    }

    private static async Task<(int Version, string[] Tables)> ReadAsync(
        NpgsqlConnection connection, string model, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(EmbeddedSql.ReadModel, connection);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = model });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        return await reader.ReadAsync(cancel)
            ? (reader.GetInt32(0), reader.GetFieldValue<string[]>(1))
            : (0, []);
    }

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
