using Npgsql;

namespace TradeIn.EventStore;

/// <summary>
/// Takes events that someone else appended beyond the head, a Marten application for instance, into the log: from then
/// on they are part of the hash chain and of what decisions read.
/// </summary>
public static class LogAdoption
{
    private const int Page = 2000;

    /// <summary>Takes all events beyond the head in, in one transaction; says the head after it, and how many.</summary>
    /// <exception cref="LogDamagedException">
    /// They do not follow the head without gap; the message names the positions that are missing, and nothing is taken.
    /// </exception>
    public static async Task<(LogHead Head, long Adopted)> AdoptAsync(
        NpgsqlDataSource source, string nodeName = "adopt", CancellationToken cancel = default)
    {
        await using NpgsqlConnection connection = await source.OpenConnectionAsync(cancel);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancel);
        ChainReading reading = new(connection);
        LogHead before = await reading.ReadHeadAsync(cancel, locked: true);
        LogHead head = before;
        long last = (await reading.ReadEndsAsync(cancel)).Last;
        ChainHasher hasher = new();
        while (head.Position < last)
        {
            long upTo = Math.Min(head.Position + Page, last);
            List<EventRow> rows = await reading.ReadRowsAsync(head.Position, upTo, cancel);
            ThrowWhenIncomplete(head.Position, upTo, rows);
            byte[] digests = hasher.HashAll(head.Hash.Span, rows);
            await BatchSession.MoveHeadAsync(connection, rows, digests, nodeName, cancel);
            head = new LogHead(upTo, digests.AsMemory(digests.Length - ChainHasher.Size));
        }
        await transaction.CommitAsync(cancel);
        return (head, head.Position - before.Position);
    }

    private static void ThrowWhenIncomplete(long after, long upTo, List<EventRow> rows)
    {
        if (rows.Count == upTo - after) return;
        HashSet<long> there = [.. rows.Select(each => each.Position)];
        List<long> missing = [];
        for (long each = after + 1; each <= upTo; each++)
            if (!there.Contains(each))
                missing.Add(each);
        throw new LogDamagedException(
            $"Of the events beyond the head, those at position(s) {string.Join(", ", missing.Take(20))}" +
            $"{(missing.Count > 20 ? ", …" : "")} are missing; nothing was adopted.");
    }
}
