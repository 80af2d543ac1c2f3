using System.Globalization;

namespace TradeIn.Benchmarks;

/// <summary>The result as a table: each goal, what was measured, and whether it is met.</summary>
internal static class BenchTable
{
    public static IEnumerable<string> Of(BenchResult result)
    {
        foreach (var (callers, level) in result.InProcess)
            yield return FormattableString.Invariant(
                $"{callers,4} callers: ours {level.Ours,6:0}/s (p99 {level.P99Ms,6:0.0} ms)   ")
                + FormattableString.Invariant(
                    $"peer {level.Peer,6:0}/s (p99 {level.PeerP99Ms,6:0.0} ms)   {level.Ours / level.Peer:0.00} x");
        yield return "";
        var best = result.InProcess.Values.Max(each => each.Peer);
        var waiting = result.InProcess["64"].Ours;
        yield return Row("64 callers against the peer at its best", waiting / best, "x", 5, atLeast: true);
        yield return Row(
            "rows against bulk insertion", result.Limit.OursRowsPerSecond / result.Limit.RowsPerSecond, "", 0.7, atLeast: true);
        yield return Row("p99 at half load", result.HalfLoadP99Ms, "ms", 15, atLeast: false);
        yield return Row("one caller against the peer", result.InProcess["1"].Ours / result.InProcess["1"].Peer, "x", 1, atLeast: true);
        yield return Row("HTTP, single, against in process", result.Http.Single / waiting, "", 0.4, atLeast: true);
        yield return Row("HTTP, batches of 200, against in process", result.Http.Batch200 / waiting, "", 0.75, atLeast: true);
        yield return Row("one hot seller and budget against even", result.HotKeyRatio, "", 0.9, atLeast: true);
        yield return Row("read models behind, p99", result.ReadModels.LagP99Ms, "ms", 250, atLeast: false);
        yield return Row(
            "rebuild against arriving events",
            result.ReadModels.RebuildEventsPerSecond / result.ReadModels.ArrivingEventsPerSecond, "x", 10, atLeast: true);
        yield return Row($"log larger by {result.GrowthEvents} events", result.GrowthRatio, "", 0.9, atLeast: true);
        yield return Row("server's memory", result.ServerMemoryMb, "MB", 300, atLeast: false);
        yield return Row("counter's questions, p99", result.CounterQueryP99Ms, "ms", 5, atLeast: false);
        yield return FormattableString.Invariant(
            $"a claim: {result.Costs.EventsPerClaim:0.0} events, {result.Costs.WalBytesPerClaim:0} bytes of WAL, ")
            + FormattableString.Invariant(
                $"{result.Costs.ServerCpuMsPerClaim:0.00} ms of the server's processor (batches, read models included)");
        var batch = result.Costs.Batch;
        yield return FormattableString.Invariant(
            $"a batch of 64 callers: {batch.Claims:0.0} claims, {batch.Statements:0.0} statements in {batch.RoundTrips:0.0} round trips");
    }

    private static string Row(string what, double measured, string unit, double goal, bool atLeast)
    {
        var met = atLeast ? measured >= goal : measured <= goal;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{what,-44}{measured,10:0.00} {unit,-3} goal {(atLeast ? "at least" : "at most "),-8} {goal,6:0.##}   {(met ? "met" : "NOT MET")}");
    }
}
