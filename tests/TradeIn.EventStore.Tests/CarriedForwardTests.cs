using TradeIn.Testing.Postgres;

namespace TradeIn.EventStore.Tests;

/// <summary>Streams whose last event alone tells their state.</summary>
public sealed class CarriedForwardTests(PostgresFixture postgres)
{
    private const string Budget = "budget-a";

    [Fact]
    public async Task Two_nodes_that_hammer_one_balance_lose_nothing_and_leave_no_gap()
    {
        const int callers = 32, each = 25, limit = 1_000;
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        await using EventLog one = await OpenAsync(database, "one");
        await using EventLog two = await OpenAsync(database, "two");

        CommandResult[][] results = await Task.WhenAll(new[] { one, two }
            .SelectMany(_ => Enumerable.Range(0, callers), CallAsync));

        List<StoredEvent> stored = await Logs.AllAsync(one);
        List<BalanceMoved> moved = [.. stored.Select(stored => stored.Data).OfType<BalanceMoved>()];
        moved.Select(move => move.Balance).ShouldBe(Enumerable.Range(1, limit));
        results.SelectMany(result => result).Count(result => Equals(result.Answer, "full"))
            .ShouldBe(callers * each * 2 - limit);
        (await Logs.QueryAsync(database, "select distinct node from log_batches order by 1")).ShouldBe(["one", "two"]);
        (await Logs.QueryAsync(database, "select count(*) < 1000 from log_batches")).ShouldBe(["True"]);
        await Invariants.HoldAsync(database);

        async Task<CommandResult[]> CallAsync(EventLog log, int caller)
        {
            List<CommandResult> own = [];
            for (int n = 0; n < each; n++)
                own.Add(await log.ExecuteAsync(Move(1, limit, besides: $"s{caller % 5}")));
            return [.. own];
        }
    }

    [Fact]
    public async Task However_long_it_is_its_last_event_alone_is_loaded_under_its_true_version()
    {
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        await using EventLog log = await OpenAsync(database);
        for (int each = 0; each < 50; each++) await log.ExecuteAsync(Move(2));
        // Reading any other of its events would fail.
        await Logs.ExecuteAsync(database, "update mt_events set type = 'unreadable' where version not in (25, 50)");
        (int Count, long Version) seen = default;

        await log.ExecuteAsync(Commands.Of([Budget], streams =>
        {
            seen = (streams.Events(Budget).Count, streams.Events(Budget)[0].Version);
            return new Decision([]);
        }));

        seen.ShouldBe((1, 50));
        StreamSet now = await log.ReadAsync([Budget, "whole", "budget-none"]);
        now.Events(Budget).ShouldHaveSingleItem().Version.ShouldBe(50);
        now.Fold<BalanceMoved>(Budget, BalanceMoved.Evolve)!.Balance.ShouldBe(100);
        now.Events("budget-none").ShouldBeEmpty();
        Balance(await log.ReadAsync([Budget], asOf: 25)).ShouldBe(50);
    }

    [Fact]
    public async Task A_stream_of_another_name_is_loaded_whole_beside_it()
    {
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        await using EventLog log = await OpenAsync(database);
        for (int each = 0; each < 5; each++) await log.ExecuteAsync(Move(1, besides: "a-budget-"));

        StreamSet read = await log.ReadAsync([Budget, "a-budget-"]);

        read.Events(Budget).Count.ShouldBe(1);
        read.Events("a-budget-").Count.ShouldBe(5);
        Commands.Total(read, "a-budget-").ShouldBe(5);
    }

    [Fact]
    public async Task Commands_of_one_batch_see_each_others_balance_and_one_may_move_it_twice()
    {
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        await using EventLog log = await OpenAsync(database);
        await log.ExecuteAsync(Move(5));
        LogCommand twice = Commands.Of(
            [Budget], streams => new Decision([Moved(1, Balance(streams) + 1), Moved(1, Balance(streams) + 2)]));
        LogCommand failing = Commands.Of([Budget], _ => throw new InvalidOperationException("on purpose"));

        IReadOnlyList<Task<CommandResult>> all =
            await Batches.TogetherAsync(log, Move(10), twice, failing, Move(100));

        await Should.ThrowAsync<InvalidOperationException>(all[2]);
        await Task.WhenAll(all[0], all[1], all[3]);
        (await Logs.AllAsync(log)).Select(each => (each.Version, ((BalanceMoved)each.Data).Balance))
            .ShouldBe([(1, 5), (2, 15), (3, 16), (4, 17), (5, 117)]);
        (await Logs.QueryAsync(database, "select count(*) from log_batches")).ShouldBe(["2"]);
        await Invariants.HoldAsync(database);
    }

