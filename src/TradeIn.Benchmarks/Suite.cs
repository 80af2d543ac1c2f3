using System.Diagnostics;
using System.Globalization;
using Npgsql;
using TradeIn.Client.Events;
using TradeIn.Server.Log;

namespace TradeIn.Benchmarks;

/// <summary>How long a benchmark goes on.</summary>
/// <param name="Rounds">Ours and the peer's take turns so often; the medians count.</param>
/// <param name="Claims">By the number of waiting callers.</param>
/// <param name="HotClaims">Of the hot and of the even load.</param>
/// <param name="HttpClaims">Single, and in batches.</param>
/// <param name="GrowthEvents">Events that the log is made larger by.</param>
internal sealed record Extent(
    int Rounds, IReadOnlyDictionary<int, int> Claims, int HotClaims, int HttpClaims, long GrowthEvents, int Questions)
{
    public static readonly Extent Quick = new(
        1, new Dictionary<int, int> { [1] = 400, [16] = 2_000, [64] = 4_000, [256] = 4_000 }, 3_000, 3_000, 400_000, 5_000);

    public static readonly Extent Whole = new(
        5, new Dictionary<int, int> { [1] = 1_000, [16] = 4_000, [64] = 8_000, [256] = 8_000 }, 8_000, 8_000, 10_000_000, 20_000);

    public int EvenDeals => Math.Max(Claims.Values.Sum(), (2 * HttpClaims) + Questions) + Math.Max(HotClaims, Suite.WarmingHttp);
}

/// <summary>All measurements, one after another: each on a copy of one prepared database.</summary>
internal sealed class Suite(BenchDatabases databases, Extent extent, Action<string> say, CancellationToken cancel)
{
    private const int Waiting = 64;
    private const int BatchLines = 200;
    private const int Batches = 8;
    public const int WarmingHttp = 8_000;
    private const int QuestionsPerSecond = 1_000;

    public async Task<BenchResult> RunAsync()
    {
        say($"preparing {extent.EvenDeals + extent.HotClaims} deals");
        var prepared = await PreparedLog.MakeAsync(databases, extent.EvenDeals, extent.HotClaims);
        await WarmUpAsync(prepared);
        var (levels, limit, costs) = await InProcessAsync(prepared);
        var half = await HalfLoadAsync(prepared, levels[$"{Waiting}"].Ours / 2);
        var hot = await HotKeyAsync(prepared);
        var http = await OverHttpAsync(prepared);
        var growth = await GrowthAsync(prepared);
        return new BenchResult(
            levels, half, limit, http.Rates, hot, http.Following, growth, extent.GrowthEvents, http.MemoryMb, http.QuestionP99Ms,
            costs with { ServerCpuMsPerClaim = http.CpuMsPerClaim });
    }

    /// <summary>What is compiled, cached and opened first counts for nobody.</summary>
    private async Task WarmUpAsync(PreparedLog prepared)
    {
        say("warming up");
        var deals = prepared.Deals(..extent.Claims[Waiting]);
        await OnCopyAsync(prepared, copy => prepared.ClaimAsync(copy, deals, Waiting));
        await OnCopyAsync(prepared, copy => prepared.ClaimByPeerAsync(copy, deals, Waiting));
    }

