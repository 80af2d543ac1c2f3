using Npgsql;
using TradeIn.Testing.Postgres;

[assembly: AssemblyFixture(typeof(PostgresFixture))]

namespace TradeIn.EventStore.Tests;

/// <summary>Opens logs on a test's database, and looks into it from outside.</summary>
internal static class Logs
{
    public static EventLogOptions Options(string connectionString, string node = "one") => new()
    {
        ConnectionString = connectionString,
        Catalogue = Counters.Catalogue(),
        NodeName = node,
    };

    public static Task<EventLog> OpenAsync(TestDatabase database, string node = "one") =>
        EventLog.OpenAsync(Options(database.ConnectionString, node));

    public static async Task<List<StoredEvent>> AllAsync(EventLog log, long after = 0)
    {
        List<StoredEvent> all = [];
        await foreach (StoredEvent each in log.ReadAllAsync(after)) all.Add(each);
        return all;
    }

    public static async Task<int> ExecuteAsync(TestDatabase database, string sql)
    {
        await using NpgsqlDataSource source = NpgsqlDataSource.Create(database.ConnectionString);
        await using NpgsqlCommand command = source.CreateCommand(sql);
        return await command.ExecuteNonQueryAsync();
    }

    public static async Task<List<string>> QueryAsync(TestDatabase database, string sql)
    {
        await using NpgsqlDataSource source = NpgsqlDataSource.Create(database.ConnectionString);
        await using NpgsqlCommand command = source.CreateCommand(sql);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync();
        List<string> rows = [];
        while (await reader.ReadAsync())
            rows.Add(string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(each => reader.GetValue(each))));
        return rows;
    }
}
