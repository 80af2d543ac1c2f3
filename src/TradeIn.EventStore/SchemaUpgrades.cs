using System.Reflection;
using Npgsql;

namespace TradeIn.EventStore;

/// <summary>
/// Brings a database's tables up to date: numbered upgrades, each a folder <c>Schema/0001-name</c> of SQL files embedded
/// in an assembly, run in the order of their names, all in one transaction under a lock, so that two nodes may start
/// at once. What was applied stands in <c>schema_upgrades</c>.
/// </summary>
public static class SchemaUpgrades
{
    /// <summary>The store's own tables.</summary>
    public const string EventStorePart = "event-store";

    /// <summary>Applies the store's own upgrades. It says which it applied.</summary>
    public static Task<IReadOnlyList<string>> ApplyAsync(NpgsqlDataSource source, CancellationToken cancel = default) =>
        ApplyAsync(source, EventStorePart, typeof(SchemaUpgrades).Assembly, cancel);

    /// <summary>Applies the upgrades that an assembly holds, counted for a part of their own.</summary>
    /// <exception cref="LogDamagedException">The database is newer than this program.</exception>
    public static async Task<IReadOnlyList<string>> ApplyAsync(
        NpgsqlDataSource source, string part, Assembly assembly, CancellationToken cancel = default)
    {
        await using NpgsqlConnection connection = await source.OpenConnectionAsync(cancel);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancel);
        await ExecuteAsync(connection, SqlText.LockSchema, cancel);
        await ExecuteAsync(connection, SqlText.CreateSchemaUpgrades, cancel);
        HashSet<string> applied = await ReadAppliedAsync(connection, part, cancel);
        SortedDictionary<string, List<string>> known = Known(assembly);
        if (applied.FirstOrDefault(each => !known.ContainsKey(each)) is { } newer)
            throw new LogDamagedException(
                $"The database was upgraded by a newer program ({part}: {newer}); this one does not know its tables.");
        List<string> now = [.. known.Keys.Where(each => !applied.Contains(each))];
        foreach (string upgrade in now)
        {
            foreach (string file in known[upgrade])
                await ExecuteAsync(connection, SqlText.ReadResource(assembly, file), cancel);
            await ExecuteAsync(connection, SqlText.InsertSchemaUpgrade, cancel, part, upgrade);
        }
        await transaction.CommitAsync(cancel);
        return now;
    }

    /// <summary>Each upgrade's name, such as <c>0001-event-log</c>, with its files in order.</summary>
    private static SortedDictionary<string, List<string>> Known(Assembly assembly)
    {
        SortedDictionary<string, List<string>> upgrades = new(StringComparer.Ordinal);
        foreach (string file in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (file.Split('/') is not ["Schema", string upgrade, _]) continue;
            if (!upgrades.TryGetValue(upgrade, out List<string>? files)) upgrades.Add(upgrade, files = []);
            files.Add(file);
        }
        return upgrades;
    }

    private static async Task<HashSet<string>> ReadAppliedAsync(
        NpgsqlConnection connection, string part, CancellationToken cancel)
    {
        await using NpgsqlCommand command = new(SqlText.ReadSchemaUpgrades, connection);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = part });
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancel);
        HashSet<string> applied = new(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancel)) applied.Add(reader.GetString(0));
        return applied;
    }

    private static async Task ExecuteAsync(
        NpgsqlConnection connection, string sql, CancellationToken cancel, params string[] parameters)
    {
        await using NpgsqlCommand command = new(sql, connection);
        foreach (string each in parameters) command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = each });
        await command.ExecuteNonQueryAsync(cancel);
    }
}
