using Npgsql;
using TradeIn.EventStore;

namespace TradeIn.ReadModels.Feed;

/// <summary>
/// Whom each event concerns, so that what a party may see of the log is one stretch of one index. It holds no event: those
/// are read from the log at the positions that stand here.
/// </summary>
/// <param name="lines">What becomes of each type of event. The version goes up with every change of them.</param>
public sealed class FeedReadModel(IReadOnlyDictionary<Type, FeedLine> lines) : ReadModel
{
    public const string Feed = "feed";

    /// <summary>Positions of the events that concern parties, in order.</summary>
    public static readonly string PageOfParties = EmbeddedSql.Read(typeof(FeedReadModel).Assembly, "Feed/Sql/read-page.sql");

    /// <summary>Positions after one, in order, with all that each event concerns.</summary>
    public static readonly string NewestForAll = EmbeddedSql.Read(typeof(FeedReadModel).Assembly, "Feed/Sql/read-newest.sql");

    private static readonly string ReadStreams = EmbeddedSql.Read(typeof(FeedReadModel).Assembly, "Feed/Sql/read-streams.sql");
    private static readonly string PutStreams = EmbeddedSql.Read(typeof(FeedReadModel).Assembly, "Feed/Sql/put-streams.sql");
    private static readonly string PutFeed = EmbeddedSql.Read(typeof(FeedReadModel).Assembly, "Feed/Sql/put-feed.sql");

    public override string Name => Feed;

    public override int Version => 1;

    public override IReadOnlyList<string> Tables => ["feed", "feed_streams"];

    public override IReadOnlyCollection<Type> Events { get; } =
        [.. lines.Values.Where(line => line.IsPublic).Select(line => line.Type)];

    public override async Task ApplyAsync(
        IReadOnlyList<StoredEvent> events, NpgsqlConnection connection, CancellationToken cancel)
    {
        var concerned = events.Select(stored => (Stored: stored, Parties: lines[stored.Data.GetType()].Parties!(stored.Data))).ToList();
        var streams = await ReadAsync(
            concerned.SelectMany(each => each.Parties.Through.Prepend(each.Stored.StreamId)), connection, cancel);
        List<(string Party, StoredEvent Stored)> rows = [];
        foreach (var (stored, parties) in concerned)
        {
            Learn(streams, stored.StreamId, parties.Named);
            var all = parties.Through.Prepend(stored.StreamId).SelectMany(stream => streams.Find(stream) ?? [])
                .Concat(parties.Also).Append(FeedParty.Offices);
            rows.AddRange(all.Distinct().Select(party => (party, stored)));
        }
        await WriteAsync(streams, rows, connection, cancel);
    }

    private static void Learn(Rows<string, IReadOnlyList<string>> streams, string stream, IReadOnlyList<string> named)
    {
        var known = streams.Find(stream) ?? [];
        if (named.Except(known).Any()) streams[stream] = [.. known.Union(named)];
    }

    private static async Task<Rows<string, IReadOnlyList<string>>> ReadAsync(
        IEnumerable<string> streamIds, NpgsqlConnection connection, CancellationToken cancel)
    {
        var rows = new Rows<string, IReadOnlyList<string>>();
        await using var batch = new NpgsqlBatch(connection);
        batch.Add(ReadStreams, Column.Of(streamIds.Distinct()));
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel)) rows.Read(reader.GetString(0), reader.GetFieldValue<string[]>(1));
        return rows;
    }

    private static async Task WriteAsync(
        Rows<string, IReadOnlyList<string>> streams, List<(string Party, StoredEvent Stored)> rows,
        NpgsqlConnection connection, CancellationToken cancel)
    {
        // Arrays of different lengths cannot be one parameter: a row for each party.
        var learnt = streams.Changed.SelectMany(each => each.Value.Select(party => (Stream: each.Key, Party: party))).ToList();
        await using var batch = new NpgsqlBatch(connection);
        batch.Add(PutStreams, Column.Of(learnt, each => each.Stream), Column.Of(learnt, each => each.Party));
        batch.Add(
            PutFeed, Column.Of(rows, each => each.Party), Column.Of(rows, each => each.Stored.Position),
            Column.Of(rows, each => each.Stored.Type));
        await batch.ExecuteNonQueryAsync(cancel);
    }
}
