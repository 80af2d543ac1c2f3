using TradeIn.Testing.Postgres;

namespace TradeIn.EventStore.Tests;

/// <summary>What becomes of commands when the connection breaks.</summary>
public sealed class OutcomeTests(PostgresFixture postgres)
{
    [Theory]
    [InlineData(nameof(Mishap.RequestLost), false)]
    [InlineData(nameof(Mishap.AnswerLost), false)]
    [InlineData(nameof(Mishap.RequestLost), true)]
    [InlineData(nameof(Mishap.AnswerLost), true)]
    public async Task A_commit_whose_answer_is_lost_counts_once_and_is_answered_once(string mishap, bool prepared)
    {
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        await using PostgresProxy proxy = new(database.ConnectionString);
        await using EventLog log = await EventLog.OpenAsync(Logs.Options(proxy.ConnectionString));
        if (prepared) await log.ExecuteAsync(Commands.Raise(["b"]));
        proxy.Arrange("the marked one", Enum.Parse<Mishap>(mishap));

        Task<CommandResult> marked = log.ExecuteAsync(Marked());
        CommandResult result = await marked;
        await proxy.Happened;

        result.Receipt.ShouldBe(Receipt.Recorded);
        result.Answer.ShouldBe("decided");
        List<StoredEvent> stored = await Logs.AllAsync(log);
        stored.Where(each => each.CorrelationId == "marked").ShouldBe(result.Events);
        stored.Select(each => each.Position).ShouldBe(Enumerable.Range(1, stored.Count).Select(each => (long)each));
        (await log.ExecuteAsync(Marked())).Receipt.ShouldBe(Receipt.Replayed);
    }

    [Fact]
    public async Task A_commit_that_is_still_under_way_is_waited_for_not_repeated()
    {
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        await using PostgresProxy proxy = new(database.ConnectionString);
        await using EventLog log = await EventLog.OpenAsync(Logs.Options(proxy.ConnectionString));
        proxy.Arrange("the marked one", Mishap.RequestHeldUp);

        Task<CommandResult> answer = log.ExecuteAsync(Marked());
        await proxy.Happened;
        await HeldHead.WaitForWaiterAsync(database); // the log has come again, and the old session holds the head
        answer.IsCompleted.ShouldBeFalse();
        proxy.LetThrough();
        CommandResult result = await answer;

        result.Receipt.ShouldBe(Receipt.Recorded);
        (await Logs.AllAsync(log)).ShouldBe(result.Events);
    }

    [Fact]
    public async Task A_database_that_stays_away_fails_commands_and_one_that_comes_back_serves_them()
    {
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        await using PostgresProxy proxy = new(database.ConnectionString);
        await using EventLog log = await EventLog.OpenAsync(
            Logs.Options(proxy.ConnectionString) with { UnavailableAfter = TimeSpan.FromMilliseconds(200) });
        await log.ExecuteAsync(Commands.Raise("a"));

        proxy.GoAway();
        LogUnavailableException away = await Should.ThrowAsync<LogUnavailableException>(log.ExecuteAsync(Commands.Raise("a")));
        LogUnavailableException still = await Should.ThrowAsync<LogUnavailableException>(log.ExecuteAsync(Commands.Raise("a")));
        proxy.ComeBack();
        CommandResult back = await log.ExecuteAsync(Commands.Raise("a"));

        away.OutcomeUnknown.ShouldBeFalse();
        still.OutcomeUnknown.ShouldBeFalse();
        back.Answer.ShouldBe(2);
    }

