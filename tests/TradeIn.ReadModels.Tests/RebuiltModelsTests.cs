using TradeIn.EventStore;
using TradeIn.ReadModels.Tests.Claims;
using TradeIn.Server;
using TradeIn.Server.Log;
using TradeIn.Testing.Postgres;

namespace TradeIn.ReadModels.Tests;

/// <summary>Every model of the server says the same kept live and built anew, with commands going on or not.</summary>
public sealed class RebuiltModelsTests(PostgresFixture postgres)
{
    [Fact]
    public async Task Every_rebuilt_model_equals_the_one_that_was_kept_live_row_by_row()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var log = await Runners.OpenLogAsync(database, EventTypes.Catalogue());
        var models = TradeInServer.Models();
        var messages = new Messages();
        List<string> rebuilt;
        await using (var runner = await ReadModelRunner.StartAsync(
            Runners.OptionsOf(database, log, models) with { Logging = messages }))
        {
            var story = await ClaimStory.BeginAsync(log);
            await story.GrantAsync(1);
            await runner.CaughtUpAsync(log);
            await story.AdvanceAsync(1, 300);
            await story.GrantAsync(2);
            await runner.CaughtUpAsync(log);

            var live = await RowsAsync(database, models);
            await AskAsync(runner, models);
            await RebuiltAsync(runner, messages);
            (await RowsAsync(database, models)).ShouldBe(live);

            await AskAsync(runner, models);
            await story.AdvanceAsync(2, 300);
            await story.ReimburseAsync(1, 300);
            await story.InvalidateAsync(2);
            await RebuiltAsync(runner, messages);
            await runner.CaughtUpAsync(log);
            rebuilt = await RowsAsync(database, models);
        }

        await Runners.ExecuteAsync(database, "delete from read.models");
        await using var anew = await Runners.StartAsync(database, log, models);
        await anew.CaughtUpAsync(log);
        rebuilt.ShouldBe(await RowsAsync(database, models));
        rebuilt.ShouldContain(row => row.StartsWith("claims_past ", StringComparison.Ordinal));
        (await Runners.QueryAsync(database, "select table_name from information_schema.tables where table_schema = 'read_next'"))
            .ShouldBeEmpty();
    }

    private static async Task AskAsync(ReadModelRunner runner, IReadOnlyList<ReadModel> models)
    {
        foreach (var model in models) (await runner.RebuildAsync(model.Name, "somebody")).ShouldBeTrue(model.Name);
    }

    private static async Task RebuiltAsync(ReadModelRunner runner, Messages messages)
    {
        while ((await runner.RebuildsAsync()).Count > 0)
            messages.All.Where(each => each.Id is 2003 or 2004 or 2009).ShouldBeEmpty("what stopped is never done");
    }

    private static async Task<List<string>> RowsAsync(TestDatabase database, IReadOnlyList<ReadModel> models)
    {
        List<string> rows = [];
        foreach (var table in models.SelectMany(model => model.Tables))
            rows.AddRange(await Runners.QueryAsync(
                database, $"select '{table} ' || to_jsonb(r)::text from read.{table} r order by 1"));
        return rows;
    }
}
