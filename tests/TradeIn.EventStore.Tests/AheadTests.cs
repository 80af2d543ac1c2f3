using TradeIn.Testing.Postgres;

namespace TradeIn.EventStore.Tests;

/// <summary>Batches that are decided before the head is held, on what is kept in memory and on what is not yet committed.</summary>
public sealed class AheadTests(PostgresFixture postgres)
{
    [Fact]
    public async Task A_batch_is_decided_on_what_the_one_before_records_while_that_is_being_committed()
    {
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        await using EventLog log = await Logs.OpenAsync(database);
        await log.ExecuteAsync(Commands.Raise("a"));
        TaskCompletionSource<int> decided = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Task<CommandResult> committing, next;
        await using (HeldHead held = await HeldHead.TakeAsync(database))
        {
            committing = log.ExecuteAsync(Commands.Raise("a"));
            await HeldHead.WaitForWaiterAsync(database);
            next = log.ExecuteAsync(Commands.Of(["a"], streams =>
            {
                decided.TrySetResult(Commands.Total(streams, "a"));
                return new Decision([Commands.Raised("a")]);
            }));

            (await decided.Task).ShouldBe(2);
            (await log.ReadHeadAsync()).Position.ShouldBe(1);
            committing.IsCompleted.ShouldBeFalse();
            await held.LetGoAsync();
        }

        (await committing).Events.ShouldHaveSingleItem().Version.ShouldBe(2);
        (await next).Events.ShouldHaveSingleItem().Version.ShouldBe(3);
        await Invariants.HoldAsync(database);
    }

