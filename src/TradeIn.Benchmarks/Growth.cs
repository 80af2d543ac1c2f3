using Npgsql;

namespace TradeIn.Benchmarks;

/// <summary>
/// Makes a log large: streams of a certificate's size, put beside those that claims are about. Their digests are not made.
/// </summary>
internal static class Growth
{
    private const int EventsAStream = 4;
    private const int EventsAtATime = 400_000;

    private const string PutStreams =
        """
        insert into mt_streams (id, type, version)
        select 'certificate-GROWTH' || number, 'certificate', $3 from generate_series($1::bigint, $2::bigint) number
        """;

    private const string PutEvents =
        """
        insert into mt_events (seq_id, id, stream_id, version, data, type, mt_dotnet_type, correlation_id, headers)
        select $3 + (number - $1) * $4 + nth, gen_random_uuid(), 'certificate-GROWTH' || number, nth, sample.data, sample.type,
               sample.mt_dotnet_type, 'growth-' || number, sample.headers
        from generate_series($1::bigint, $2::bigint) number
        cross join generate_series(1, $4) nth
        cross join (select * from mt_events where type = 'unit_recycled' limit 1) sample
        """;

    public static async Task GrowAsync(string database, long events)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(database) { CommandTimeout = 3_600 });
        await using var connection = await source.OpenConnectionAsync();
        await using var read = new NpgsqlCommand("select position from log_head", connection);
        var head = (long)(await read.ExecuteScalarAsync())!;
        for (long first = 1, streams = events / EventsAStream; first <= streams; first += EventsAtATime / EventsAStream)
        {
            var last = Math.Min(streams, first + (EventsAtATime / EventsAStream) - 1);
            await RunAsync(connection, PutStreams, first, last, (long)EventsAStream);
            await RunAsync(connection, PutEvents, first, last, head, EventsAStream);
            head += (last - first + 1) * EventsAStream;
            await RunAsync(connection, "update log_head set position = $1", head);
        }
        await RunAsync(connection, "select setval('mt_events_sequence', $1)", head);
        await RunAsync(connection, "vacuum analyze mt_events");
        await RunAsync(connection, "vacuum analyze mt_streams");
        await RunAsync(connection, "checkpoint");
        NpgsqlConnection.ClearAllPools();
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        await command.ExecuteNonQueryAsync();
    }
}
