using System.Text.Json;
using System.Text.Json.Serialization;

namespace TradeIn.Client.Events;

/// <summary>CloudEvents names its attributes in lower case without humps; extension attributes are passed over.</summary>
internal sealed class CloudEventConverter : JsonConverter<CloudEvent>
{
    public override CloudEvent Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var element = JsonElement.ParseValue(ref reader);
        return new CloudEvent(
            Text("specversion") ?? "", Text("id") ?? "", Text("source") ?? "", Text("type") ?? "",
            element.TryGetProperty("data", out var data) ? data : default, Text("subject"),
            element.TryGetProperty("time", out var time) ? time.GetDateTimeOffset() : null, Text("datacontenttype"));

        string? Text(string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;
    }

    public override void Write(Utf8JsonWriter writer, CloudEvent value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("specversion", value.SpecVersion);
        writer.WriteString("id", value.Id);
        writer.WriteString("source", value.Source);
        writer.WriteString("type", value.Type);
        if (value.Subject is not null) writer.WriteString("subject", value.Subject);
        if (value.Time is { } time) writer.WriteString("time", time);
        if (value.DataContentType is not null) writer.WriteString("datacontenttype", value.DataContentType);
        writer.WritePropertyName("data");
        value.Data.WriteTo(writer);
        writer.WriteEndObject();
    }
}
