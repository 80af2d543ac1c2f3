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
            // Tables of an older version stay in use until those of this one have come as far.
            if (version > 0) await ReadModelRebuild.BeginAsync(connection, model, $"version {model.Version}", cancel);
            else await BuildAsync(connection, model, tables, cancel);
            await transaction.CommitAsync(cancel);
            if (version == 0) messages.Built(model.Name, model.Version);
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
        foreach (var file in FilesOf(model))
            await ExecuteAsync(connection, file, cancel);
    }

    /// <summary>Makes a model's tables.</summary>
    public static IEnumerable<string> FilesOf(ReadModel model) =>
        model.Tables.SelectMany(table => EmbeddedSql.OfTable(model.GetType().Assembly, table));

    /// <summary>Notes that a model of the program's own version is to be built anew.</summary>
    /// <returns>False when that is under way.</returns>
    public static async Task<bool> RebuildAsync(
        NpgsqlDataSource source, ReadModel model, string askedBy, CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await ExecuteAsync(connection, EmbeddedSql.LockModels, cancel);
        var (version, _) = await ReadAsync(connection, model.Name, cancel);
        if (version > model.Version || !await ReadModelRebuild.BeginAsync(connection, model, askedBy, cancel)) return false;
        await transaction.CommitAsync(cancel);
        return true;
    }

    public static async Task<(int Version, string[] Tables)> ReadAsync(
        NpgsqlConnection connection, string model, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(EmbeddedSql.ReadModel, connection);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = model });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        return await reader.ReadAsync(cancel)
            ? (reader.GetInt32(0), reader.GetFieldValue<string[]>(1))
            : (0, []);
    }

    public static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
