using Npgsql;
using TradeIn.Domain;
using TradeIn.EventStore;
using TradeIn.ReadModels.Datasets;
using TradeIn.Server.Log;
using TradeIn.Testing.Postgres;

namespace TradeIn.ReadModels.Tests;

/// <summary>Holds the past of a model's tables against builds that ended there.</summary>
internal static class Pasts
{
    /// <summary>The same of some facts, taken in at once.</summary>
    public static async Task<int> CompareAsync(PostgresFixture postgres, IReadOnlyList<Fact> facts, ReadModel model)
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var fresh = await postgres.CreateDatabaseAsync();
        await using var log = await Runners.OpenLogAsync(database, EventTypes.Catalogue());
        await log.ExecuteAsync(Append.Of(
            [.. facts.Select(fact => new NewEvent(fact.Stream.ToString(), fact.Stream.Type, fact.Event))]));
        await using var runner = await Runners.StartAsync(database, log, model);
        await runner.CaughtUpAsync(log);
        return await CompareAsync(log, database, fresh, EventTypes.Catalogue(), model);
    }

    /// <summary>
    /// For every position of a log: the rows as of it equal those that a build up to it gives. In the end both builds, one
    /// cut into pages and one event by event, have the same past.
    /// </summary>
    /// <param name="database">Where the model has come to the end of the log.</param>
    /// <param name="fresh">Where nothing is yet.</param>
    /// <returns>How many past versions there are in all.</returns>
    public static async Task<int> CompareAsync(
        EventLog log, TestDatabase database, TestDatabase fresh, EventCatalogue catalogue, ReadModel model)
    {
        var tables = model.Tables.Where(table => model.Tables.Contains($"{table}_past")).ToList();
        var growing = DatasetCatalogue.All.Where(each => each.Grows && each.Model == model.Name).Select(each => each.Table).ToList();
        (tables.Count + growing.Count).ShouldBePositive();
        await using (var empty = await Runners.OpenLogAsync(fresh, catalogue))
        await using (await Runners.StartAsync(fresh, empty, model))
        {
        }
        await using var whole = new NpgsqlConnection(database.ConnectionString);
        await using var connection = new NpgsqlConnection(fresh.ConnectionString);
        await whole.OpenAsync();
        await connection.OpenAsync();
        await foreach (var stored in log.ReadAllAsync())
        {
            if (!model.Events.Contains(stored.Data.GetType())) continue;
            await model.ApplyAsync([stored], connection, CancellationToken.None);
            foreach (var table in tables)
                (await AsOfAsync(whole, table, stored.Position))
                    .ShouldBe(await RowsAsync(connection, table), $"{table} at {stored.Position}");
            foreach (var table in growing)
                (await QueryAsync(
                    whole, $"select to_jsonb(r)::text from read.{table} r where last_position <= {stored.Position} order by 1"))
                    .ShouldBe(await RowsAsync(connection, table), $"{table} at {stored.Position}");
        }
        var past = 0;
        foreach (var table in tables.Select(table => $"{table}_past"))
        {
            var rows = await RowsAsync(whole, table);
            rows.ShouldBe(await RowsAsync(connection, table));
            past += rows.Count;
        }
        return past;
    }

    private static Task<List<string>> RowsAsync(NpgsqlConnection there, string table) =>
        QueryAsync(there, $"select to_jsonb(r)::text from read.{table} r order by 1");

    private static Task<List<string>> AsOfAsync(NpgsqlConnection there, string table, long position) => QueryAsync(there,
        $"""
        select to_jsonb(r)::text from read.{table} r where last_position <= {position}
        union all
        select (to_jsonb(r) - 'until_position')::text from read.{table}_past r
        where last_position <= {position} and until_position > {position}
        order by 1
        """);

    private static async Task<List<string>> QueryAsync(NpgsqlConnection there, string sql)
    {
        await using var command = new NpgsqlCommand(sql, there);
        await using var reader = await command.ExecuteReaderAsync();
        List<string> rows = [];
        while (await reader.ReadAsync()) rows.Add(reader.GetString(0));
        return rows;
    }
}