    private async Task<(Dictionary<string, Level> Levels, Limit Limit, Costs Costs)> InProcessAsync(PreparedLog prepared)
    {
        var rounds = new List<(int Callers, Measured Ours, Measured Peer)>();
        var (limits, recorded) = (new List<double>(), new List<double>());
        double wal = 0, events = 0;
        for (var round = 0; round < extent.Rounds; round++)
        {
            var first = 0;
            foreach (var (callers, count) in extent.Claims)
            {
                var deals = prepared.Deals(first..(first + count));
                first += count;
                // They take turns in who is first.
                Measured? peer = null;
                if (round % 2 == 1) peer = await OnCopyAsync(prepared, copy => prepared.ClaimByPeerAsync(copy, deals, callers));
                var ours = await OnCopyAsync(prepared, async copy =>
                {
                    var (before, written) = (await HeadAsync(copy), await WalAsync());
                    var measured = await prepared.ClaimAsync(copy, deals, callers);
                    if (callers != Waiting) return measured;
                    events = (double)(await HeadAsync(copy) - before) / (count + PreparedLog.Warming);
                    wal = (double)(await WalAsync() - written) / (count + PreparedLog.Warming);
                    recorded.Add(measured.PerSecond * events);
                    limits.Add(await OnCopyAsync(prepared, empty => RowLimit.MeasureAsync(copy, before, empty)));
                    return measured;
                });
                peer ??= await OnCopyAsync(prepared, copy => prepared.ClaimByPeerAsync(copy, deals, callers));
                rounds.Add((callers, ours, peer));
                say($"{callers} callers: ours {Text(ours)}, peer {Text(peer)}");
            }
        }
        var batch = await OnCopyAsync(
            prepared, copy => Statements.CountAsync(prepared, copy, prepared.Deals(..extent.Claims[Waiting])));
        var levels = rounds.GroupBy(each => each.Callers).ToDictionary(
            each => each.Key.ToString(CultureInfo.InvariantCulture),
            each => new Level(
                Load.Median(each.Select(one => one.Ours.PerSecond)), Load.Median(each.Select(one => one.Peer.PerSecond)),
                Load.Median(each.Select(one => one.Ours.P99Ms)), Load.Median(each.Select(one => one.Peer.P99Ms))));
        return (levels, new Limit(Load.Median(limits), Load.Median(recorded)), new Costs(0, wal, events, batch));
    }

    private async Task<double> HalfLoadAsync(PreparedLog prepared, double perSecond)
    {
        var deals = prepared.Deals(..extent.Claims[Waiting]);
        var measured = await OnCopyAsync(prepared, copy => prepared.ClaimAtRateAsync(copy, deals, perSecond));
        say($"half load, {perSecond:0}/s: p99 {measured.P99Ms:0.0} ms");
        return measured.P99Ms;
    }

    private async Task<double> HotKeyAsync(PreparedLog prepared)
    {
        var ratios = new List<double>();
        for (var round = 0; round < extent.Rounds; round++)
        {
            var even = await OnCopyAsync(prepared, copy => prepared.ClaimAsync(copy, prepared.Deals(..extent.HotClaims), Waiting));
            var hot = await OnCopyAsync(prepared, copy => prepared.ClaimAsync(copy, prepared.Deals(^extent.HotClaims..), Waiting));
            ratios.Add(hot.PerSecond / even.PerSecond);
            say($"one seller and budget {Text(hot)}, twelve {Text(even)}");
        }
        return Load.Median(ratios);
    }

    private async Task<double> GrowthAsync(PreparedLog prepared)
    {
        say($"growing the log by {extent.GrowthEvents} events");
        var deals = prepared.Deals(..extent.HotClaims);
        var large = await databases.CreateAsync(prepared.Database);
        await Growth.GrowAsync(large, extent.GrowthEvents);
        var after = await prepared.ClaimAsync(large, deals, Waiting);
        await databases.DropAsync(large);
        var before = await OnCopyAsync(prepared, copy => prepared.ClaimAsync(copy, deals, Waiting));
        say($"large log {Text(after)}, small {Text(before)}");
        return after.PerSecond / before.PerSecond;
    }

    private async Task<OverHttp> OverHttpAsync(PreparedLog prepared)
    {
        var copy = await databases.CreateAsync(prepared.Database);
        await using var server = await ServerUnderLoad.StartAsync(copy, cancel);
        await using var source = NpgsqlDataSource.Create(copy);
        var watch = new LagWatch(source);
        await watch.UntilCaughtUpAsync(cancel);
        await WarmUpAsync(prepared, server);
        await watch.UntilCaughtUpAsync(cancel);

        var singles = prepared.Deals(..extent.HttpClaims).Select(deal => deal.Claim()).ToList();
        var single = await Load.WaitingAsync(singles, Waiting, server.ClaimAsync);
        say($"over HTTP, single: {Text(single)}");
        await watch.UntilCaughtUpAsync(cancel);

        List<CloudEvent[]> batches =
        [
            .. prepared.Deals(extent.HttpClaims..(2 * extent.HttpClaims)).Select(deal => deal.Claim()).Chunk(BatchLines),
        ];
        var (cpu, before) = (server.Processor, await HeadAsync(copy));
        var started = Stopwatch.GetTimestamp();
        var watching = watch.WatchAsync();
        var batched = await Load.WaitingAsync(batches, Batches, server.StreamAsync);
        var arriving = (await HeadAsync(copy) - before) / Stopwatch.GetElapsedTime(started).TotalSeconds;
        await watch.UntilCaughtUpAsync(cancel);
        var lag = await watching;
        var cpuMs = (server.Processor - cpu).TotalMilliseconds / extent.HttpClaims;
        say($"over HTTP, in batches of {BatchLines}: {batched.PerSecond * BatchLines:0} claims/s; models behind by {lag:0} ms (p99)");

        var questions = await QuestionsAsync(prepared, server, single.PerSecond / 2);
        var rebuild = await RebuildAsync(server, await HeadAsync(copy));
        var result = new OverHttp(
            new HttpRates(single.PerSecond, batched.PerSecond * BatchLines), new Following(lag, rebuild, arriving), server.PeakMemoryMb,
            questions, cpuMs);
        say($"server's memory: {result.MemoryMb:0} MB at most");
        return result;
    }

