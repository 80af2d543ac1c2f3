using System.Data;
using Npgsql;

namespace TradeIn.EventStore;

/// <summary>A stretch of the chain, recomputed: each event's digest as it was recorded and as it comes out now.</summary>
/// <param name="Head">The end of the log at that moment, with its digest: written down elsewhere, it holds all before it.</param>
/// <param name="Before">The digest before the first event; zeros at the beginning of the log; null: it is missing.</param>
/// <param name="Links">One a position, in order.</param>
public sealed record ChainProof(LogHead Head, string? Before, IReadOnlyList<ChainLink> Links)
{
    public bool IsSound => Links.All(link => link.IsSound);

    /// <summary>Recomputes a stretch, as of one moment. Commands go on.</summary>
    /// <param name="source">The log's database.</param>
    /// <param name="from">The first position, from 1 on.</param>
    /// <param name="to">The last, which may be beyond the head: then the head ends it.</param>
    /// <param name="cancel">Stops it.</param>
    internal static async Task<ChainProof> OfAsync(NpgsqlDataSource source, long from, long to, CancellationToken cancel)
    {
        await using NpgsqlConnection connection = await source.OpenConnectionAsync(cancel);
        await using NpgsqlTransaction moment =
            await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        ChainReading reading = new(connection);
        LogHead head = await reading.ReadHeadAsync(cancel);
        to = Math.Min(to, head.Position);
        if (from > to) return new ChainProof(head, null, []);
        List<EventRow> rows = await reading.ReadRowsAsync(from - 1, to, cancel);
        Dictionary<long, ReadOnlyMemory<byte>> digests = await reading.ReadDigestsAsync(Math.Max(0, from - 2), to, cancel);
        if (from == 1) digests[0] = new byte[ChainHasher.Size];
        return new ChainProof(head, TextOf(digests, from - 1), Recompute(from, to, rows, digests));
    }

    private static List<ChainLink> Recompute(
        long from, long to, List<EventRow> rows, Dictionary<long, ReadOnlyMemory<byte>> digests)
    {
        ChainHasher hasher = new();
        Dictionary<long, EventRow> byPosition = rows.ToDictionary(row => row.Position);
        List<ChainLink> links = [];
        byte[] digest = new byte[ChainHasher.Size];
        for (long position = from; position <= to; position++)
        {
            EventRow? row = byPosition.GetValueOrDefault(position);
            string? recomputed = null;
            if (row is not null && digests.TryGetValue(position - 1, out ReadOnlyMemory<byte> before))
            {
                hasher.Hash(before.Span, row, digest);
                recomputed = Convert.ToHexStringLower(digest);
            }
            links.Add(new ChainLink(
                position, row?.StreamId, row?.Version, row?.Type, row?.RecordedAt, TextOf(digests, position), recomputed));
        }
        return links;
    }

    private static string? TextOf(Dictionary<long, ReadOnlyMemory<byte>> digests, long position) =>
        digests.TryGetValue(position, out ReadOnlyMemory<byte> digest) ? Convert.ToHexStringLower(digest.Span) : null;
}

/// <summary>One event of a stretch.</summary>
/// <param name="Position">Where in the log.</param>
/// <param name="StreamId">Null, as all that follows: the event is gone.</param>
/// <param name="Version">In its stream.</param>
/// <param name="Type">Its stored name.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="Recorded">The digest that was recorded with it; null: it is missing.</param>
/// <param name="Recomputed">The digest that comes out of the event as it is stored now and the digest before it.</param>
public sealed record ChainLink(
    long Position, string? StreamId, long? Version, string? Type, DateTimeOffset? RecordedAt, string? Recorded,
    string? Recomputed)
{
    public bool IsSound => Recorded is not null && Recorded == Recomputed;
}
