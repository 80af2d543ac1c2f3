using System.Globalization;
using System.Net.Http.Headers;
using TradeIn.Server.Feed;
using TradeIn.Testing.Postgres;

namespace TradeIn.Server.Tests.Feed;

/// <summary>Readers who wait, who are cut off, and who are many.</summary>
public sealed class LiveFeedTests(PostgresFixture postgres)
{
    /// <summary>So many readers follow at once; TRADEIN_FEED_READERS=1000 for the whole of it.</summary>
    private static readonly int Readers = int.Parse(
        Environment.GetEnvironmentVariable("TRADEIN_FEED_READERS") ?? "48", CultureInfo.InvariantCulture);

    private static readonly int Trades = int.Parse(
        Environment.GetEnvironmentVariable("TRADEIN_FEED_TRADES") ?? "60", CultureInfo.InvariantCulture);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Readers_who_are_cut_and_resume_while_many_write_miss_nothing_and_see_nothing_twice()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var server = await RunningServer.StartAsync(database.ConnectionString);
        server.Client.Timeout = Timeout.InfiniteTimeSpan;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        stop.CancelAfter(TimeSpan.FromMinutes(4));

        // The last trade is told apart: when every reader has come to its advance, every reader has come to the end.
        var trades = Enumerable.Range(0, Trades).Select(_ => new Trade()).ToList();
        var last = new Trade();
        var others = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        var written = WriteAsync(server, trades, last, others);
        var (sellers, recyclers, offices) = (Readers / 3, Readers / 3, Readers - (2 * (Readers / 3)));
        var readers = Enumerable.Range(0, Readers).Select(async i =>
        {
            var key = i < sellers ? Trade.Seller : i < sellers + recyclers ? Trade.Recycler : "dev-regulator";
            // Each is cut after another number of events; some begin in the middle of it.
            return (key, await FollowUntilAsync(server, key, others.Task, cutAfter: 5 + (i * 7 % 90), stop.Token));
        }).ToList();
        await written;
        var seen = await Task.WhenAll(readers);
        await server.CaughtUpAsync();

        foreach (var key in new[] { Trade.Seller, Trade.Recycler, "dev-regulator" })
        {
            var all = FeedReader.PositionsOf(await server.ReadFeedAsync(key, "limit=1000"));
            all.ShouldBe(all.Distinct().Order());
            foreach (var (_, positions) in seen.Where(each => each.key == key))
                positions.ShouldBe(all.Take(positions.Count));
        }
        offices.ShouldBeGreaterThan(0);
        var advances = await server.ReadFeedAsync(Trade.Seller, "limit=1000&types=tradein.subsidy-advanced.v1");
        advances.Count.ShouldBe(Trades + 1);
    }

    [Fact]
    public async Task Who_waits_is_answered_as_soon_as_something_comes()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var server = await RunningServer.StartAsync(database.ConnectionString);
        await server.CaughtUpAsync();
        var waits = server.PageAsync(Trade.Seller, "after=end&wait=60&types=tradein.purchase-recorded.v1");
        var trade = new Trade();
        await trade.RecordAsync(server);
        var page = await waits;
        ((string?)page["items"]![0]!["data"]!["purchase"]!["purchaseId"]).ShouldBe(trade.PurchaseId);
    }

    [Fact]
    public async Task Who_waits_in_vain_is_told_where_to_go_on()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var server = await RunningServer.StartAsync(database.ConnectionString);
        await server.CaughtUpAsync();
        await new Trade().RecordAsync(server);
        await server.CaughtUpAsync();
        var page = await server.PageAsync(Trade.OtherSeller, "wait=1&types=tradein.claim-approved.v1");
        page["items"]!.AsArray().ShouldBeEmpty();
        FeedCursor.TryParse((string)page["next"]!, out var position).ShouldBeTrue();
        position.ShouldBe(await server.PositionAsync());
    }

    [Fact]
    public async Task A_server_that_stops_ends_its_streams_and_answers_who_waits()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        var server = await RunningServer.StartAsync(database.ConnectionString);
        await server.CaughtUpAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/feed?after=end");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "dev-regulator");
        request.Headers.Accept.ParseAdd("text/event-stream");
        using var response = await server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(Cancel));
        (await lines.ReadLineAsync(Cancel)).ShouldBe("retry: 2000");
        var waits = server.GetAsync("dev-regulator", "/v1/feed?after=end&wait=60");
        await server.GetAsync("dev-regulator", "/v1/feed?limit=1");

        var stops = server.StopAsync();
        await lines.ReadToEndAsync(Cancel); // would throw if the connection were torn
        (await waits).Status.ShouldBeOneOf(200, 503);
        await stops;
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Many_who_read_the_same_cost_one_look_up()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        FeedPages? pages = null;
        await using var server = await RunningServer.StartAsync(
            database.ConnectionString, configure: builder => Peek.Into(builder, services => pages = Peek.Get<FeedPages>(services)));
        await server.CaughtUpAsync();
        await server.PageAsync("dev-regulator", "limit=20");
        var before = pages!.LookUps;
        await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => server.PageAsync("dev-regulator", "limit=20")));
        (pages.LookUps - before).ShouldBe(0);
    }

    /// <param name="others">Told the position at which all but the last are written, before anything of the last is.</param>
    private static async Task WriteAsync(RunningServer server, List<Trade> trades, Trade last, TaskCompletionSource<long> others)
    {
        await Parallel.ForEachAsync(
            trades, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (trade, _) => await trade.AdvanceAsync(server));
        others.SetResult(await server.PositionAsync());
        await last.AdvanceAsync(server);
    }

    /// <summary>Follows until it has seen something that was recorded after all the others had been written.</summary>
    private static async Task<List<long>> FollowUntilAsync(
        RunningServer server, string key, Task<long> others, int cutAfter, CancellationToken cancel)
    {
        List<long> seen = [];
        var until = long.MaxValue;
        await foreach (var position in server.FollowAsync(key, cutAfter, cancel))
        {
            seen.Add(position);
            if (until == long.MaxValue && others.IsCompletedSuccessfully) until = await others;
            if (position > until) return seen;
        }
        return seen;
    }
}
