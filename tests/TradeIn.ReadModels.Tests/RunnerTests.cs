using TradeIn.EventStore;
using TradeIn.Testing.Postgres;

namespace TradeIn.ReadModels.Tests;

/// <summary>Each event counts exactly once, whatever happens on the way.</summary>
public sealed class RunnerTests(PostgresFixture postgres)
{
    [Fact]
    public async Task A_log_of_many_pages_is_written_to_its_end_and_then_followed()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var log = await Runners.OpenLogAsync(database);
        for (var each = 0; each < 5; each++) await log.TickAsync(700);
        await log.ExecuteAsync(Append.Of([.. Enumerable.Repeat(Ticks.Whisper, 12_000)]));
        await log.TickAsync(3);

        await using var runner = await Runners.StartAsync(database, log, new Tally());
        await runner.CaughtUpAsync(log);
        (await Runners.TallyAsync(database)).ShouldBe(await Runners.TallyOfAsync(log));

        for (var each = 0; each < 20; each++) await log.TickAsync(3);
        await runner.CaughtUpAsync(log);
        (await Runners.TallyAsync(database)).ShouldBe(await Runners.TallyOfAsync(log));
        (await Runners.QueryAsync(database, "select name, last_seq_id from mt_event_progression"))
            .ShouldBe([$"tally | {5 * 700 + 12_000 + 3 + 60}"]);
    }

    [Fact]
    public async Task Events_of_other_types_move_it_on_without_a_row()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var log = await Runners.OpenLogAsync(database);
        await using var runner = await Runners.StartAsync(database, log, new Tally());

        await log.ExecuteAsync(Append.Of([Ticks.Whisper, Ticks.Whisper]));
        await runner.CaughtUpAsync(log);

        runner.PositionOf("tally").ShouldBe(2);
        (await Runners.TallyAsync(database)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Stopping_and_starting_in_the_middle_loses_nothing_and_doubles_nothing()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var log = await Runners.OpenLogAsync(database);
        for (var each = 0; each < 10; each++) await log.TickAsync(1000);

        var stops = 0;
        for (long wanted = 1; wanted < 10_000; wanted += 1500, stops++)
        {
            await using var runner = await Runners.StartAsync(database, log, new Tally());
            (await runner.CaughtUpAsync(wanted)).ShouldBeTrue();
        }
        await using var last = await Runners.StartAsync(database, log, new Tally());
        await last.CaughtUpAsync(log);

        stops.ShouldBe(7);
        (await Runners.TallyAsync(database)).ShouldBe(await Runners.TallyOfAsync(log));
    }

    [Fact]
    public async Task Sessions_that_are_killed_in_the_middle_lose_nothing_and_double_nothing()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var log = await Runners.OpenLogAsync(database);
        await using var one = await Runners.StartAsync(database, log, new Tally());
        await using var two = await Runners.StartAsync(database, log, new Tally());

        for (var each = 0; each < 30; each++)
        {
            await log.TickAsync(300);
            // Whoever holds the turn dies, in whatever it is doing.
            await Runners.QueryAsync(database,
                "select pg_terminate_backend(l.pid) from pg_locks l join pg_database d on d.oid = l.database " +
                "where l.locktype = 'advisory' and l.granted and d.datname = current_database()");
        }
        await Task.WhenAll(one.CaughtUpAsync(log), two.CaughtUpAsync(log));

        (await Runners.TallyAsync(database)).ShouldBe(await Runners.TallyOfAsync(log));
    }

    [Fact]
    public async Task Of_two_nodes_one_works_and_the_other_takes_over()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var log = await Runners.OpenLogAsync(database);
        await using var other = await Runners.OpenLogAsync(database);
        var first = await Runners.StartAsync(database, log, new Tally());
        await log.TickAsync(100);
        await first.CaughtUpAsync(log);
        await using var second = await Runners.StartAsync(database, other, new Tally());

        await log.TickAsync(100);
        await second.CaughtUpAsync(log);
        first.States[0].Status.ShouldBe(ReadModelStatus.Working);
        second.States[0].Status.ShouldBe(ReadModelStatus.StandingBy);

        await first.DisposeAsync();
        await log.TickAsync(100);
        await second.CaughtUpAsync(log);
        second.States[0].Status.ShouldBe(ReadModelStatus.Working);
        (await Runners.TallyAsync(database)).ShouldBe(await Runners.TallyOfAsync(log));
    }

    [Fact]
    public async Task A_node_that_lost_its_turn_without_knowing_cannot_write()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var log = await Runners.OpenLogAsync(database);
        await using var runner = await Runners.StartAsync(database, log, new Tally());
        await log.TickAsync(10);
        await runner.CaughtUpAsync(log);

        // Another has moved the model on, and counted what comes next.
        await Runners.ExecuteAsync(database, "update mt_event_progression set last_seq_id = 12 where name = 'tally'");
        await log.ExecuteAsync(Append.Of([Ticks.Tick("x"), Ticks.Tick("x"), Ticks.Tick("y")]));
        await runner.CaughtUpAsync(log);

        (await Runners.QueryAsync(database, "select key, events from read.tally where key in ('x', 'y')"))
            .ShouldBe(["y | 1"]);
    }

    [Fact]
    public async Task Rows_are_read_with_the_position_that_they_are_of()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var log = await Runners.OpenLogAsync(database);
        await using var runner = await Runners.StartAsync(database, log, new Tally());
        Task appending = Task.Run(async () =>
        {
            for (var each = 0; each < 200; each++) await log.ExecuteAsync(Append.Of([Ticks.Tick("a"), Ticks.Tick("b")]));
        });

        long asOf;
        do
        {
            (var rows, asOf) = await runner.ReadAsync(
                "tally", "select events, last_position from read.tally where key = any ($1)", [Column.Of(["a", "b"])],
                row => (Events: row.GetInt64(0), Last: row.GetInt64(1)));
            rows.Sum(row => row.Events).ShouldBe(asOf);
            rows.Select(row => row.Last).DefaultIfEmpty(0).Max().ShouldBe(asOf);
        }
        while (asOf < 400);
        await appending;
    }
}
