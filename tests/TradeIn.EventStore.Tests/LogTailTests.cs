using TradeIn.Testing.Postgres;

namespace TradeIn.EventStore.Tests;

public sealed class LogTailTests(PostgresFixture postgres)
{
    /// <summary>So many events are appended, two by two.</summary>
    private const int All = 800;

    private static readonly HashSet<string> Odd = ["odd"];
    private static readonly HashSet<string> Both = ["odd", "even"];

    [Fact]
    public async Task Followers_of_different_types_and_speeds_each_get_what_they_asked_for_while_the_log_grows()
    {
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        await using EventLog log = await Logs.OpenAsync(database);
        for (int each = 0; each < 50; each++) await AppendAsync(log, each);
        Task<List<StoredEvent>>[] followers =
        [
            FollowAsync(log, 0, [typeof(CounterRaised)], gather: 0),
            FollowAsync(log, 0, [typeof(CounterRaised), typeof(CounterLinked)], gather: 3),
            FollowAsync(log, 60, [typeof(CounterLinked)], gather: 1),
            FollowAsync(log, 90, [typeof(CounterRaised), typeof(CounterLinked)], gather: 20),
        ];

        for (int each = 50; each < All / 2; each++) await AppendAsync(log, each);

        List<StoredEvent> all = await Logs.AllAsync(log);
        (await followers[0]).ShouldBe(all.Where(each => each.Data is CounterRaised));
        (await followers[1]).ShouldBe(all.Where(each => each.Data is CounterRaised or CounterLinked));
        (await followers[2]).ShouldBe(all.Where(each => each.Position > 60 && each.Data is CounterLinked));
        (await followers[3]).ShouldBe(all.Where(each => each.Position > 90));
    }

    [Fact]
    public async Task What_one_follower_has_read_costs_the_others_nothing()
    {
        Source source = new(events: 500);
        using LogTail tail = new(source.ReadAsync);

        LogPage[] pages = await Task.WhenAll(Enumerable.Range(0, 12).Select(each => PageAsync(tail, 0, each % 2 == 0 ? Odd : Both)));

        source.Reads.ShouldBe(1);
        foreach (LogPage page in pages) page.Position.ShouldBe(500);
        pages[0].Events.Select(each => each.Position).ShouldBe(Enumerable.Range(0, 250).Select(each => each * 2L + 1));
        pages[1].Events.Count.ShouldBe(500);
    }

    [Fact]
    public async Task What_this_node_commits_is_told_without_being_read()
    {
        Source source = new(events: 500);
        using LogTail tail = new(source.ReadAsync);
        await PageAsync(tail, 0, Both);

        tail.Append(Source.From(501, 4));

        LogPage page = await PageAsync(tail, 499, Odd);
        page.Events.Select(each => each.Position).ShouldBe([501, 503]);
        (page.Position, page.Head).ShouldBe((504, 504));
        (await PageAsync(tail, 504, Both)).Events.ShouldBeEmpty();
        source.Reads.ShouldBe(1);
    }

    [Fact]
    public async Task What_other_nodes_committed_is_read_once_it_is_heard_of()
    {
        Source source = new(events: 500);
        using LogTail tail = new(source.ReadAsync);
        await PageAsync(tail, 0, Both);
        source.Events = 510;

        (await PageAsync(tail, 500, Both)).Events.ShouldBeEmpty();
        tail.Hear(510);

        (await PageAsync(tail, 500, Both)).Events.Select(each => each.Position).ShouldBe(Enumerable.Range(501, 10).Select(each => (long)each));
        source.Reads.ShouldBe(2);
    }

    [Fact]
    public async Task What_this_node_commits_after_others_have_is_read_with_theirs()
    {
        Source source = new(events: 500);
        using LogTail tail = new(source.ReadAsync);
        await PageAsync(tail, 0, Both);
        source.Events = 512;

        tail.Append(Source.From(511, 2));

        (await PageAsync(tail, 500, Both)).Events.Select(each => each.Position).ShouldBe(Enumerable.Range(501, 12).Select(each => (long)each));
        source.Reads.ShouldBe(2);
    }

    [Fact]
    public async Task What_was_read_before_it_is_appended_is_not_doubled()
    {
        Source source = new(events: 504);
        using LogTail tail = new(source.ReadAsync);
        await PageAsync(tail, 0, Both);

        tail.Append(Source.From(501, 4));
        tail.Append(Source.From(505, 2));

        (await PageAsync(tail, 498, Both)).Events.Select(each => each.Position).ShouldBe(Enumerable.Range(499, 8).Select(each => (long)each));
    }

