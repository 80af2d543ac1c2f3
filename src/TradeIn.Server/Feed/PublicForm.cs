using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using TradeIn.Domain.Complaints;
using TradeIn.Domain.Identities;
using TradeIn.EventStore;
using TradeIn.Server.Log;

namespace TradeIn.Server.Feed;

/// <summary>
/// An event as it goes out: CloudEvents 1.0 in JSON. Its data are those of the log without what is nobody's to know, the keys
/// that buyers are known by, their names and numbers, and how to reach a complainant: what has gone out can be erased nowhere. Rules
/// that were judged are objects, whether they passed or not.
/// </summary>
internal static class PublicForm
{
    public const string MediaType = "application/cloudevents+json";

    /// <summary>Where events come from: together with an event's id it names it for good.</summary>
    public const string Source = "/v1/feed";

    /// <summary>The types of members that never go out, whatever holds them.</summary>
    public static IReadOnlyList<Type> LeftOut { get; } = [typeof(BuyerKey), typeof(PersonalText), typeof(ComplainantContact)];

    /// <summary>How data are written.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    public static byte[] Write(StoredEvent stored)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = Options.Encoder });
        writer.WriteStartObject();
        writer.WriteString("specversion", "1.0");
        writer.WriteString("id", stored.Id);
        writer.WriteString("source", Source);
        writer.WriteString("type", PublicEvents.NameOf(stored.Data.GetType()));
        writer.WriteString("subject", stored.StreamId);
        writer.WriteString("time", stored.RecordedAt);
        writer.WriteString("datacontenttype", "application/json");
        writer.WriteNumber("position", stored.Position);
        if (ActorOf(stored) is { } actor) writer.WriteString("actor", actor);
        writer.WritePropertyName("data");
        JsonSerializer.Serialize(writer, stored.Data, stored.Data.GetType(), Options);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The public name of the key under which it was sent; an adopted event may have none.</summary>
    private static string? ActorOf(StoredEvent stored) =>
        stored.HeadersJson is { } headers && JsonElement.Parse(headers).TryGetProperty("key", out var key)
            ? key.GetString() : null;

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(EventJson.Options)
        {
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutMembers } },
        };
        options.Converters.Remove(options.Converters.Single(each => each is JudgementConverter));
        options.Converters.Insert(0, new NeverConverter());
        options.MakeReadOnly();
        return options;
    }

    private static void LeaveOutMembers(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object) return;
        foreach (var member in type.Properties.Where(member => LeftOut.Contains(Bare(member.PropertyType))).ToList())
            type.Properties.Remove(member);
    }

    private static Type Bare(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    /// <summary>What the list of members overlooks, in a list or as a key, is an error and never goes out.</summary>
    private sealed class NeverConverter : JsonConverter<BuyerKey>
    {
        public override BuyerKey Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Nothing is read from outside.");

        public override void Write(Utf8JsonWriter writer, BuyerKey value, JsonSerializerOptions options) =>
            throw new NotSupportedException("A buyer's key is nobody's to know.");
    }
}
