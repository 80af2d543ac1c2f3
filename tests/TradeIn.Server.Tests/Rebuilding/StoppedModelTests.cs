using Npgsql;
using TradeIn.Client;
using TradeIn.Client.Rebuilding;
using TradeIn.Testing.Postgres;

namespace TradeIn.Server.Tests.Rebuilding;

/// <summary>A read model that an event has stopped is tried again, or passes over that event on record.</summary>
public sealed class StoppedModelTests(PostgresFixture postgres)
{
    private const string Why = "The purchase was written by another program.";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact(Timeout = 300_000)]
    public async Task The_administrator_has_the_event_passed_over_at_which_a_model_is_stopped_and_only_that()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        var position = await PoisonedAsync(database);
        await using var server = await RunningServer.StartAsync(database.ConnectionString);
        using var http = TradeInClient.HttpClientFor(server.Address, "dev-admin");
        var client = new TradeInClient(http);
        await UntilAsync(client, model => model.StoppedAt == position);

        await server.PostAsync("dev-regulator", "/v1/read-models/purchases/skip", Body(position)).ShouldBeAsync(403);
        await server.PostAsync("dev-admin", "/v1/read-models/nothing/skip", Body(position)).ShouldBeAsync(404);
        (await server.PostAsync("dev-admin", "/v1/read-models/purchases/skip", """{ "position": 0, "reason": " ", "why": 1 }""")
            .ShouldBeAsync(400)).Pointers.ShouldBe(["/position", "/reason", "/why"], ignoreOrder: true);
        foreach (var (model, other, says) in new[]
        {
            ("purchases", position - 1, $"purchases is stopped by the event at {position}"),
            ("claims", position, "not stopped, as far as this node knows"),
        })
        {
            var refused = await server.PostAsync("dev-admin", $"/v1/read-models/{model}/skip", Body(other)).ShouldBeAsync(409);
            ((string)refused.Json["type"]!).ShouldEndWith("not-stopped");
            ((string)refused.Json["detail"]!).ShouldContain(says);
        }
        (await client.ListReadModelsAsync(Cancel)).Items.ShouldAllBe(model => model.Skips == null);

        var skipped = await client.SkipReadModelEventAsync("purchases", new ReadModelSkipRequest(position, Why), Cancel);
        skipped.Skips!.ShouldHaveSingleItem().ShouldBe(
            new ReadModelSkipView(skipped.Version, position, Why, "admin", skipped.Skips![0].SkippedAt));
        await UntilAsync(client, model => model is { Lag: 0, Status: "working" });
        (await client.SkipReadModelEventAsync("purchases", new ReadModelSkipRequest(position, Why), Cancel)).Skips!.Count.ShouldBe(1);
        await server.PostAsync("dev-admin", "/v1/read-models/purchases/skip", Body(position, "Another reason.")).ShouldBeAsync(409);
        var before = (await server.GetAsync("dev-regulator", "/v1/purchases").ShouldBeAsync(200)).Json["items"]!.ToJsonString();

        await client.RebuildReadModelAsync("purchases", Cancel);
        await UntilAsync(client, model => model.Rebuild is null);
        await server.CaughtUpAsync();
        (await server.GetAsync("dev-regulator", "/v1/purchases").ShouldBeAsync(200)).Json["items"]!.ToJsonString().ShouldBe(before);
    }

    [Fact(Timeout = 300_000)]
    public async Task The_administrator_has_a_stopped_model_tried_again()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        var position = await PoisonedAsync(database);
        await using var server = await RunningServer.StartAsync(database.ConnectionString);
        using var http = TradeInClient.HttpClientFor(server.Address, "dev-admin");
        var client = new TradeInClient(http);
        await UntilAsync(client, model => model.StoppedAt == position);

        await server.PostAsync("dev-auditor", "/v1/read-models/purchases/restart", "").ShouldBeAsync(403);
        await server.PostAsync("dev-admin", "/v1/read-models/nothing/restart", "").ShouldBeAsync(404);
        await AskAsync(database, "update mt_events set data = (select data from kept) where seq_id = (select seq_id from kept) returning 1::bigint");
        (await client.RestartReadModelAsync("purchases", Cancel)).Name.ShouldBe("purchases");

        await UntilAsync(client, model => model is { Lag: 0, Status: "working", StoppedAt: null, Skips: null });
        (await client.RestartReadModelAsync("claims", Cancel)).Status.ShouldBe("working");
    }

    /// <summary>A log with a purchase that cannot be read, and no tables of purchases yet.</summary>
    private static async Task<long> PoisonedAsync(TestDatabase database)
    {
        await using (var server = await RunningServer.StartAsync(database.ConnectionString))
        {
            // Nothing hangs on the first purchase.
            await new Trade().RecordAsync(server);
            await new Trade().ApproveAsync(server);
            await server.CaughtUpAsync();
        }
        return await AskAsync(database, """
            create table kept as select seq_id, data from mt_events where type = 'purchase_refused' or type = 'purchase_recorded' order by seq_id limit 1;
            delete from read.models where name = 'purchases';
            update mt_events set data = '"nothing"' where seq_id = (select seq_id from kept) returning seq_id
            """);
    }

    private static async Task<long> AskAsync(TestDatabase database, string sql)
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var command = source.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync(Cancel))!;
    }

    private static async Task UntilAsync(TradeInClient client, Func<ReadModelView, bool> so)
    {
        while (!so((await client.ListReadModelsAsync(Cancel)).Items.Single(model => model.Name == "purchases")))
            Cancel.ThrowIfCancellationRequested();
    }

    private static string Body(long position, string reason = Why) => $$"""{ "position": {{position}}, "reason": "{{reason}}" }""";
}