    [Fact]
    public async Task A_command_that_is_still_being_committed_is_known()
    {
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        await using EventLog log = await Logs.OpenAsync(database);
        await log.ExecuteAsync(Commands.Raise("a"));
        List<Task<CommandResult>> tasks = [];
        await using (HeldHead held = await HeldHead.TakeAsync(database))
        {
            tasks.Add(log.ExecuteAsync(Commands.Raise("a", id: "c1", content: "x", delivery: "d1")));
            await HeldHead.WaitForWaiterAsync(database);
            tasks.Add(log.ExecuteAsync(Commands.Raise("a", id: "c1", content: "x")));
            tasks.Add(log.ExecuteAsync(Commands.Raise("a", id: "c2", content: "x", delivery: "d1")));
            tasks.Add(log.ExecuteAsync(Commands.Raise("a", id: "c1", content: "y")));
            await held.LetGoAsync();
        }

        (await Task.WhenAll(tasks)).Select(each => each.Receipt)
            .ShouldBe([Receipt.Recorded, Receipt.Replayed, Receipt.Replayed, Receipt.IdReused]);
        (await Logs.AllAsync(log)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_another_node_appended_is_seen_though_the_stream_was_kept()
    {
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        await using EventLog one = await Logs.OpenAsync(database, "one");
        await using EventLog two = await Logs.OpenAsync(database, "two");
        // Again and again: a node that was overtaken keeps streams again only some batches later.
        for (int total = 1; total <= 40; total += 4)
        {
            for (int each = 0; each < 3; each++)
                (await one.ExecuteAsync(Commands.Raise(["a"]))).Answer.ShouldBe(total + each);
            (await two.ExecuteAsync(Commands.Raise(["a"]))).Answer.ShouldBe(total + 3);

            CommandResult full = await one.ExecuteAsync(Commands.Raise(["a"], limit: total + 3));
            full.Receipt.ShouldBe(Receipt.NothingRecorded);
            full.Answer.ShouldBe("full");
        }
        await Invariants.HoldAsync(database);
    }

    [Fact]
    public async Task That_nothing_is_to_be_recorded_is_said_of_the_present_too()
    {
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        await using EventLog one = await Logs.OpenAsync(database, "one");
        await using EventLog two = await Logs.OpenAsync(database, "two");
        await one.ExecuteAsync(Commands.Raise("a"));
        (await one.ExecuteAsync(Ask())).Answer.ShouldBe(0);
        await two.ExecuteAsync(Commands.Raise("b"));

        (await one.ExecuteAsync(Ask())).Answer.ShouldBe(1);

        static LogCommand Ask() => Commands.Of(["b"], streams => new Decision([], Commands.Total(streams, "b")));
    }

    [Fact]
    public async Task A_command_that_another_node_took_is_a_replay()
    {
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        await using EventLog one = await Logs.OpenAsync(database, "one");
        await using EventLog two = await Logs.OpenAsync(database, "two");
        await one.ExecuteAsync(Commands.Raise("a"));
        await using HeldHead held = await HeldHead.TakeAsync(database);
        Task<CommandResult> first = two.ExecuteAsync(Commands.Raise("b", id: "c1", content: "x", delivery: "d1"));
        await HeldHead.WaitForWaiterAsync(database);
        Task<CommandResult> second = one.ExecuteAsync(Commands.Raise("c", id: "c1", content: "x", delivery: "d1"));
        await HeldHead.WaitForWaiterAsync(database, 2);
        await held.LetGoAsync();

        CommandResult[] results = await Task.WhenAll(first, second);

        results.Select(each => each.Receipt).Order().ShouldBe([Receipt.Recorded, Receipt.Replayed]);
        results[0].Events.ShouldBe(results[1].Events);
        await Invariants.HoldAsync(database);
    }

    [Theory]
    [InlineData(nameof(Mishap.RequestLost))]
    [InlineData(nameof(Mishap.AnswerLost))]
    public async Task When_a_commit_is_lost_or_in_doubt_the_batch_decided_on_top_of_it_is_right_all_the_same(string mishap)
    {
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        await using PostgresProxy proxy = new(database.ConnectionString);
        await using EventLog log = await EventLog.OpenAsync(Logs.Options(proxy.ConnectionString));
        await log.ExecuteAsync(Commands.Raise("a"));
        proxy.Arrange("the marked one", Enum.Parse<Mishap>(mishap));
        Task<CommandResult> lost, next;
        await using (HeldHead held = await HeldHead.TakeAsync(database))
        {
            lost = log.ExecuteAsync(Commands.Of(["a"], _ => new Decision([Commands.Raised("a", note: "the marked one")])));
            await HeldHead.WaitForWaiterAsync(database);
            next = log.ExecuteAsync(Commands.Raise("a"));
            await held.LetGoAsync();
        }

        (await lost).Events.ShouldHaveSingleItem().Version.ShouldBe(2);
        (await next).Answer.ShouldBe(3);
        (await Logs.AllAsync(log)).Select(each => each.Position).ShouldBe([1, 2, 3]);
        await Invariants.HoldAsync(database);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(1_000)]
    public async Task However_much_is_kept_every_stream_is_seen_whole(int kept)
    {
        const int callers = 8, each = 30, streams = 12;
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        await using EventLog log = await EventLog.OpenAsync(
            Logs.Options(database.ConnectionString) with { MaxKept = kept, CarriedForward = ["s1"] });

        CommandResult[][] results = await Task.WhenAll(Enumerable.Range(0, callers).Select(CallAsync));

        foreach (IGrouping<string, StoredEvent> stream in
            results.SelectMany(result => result).SelectMany(result => result.Events).GroupBy(stored => stored.StreamId))
            stream.Select(stored => stored.Version).Order().ShouldBe(Enumerable.Range(1, stream.Count()).Select(n => (long)n));
        (await Logs.AllAsync(log)).Count.ShouldBe(callers * each * 2);
        await Invariants.HoldAsync(database);

        async Task<CommandResult[]> CallAsync(int caller)
        {
            List<CommandResult> own = [];
            for (int n = 0; n < each; n++)
                own.Add(await log.ExecuteAsync(Commands.Raise(
                    [$"s{((caller * 5) + n) % streams}", $"own{caller}-{n / 3}"])));
            return [.. own];
        }
    }
}
