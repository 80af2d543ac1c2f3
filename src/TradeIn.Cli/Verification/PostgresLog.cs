using System.Data;
using System.Runtime.CompilerServices;
using Npgsql;

namespace TradeIn.Cli.Verification;

/// <summary>Reads the log's rows straight from the events' table, as of one moment, in little memory.</summary>
internal static class PostgresLog
{
    // Pages keep to the primary key's order whatever the planner thinks of the table's size: nothing is ever sorted.
    private const long Page = 5000;

    private const string ReadPage =
        """
        select seq_id, stream_id, version, type, data, timestamp, correlation_id
        from mt_events
        where seq_id > $1 and seq_id <= $2
        order by seq_id
        """;

    /// <summary>The rows up to a position, in the order of the log.</summary>
    public static async IAsyncEnumerable<LogRow> ReadAsync(
        NpgsqlDataSource source, long upTo, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var moment = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        await using var command = new NpgsqlCommand(ReadPage, connection) { CommandTimeout = 0 };
        var (from, to) = (new NpgsqlParameter<long>(), new NpgsqlParameter<long>());
        command.Parameters.Add(from);
        command.Parameters.Add(to);
        for (long after = 0; after < upTo; after += Page)
        {
            (from.TypedValue, to.TypedValue) = (after, Math.Min(after + Page, upTo));
            if (after == 0) await command.PrepareAsync(cancel);
            await using var reader = await command.ExecuteReaderAsync(cancel);
            while (await reader.ReadAsync(cancel)) yield return Row(reader);
        }
    }

    private static LogRow Row(NpgsqlDataReader reader) => new(
        reader.GetInt64(0),
        reader.IsDBNull(1) ? "" : reader.GetString(1),
        reader.GetInt64(2),
        reader.GetString(3),
        reader.GetFieldValue<byte[]>(4),
        reader.GetFieldValue<DateTimeOffset>(5),
        reader.IsDBNull(6) ? null : reader.GetString(6));
}
