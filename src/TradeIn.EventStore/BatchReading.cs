using Npgsql;
using NpgsqlTypes;

namespace TradeIn.EventStore;

/// <summary>The statements by which a batch reads what is known of its commands, and their streams.</summary>
internal static class BatchReading
{
    public static void AddKnown(this NpgsqlBatch batch, IReadOnlyCollection<LogCommand> commands)
    {
        string[] ids = [.. commands.Select(each => each.Id)];
        string[] deliveries = [.. commands.Select(each => each.Delivery).OfType<string>()];
        batch.Add(SqlText.ReadDeliveries, Texts(deliveries));
        batch.Add(SqlText.ReadCommands, Texts(ids), Texts(deliveries));
    }

    public static void AddStreams(this NpgsqlBatch batch, MissingStreams missing)
    {
        if (missing.Whole.Length > 0)
            batch.Add(SqlText.ReadStreams, Texts(missing.Whole), new NpgsqlParameter<long> { TypedValue = long.MaxValue });
        if (missing.CarriedForward.Length > 0) batch.Add(SqlText.ReadLastEvents, Texts(missing.CarriedForward));
    }

    /// <summary>Reads the two results of <see cref="AddKnown"/>, the first of which the reader stands before.</summary>
    public static async Task<KnownCommands> ReadKnownAsync(this NpgsqlDataReader reader, EventReader events)
    {
        KnownCommands known = new();
        while (await reader.ReadAsync()) known.TakeDelivery(reader.GetString(0), reader.GetString(1));
        await reader.NextResultAsync();
        while (await reader.ReadAsync())
            known.Take(reader.GetString(0), reader.GetFieldValue<byte[]>(1), events.Read(reader, 2));
        return known;
    }

    /// <summary>Reads the results of <see cref="AddStreams"/> from the one on before which the reader stands.</summary>
    public static async Task ReadStreamsAsync(this NpgsqlDataReader reader, EventReader events, LoadedStreams streams)
    {
        do
        {
            while (await reader.ReadAsync()) streams.Take(events.Read(reader));
        }
        while (await reader.NextResultAsync());
    }

    private static NpgsqlParameter<string[]> Texts(string[] values) => new()
    {
        TypedValue = values,
        NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text,
    };
}
