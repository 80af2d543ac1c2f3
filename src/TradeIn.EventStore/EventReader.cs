using System.Text;
using Npgsql;

namespace TradeIn.EventStore;

/// <summary>Reads events from the columns that all statements name in the same order.</summary>
internal sealed class EventReader(EventCatalogue catalogue)
{
    private readonly CanonicalJson json = new();

    /// <summary>Reads the event whose columns begin at <paramref name="at"/>.</summary>
    public StoredEvent Read(NpgsqlDataReader reader, int at = 0) => Read(reader, at, DataOf(reader, at));

    /// <summary>The same, but an event whose data cannot be read says so by an <see cref="UnreadableEvent"/>.</summary>
    public StoredEvent ReadOrMark(NpgsqlDataReader reader, int at)
    {
        object data;
        try
        {
            data = DataOf(reader, at);
        }
        catch (Exception fault) when (!DatabaseFault.IsTransient(fault))
        {
            data = new UnreadableEvent(fault);
        }
        return Read(reader, at, data);
    }

    private object DataOf(NpgsqlDataReader reader, int at) =>
        catalogue.Read(reader.GetString(at + 4), reader.GetInt64(at), reader.GetFieldValue<byte[]>(at + 5));

    private StoredEvent Read(NpgsqlDataReader reader, int at, object data) => new(
        reader.GetInt64(at),
        reader.GetGuid(at + 1),
        reader.GetString(at + 2),
        reader.GetInt64(at + 3),
        reader.GetString(at + 4),
        data,
        reader.GetFieldValue<DateTimeOffset>(at + 6),
        reader.IsDBNull(at + 7) ? null : reader.GetString(at + 7),
        reader.IsDBNull(at + 8) ? null : reader.GetString(at + 8),
        reader.IsDBNull(at + 9) ? null : Encoding.UTF8.GetString(json.Canonical(reader.GetFieldValue<byte[]>(at + 9))));

    /// <summary>Reads the same columns as what is hashed, whatever the type of the event.</summary>
    public EventRow ReadRow(NpgsqlDataReader reader) => new(
        reader.GetInt64(0),
        reader.GetGuid(1),
        reader.GetString(2),
        reader.GetInt64(3),
        reader.GetString(4),
        reader.GetFieldValue<DateTimeOffset>(6),
        reader.IsDBNull(7) ? null : reader.GetString(7),
        reader.IsDBNull(8) ? null : reader.GetString(8),
        reader.IsDBNull(9) ? null : json.Canonical(reader.GetFieldValue<byte[]>(9)),
        json.Canonical(reader.GetFieldValue<byte[]>(5)));
}
