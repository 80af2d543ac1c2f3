using TradeIn.EventStore;
using TradeIn.Testing.Postgres;

namespace TradeIn.ReadModels.Tests;

/// <summary>Tables are built anew beside those in use, and take their place whole.</summary>
public sealed class RebuildTests(PostgresFixture postgres)
{
    [Fact]
    public async Task A_rebuild_takes_the_place_of_what_was_there_while_events_go_on()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var log = await Runners.OpenLogAsync(database);
        for (var each = 0; each < 5; each++) await log.TickAsync(1000);
        await using var runner = await Runners.StartAsync(database, log, new Tally());
        await runner.CaughtUpAsync(log);
        await Runners.ExecuteAsync(database, "update read.tally set total = 0; create index by_total on read.tally (total)");

        (await runner.RebuildAsync("tally", "somebody")).ShouldBeTrue();
        var least = long.MaxValue;
        while ((await runner.RebuildsAsync()).Count > 0)
        {
            await log.TickAsync(10);
            var (rows, _) = await runner.ReadAsync("tally", "select events from read.tally", [], row => row.GetInt64(0));
            least = Math.Min(least, rows.Sum());
        }
        await runner.CaughtUpAsync(log);

        least.ShouldBeGreaterThanOrEqualTo(5000, "an empty or half table was read");
        (await Runners.TallyAsync(database)).ShouldBe(await Runners.TallyOfAsync(log));
        (await Runners.QueryAsync(database, "select indexname from pg_indexes where schemaname like 'read%' and tablename = 'tally'"))
            .ShouldBe(["tally_pkey"]);
        (await Runners.QueryAsync(database, "select table_name from information_schema.tables where table_schema = 'read_next'"))
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task An_older_node_follows_the_former_tables_until_those_of_the_newer_version_are_in_place()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var log = await Runners.OpenLogAsync(database);
        await log.TickAsync(50);
        await using var older = await Runners.StartAsync(database, log, new Tally());
        await older.CaughtUpAsync(log);

        await log.ExecuteAsync(Append.Of([Ticks.Tick("bad")]));
        await using var newer = await Runners.StartAsync(database, log, new DelicateTally("bad", version: 2));
        await log.TickAsync(50);
        await older.CaughtUpAsync(log);

        // What cannot be built changes nothing.
        older.States[0].Status.ShouldBe(ReadModelStatus.Working);
        newer.PositionOf("tally").ShouldBe(0);
        (await Runners.TallyAsync(database)).ShouldBe(await Runners.TallyOfAsync(log));
        (await Runners.QueryAsync(database, "select version from read.models")).ShouldBe(["1"]);

        await using var mended = await Runners.StartAsync(database, log, new Tally(version: 3));
        await mended.CaughtUpAsync(log);
        (await older.CaughtUpAsync(1000)).ShouldBeFalse();
        await log.TickAsync(5);
        await mended.CaughtUpAsync(log);
        (await Runners.TallyAsync(database)).ShouldBe(await Runners.TallyOfAsync(log));
    }

    [Fact]
    public async Task Whoever_may_read_a_table_may_read_its_successor()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var log = await Runners.OpenLogAsync(database);
        await log.TickAsync(50);
        await using var runner = await Runners.StartAsync(database, log, new Tally());
        await runner.CaughtUpAsync(log);
        await Runners.ExecuteAsync(database, "grant select on read.tally to public");

        await runner.RebuildAsync("tally", "somebody");
        while ((await runner.RebuildsAsync()).Count > 0) await log.TickAsync(1);

        (await Runners.QueryAsync(database, "select privilege_type from information_schema.table_privileges " +
            "where table_schema = 'read' and table_name = 'tally' and grantee = 'PUBLIC'")).ShouldBe(["SELECT"]);
    }

    [Fact]
    public async Task A_rebuild_whose_session_is_killed_again_and_again_ends_the_same()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var log = await Runners.OpenLogAsync(database);
        for (var each = 0; each < 10; each++) await log.TickAsync(1000);
        await using var runner = await Runners.StartAsync(database, log, new Tally());
        await runner.CaughtUpAsync(log);

        await runner.RebuildAsync("tally", "somebody");
        for (var each = 0; each < 10; each++)
            await Runners.QueryAsync(database,
                "select pg_terminate_backend(l.pid) from pg_locks l join pg_database d on d.oid = l.database " +
                "where l.locktype = 'advisory' and l.granted and d.datname = current_database()");
        while ((await runner.RebuildsAsync()).Count > 0) await log.TickAsync(1);
        await runner.CaughtUpAsync(log);

        (await Runners.TallyAsync(database)).ShouldBe(await Runners.TallyOfAsync(log));
    }
}
