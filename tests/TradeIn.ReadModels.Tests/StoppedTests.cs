using TradeIn.EventStore;
using TradeIn.Testing.Postgres;

namespace TradeIn.ReadModels.Tests;

/// <summary>A model that fails stops alone and loudly; one whose tables are of another version is built anew.</summary>
public sealed class StoppedTests(PostgresFixture postgres)
{
    [Fact]
    public async Task A_poison_event_stops_its_model_alone_before_it_and_a_restart_tries_again()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var log = await Runners.OpenLogAsync(database);
        await log.TickAsync(500);
        await log.ExecuteAsync(Append.Of([Ticks.Tick("bad")]));
        await log.TickAsync(500);
        Messages messages = new();
        Onlooker onlooker = new();

        await using (var runner = await ReadModelRunner.StartAsync(
            Runners.OptionsOf(database, log, new DelicateTally("bad"), onlooker) with { Logging = messages }))
        {
            (await runner.CaughtUpAsync("tally", 501)).ShouldBeFalse();
            (await runner.CaughtUpAsync("onlooker", 1001)).ShouldBeTrue();

            var stopped = runner.States.Single(state => state.Name == "tally");
            (stopped.Status, stopped.Position, stopped.StoppedAt).ShouldBe((ReadModelStatus.Stopped, 500, 501));
            stopped.Fault.ShouldBe("It is poison.");
            (await runner.CaughtUpAsync(1001)).ShouldBeFalse();
        }
        onlooker.Seen.ShouldBe(1001);
        messages.All.ShouldContain(message => message.Id == 2003 && message.Text.Contains("501"));
        (await Runners.QueryAsync(database, "select sum(events), max(last_position) from read.tally"))
            .ShouldBe(["500 | 500"]);
        (await Runners.QueryAsync(database, "select last_seq_id from mt_event_progression where name = 'tally'"))
            .ShouldBe(["500"]);

        await using var again = await Runners.StartAsync(database, log, new Tally());
        await again.CaughtUpAsync(log);
        (await Runners.TallyAsync(database)).ShouldBe(await Runners.TallyOfAsync(log));
    }

    [Fact]
    public async Task An_event_that_cannot_be_read_stops_those_that_take_it()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var log = await Runners.OpenLogAsync(database);
        await log.ExecuteAsync(Append.Of([Ticks.Tick("a"), Ticks.Whisper, Ticks.Tick("b")]));
        await Runners.ExecuteAsync(database, "update mt_events set data = '\"nothing\"' where type = 'whispered'");

        await using var runner = await Runners.StartAsync(database, log, new Tally(), new Onlooker());

        (await runner.CaughtUpAsync("tally", 3)).ShouldBeTrue();
        (await runner.CaughtUpAsync("onlooker", 3)).ShouldBeFalse();
        runner.States.Single(state => state.Name == "onlooker").StoppedAt.ShouldBe(2);
    }

    [Fact]
    public async Task A_higher_version_is_built_anew_from_the_first_event()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var log = await Runners.OpenLogAsync(database);
        await log.TickAsync(50);
        await using (var runner = await Runners.StartAsync(database, log, new Tally())) await runner.CaughtUpAsync(log);
        await Runners.ExecuteAsync(
            database, "alter table read.tally add column gone text; update read.tally set total = 0");

        await using (var same = await Runners.StartAsync(database, log, new Tally())) await same.CaughtUpAsync(log);
        (await Runners.QueryAsync(database, "select sum(total) from read.tally")).ShouldBe(["0"]);
        await using var higher = await Runners.StartAsync(database, log, new Tally(version: 2));
        await higher.CaughtUpAsync(log);

        (await Runners.TallyAsync(database)).ShouldBe(await Runners.TallyOfAsync(log));
        (await Runners.QueryAsync(database, "select name, version, tables[1] from read.models"))
            .ShouldBe(["tally | 2 | tally"]);
    }

    [Fact]
    public async Task A_node_of_an_older_version_writes_no_more_once_a_newer_one_has_built_its_tables()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var log = await Runners.OpenLogAsync(database);
        await using var old = await Runners.StartAsync(database, log, new Tally());
        await log.TickAsync(50);
        await old.CaughtUpAsync(log);

        await using var newer = await Runners.StartAsync(database, log, new Tally(version: 2));
        await log.TickAsync(50);
        await newer.CaughtUpAsync(log);
        await log.TickAsync(1);
        await newer.CaughtUpAsync(log);

        (await old.CaughtUpAsync(101)).ShouldBeFalse();
        old.States[0].Status.ShouldBe(ReadModelStatus.Stopped);
        old.States[0].Fault!.ShouldContain("read.models");
        (await Runners.TallyAsync(database)).ShouldBe(await Runners.TallyOfAsync(log));
        await using var oldAgain = await Runners.StartAsync(database, log, new Tally());
        (await oldAgain.CaughtUpAsync(101)).ShouldBeFalse();
        (await Runners.QueryAsync(database, "select version from read.models")).ShouldBe(["2"]);
    }

    [Fact]
    public async Task Many_nodes_may_start_at_once()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var log = await Runners.OpenLogAsync(database);
        await log.TickAsync(2000);

        var runners = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Runners.StartAsync(database, log, new Tally())));

        foreach (var each in runners) await each.CaughtUpAsync(log);
        (await Runners.TallyAsync(database)).ShouldBe(await Runners.TallyOfAsync(log));
        foreach (var each in runners) await each.DisposeAsync();
    }

    [Fact]
    public async Task Waiting_for_what_does_not_come_ends()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var log = await Runners.OpenLogAsync(database);
        await using var runner = await Runners.StartAsync(database, log, new Tally());

        (await runner.CaughtUpAsync(1, TimeSpan.FromMilliseconds(50))).ShouldBeFalse();
    }
}
