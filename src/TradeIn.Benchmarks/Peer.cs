using System.Collections.Concurrent;
using Npgsql;
using NpgsqlTypes;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Settlement;
using TradeIn.Domain.Units;
using TradeIn.EventStore;
using TradeIn.Server.Log;

namespace TradeIn.Benchmarks;

/// <summary>
/// What a good team would write by hand: the same rules on the same tables, one transaction a command in two round trips, plain
/// Npgsql with prepared statements, the rows of buyer and budget locked. What changes once in months, the programme and the
/// enterprises, it keeps in memory; which unit and which budget a claim comes to it is told beforehand. It makes no hash chain.
/// </summary>
internal sealed class Peer : IAsyncDisposable
{
    /// <summary>More connections make it slower on two processors.</summary>
    public const int Connections = 16;

    private const string Lock = "select id from mt_streams where id = any ($1) order by id for update";
    private const string Known = "select first_position from commands where id = $1";

    private const string PutStreams =
        """
        insert into mt_streams (id, type, version, timestamp, created)
        select id, type, version, $4, $4 from unnest($1, $2, $3) as grown (id, type, version)
        on conflict (id) do update set version = excluded.version, timestamp = excluded.timestamp
        """;

    private const string PutEvents =
        """
        insert into mt_events (seq_id, id, stream_id, version, data, type, timestamp, mt_dotnet_type, correlation_id, headers)
        select nextval('mt_events_sequence'), id, stream_id, version, data, type, $7, dotnet_type, $8, $9
        from unnest($1, $2, $3, $4, $5, $6) as new (id, stream_id, version, data, type, dotnet_type)
        """;

    private const string PutCommand =
        "insert into commands (id, fingerprint, first_position, events) values ($1, $2, currval('mt_events_sequence'), $3)";

    private readonly NpgsqlDataSource source;
    private readonly EventCatalogue catalogue = EventTypes.Catalogue();
    private readonly ConcurrentBag<(EventReader Reader, EventWriter Writer)> formats = [];
    private readonly ConcurrentDictionary<string, StoredEvent[]> kept = new(StringComparer.Ordinal);

    public Peer(string database) => source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(database)
    {
        MaxPoolSize = Connections, MaxAutoPrepare = 20, AutoPrepareMinUsages = 1, NoResetOnClose = true,
        Options = "-c jit=off -c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off -c plan_cache_mode=force_generic_plan",
    });

    public async Task ClaimAsync(Deal deal, CounterCommand command)
    {
        if (!formats.TryTake(out var format)) format = (new EventReader(catalogue), new EventWriter(catalogue));
        await using var connection = await source.OpenConnectionAsync();
        var budget = Budget.Stream(Sample.Programme, PreparedLog.DistrictOf(deal)).ToString();
        string[] names = [.. command.Boundary(), NewUnit.Stream(SerialNumber.Parse(deal.Serial)).ToString(), budget];
        var streams = new LoadedStreams(["budget-"]);
        var view = new StreamSet(streams);
        view.Widen(names);
        var missing = streams.AddMissing(names);
        await ReadAsync(connection, command, streams, missing, format.Reader);
        var decision = command.Decide(view);
        PreparedLog.MustBeAccepted(command, decision.Events[0].Data);
        await WriteAsync(connection, command, view, decision, format.Writer);
        formats.Add(format);
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();

    private async Task ReadAsync(
        NpgsqlConnection connection, CounterCommand command, LoadedStreams streams, MissingStreams missing, EventReader events)
    {
        string[] locked = [.. missing.Whole.Where(name => name.StartsWith("buyer-", StringComparison.Ordinal)), .. missing.CarriedForward];
        var known = missing.Whole.Where(kept.ContainsKey).ToHashSet(StringComparer.Ordinal);
        await using var batch = new NpgsqlBatch(connection);
        batch.Add(SqlText.Begin);
        batch.Add(Lock, Texts(locked));
        batch.Add(Known, new NpgsqlParameter<string> { TypedValue = command.Id });
        batch.Add(
            SqlText.ReadStreams, Texts([.. missing.Whole.Where(name => !known.Contains(name))]),
            new NpgsqlParameter<long> { TypedValue = long.MaxValue });
        batch.Add(SqlText.ReadLastEvents, Texts(missing.CarriedForward));
        foreach (var each in known.SelectMany(name => kept[name])) streams.Take(each);
        await using var reader = await batch.ExecuteReaderAsync();
        await reader.NextResultAsync();
        if (await reader.ReadAsync()) throw new InvalidOperationException($"{command.Id} is on record.");
        while (await reader.NextResultAsync())
            while (await reader.ReadAsync()) streams.Take(events.Read(reader));
        foreach (var name in missing.Whole.Where(IsKept))
            if (streams.TryGet(name, out var stream)) kept.TryAdd(name, [.. stream.Events]);
    }

    private static async Task WriteAsync(
        NpgsqlConnection connection, CounterCommand command, StreamSet view, Decision decision, EventWriter writer)
    {
        var now = TimeProvider.System.GetUtcNow();
        var versions = new Dictionary<string, (string Type, long Version)>(StringComparer.Ordinal);
        var rows = decision.Events.Select(each =>
        {
            var version = 1 + (versions.TryGetValue(each.StreamId, out var last) ? last.Version : view.Stream(each.StreamId).Version);
            versions[each.StreamId] = (each.StreamType, version);
            return (Id: Guid.CreateVersion7(now), each.StreamId, Version: version, Written: writer.Write(each.Data));
        }).ToList();
        await using var batch = new NpgsqlBatch(connection);
        batch.Add(
            PutStreams, Texts([.. versions.Keys]), Texts([.. versions.Values.Select(each => each.Type)]),
            Array(NpgsqlDbType.Bigint, versions.Values.Select(each => each.Version)), Time(now));
        batch.Add(
            PutEvents, Array(NpgsqlDbType.Uuid, rows.Select(each => each.Id)), Texts([.. rows.Select(each => each.StreamId)]),
            Array(NpgsqlDbType.Bigint, rows.Select(each => each.Version)),
            Array(NpgsqlDbType.Jsonb, rows.Select(each => each.Written.Data)),
            Texts([.. rows.Select(each => each.Written.Kind.Name)]), Texts([.. rows.Select(each => each.Written.Kind.DotNetType)]),
            Time(now), new NpgsqlParameter<string> { TypedValue = command.Id },
            new NpgsqlParameter<string> { TypedValue = command.HeadersJson!, NpgsqlDbType = NpgsqlDbType.Jsonb });
        batch.Add(
            PutCommand, new NpgsqlParameter<string> { TypedValue = command.Id },
            new NpgsqlParameter<byte[]> { TypedValue = command.Fingerprint.ToArray() },
            new NpgsqlParameter<int> { TypedValue = rows.Count });
        batch.Add(SqlText.Commit);
        await batch.ExecuteNonQueryAsync();
    }

    private static bool IsKept(string name) =>
        name.StartsWith("programme-", StringComparison.Ordinal) || name.StartsWith("enterprise-", StringComparison.Ordinal);

    private static NpgsqlParameter<string[]> Texts(string[] values) => Array(NpgsqlDbType.Text, values);

    private static NpgsqlParameter<T[]> Array<T>(NpgsqlDbType element, IEnumerable<T> values) =>
        new() { TypedValue = [.. values], NpgsqlDbType = NpgsqlDbType.Array | element };

    private static NpgsqlParameter<DateTimeOffset> Time(DateTimeOffset value) =>
        new() { TypedValue = value, NpgsqlDbType = NpgsqlDbType.TimestampTz };
}
