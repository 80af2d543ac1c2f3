using Npgsql;

namespace TradeIn.EventStore;

public static class NpgsqlBatchExtensions
{
    /// <summary>Adds a statement with its parameters in order: $1, $2, and so on.</summary>
    public static void Add(this NpgsqlBatch batch, string sql, params ReadOnlySpan<NpgsqlParameter> parameters)
    {
        NpgsqlBatchCommand command = new(sql);
        foreach (NpgsqlParameter each in parameters) command.Parameters.Add(each);
        batch.BatchCommands.Add(command);
    }
}
