using System.Diagnostics;
using Npgsql;
using TradeIn.EventStore;

namespace TradeIn.Benchmarks;

/// <summary>Counts what a batch of the log takes: on a run of its own, as counting costs time.</summary>
internal static class Statements
{
    private const int Callers = 64;

    /// <param name="prepared">Whose deals are claimed.</param>
    /// <param name="copy">A copy of its database.</param>
    /// <param name="deals">Some of its deals.</param>
    /// <returns>Of the batches with 64 callers: statements, round trips and claims.</returns>
    public static async Task<BatchCosts> CountAsync(PreparedLog prepared, string copy, IReadOnlyList<Deal> deals)
    {
        long statements = 0, trips = 0;
        var before = await BatchesAsync(copy);
        using (var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = Count,
        })
        {
            ActivitySource.AddActivityListener(listener);
            await prepared.ClaimAsync(copy, deals, Callers);
        }
        double batches = await BatchesAsync(copy) - before;
        return new BatchCosts(statements / batches, trips / batches, (deals.Count + PreparedLog.Warming) / batches);

        void Count(Activity done)
        {
            // The first batch holds the head; what comes before it opens the log.
            if (done.GetTagItem("db.query.text") is not string text) return;
            if (Volatile.Read(ref trips) == 0 && !text.Contains(SqlText.LockHead, StringComparison.Ordinal)) return;
            Interlocked.Increment(ref trips);
            Interlocked.Add(ref statements, text.Split(";\n").Length);
        }
    }

    private static async Task<long> BatchesAsync(string copy)
    {
        await using var source = NpgsqlDataSource.Create(copy);
        await using var command = source.CreateCommand("select count(*) from log_batches");
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
