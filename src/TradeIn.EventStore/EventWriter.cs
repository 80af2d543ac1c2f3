using System.Buffers;
using System.Text.Json;

namespace TradeIn.EventStore;

/// <summary>Turns events into the bytes that are stored and hashed.</summary>
internal sealed class EventWriter(EventCatalogue catalogue)
{
    private readonly ArrayBufferWriter<byte> buffer = new(1024);
    private readonly CanonicalJson canonical = new();

    public (EventKind Kind, byte[] Data) Write(object data)
    {
        EventKind kind = catalogue.Of(data);
        buffer.ResetWrittenCount();
        using (Utf8JsonWriter json = new(buffer, new JsonWriterOptions { SkipValidation = true }))
            JsonSerializer.Serialize(json, data, kind.Json);
        return (kind, canonical.Canonical(buffer.WrittenSpan));
    }
}
