using TradeIn.Testing.Postgres;

namespace TradeIn.EventStore.Tests;

public sealed class ExecuteTests(PostgresFixture postgres)
{
    [Fact]
    public async Task What_is_decided_stands_in_the_log()
    {
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        await using EventLog log = await Logs.OpenAsync(database);

        CommandResult result = await log.ExecuteAsync(Commands.Raise(
            ["a", "b"], id: "raise-1", causation: "the clerk", headers: """{ "shift": 3, "by": "Ann" }"""));

        result.Receipt.ShouldBe(Receipt.Recorded);
        result.Answer.ShouldBe(1);
        result.Events.Select(each => (each.Position, each.StreamId, each.Version, each.Type))
            .ShouldBe([(1, "a", 1, "counter_raised"), (2, "b", 1, "counter_raised")]);
        List<StoredEvent> stored = await Logs.AllAsync(log);
        stored.ShouldBe(result.Events);
        stored[0].ShouldSatisfyAllConditions(
            each => each.CorrelationId.ShouldBe("raise-1"),
            each => each.CausationId.ShouldBe("the clerk"),
            each => each.HeadersJson.ShouldBe("""{"by":"Ann","shift":3}"""));
        (await log.ReadHeadAsync()).Position.ShouldBe(2);
    }

    [Fact]
    public async Task Marten_finds_its_columns_filled()
    {
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        await using EventLog log = await Logs.OpenAsync(database);
        await log.ExecuteAsync(Commands.Raise("a", id: "c1"));
        await log.ExecuteAsync(Commands.Raise(["a", "b"], id: "c2"));

        (await Logs.QueryAsync(database, "select id, type, version, tenant_id, is_archived from mt_streams order by id"))
            .ShouldBe(["a | counter | 2 | *DEFAULT* | False", "b | counter | 1 | *DEFAULT* | False"]);
        (await Logs.QueryAsync(database,
            "select seq_id, stream_id, version, data, type, mt_dotnet_type, tenant_id, is_archived, correlation_id " +
            "from mt_events order by seq_id limit 1"))
            .ShouldBe(["""
                1 | a | 1 | {"by": 1} | counter_raised | TradeIn.EventStore.Tests.CounterRaised, TradeIn.EventStore.Tests | *DEFAULT* | False | c1
                """]);
        (await Logs.QueryAsync(database, "select last_value from mt_events_sequence")).ShouldBe(["3"]);
        (await Logs.QueryAsync(database,
            "select count(*) from mt_streams s where timestamp = " +
            "(select max(timestamp) from mt_events e where e.stream_id = s.id) and created = " +
            "(select min(timestamp) from mt_events e where e.stream_id = s.id)")).ShouldBe(["2"]);
    }

