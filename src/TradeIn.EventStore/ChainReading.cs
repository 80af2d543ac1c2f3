using Npgsql;

namespace TradeIn.EventStore;

/// <summary>Reads what a check of the chain needs, all on one connection, so as of one moment.</summary>
internal sealed class ChainReading(NpgsqlConnection connection)
{
    private readonly EventReader events = new(new EventCatalogue(new()));

    public async Task<LogHead> ReadHeadAsync(CancellationToken cancel, bool locked = false)
    {
        await using NpgsqlDataReader reader = await OpenAsync(locked ? SqlText.LockHead : SqlText.ReadHead, cancel);
        if (!await reader.ReadAsync(cancel)) throw new LogDamagedException("The row of log_head is gone.");
        return new LogHead(reader.GetInt64(0), reader.GetFieldValue<byte[]>(1));
    }

    /// <summary>The last event's position, and the last of which a digest is recorded; 0: none.</summary>
    public async Task<(long Last, long Recorded)> ReadEndsAsync(CancellationToken cancel)
    {
        await using NpgsqlDataReader reader = await OpenAsync(SqlText.FindEnds, cancel);
        await reader.ReadAsync(cancel);
        return (reader.GetInt64(0), reader.GetInt64(1));
    }

    public Task<List<EventRow>> ReadRowsAsync(long after, long upTo, CancellationToken cancel) =>
        ReadAsync(SqlText.ReadRows, cancel, after, upTo);

    /// <summary>Events before the first position or beyond the last.</summary>
    public Task<List<EventRow>> ReadRowsOutsideAsync(long last, int most, CancellationToken cancel) =>
        ReadAsync(SqlText.ReadRowsOutside, cancel, last, most);

    private async Task<List<EventRow>> ReadAsync(string sql, CancellationToken cancel, params long[] parameters)
    {
        await using NpgsqlDataReader reader = await OpenAsync(sql, cancel, parameters);
        List<EventRow> rows = [];
        while (await reader.ReadAsync(cancel)) rows.Add(events.ReadRow(reader));
        return rows;
    }

    /// <summary>The recorded digests of these positions, by position.</summary>
    public async Task<Dictionary<long, ReadOnlyMemory<byte>>> ReadDigestsAsync(
        long after, long upTo, CancellationToken cancel)
    {
        await using NpgsqlDataReader reader = await OpenAsync(SqlText.ReadDigests, cancel, after, upTo);
        Dictionary<long, ReadOnlyMemory<byte>> digests = [];
        while (await reader.ReadAsync(cancel))
        {
            long first = reader.GetInt64(0);
            ReadOnlyMemory<byte> all = reader.GetFieldValue<byte[]>(2);
            for (long each = Math.Max(first, after + 1); each <= Math.Min(reader.GetInt64(1), upTo); each++)
                digests[each] = all.Slice((int)(each - first) * ChainHasher.Size, ChainHasher.Size);
        }
        return digests;
    }

    /// <summary>Streams whose versions have gaps, and streams whose row says another version than their events.</summary>
    public async Task<List<ChainFinding>> FindGapsAsync(int most, CancellationToken cancel)
    {
        List<ChainFinding> findings = [];
        await using (NpgsqlDataReader reader = await OpenAsync(SqlText.FindVersionGaps, cancel, most))
            while (await reader.ReadAsync(cancel))
                findings.Add(new ChainFinding(
                    ChainFault.VersionGap, reader.GetInt64(0), reader.GetString(1), reader.GetInt64(2),
                    $"The stream \"{reader.GetString(1)}\" has version {reader.GetInt64(2)} at position " +
                    $"{reader.GetInt64(0)}, where version {reader.GetInt64(3)} was to come."));
        await using (NpgsqlDataReader reader = await OpenAsync(SqlText.FindStreamVersions, cancel, most))
            while (await reader.ReadAsync(cancel))
                findings.Add(new ChainFinding(
                    ChainFault.VersionGap, long.MaxValue, reader.GetString(0), reader.GetInt64(2),
                    $"mt_streams says of \"{reader.GetString(0)}\" that its last version is {reader.GetValue(1)}, " +
                    $"but its last event has version {reader.GetInt64(2)}."));
        return findings;
    }

    private async Task<NpgsqlDataReader> OpenAsync(string sql, CancellationToken cancel, params long[] parameters)
    {
        NpgsqlCommand command = new(sql, connection) { CommandTimeout = 0 }; // long scans are meant
        foreach (long each in parameters) command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = each });
        return await command.ExecuteReaderAsync(cancel);
    }
}
