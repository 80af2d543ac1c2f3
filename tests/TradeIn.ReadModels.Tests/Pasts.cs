using Npgsql;
using TradeIn.EventStore;
using TradeIn.Testing.Postgres;

namespace TradeIn.ReadModels.Tests;

/// <summary>Holds the past of a model's tables against builds that ended there.</summary>
internal static class Pasts
{
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
        tables.ShouldNotBeEmpty();
        await using (var empty = await Runners.OpenLogAsync(fresh, catalogue))
        await using (await Runners.StartAsync(fresh, empty, model))
        {
        }
        await using var connection = new NpgsqlConnection(fresh.ConnectionString);
        await connection.OpenAsync();
        await foreach (var stored in log.ReadAllAsync())
        {
            if (!model.Events.Contains(stored.Data.GetType())) continue;
            await model.ApplyAsync([stored], connection, CancellationToken.None);
            foreach (var table in tables)
                (await AsOfAsync(database, table, stored.Position))
                    .ShouldBe(await RowsAsync(fresh, table), $"{table} at {stored.Position}");
        }
        var past = 0;
        foreach (var table in tables.Select(table => $"{table}_past"))
        {
            var rows = await RowsAsync(database, table);
            rows.ShouldBe(await RowsAsync(fresh, table));
            past += rows.Count;
        }
        return past;
    }

    private static Task<List<string>> RowsAsync(TestDatabase database, string table) =>
        Runners.QueryAsync(database, $"select to_jsonb(r)::text from read.{table} r order by 1");

    private static Task<List<string>> AsOfAsync(TestDatabase database, string table, long position) =>
        Runners.QueryAsync(database,
            $"""
            select to_jsonb(r)::text from read.{table} r where last_position <= {position}
            union all
            select (to_jsonb(r) - 'until_position')::text from read.{table}_past r
            where last_position <= {position} and until_position > {position}
            order by 1
            """);
}
