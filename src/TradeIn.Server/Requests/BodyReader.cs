using System.Globalization;
using System.Text.Json;
using TradeIn.Domain.Programmes;

namespace TradeIn.Server.Requests;

/// <summary>
/// Reads one JSON object member by member and notes everything that is wrong with it under its JSON pointer. A member that
/// is wrong reads as a harmless default; whoever reads looks at <see cref="Errors"/> before using anything.
/// </summary>
internal sealed class BodyReader
{
    private readonly JsonElement element;
    private readonly string pointer;
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    public BodyReader(JsonElement element, string pointer, RequestErrors errors)
    {
        (this.element, this.pointer, Errors) = (element, pointer, errors);
        IsObject = element.ValueKind == JsonValueKind.Object;
        if (!IsObject) errors.Add(pointer, $"must be an object, and is {Kind(element)}");
    }

    public RequestErrors Errors { get; }

    /// <summary>Whether it is an object in which nothing is said.</summary>
    public bool IsEmpty =>
        IsObject && element.EnumerateObject().All(member => member.Value.ValueKind == JsonValueKind.Null);

    public bool IsObject { get; }

    public string At(string name) => $"{pointer}/{name}";

    public void Wrong(string name, string message) => Errors.Add(At(name), message);

    /// <summary>A text that is not blank.</summary>
    public string Text(string name, int longest = 200) => Required(name, JsonValueKind.String, "a text") is { } value
        ? Checked(name, value.GetString()!, longest) : "";

    public string? TextOrNull(string name, int longest = 200) =>
        Optional(name) is null ? null : Text(name, longest);

    /// <summary>A text in which lines may break.</summary>
    public string Prose(string name, int longest) => Required(name, JsonValueKind.String, "a text") is { } value
        ? Checked(name, value.GetString()!, longest, mayBreak: true) : "";

    /// <summary>An id that a client chose.</summary>
    public string Id(string name)
    {
        var id = Text(name, longest: 1000);
        if (id.Length > 0 && !IsId(id)) Wrong(name, "must be 1 to 64 characters of A-Z a-z 0-9 . _ -");
        return id;
    }

    public string? IdOrNull(string name) => Optional(name) is null ? null : Id(name);

    /// <summary>One of an enumeration's names, as the interface writes them.</summary>
    public TEnum OneOf<TEnum>(string name) where TEnum : struct, Enum => OneOfOrWrong<TEnum>(name) ?? default;

    /// <summary>The same, and null when it is missing or wrong: what hangs on it cannot be judged then.</summary>
    public TEnum? OneOfOrWrong<TEnum>(string name) where TEnum : struct, Enum
    {
        var text = Text(name);
        if (text.Length == 0) return null;
        if (Names<TEnum>.ByName.TryGetValue(text, out var value)) return value;
        Wrong(name, $"must be one of {string.Join(", ", Names<TEnum>.ByName.Keys)}");
        return null;
    }

    /// <summary>The same, of a member that need not be there.</summary>
    public TEnum? OneOfOrNull<TEnum>(string name) where TEnum : struct, Enum =>
        Optional(name) is null ? null : OneOfOrWrong<TEnum>(name);

    /// <summary>An instant with its offset, RFC 3339.</summary>
    public DateTimeOffset Instant(string name)
    {
        var text = Text(name);
        if (text.Length == 0) return default;
        if (Rfc3339.TryParse(text, out var instant)) return instant;
        Wrong(name, "must be an instant with its offset, like 2010-07-12T10:00:00+08:00");
        return default;
    }

    public DateOnly Day(string name)
    {
        var text = Text(name);
        if (text.Length == 0) return default;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        Wrong(name, "must be a day that exists, like 2010-07-12");
        return default;
    }

    public DateOnly? DayOrNull(string name) => Optional(name) is null ? null : Day(name);

    /// <summary>An amount in yuan, not negative, with at most two decimals.</summary>
    public Money Amount(string name) => AmountOrWrong(name) ?? default;

    /// <summary>The same, and null when it is missing or wrong.</summary>
    public Money? AmountOrWrong(string name)
    {
        if (Required(name, JsonValueKind.Number, "an amount in yuan, like 2899.00") is not { } value) return null;
        if (value.TryGetDecimal(out var yuan) && yuan >= 0 && Money.TryFromYuan(yuan, out var amount)) return amount;
        Wrong(name, "must be an amount in yuan, not negative, with at most two decimals, like 2899.00");
        return null;
    }

    public Money? AmountOrNull(string name) => Optional(name) is null ? null : AmountOrWrong(name);

    public int? WholeOrNull(string name, int from, int to)
    {
        if (Optional(name) is null || Required(name, JsonValueKind.Number, "a whole number") is not { } value) return null;
        if (value.TryGetInt32(out var whole) && whole >= from && whole <= to) return whole;
        Wrong(name, $"must be a whole number from {from} to {to}");
        return null;
    }

    public int Whole(string name, int from, int to)
    {
        if (Optional(name) is null) Missing(name);
        return WholeOrNull(name, from, to) ?? 0;
    }

    /// <summary>A position of the log.</summary>
    public long Position(string name)
    {
        if (Required(name, JsonValueKind.Number, "a position of the log") is not { } value) return 0;
        if (value.TryGetInt64(out var position) && position > 0) return position;
        Wrong(name, "must be a position of the log, from 1 on");
        return 0;
    }

    public bool? FlagOrNull(string name) => Optional(name) is null ? null : Flag(name);

