using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Identities;
using TradeIn.Domain.Papers;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Refusals;
using TradeIn.Domain.Units;

namespace TradeIn.Server.Log;

/// <summary>
/// How events stand in the log: camelCase members, enums kebab-case, values in their text form, amounts as numbers in
/// yuan with two decimals, absent members left out. A contract: golden files hold every event to it.
/// </summary>
internal static class EventJson
{
    public static JsonSerializerOptions Options { get; } = Make();

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters =
            {
                new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false),
                new TextConverter<BuyerKey>(BuyerKey.Parse),
                new TextConverter<CertificateNumber>(CertificateNumber.Parse),
                new TextConverter<SerialNumber>(SerialNumber.Parse),
                new TextConverter<InvoiceNumber>(InvoiceNumber.Parse),
                new TextConverter<Paper>(Paper.Parse),
                new TextConverter<Category>(Category.Parse),
                new PersonalTextConverter(),
                new MoneyConverter(),
                new RateConverter(),
                new ComparandConverter(),
                new JudgementConverter(),
                new OffsetConverter(),
            },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}

/// <summary>A value whose <c>ToString</c> is its form in JSON.</summary>
internal sealed class TextConverter<T>(Func<string, T> parse) : JsonConverter<T> where T : struct
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        parse(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}

/// <summary>Sealed, in base64; in clear it is never written.</summary>
internal sealed class PersonalTextConverter : JsonConverter<PersonalText>
{
    public override PersonalText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        PersonalText.Sealed(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, PersonalText value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Cipher);
}

/// <summary>Yuan with two decimals: <c>2899.00</c>.</summary>
internal sealed class MoneyConverter : JsonConverter<Money>
{
    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Money.TryFromYuan(reader.GetDecimal(), out var money) ? money : throw new JsonException("Not an amount in yuan.");

    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value.Yuan);
}

/// <summary>A share as a decimal: <c>0.1</c>.</summary>
internal sealed class RateConverter : JsonConverter<Rate>
{
    public override Rate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Rate.TryFrom(reader.GetDecimal(), out var rate) ? rate : throw new JsonException("Not a share from 0 to 1.");

    public override void Write(Utf8JsonWriter writer, Rate value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value.Share);
}

/// <summary>A number or a text, as it is.</summary>
internal sealed class ComparandConverter : JsonConverter<Comparand>
{
    public override Comparand Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number
            ? new Comparand(reader.GetDecimal(), null) : new Comparand(null, reader.GetString());

    public override void Write(Utf8JsonWriter writer, Comparand value, JsonSerializerOptions options)
    {
        if (value.Number is { } number) writer.WriteNumberValue(number);
        else writer.WriteStringValue(value.Text);
    }
}

/// <summary>
/// A rule that passed, as most do, is a list: <c>["certificate.expired","2010-12-30","2010-08-03"]</c>, its code, the limit and
/// what was found, as far as there are such; any other an object. In older logs all are objects.
/// </summary>
internal sealed class JudgementConverter : JsonConverter<Judgement>
{
    public override Judgement Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.StartObject) return JsonSerializer.Deserialize<Whole>(ref reader, options)!.ToJudgement();
        var parts = JsonSerializer.Deserialize<Comparand?[]>(ref reader, options)!;
        return parts is [{ Text: { } code }, ..] and { Length: <= 3 }
            ? new Judgement(code, Passed: true, parts.ElementAtOrDefault(1), parts.ElementAtOrDefault(2))
            : throw new JsonException("A rule that passed is its code, its limit and what was found.");
    }

    public override void Write(Utf8JsonWriter writer, Judgement value, JsonSerializerOptions options)
    {
        if (value is not { Passed: true, Missing: null, Items: null })
        {
            JsonSerializer.Serialize(writer, Whole.Of(value), options);
            return;
        }
        writer.WriteStartArray();
        writer.WriteStringValue(value.Code);
        if (value.Limit is not null || value.Actual is not null) JsonSerializer.Serialize(writer, value.Limit, options);
        if (value.Actual is not null) JsonSerializer.Serialize(writer, value.Actual, options);
        writer.WriteEndArray();
    }

    /// <summary>The same members, for whom this converter is not asked.</summary>
    private sealed record Whole(
        string Code, bool Passed, Comparand? Limit, Comparand? Actual, IReadOnlyList<string>? Missing, IReadOnlyList<string>? Items)
    {
        public static Whole Of(Judgement rule) =>
            new(rule.Code, rule.Passed, rule.Limit, rule.Actual, rule.Missing, rule.Items);

        public Judgement ToJudgement() => new(Code, Passed, Limit, Actual, Missing, Items);
    }
}

/// <summary>An offset from UTC: <c>+08:00</c>.</summary>
internal sealed class OffsetConverter : JsonConverter<TimeSpan>
{
    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString() ?? "";
        var known = TimeSpan.TryParseExact(text.TrimStart('+', '-'), @"hh\:mm", CultureInfo.InvariantCulture, out var offset);
        return known ? (text.StartsWith('-') ? -offset : offset) : throw new JsonException("An offset is like +08:00.");
    }

    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) =>
        writer.WriteStringValue((value < TimeSpan.Zero ? "-" : "+") + value.ToString(@"hh\:mm", CultureInfo.InvariantCulture));
}
