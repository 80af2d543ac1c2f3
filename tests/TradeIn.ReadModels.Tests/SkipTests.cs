using TradeIn.EventStore;
using TradeIn.Testing.Postgres;

namespace TradeIn.ReadModels.Tests;

/// <summary>A model that an event has stopped is tried again, or passes over that event on record.</summary>
public sealed class SkipTests(PostgresFixture postgres)
{
    private const string Why = "Its key is written in no alphabet.";

    [Fact]
    public async Task A_skip_on_record_has_all_nodes_go_on_and_every_rebuild_pass_over_the_same_event()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var log = await Runners.OpenLogAsync(database);
        await PoisonedAsync(log);
        await using var one = await Runners.StartAsync(database, log, new DelicateTally("bad"));
        await using var other = await Runners.StartAsync(database, log, new DelicateTally("bad"));
        await StoppedAsync(one, 51);
        await StoppedAsync(other, 51);

        (await one.SkipAsync("tally", 50, Why, "admin")).ShouldBe(SkipOutcome.NotStoppedThere);
        (await one.SkipAsync("tally", 52, Why, "admin")).ShouldBe(SkipOutcome.NotStoppedThere);
        (await one.SkipsAsync()).ShouldBeEmpty();
        (await one.SkipAsync("tally", 51, Why, "admin")).ShouldBe(SkipOutcome.Skipped);
        await one.CaughtUpAgainAsync(log);
        await other.CaughtUpAgainAsync(log);

        var rows = await Runners.TallyAsync(database);
        rows.ShouldBe(await TallyWithoutBadAsync(log));
        var skip = (await other.SkipsAsync()).ShouldHaveSingleItem();
        skip.ShouldBe(new ReadModelSkip("tally", 1, 51, Why, "admin", skip.SkippedAt));
        (await other.SkipAsync("tally", 51, Why, "admin")).ShouldBe(SkipOutcome.SkippedBefore);
        (await other.SkipAsync("tally", 51, "I like it so.", "admin")).ShouldBe(SkipOutcome.SkippedForAnotherReason);

