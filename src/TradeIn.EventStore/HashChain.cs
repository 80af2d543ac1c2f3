using System.Data;
using Npgsql;

namespace TradeIn.EventStore;

/// <summary>
/// The chain of digests over all events. Each digest takes in the one before it, so what was recorded can only be
/// changed unnoticed by whoever changes everything after it too, the digest that was written down outside included.
/// </summary>
public static class HashChain
{
    private const int Page = 2000;
    private const int MostFindings = 100;

    /// <summary>
    /// Reads the whole log as it is at this moment, in little memory, and recomputes every digest. Commands go on.
    /// </summary>
    /// <param name="source">The log's database.</param>
    /// <param name="progress">Hears the position reached.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task<ChainReport> VerifyAsync(
        NpgsqlDataSource source, IProgress<long>? progress = null, CancellationToken cancel = default)
    {
        await using NpgsqlConnection connection = await source.OpenConnectionAsync(cancel);
        await using NpgsqlTransaction moment =
            await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        ChainReading reading = new(connection);
        LogHead head = await reading.ReadHeadAsync(cancel);
        long recorded = (await reading.ReadEndsAsync(cancel)).Recorded;
        ChainChecker checker = new();
        for (long after = 0; after < recorded; after += Page)
        {
            long upTo = Math.Min(after + Page, recorded);
            checker.Take(after, upTo, await reading.ReadRowsAsync(after, upTo, cancel),
                await reading.ReadDigestsAsync(after, upTo, cancel));
            progress?.Report(upTo);
        }
        long end = Math.Max(head.Position, recorded);
        checker.TakeOutside(await reading.ReadRowsOutsideAsync(end, MostFindings, cancel), end);
        List<ChainFinding> findings = [.. checker.Finish(head, recorded), .. await reading.FindGapsAsync(MostFindings, cancel)];
        return new ChainReport(
            checker.Events, head, [.. findings.OrderBy(each => each.Position).Take(MostFindings)]);
    }
}
