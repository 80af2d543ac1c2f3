using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace TradeIn.Server.Requests;

/// <summary>
/// A keyed digest of what a request says, whatever the order of its members, its white space and how its numbers are
/// written. Keyed, because what it digests holds personal data.
/// </summary>
internal static class Fingerprint
{
    /// <param name="key">The identity key.</param>
    /// <param name="operation">What the body is for: equal bodies of two operations differ.</param>
    /// <param name="body">The request's body.</param>
    /// <param name="without">A member of the body that does not count.</param>
    public static byte[] Of(byte[] key, string operation, JsonElement body, string? without = null)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartArray();
            writer.WriteStringValue(operation);
            Write(writer, body, without);
            writer.WriteEndArray();
        }
        return HMACSHA256.HashData(key, buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter writer, JsonElement value, string? without = null)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in value.EnumerateObject().OrderBy(each => each.Name, StringComparer.Ordinal))
                {
                    if (member.Value.ValueKind == JsonValueKind.Null || member.Name == without) continue;
                    writer.WritePropertyName(member.Name);
                    Write(writer, member.Value);
                }
                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray()) Write(writer, item);
                writer.WriteEndArray();
                break;
            case JsonValueKind.Number when value.TryGetDecimal(out var number):
                // Dividing by a one with many zeros drops the zeros behind: 60.0 and 60.00 are one amount.
                writer.WriteStringValue((number / 1.000000000000000000000000000m).ToString(CultureInfo.InvariantCulture));
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }
}