    public bool Flag(string name)
    {
        if (Optional(name) is not { } value) { Missing(name); return false; }
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False) return value.GetBoolean();
        Wrong(name, $"must be true or false, and is {Kind(value)}");
        return false;
    }

    /// <summary>A number with at most six decimals, which is a hand's breadth on a map.</summary>
    public decimal? DecimalOrNull(string name, decimal from, decimal to)
    {
        if (Optional(name) is null || Required(name, JsonValueKind.Number, "a number") is not { } value) return null;
        if (value.TryGetDecimal(out var number) && number >= from && number <= to && decimal.Round(number, 6) == number)
            return number;
        Wrong(name, $"must be a number from {from} to {to} with at most six decimals");
        return null;
    }

    /// <summary>Whether something is said there.</summary>
    public bool IsThere(string name) => Optional(name) is not null;

    /// <summary>A list of objects, at least one.</summary>
    public IReadOnlyList<BodyReader> Objects(string name, int most)
    {
        if (Required(name, JsonValueKind.Array, "a list of objects") is not { } list) return [];
        var count = list.GetArrayLength();
        if (count == 0 || count > most) Wrong(name, $"has {count} items; 1 to {most} are taken");
        return [.. list.EnumerateArray().Take(most).Select((item, i) => new BodyReader(item, At($"{name}/{i}"), Errors))];
    }

    /// <summary>A list of texts.</summary>
    public IReadOnlyList<string> Texts(string name, int most = 32, int least = 0)
    {
        if (Required(name, JsonValueKind.Array, "a list of texts") is not { } list) return [];
        var texts = new List<string>();
        foreach (var item in list.EnumerateArray())
        {
            var place = $"{name}/{texts.Count}";
            texts.Add(item.ValueKind == JsonValueKind.String ? Checked(place, item.GetString()!, 100) : "");
            if (item.ValueKind != JsonValueKind.String) Wrong(place, $"must be a text, and is {Kind(item)}");
        }
        if (texts.Count > most) Wrong(name, $"has {texts.Count} items; at most {most} are taken");
        if (texts.Count < least) Wrong(name, $"has {texts.Count} items; {least} to {most} are taken");
        return texts;
    }

    /// <summary>A list of ids that clients chose, each once; null when it is not there.</summary>
    public IReadOnlyList<string>? IdsOrNull(string name, int most, int least = 1)
    {
        if (!IsThere(name)) return null;
        if (Required(name, JsonValueKind.Array, "a list of ids") is not { } list) return [];
        var (ids, known) = (new List<string>(list.GetArrayLength()), new HashSet<string>(StringComparer.Ordinal));
        foreach (var item in list.EnumerateArray())
        {
            var id = item.ValueKind == JsonValueKind.String ? item.GetString()! : "";
            if (id.Length == 0 || !IsId(id)) Wrong($"{name}/{ids.Count}", "must be 1 to 64 characters of A-Z a-z 0-9 . _ -");
            else if (!known.Add(id)) Wrong($"{name}/{ids.Count}", $"{id} stands in the list already");
            ids.Add(id);
        }
        if (ids.Count < least || ids.Count > most) Wrong(name, $"has {ids.Count} items; {least} to {most} are taken");
        return ids;
    }

    public IReadOnlyList<string> TextsOrNone(string name) => TextsOrNull(name) ?? [];

    public IReadOnlyList<string>? TextsOrNull(string name) => Optional(name) is null ? null : Texts(name);

    public BodyReader Object(string name)
    {
        if (Optional(name) is { } value) return new BodyReader(value, At(name), Errors);
        Missing(name);
        return new BodyReader(EmptyObject, At(name), new RequestErrors());
    }

    public BodyReader? ObjectOrNull(string name) => Optional(name) is null ? null : Object(name);

    /// <summary>Names every member that nothing asked for: a misspelt member must not be lost in silence.</summary>
    public void NothingElse()
    {
        if (!IsObject) return;
        foreach (var member in element.EnumerateObject())
            if (!asked.Contains(member.Name))
                Wrong(Escape(member.Name), $"is not a member here; known are {string.Join(", ", asked)}");
    }

    private static JsonElement EmptyObject { get; } = JsonDocument.Parse("{}").RootElement;

    private JsonElement? Optional(string name)
    {
        asked.Add(name);
        return IsObject && element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? value : null;
    }

    private JsonElement? Required(string name, JsonValueKind kind, string what)
    {
        if (Optional(name) is not { } value) { Missing(name); return null; }
        if (value.ValueKind == kind) return value;
        Wrong(name, $"must be {what}, and is {Kind(value)}");
        return null;
    }

    private void Missing(string name)
    {
        if (IsObject) Wrong(name, "is required");
    }

    private string Checked(string name, string text, int longest, bool mayBreak = false)
    {
        if (string.IsNullOrWhiteSpace(text)) Wrong(name, "must not be blank");
        else if (text.Length > longest) Wrong(name, $"has {text.Length} characters; at most {longest} are taken");
        else if (text.Any(c => char.IsControl(c) && !(mayBreak && c is '\n' or '\r' or '\t'))) Wrong(name, "must not hold control characters");
        else return text;
        return "";
    }

    private static bool IsId(string id) =>
        id.Length <= 64 && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-');

    private static string Escape(string name) => name.Replace("~", "~0").Replace("/", "~1");

    private static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        _ => "null",
    };

    private static class Names<TEnum> where TEnum : struct, Enum
    {
        public static readonly Dictionary<string, TEnum> ByName = Enum.GetValues<TEnum>().ToDictionary(
            value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()), StringComparer.Ordinal);
    }
}
