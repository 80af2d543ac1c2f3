using TradeIn.Testing.Postgres;

namespace TradeIn.EventStore.Tests;

public sealed class SeveralNodesTests(PostgresFixture postgres)
{
    [Fact]
    public async Task Two_nodes_on_hot_streams_lose_no_update_and_leave_no_gap()
    {
        const int callers = 64, each = 20, streams = 20, limit = 40;
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        await using EventLog one = await Logs.OpenAsync(database, "one");
        await using EventLog two = await Logs.OpenAsync(database, "two");

        CommandResult[][] results = await Task.WhenAll(new[] { one, two }
            .SelectMany(_ => Enumerable.Range(0, callers), CallAsync));

        List<CommandResult> all = [.. results.SelectMany(result => result)];
        List<StoredEvent> stored = await Logs.AllAsync(one);
        all.Where(result => result.Receipt == Receipt.Recorded).SelectMany(result => result.Events)
            .OrderBy(result => result.Position).ShouldBe(stored);
        all.ShouldContain(result => Equals(result.Answer, "full"));
        stored.GroupBy(result => result.StreamId).ShouldAllBe(stream => stream.Count() <= limit);
        stored.GroupBy(result => result.StreamId).Count(stream => stream.Count() == limit).ShouldBeGreaterThan(0);
        (await Logs.QueryAsync(database, "select distinct node from log_batches order by 1")).ShouldBe(["one", "two"]);
        await Invariants.HoldAsync(database);

        async Task<CommandResult[]> CallAsync(EventLog log, int caller)
        {
            List<CommandResult> own = [];
            for (int n = 0; n < each; n++)
                own.Add(await log.ExecuteAsync(Commands.Raise(
                    [$"s{(caller + n) % streams}", $"s{(caller + n * 3 + 7) % streams + streams}"], limit)));
            return [.. own];
        }
    }

    [Fact]
    public async Task Two_nodes_may_start_on_an_empty_database_at_once()
    {
        await using TestDatabase database = await postgres.CreateDatabaseAsync();

        EventLog[] logs = await Task.WhenAll(Enumerable.Range(0, 4).Select(each => Logs.OpenAsync(database, $"{each}")));

        foreach (EventLog each in logs) await each.ExecuteAsync(Commands.Raise("a"));
        (await Logs.AllAsync(logs[0])).Count.ShouldBe(4);
        (await Logs.QueryAsync(database, "select part, name from schema_upgrades order by 1, 2")).ShouldBe(["event-store | 0001-event-log", "event-store | 0002-room-in-streams"]);
        foreach (EventLog each in logs) await each.DisposeAsync();
    }

    [Fact]
    public async Task An_older_program_does_not_touch_a_newer_database()
    {
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        await (await Logs.OpenAsync(database)).DisposeAsync();
        await Logs.ExecuteAsync(database, "insert into schema_upgrades (part, name) values ('event-store', '9999-later')");

        LogDamagedException newer = await Should.ThrowAsync<LogDamagedException>(Logs.OpenAsync(database));

        newer.Message.ShouldContain("9999-later");
    }
}