        await one.RebuildAsync("tally", "somebody");
        while ((await one.RebuildsAsync()).Count > 0) (await one.RebuildsAsync()).ShouldAllBe(each => each.StoppedAt == null);
        await one.CaughtUpAgainAsync(log);
        (await Runners.TallyAsync(database)).ShouldBe(rows);
    }

    [Fact]
    public async Task A_stopped_model_is_tried_again_by_all_nodes_without_a_new_start()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var log = await Runners.OpenLogAsync(database);
        await PoisonedAsync(log);
        DelicateTally[] models = [new("bad"), new("bad")];
        await using var one = await Runners.StartAsync(database, log, models[0]);
        await using var other = await Runners.StartAsync(database, log, models[1]);
        await StoppedAsync(one, 51);
        await StoppedAsync(other, 51);

        foreach (var model in models) model.Poison = "nothing";
        await one.RestartAsync("tally");

        await one.CaughtUpAgainAsync(log);
        await other.CaughtUpAgainAsync(log);
        (await Runners.TallyAsync(database)).ShouldBe(await Runners.TallyOfAsync(log));
    }

    [Fact]
    public async Task What_cannot_be_taken_yet_stops_it_again_at_the_same_place()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var log = await Runners.OpenLogAsync(database);
        await PoisonedAsync(log);
        Messages messages = new();
        await using var runner = await ReadModelRunner.StartAsync(
            Runners.OptionsOf(database, log, new DelicateTally("bad")) with { Logging = messages });
        await StoppedAsync(runner, 51);

        await runner.RestartAsync("tally");
        await UntilAsync(() => messages.All.Count(each => each.Id == 2003) == 2);

        await StoppedAsync(runner, 51);
        messages.All.Count(each => each.Id == 2011).ShouldBe(1);
        (await Runners.QueryAsync(database, "select sum(events) from read.tally")).ShouldBe(["50"]);
    }

    [Fact]
    public async Task What_another_node_has_got_past_stops_no_node_any_longer_and_is_not_skipped()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var log = await Runners.OpenLogAsync(database);
        await PoisonedAsync(log);
        await using var stopped = await Runners.StartAsync(database, log, new DelicateTally("bad"));
        await StoppedAsync(stopped, 51);

        await using var mended = await Runners.StartAsync(database, log, new Tally());
        await mended.CaughtUpAsync(log);

        (await stopped.SkipAsync("tally", 51, Why, "admin")).ShouldBe(SkipOutcome.NotStoppedThere);
        await stopped.CaughtUpAgainAsync(log);
        (await Runners.TallyAsync(database)).ShouldBe(await Runners.TallyOfAsync(log));
    }

    [Fact]
    public async Task A_rebuild_that_an_event_stops_says_where_and_passes_over_it_on_record()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var log = await Runners.OpenLogAsync(database);
        await PoisonedAsync(log);
        await using (var former = await Runners.StartAsync(database, log, new Tally())) await former.CaughtUpAsync(log);
        await using var runner = await Runners.StartAsync(database, log, new DelicateTally("bad", version: 2));
        await UntilAsync(async () => (await runner.RebuildsAsync()).Single().StoppedAt == 51);
        (await runner.RebuildsAsync()).Single().Position.ShouldBe(50);

        (await runner.SkipAsync("tally", 50, Why, "admin")).ShouldBe(SkipOutcome.NotStoppedThere);
        (await runner.SkipAsync("tally", 51, Why, "admin")).ShouldBe(SkipOutcome.Skipped);
        await runner.CaughtUpAsync(log);

        (await runner.RebuildsAsync()).ShouldBeEmpty();
        (await runner.SkipsAsync()).ShouldHaveSingleItem().Version.ShouldBe(2);
        (await Runners.TallyAsync(database)).ShouldBe(await TallyWithoutBadAsync(log));
    }

    [Fact]
    public async Task A_higher_version_tries_what_a_lower_one_passed_over()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var log = await Runners.OpenLogAsync(database);
        await PoisonedAsync(log);
        await using (var poor = await Runners.StartAsync(database, log, new DelicateTally("bad")))
        {
            await StoppedAsync(poor, 51);
            await poor.SkipAsync("tally", 51, Why, "admin");
            await poor.CaughtUpAgainAsync(log);
        }

        await using var mended = await Runners.StartAsync(database, log, new Tally(version: 2));
        await mended.CaughtUpAsync(log);

        (await Runners.TallyAsync(database)).ShouldBe(await Runners.TallyOfAsync(log));
    }

    [Fact]
    public async Task An_event_that_cannot_be_read_is_passed_over_as_well()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var log = await Runners.OpenLogAsync(database);
        await log.ExecuteAsync(Append.Of([Ticks.Tick("a"), Ticks.Whisper, Ticks.Tick("b")]));
        await Runners.ExecuteAsync(database, "update mt_events set data = '\"nothing\"' where type = 'whispered'");
        Onlooker onlooker = new();
        await using var runner = await Runners.StartAsync(database, log, onlooker);
        (await runner.CaughtUpAsync("onlooker", 3)).ShouldBeFalse();

        (await runner.SkipAsync("onlooker", 2, Why, "admin")).ShouldBe(SkipOutcome.Skipped);

        await runner.CaughtUpAgainAsync(log);
        onlooker.Seen.ShouldBe(2);
    }

    private static async Task PoisonedAsync(EventLog log)
    {
        await log.TickAsync(50);
        await log.ExecuteAsync(Append.Of([Ticks.Tick("bad")]));
        await log.TickAsync(50);
    }

    private static async Task StoppedAsync(ReadModelRunner runner, long at)
    {
        (await runner.CaughtUpAsync(at)).ShouldBeFalse();
        (runner.States[0].Status, runner.States[0].StoppedAt).ShouldBe((ReadModelStatus.Stopped, at));
    }

    private static Task UntilAsync(Func<bool> so) => UntilAsync(() => Task.FromResult(so()));

    private static async Task UntilAsync(Func<Task<bool>> so)
    {
        while (!await so())
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private static async Task<List<string>> TallyWithoutBadAsync(EventLog log) =>
        [.. (await Runners.TallyOfAsync(log)).Where(row => !row.StartsWith("bad ", StringComparison.Ordinal))];
}
