using System.Diagnostics;
using Npgsql;
using NpgsqlTypes;
using TradeIn.EventStore;

namespace TradeIn.Benchmarks;

/// <summary>
/// As fast as PostgreSQL takes the rows: the events and streams that a run recorded, put into another copy of its database by
/// <c>unnest</c>, five hundred events a transaction, on one connection, with nothing read and nothing decided.
/// </summary>
internal static class RowLimit
{
    private const int EventsATransaction = 500;

    private const string PutStreams =
        """
        insert into mt_streams (id, type, version) select id, type, version from unnest($1, $2, $3) as grown (id, type, version)
        on conflict (id) do update set version = excluded.version
        """;

    private const string PutEvents =
        """
        insert into mt_events (
            seq_id, id, stream_id, version, data, type, timestamp, mt_dotnet_type, correlation_id, causation_id, headers)
        select seq_id, id, stream_id, version, data, type, $2, dotnet_type, correlation_id, null, headers
        from unnest($1, $3, $4, $5, $6, $7, $8, $9, $10)
            as new (seq_id, id, stream_id, version, data, type, dotnet_type, correlation_id, headers)
        """;

    /// <summary>Events a second.</summary>
    public static async Task<double> MeasureAsync(string recorded, long after, string empty)
    {
        var rows = await ReadAsync(recorded, after);
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(empty)
        {
            MaxAutoPrepare = 20, AutoPrepareMinUsages = 1, Options = "-c jit=off -c plan_cache_mode=force_generic_plan",
        });
        await using var connection = await source.OpenConnectionAsync();
        var started = Stopwatch.GetTimestamp();
        foreach (var chunk in rows.Chunk(EventsATransaction)) await PutAsync(connection, chunk);
        return rows.Count / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static async Task<List<Row>> ReadAsync(string database, long after)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand(
            """
            select e.seq_id, e.id, e.stream_id, s.type, e.version, e.data::text, e.type, e.mt_dotnet_type, e.correlation_id, e.headers::text
            from mt_events e join mt_streams s on s.id = e.stream_id where e.seq_id > $1 order by e.seq_id
            """);
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = after });
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<Row>();
        while (await reader.ReadAsync())
            rows.Add(new Row(
                reader.GetInt64(0), reader.GetGuid(1), reader.GetString(2), reader.GetString(3), reader.GetInt64(4), reader.GetString(5),
                reader.GetString(6), reader.GetString(7), reader.GetString(8), reader.GetString(9)));
        return rows;
    }

    private static async Task PutAsync(NpgsqlConnection connection, Row[] rows)
    {
        var grown = rows.GroupBy(each => each.Stream).Select(each => each.Last()).ToList();
        await using var batch = new NpgsqlBatch(connection);
        batch.Add(
            PutStreams, Array(NpgsqlDbType.Text, grown.Select(each => each.Stream)),
            Array(NpgsqlDbType.Text, grown.Select(each => each.StreamType)), Array(NpgsqlDbType.Bigint, grown.Select(each => each.Version)));
        batch.Add(
            PutEvents, Array(NpgsqlDbType.Bigint, rows.Select(each => each.Position)),
            new NpgsqlParameter<DateTimeOffset> { TypedValue = TimeProvider.System.GetUtcNow(), NpgsqlDbType = NpgsqlDbType.TimestampTz },
            Array(NpgsqlDbType.Uuid, rows.Select(each => each.Id)), Array(NpgsqlDbType.Text, rows.Select(each => each.Stream)),
            Array(NpgsqlDbType.Bigint, rows.Select(each => each.Version)), Array(NpgsqlDbType.Jsonb, rows.Select(each => each.Data)),
            Array(NpgsqlDbType.Text, rows.Select(each => each.Type)), Array(NpgsqlDbType.Text, rows.Select(each => each.DotNetType)),
            Array(NpgsqlDbType.Text, rows.Select(each => each.Command)), Array(NpgsqlDbType.Jsonb, rows.Select(each => each.Headers)));
        await batch.ExecuteNonQueryAsync();
    }

    private static NpgsqlParameter<T[]> Array<T>(NpgsqlDbType element, IEnumerable<T> values) =>
        new() { TypedValue = [.. values], NpgsqlDbType = NpgsqlDbType.Array | element };

    private sealed record Row(
        long Position, Guid Id, string Stream, string StreamType, long Version, string Data, string Type, string DotNetType, string Command,
        string Headers);
}