    [Fact]
    public async Task A_page_ends_with_the_last_event_it_has_room_for()
    {
        using LogTail tail = new(new Source(events: 500).ReadAsync);

        LogPage page = (await tail.ReadAsync(100, Odd, limit: 3, TestContext.Current.CancellationToken))!;

        page.Events.Select(each => each.Position).ShouldBe([101, 103, 105]);
        page.Position.ShouldBe(105);
    }

    [Fact]
    public async Task Whoever_is_further_back_than_is_kept_reads_for_himself()
    {
        Source source = new(events: LogTail.Reach * 3);
        using LogTail tail = new(source.ReadAsync);
        long at = 0;
        while (at < source.Events) at = (await PageAsync(tail, at, Both)).Position;

        (await tail.ReadAsync(0, Both, 1000, TestContext.Current.CancellationToken)).ShouldBeNull();
        (await tail.ReadAsync(at - LogTail.Reach - Source.Page, Both, 1000, TestContext.Current.CancellationToken)).ShouldBeNull();
        (await PageAsync(tail, at - LogTail.Reach, Both)).Events[0].Position.ShouldBe(at - LogTail.Reach + 1);
    }

    [Fact]
    public async Task Whoever_is_further_on_than_is_kept_reads_on_from_there()
    {
        Source source = new(events: 3000);
        using LogTail tail = new(source.ReadAsync);
        await PageAsync(tail, 0, Both);

        (await PageAsync(tail, 2500, Both)).Events.Select(each => each.Position).ShouldBe(Enumerable.Range(2501, 500).Select(each => (long)each));
        (await tail.ReadAsync(0, Both, 1000, TestContext.Current.CancellationToken)).ShouldBeNull();
    }

    [Fact]
    public async Task An_event_that_cannot_be_read_is_not_kept()
    {
        Source source = new(events: 500) { Unreadable = 7 };
        using LogTail tail = new(source.ReadAsync);

        (await tail.ReadAsync(0, Both, 1000, TestContext.Current.CancellationToken)).ShouldBeNull();
        (await tail.ReadAsync(6, Both, 1000, TestContext.Current.CancellationToken)).ShouldBeNull();
    }

    private static Task<CommandResult> AppendAsync(EventLog log, int number) => log.ExecuteAsync(Commands.Of([$"s{number % 7}"], _ => new Decision(
        [Commands.Raised($"s{number % 7}"), new NewEvent($"s{number % 7}", "counter", new CounterLinked($"{number}"))], null)));

    private static async Task<List<StoredEvent>> FollowAsync(EventLog log, long after, Type[] types, int gather)
    {
        List<StoredEvent> taken = [];
        await foreach (LogPage page in log.FollowPagesAsync(after, types, TimeSpan.FromMilliseconds(gather)))
        {
            taken.AddRange(page.Events);
            if (page.Position == All) break;
        }
        return taken;
    }

    private static async Task<LogPage> PageAsync(LogTail tail, long after, IReadOnlySet<string> wanted) =>
        (await tail.ReadAsync(after, wanted, 1000, TestContext.Current.CancellationToken))!;

    /// <summary>A log of odd and even events that counts how often it is read.</summary>
    private sealed class Source(int events)
    {
        public const int Page = 1000;

        private int reads;

        public int Events { get; set; } = events;

        public long? Unreadable { get; init; }

        public int Reads => reads;

        public async Task<LogPage> ReadAsync(long after, CancellationToken cancel)
        {
            Interlocked.Increment(ref reads);
            await Task.Yield();
            long end = Math.Min(after + Page, Events);
            return new LogPage(end, Events, [.. From((int)after + 1, (int)(end - after)).Select(MarkUnreadable)]);
        }

        public static List<StoredEvent> From(int first, int count) => [.. Enumerable.Range(first, count).Select(Of)];

        private static StoredEvent Of(int at) => new(
            at, Guid.Empty, "s", at, at % 2 == 0 ? "even" : "odd", new CounterRaised(at), DateTimeOffset.UnixEpoch, null, null, null);

        private StoredEvent MarkUnreadable(StoredEvent stored) => stored.Position != Unreadable
            ? stored
            : stored with { Data = new UnreadableEvent(new InvalidOperationException()) };
    }
}
