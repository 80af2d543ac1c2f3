using Npgsql;
using TradeIn.Testing.Postgres;

namespace TradeIn.EventStore.Tests;

/// <summary>
/// A plan is kept for as long as the session lives, so one made for small tables must do for large ones: none reads
/// more of a growing table than it was asked for.
/// </summary>
public sealed class PlanTests(PostgresFixture postgres)
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2000)] // a few long streams
    public async Task Statements_go_by_the_right_index_whatever_the_tables_held(int commands)
    {
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        EventLogOptions options = Logs.Options(database.ConnectionString);
        await using EventLog log = await EventLog.OpenAsync(options);
        await Task.WhenAll(Enumerable.Range(0, commands).Select(each =>
            log.ExecuteAsync(Commands.Raise(["a", "b"], id: $"c{each}", delivery: $"d{each}"))));
        await Logs.ExecuteAsync(database, "analyze");
        await using LogConnections connections = new(options);
        await using NpgsqlConnection connection = await connections.Writing.OpenConnectionAsync();

        foreach ((string types, string sql, string[] conditions) in Statements)
        {
            await RunAsync(connection, $"prepare it ({types}) as {sql}");
            string values = string.Join(", ", types.Split(", ").Select(each => each == "text[]" ? "'{a}'" : "5"));
            string plan = await RunAsync(connection, $"explain execute it ({values})");
            await RunAsync(connection, "deallocate it");

            foreach (string each in conditions) plan.ShouldContain(each, customMessage: $"{sql}\n{plan}");
            plan.Replace("Seq Scan on log_head", "", StringComparison.Ordinal).ShouldNotContain("Seq Scan", customMessage: plan);
        }
    }

    private static readonly (string Types, string Sql, string[] Conditions)[] Statements =
    [
        ("text[], bigint", SqlText.ReadStreams, ["Index Cond: ((stream_id)::text = wanted.id)"]),
        ("text[]", SqlText.ReadLastEvents,
            ["Limit", "Scan Backward using pk_mt_events_stream_and_version", "Index Cond: ((stream_id)::text = wanted.id)"]),
        ("text[], bigint", SqlText.ReadLastEventsAsOf,
            ["Index Cond: ((id)::text = wanted.id)", "Index Cond: (((stream_id)::text = search_1.id) AND (version = ((",
                "Index Cond: (((stream_id)::text = search.id) AND (version = search.low))"]),
        ("text, bigint, int", SqlText.ReadHistory, ["Index Cond: (((stream_id)::text = $1) AND (version > $2))"]),
        ("text[], text[]", SqlText.ReadCommands,
            ["Index Cond: (id = ANY", "Index Cond: (name = ANY", "Index Cond: ((seq_id >= c.first_position) AND (seq_id <="]),
        ("text[]", SqlText.ReadDeliveries, ["Index Cond: (name = ANY"]),
        ("bigint, bigint, text[], int", SqlText.ReadPage,
            ["Index Cond: ((seq_id > $1) AND (seq_id <= LEAST($2, h.\"position\")))"]),
        ("bigint, int", SqlText.ReadLog, ["Index Cond: ((seq_id > $1) AND (seq_id <="]),
    ];

    private static async Task<string> RunAsync(NpgsqlConnection connection, string sql)
    {
        await using NpgsqlCommand command = new(sql, connection);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync();
        List<string> lines = [];
        while (await reader.ReadAsync()) lines.Add(reader.GetString(0));
        return string.Join('\n', lines);
    }
}