    [Fact]
    public async Task A_decision_without_events_records_nothing_and_hands_its_answer_back()
    {
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        await using EventLog log = await Logs.OpenAsync(database);

        CommandResult refused = await log.ExecuteAsync(Commands.Raise(["a"], limit: 0, id: "c1"));
        CommandResult again = await log.ExecuteAsync(Commands.Raise(["a"], id: "c1", content: "other"));

        refused.ShouldBe(new CommandResult(Receipt.NothingRecorded, refused.Events, "full"));
        refused.Events.ShouldBeEmpty();
        again.Receipt.ShouldBe(Receipt.Recorded); // the first was not remembered
        (await Logs.AllAsync(log)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_command_that_throws_fails_alone()
    {
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        await using EventLog log = await Logs.OpenAsync(database);

        Task<CommandResult>[] tasks = [.. await Batches.TogetherAsync(log,
            Commands.Raise("a"),
            Commands.Of(["a"], _ => throw new InvalidOperationException("a bug")),
            Commands.Of(["a"], _ => new Decision([Commands.Raised("b")])), // outside of its boundary
            Commands.Of(["a"], _ => new Decision([Commands.Raised("a"), new NewEvent("a", "counter", "no event")])),
            Commands.Of(["a"], streams => new Decision([], Commands.Total(streams, "b"))),
            Commands.Of(["a"], _ => new Decision([Commands.Raised("a", note: "nul \0 inside")])),
            Commands.Of(["a"], _ => new Decision([]), further: _ => throw new InvalidOperationException("a bug")),
            Commands.Raise("a"))];

        (await tasks[0]).Events.ShouldHaveSingleItem().Version.ShouldBe(1);
        foreach (Task<CommandResult> each in tasks[1..^1]) await Should.ThrowAsync<Exception>(each);
        (await tasks[^1]).Events.ShouldHaveSingleItem().Version.ShouldBe(2);
        InvalidOperationException outside = await Should.ThrowAsync<InvalidOperationException>(tasks[4]);
        outside.Message.ShouldContain("\"b\"");
        (await Logs.AllAsync(log)).Select(each => each.Position).ShouldBe([1, 2]);
        (await Logs.QueryAsync(database, "select count(*) from log_batches")).ShouldBe(["1"]);
    }

    [Theory]
    [InlineData('\0')]
    [InlineData('\ud800')] // half a character
    public async Task A_command_whose_stream_cannot_be_stored_fails_alone(char inside)
    {
        string stream = $"a{inside}b";
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        await using EventLog log = await Logs.OpenAsync(database);

        Task<CommandResult>[] tasks = [.. await Batches.TogetherAsync(
            log, Commands.Raise("a"), Commands.Of([stream], _ => new Decision([Commands.Raised(stream)])), Commands.Raise("a"))];

        await Should.ThrowAsync<ArgumentException>(tasks[1]);
        (await tasks[2]).Events.ShouldHaveSingleItem().Version.ShouldBe(2);
        (await Logs.AllAsync(log)).Select(each => each.Position).ShouldBe([1, 2]);
        (await Logs.QueryAsync(database, "select count(*) from log_batches")).ShouldBe(["1"]);
    }

    [Fact]
    public async Task A_command_that_the_database_refuses_fails_alone()
    {
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        await using EventLog log = await Logs.OpenAsync(database);
        Random random = new(1);
        string unpackable = string.Concat(Enumerable.Range(0, 20_000).Select(_ => (char)random.Next('0', 'z')));

        Task<CommandResult>[] tasks = [.. await Batches.TogetherAsync(log,
            Commands.Raise("a"), Commands.Raise(unpackable), Commands.Raise("a"))];

        (await tasks[0]).Receipt.ShouldBe(Receipt.Recorded);
        await Should.ThrowAsync<Npgsql.PostgresException>(tasks[1]); // too long for an index
        (await tasks[2]).Receipt.ShouldBe(Receipt.Recorded);
        (await Logs.AllAsync(log)).Select(each => (each.StreamId, each.Version)).ShouldBe([("a", 1), ("a", 2)]);
    }

    [Fact]
    public async Task A_later_command_of_a_batch_sees_what_an_earlier_one_decided()
    {
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        await using EventLog log = await Logs.OpenAsync(database);
        await log.ExecuteAsync(Commands.Raise("a"));

        Task<CommandResult>[] tasks = [.. await Batches.TogetherAsync(log,
            [.. Enumerable.Range(0, 10).Select(_ => Commands.Raise(["a"], limit: 5))])];
        CommandResult[] results = await Task.WhenAll(tasks);

        results.Select(each => each.Answer).ShouldBe([2, 3, 4, 5, "full", "full", "full", "full", "full", "full"]);
        (await Logs.QueryAsync(database, "select first_position, last_position from log_batches order by 1"))
            .ShouldBe(["1 | 1", "2 | 5"]);
    }

    [Fact]
    public async Task A_boundary_grows_until_nothing_new_comes()
    {
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        await using EventLog log = await Logs.OpenAsync(database);
        await log.ExecuteAsync(Link("a", "b"));
        await log.ExecuteAsync(Link("b", "c"));
        await log.ExecuteAsync(Commands.Raise(["c"]));

        CommandResult result = await log.ExecuteAsync(FollowLinks("a"));

        result.Answer.ShouldBe("a b c");
    }

    [Fact]
    public async Task A_boundary_grows_by_what_an_earlier_command_of_the_batch_decided()
    {
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        await using EventLog log = await Logs.OpenAsync(database);

        Task<CommandResult>[] tasks = [.. await Batches.TogetherAsync(
            log, Link("a", "b"), FollowLinks("a"), Link("b", "c"), FollowLinks("a"))];
        CommandResult[] results = await Task.WhenAll(tasks);

        results[1].Answer.ShouldBe("a b");
        results[3].Answer.ShouldBe("a b c");
        (await Logs.QueryAsync(database, "select count(*) from log_batches")).ShouldBe(["1"]);
    }

    [Fact]
    public async Task Reading_as_of_a_position_leaves_out_what_came_after()
    {
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        await using EventLog log = await Logs.OpenAsync(database);
        for (int each = 0; each < 5; each++) await log.ExecuteAsync(Commands.Raise(["a", "b"]));

        StreamSet then = await log.ReadAsync(["a", "never"], asOf: 5);
        StreamSet now = await log.ReadAsync(["a"]);

        Commands.Total(then, "a").ShouldBe(3);
        then.Fold<Counter>("never", Counter.Evolve).ShouldBeNull();
        Commands.Total(now, "a").ShouldBe(5);
        Should.Throw<InvalidOperationException>(() => now.Events("b"));
    }

    [Fact]
    public async Task An_event_of_an_unknown_type_is_named()
    {
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        await using (EventLog before = await Logs.OpenAsync(database)) await before.ExecuteAsync(Commands.Raise("a"));
        await Logs.ExecuteAsync(database, "update mt_events set type = 'counter_melted'");
        await using EventLog log = await Logs.OpenAsync(database);

        UnknownEventTypeException fault =
            await Should.ThrowAsync<UnknownEventTypeException>(log.ExecuteAsync(Commands.Raise("a")));

        fault.Message.ShouldContain("position 1");
        fault.Message.ShouldContain("counter_melted");
        (await log.ExecuteAsync(Commands.Raise("b"))).Receipt.ShouldBe(Receipt.Recorded);
    }

    private static TestCommand Link(string from, string to) =>
        Commands.Of([from], _ => new Decision([new NewEvent(from, "counter", new CounterLinked(to))]));

    private static TestCommand FollowLinks(string from)
    {
        return Commands.Of([from], streams => new Decision([], string.Join(' ', Path(streams))), further: Path);

        IEnumerable<string> Path(StreamSet streams)
        {
            List<string> path = [from];
            try
            {
                while (streams.Fold<Counter>(path[^1], Counter.Evolve)?.LinkedTo is { } next) path.Add(next);
            }
            catch (InvalidOperationException)
            {
                // The next stream is not loaded yet; it is asked again then.
            }
            return path;
        }
    }
}