    [Theory]
    [InlineData(nameof(Mishap.RequestLost))]
    [InlineData(nameof(Mishap.AnswerLost))]
    public async Task An_outcome_that_cannot_be_found_out_in_time_is_said_to_be_unknown(string mishap)
    {
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        await using PostgresProxy proxy = new(database.ConnectionString);
        await using EventLog log = await EventLog.OpenAsync(
            Logs.Options(proxy.ConnectionString) with { UnavailableAfter = TimeSpan.FromMilliseconds(200) });
        proxy.Arrange("the marked one", Enum.Parse<Mishap>(mishap));
        Task<CommandResult> answer;
        await using (HeldHead held = await HeldHead.TakeAsync(database))
        {
            answer = log.ExecuteAsync(Marked());
            await HeldHead.WaitForWaiterAsync(database);
            _ = proxy.Happened.ContinueWith(_ => proxy.GoAway(), TaskContinuationOptions.ExecuteSynchronously);
            await held.LetGoAsync();
        }

        LogUnavailableException unknown = await Should.ThrowAsync<LogUnavailableException>(answer);
        proxy.ComeBack();
        CommandResult again = await log.ExecuteAsync(Marked());

        unknown.OutcomeUnknown.ShouldBeTrue();
        unknown.Message.ShouldContain("Send the same request again");
        again.Receipt.ShouldBe(mishap == nameof(Mishap.AnswerLost) ? Receipt.Replayed : Receipt.Recorded);
        (await Logs.AllAsync(log)).ShouldBe(again.Events);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Sessions_that_break_again_and_again_lose_nothing_and_double_nothing(bool byTheServer)
    {
        const int callers = 16, each = 25, breakEvery = 20;
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        await using PostgresProxy proxy = new(database.ConnectionString);
        await using EventLog one = await EventLog.OpenAsync(Logs.Options(proxy.ConnectionString, "one"));
        await using EventLog two = await EventLog.OpenAsync(Logs.Options(proxy.ConnectionString, "two"));
        int answered = 0;

        CommandResult[][] results = await Task.WhenAll(Enumerable.Range(0, callers).Select(CallAsync));

        foreach (CommandResult result in results.SelectMany(result => result))
        {
            result.Receipt.ShouldBe(Receipt.Recorded);
            result.Events.Count.ShouldBe(3);
        }
        await Invariants.HoldAsync(database);
        (await Logs.AllAsync(one)).ShouldBe(results.SelectMany(result => result).SelectMany(result => result.Events)
            .OrderBy(stored => stored.Position));

        async Task<CommandResult[]> CallAsync(int caller)
        {
            List<CommandResult> own = [];
            for (int n = 0; n < each; n++)
            {
                EventLog log = (caller + n) % 2 == 0 ? one : two;
                own.Add(await log.ExecuteAsync(Commands.Raise([$"s{caller % 5}", $"s{n % 7 + 5}", $"own{caller}"])));
                if (Interlocked.Increment(ref answered) % breakEvery == 0) await BreakAsync();
            }
            return [.. own];
        }

        async Task BreakAsync()
        {
            if (byTheServer)
                await Logs.QueryAsync(database,
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() " +
                    "and pid <> pg_backend_pid() and application_name like 'tradein%'");
            else proxy.CutAll();
        }
    }

    [Fact]
    public async Task A_store_that_dies_leaves_all_or_nothing_of_each_command()
    {
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        await using PostgresProxy proxy = new(database.ConnectionString);
        await using EventLog dying = await EventLog.OpenAsync(
            Logs.Options(proxy.ConnectionString) with { UnavailableAfter = TimeSpan.Zero, MaxBatch = 10 });
        int answered = 0;

        Task<Exception?>[] deaths = [.. Enumerable.Range(0, 200).Select(async n =>
        {
            try
            {
                await dying.ExecuteAsync(Commands.Raise(["a", "b", "c"], id: $"c{n}"));
                if (Interlocked.Increment(ref answered) == 50) proxy.GoAway();
                return null;
            }
            catch (LogUnavailableException away)
            {
                return (Exception?)away;
            }
        })];
        Exception?[] outcomes = await Task.WhenAll(deaths);

        await using EventLog next = await Logs.OpenAsync(database, "two");
        ILookup<string?, StoredEvent> stored = (await Logs.AllAsync(next)).ToLookup(each => each.CorrelationId);
        outcomes.OfType<LogUnavailableException>().ShouldNotBeEmpty();
        for (int n = 0; n < outcomes.Length; n++)
        {
            int events = stored[$"c{n}"].Count();
            if (outcomes[n] is null) events.ShouldBe(3);
            else if (outcomes[n] is LogUnavailableException { OutcomeUnknown: false }) events.ShouldBe(0);
            else events.ShouldBeOneOf(0, 3);
        }
        await Task.WhenAll(Enumerable.Range(0, 200).Select(n =>
            next.ExecuteAsync(Commands.Raise(["a", "b", "c"], id: $"c{n}"))));
        (await Logs.AllAsync(next)).Count.ShouldBe(600);
        await Invariants.HoldAsync(database);
    }

    private static TestCommand Marked() => Commands.Of(
        ["a"], _ => new Decision([Commands.Raised("a", note: "the marked one")], "decided"), id: "marked");
}