    [Fact]
    public async Task It_is_loaded_so_too_when_only_another_stream_names_it()
    {
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        await using EventLog log = await OpenAsync(database);
        await log.ExecuteAsync(Move(7));
        await log.ExecuteAsync(Move(8));
        NewEvent linked = new("a", "counter", new CounterLinked(Budget));
        await log.ExecuteAsync(Commands.Of(["a"], _ => new Decision([linked])));

        CommandResult result = await log.ExecuteAsync(Commands.Of(
            ["a"], streams => new Decision([Moved(1, Balance(streams) + 1)]),
            further: streams => streams.Fold<Counter>("a", Counter.Evolve)?.LinkedTo is { } link ? [link] : []));

        StoredEvent moved = result.Events.ShouldHaveSingleItem();
        (moved.Version, ((BalanceMoved)moved.Data).Balance).ShouldBe((3, 16));
    }

    [Fact]
    public async Task A_repeated_command_is_recognised_and_moves_nothing()
    {
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        await using EventLog log = await OpenAsync(database);
        CommandResult first = await log.ExecuteAsync(Move(7, id: "c1"));
        await log.ExecuteAsync(Move(8));

        CommandResult again = await log.ExecuteAsync(Move(7, id: "c1"));

        again.Receipt.ShouldBe(Receipt.Replayed);
        again.Events.ShouldBe(first.Events);
        (await log.ReadHeadAsync()).Position.ShouldBe(2);
    }

    [Fact]
    public async Task As_of_each_position_it_is_what_it_was_then()
    {
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        await using EventLog log = await OpenAsync(database);
        List<(int Balance, long Version)> then = [(0, 0)];
        for (int each = 1; each <= 23; each++)
        {
            bool moves = each % 3 != 0;
            await log.ExecuteAsync(moves ? Move(each) : Commands.Raise("other"));
            then.Add(moves ? (then[^1].Balance + each, then[^1].Version + 1) : then[^1]);
        }

        for (int position = 0; position <= 24; position++)
        {
            StreamSet read = await log.ReadAsync([Budget, "other"], position);
            (int, long) seen = (Balance(read), read.Events(Budget) is [var last] ? last.Version : 0);
            seen.ShouldBe(then[Math.Min(position, 23)], $"as of {position}");
            Commands.Total(read, "other").ShouldBe(Math.Min(position, 23) / 3);
        }
    }

    [Fact]
    public async Task Its_whole_history_is_read_by_pages()
    {
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        await using EventLog log = await OpenAsync(database);
        for (int each = 0; each < 7; each++) await log.ExecuteAsync(Move(1, besides: "other"));

        IReadOnlyList<StoredEvent> first = await log.ReadHistoryAsync(Budget, limit: 5);
        IReadOnlyList<StoredEvent> rest = await log.ReadHistoryAsync(Budget, afterVersion: 5, limit: 5);

        first.Concat(rest).Select(each => each.Version).ShouldBe([1, 2, 3, 4, 5, 6, 7]);
        first.Concat(rest).ShouldAllBe(each => each.StreamId == Budget);
        first.Count.ShouldBe(5);
        (await log.ReadHistoryAsync(Budget, afterVersion: 7)).ShouldBeEmpty();
        (await log.ReadHistoryAsync("none")).ShouldBeEmpty();
    }

    private static Task<EventLog> OpenAsync(TestDatabase database, string node = "one") =>
        EventLog.OpenAsync(Logs.Options(database.ConnectionString, node) with { CarriedForward = ["budget-"] });

    private static int Balance(StreamSet streams) =>
        streams.Fold<BalanceMoved>(Budget, BalanceMoved.Evolve)?.Balance ?? 0;

    private static NewEvent Moved(int by, int balance) => new(Budget, "budget", new BalanceMoved(by, balance));

    /// <summary>Moves the balance unless it would pass the limit, and raises the counter with it that is named.</summary>
    private static TestCommand Move(int by, int limit = int.MaxValue, string? besides = null, string? id = null)
    {
        string[] counters = besides is null ? [] : [besides];
        return Commands.Of([Budget, .. counters], Decide, id);

        Decision Decide(StreamSet streams)
        {
            int balance = Balance(streams) + by;
            return balance > limit
                ? new Decision([], "full")
                : new Decision([Moved(by, balance), .. counters.Select(each => Commands.Raised(each))]);
        }
    }
}
