using Npgsql;

namespace TradeIn.EventStore;

/// <summary>Compares the head of the log with the events.</summary>
internal static class HeadCheck
{
    /// <exception cref="LogForeignAppendException">There are events beyond the head.</exception>
    /// <exception cref="LogDamagedException">The last events are missing.</exception>
    public static async Task ThrowWhenForeignAsync(NpgsqlDataSource source, CancellationToken cancel = default)
    {
        await using NpgsqlCommand command = source.CreateCommand(SqlText.FindForeignEvents);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancel);
        if (!await reader.ReadAsync(cancel)) throw new LogDamagedException("The row of log_head is gone.");
        long head = reader.GetInt64(0);
        long last = await reader.IsDBNullAsync(2, cancel) ? 0 : reader.GetInt64(2);
        if (last > head) throw new LogForeignAppendException(head, reader.GetInt64(1), last, reader.GetInt64(3));
        if (last < head)
            throw new LogDamagedException(
                $"The log ends at position {head}, but the last event stands at position {last}: events were removed. " +
                "Run `tradein verify`.");
    }
}
