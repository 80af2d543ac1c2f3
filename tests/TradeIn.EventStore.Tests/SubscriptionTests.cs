using TradeIn.Testing.Postgres;

namespace TradeIn.EventStore.Tests;

public sealed class SubscriptionTests(PostgresFixture postgres)
{
    [Fact]
    public async Task A_subscription_misses_nothing_and_doubles_nothing_while_two_nodes_append()
    {
        const int callers = 16, each = 60;
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        await using EventLog one = await Logs.OpenAsync(database, "one");
        await using EventLog two = await Logs.OpenAsync(database, "two");
        Task<List<StoredEvent>> first = TakeAsync(one, after: 0, callers * each * 2);
        Task<List<StoredEvent>> late = TakeAsync(two, after: 777, callers * each * 2 - 777);

        await Task.WhenAll(Enumerable.Range(0, callers).Select(async caller =>
        {
            for (int n = 0; n < each; n++)
                await (caller % 2 == 0 ? one : two).ExecuteAsync(Commands.Raise([$"s{n % 7}", $"own{caller}"]));
        }));

        List<StoredEvent> stored = await Logs.AllAsync(one);
        (await first).ShouldBe(stored);
        (await late).ShouldBe(stored.Skip(777));
    }

    [Fact(Timeout = 60_000)]
    public async Task Own_commits_are_told_at_once_and_do_not_wait_for_the_next_look()
    {
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        await using EventLog log = await EventLog.OpenAsync(
            Logs.Options(database.ConnectionString) with { PollEvery = TimeSpan.FromHours(1) });

        Task<List<StoredEvent>> followed = TakeAsync(log, after: 0, 50);
        for (int each = 0; each < 50; each++) await log.ExecuteAsync(Commands.Raise("a"));

        (await followed).Count.ShouldBe(50);
    }

    [Fact]
    public async Task Other_nodes_commits_are_found()
    {
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        await using EventLog one = await Logs.OpenAsync(database, "one");
        await using EventLog two = await Logs.OpenAsync(database, "two");

        Task<List<StoredEvent>> followed = TakeAsync(one, after: 0, 3);
        for (int each = 0; each < 3; each++) await two.ExecuteAsync(Commands.Raise("a"));

        (await followed).Select(each => each.Position).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task A_subscription_goes_on_when_the_database_comes_back()
    {
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        await using PostgresProxy proxy = new(database.ConnectionString);
        await using EventLog log = await EventLog.OpenAsync(
            Logs.Options(proxy.ConnectionString) with { PollEvery = TimeSpan.FromMilliseconds(10) });
        await using EventLog other = await Logs.OpenAsync(database, "other");
        Task<List<StoredEvent>> followed = TakeAsync(log, after: 0, 4);
        await log.ExecuteAsync(Commands.Raise(["a", "b"]));

        proxy.GoAway();
        await other.ExecuteAsync(Commands.Raise(["a", "b"]));
        proxy.ComeBack();

        (await followed).ShouldBe(await Logs.AllAsync(other));
    }

    [Fact]
    public async Task A_subscription_ends_when_it_is_cancelled()
    {
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        await using EventLog log = await Logs.OpenAsync(database);
        using CancellationTokenSource cancel = new();
        Task following = Task.Run(async () =>
        {
            await foreach (StoredEvent each in log.FollowAsync(0, cancel.Token)) await cancel.CancelAsync();
        });

        await log.ExecuteAsync(Commands.Raise("a"));

        await Should.ThrowAsync<OperationCanceledException>(following);
    }

    [Fact]
    public async Task Reading_all_goes_to_the_end_over_many_pages()
    {
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        await using EventLog log = await Logs.OpenAsync(database);
        string[] streams = [.. Enumerable.Range(0, 1000).Select(each => $"s{each}")];
        await log.ExecuteAsync(Commands.Raise(streams));
        await log.ExecuteAsync(Commands.Raise(streams));

        (await Logs.AllAsync(log)).Select(each => each.Position).ShouldBe(Enumerable.Range(1, 2000).Select(each => (long)each));
        (await Logs.AllAsync(log, after: 1999)).ShouldHaveSingleItem().Position.ShouldBe(2000);
        (await Logs.AllAsync(log, after: 2000)).ShouldBeEmpty();
    }

    private static async Task<List<StoredEvent>> TakeAsync(EventLog log, long after, int count)
    {
        List<StoredEvent> taken = [];
        await foreach (StoredEvent each in log.FollowAsync(after))
        {
            taken.Add(each);
            if (taken.Count == count) break;
        }
        return taken;
    }
}