    /// <summary>The same for the server: it has just been started.</summary>
    private static async Task WarmUpAsync(PreparedLog prepared, ServerUnderLoad server)
    {
        var (streamed, sent) = (prepared.Deals(^WarmingHttp..^(WarmingHttp / 2)), prepared.Deals(^(WarmingHttp / 2)..));
        await Load.WaitingAsync([.. sent.Select(deal => deal.Claim())], Waiting, server.ClaimAsync);
        await Load.WaitingAsync([.. streamed.Select(deal => deal.Claim()).Chunk(BatchLines)], Batches, server.StreamAsync);
        await Load.WaitingAsync(sent, Waiting, server.AskAsync);
    }

    /// <summary>At a thousand a second, while claims come in at half of what the server can take.</summary>
    private async Task<double> QuestionsAsync(PreparedLog prepared, ServerUnderLoad server, double claimsPerSecond)
    {
        var claimed = prepared.Deals(..extent.HttpClaims);
        var asked = Enumerable.Range(0, extent.Questions).Select(at => claimed[at % claimed.Count]).ToList();
        var seconds = (double)extent.Questions / QuestionsPerSecond;
        var beside = prepared.Deals((2 * extent.HttpClaims)..)
            .Take(Math.Min(extent.Questions, (int)(claimsPerSecond * seconds))).Select(deal => deal.Claim()).ToList();
        var load = Load.AtRateAsync(beside, claimsPerSecond, server.ClaimAsync);
        var questions = await Load.AtRateAsync(asked, QuestionsPerSecond, server.AskAsync);
        await load;
        say($"counter's questions: {Text(questions)}");
        return questions.P99Ms;
    }

    private async Task<double> RebuildAsync(ServerUnderLoad server, long events)
    {
        var started = Stopwatch.GetTimestamp();
        await server.RebuildAsync("claims");
        bool building;
        do
        {
            await Task.Delay(20, cancel);
            building = (await server.ModelsAsync()).Any(model => model.TryGetProperty("rebuild", out var rebuild)
                && rebuild.ValueKind == System.Text.Json.JsonValueKind.Object);
        }
        while (building);
        var perSecond = events / Stopwatch.GetElapsedTime(started).TotalSeconds;
        say($"claims rebuilt: {perSecond:0} events of the log a second");
        return perSecond;
    }

    private async Task<T> OnCopyAsync<T>(PreparedLog prepared, Func<string, Task<T>> measure)
    {
        cancel.ThrowIfCancellationRequested();
        var copy = await databases.CreateAsync(prepared.Database);
        var result = await measure(copy);
        NpgsqlConnection.ClearAllPools();
        await databases.DropAsync(copy);
        return result;
    }

    private static async Task<long> HeadAsync(string database)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand("select position from log_head");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private async Task<long> WalAsync()
    {
        await using var source = NpgsqlDataSource.Create(databases.Server);
        await using var command = source.CreateCommand("select (pg_current_wal_lsn() - '0/0')::bigint");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static string Text(Measured measured) =>
        string.Create(CultureInfo.InvariantCulture, $"{measured.PerSecond:0}/s (p99 {measured.P99Ms:0.0} ms)");

    private sealed record OverHttp(HttpRates Rates, Following Following, double MemoryMb, double QuestionP99Ms, double CpuMsPerClaim);
}
