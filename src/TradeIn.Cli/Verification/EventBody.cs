using System.Globalization;
using System.Text.Json;

namespace TradeIn.Cli.Verification;

/// <summary>An event's data do not say what the audit has to know.</summary>
internal sealed class UnreadableEventException : Exception
{
    public UnreadableEventException(string message) : base(message) { }

    public UnreadableEventException(string message, Exception inner) : base(message, inner) { }
}

/// <summary>Reads the members of an event's data, or says which one is missing or strange.</summary>
internal readonly struct EventBody(JsonElement element)
{
    private const decimal MostYuan = 1_000_000_000_000m;

    public string Text(string member) =>
        TextOrNone(member) ?? throw new UnreadableEventException($"'{member}' is missing.");

    public string? TextOrNone(string member)
    {
        if (Find(member) is not { } found) return null;
        return found.ValueKind == JsonValueKind.String ? Text(found, member) : throw Strange(member, "a text");
    }

    public EventBody Part(string member) =>
        PartOrNone(member) ?? throw new UnreadableEventException($"'{member}' is missing.");

    public EventBody? PartOrNone(string member)
    {
        if (Find(member) is not { } found) return null;
        return found.ValueKind == JsonValueKind.Object ? new EventBody(found) : throw Strange(member, "an object");
    }

    public DateOnly Day(string member) =>
        DayOrNone(member) ?? throw new UnreadableEventException($"'{member}' is missing.");

    public DateOnly? DayOrNone(string member)
    {
        if (TextOrNone(member) is not { } text) return null;
        return DayOf(text) ?? throw Strange(member, "a day");
    }

    /// <summary>An instant between the years 1900 and 2200: far from where reckoning with days ends.</summary>
    public DateTimeOffset Instant(string member) =>
        Find(member) is { ValueKind: JsonValueKind.String } found && found.TryGetDateTimeOffset(out var instant)
            && instant.Year is > 1900 and < 2200
            ? instant : throw Strange(member, "an instant");

    /// <summary>Yuan, with no more than two decimals.</summary>
    public decimal Amount(string member)
    {
        var yuan = Number(member);
        return Math.Abs(yuan) <= MostYuan && decimal.Round(yuan, 2) == yuan
            ? yuan : throw Strange(member, "an amount in yuan");
    }

    public decimal? AmountOrNone(string member) => Find(member) is null ? null : Amount(member);

    public decimal Number(string member) =>
        Find(member) is { ValueKind: JsonValueKind.Number } found && found.TryGetDecimal(out var number)
            ? number : throw Strange(member, "a number");

    public int Whole(string member) =>
        WholeOrNone(member) ?? throw new UnreadableEventException($"'{member}' is missing.");

    public int? WholeOrNone(string member)
    {
        if (Find(member) is not { } found) return null;
        return found.ValueKind == JsonValueKind.Number && found.TryGetInt32(out var whole)
            ? whole : throw Strange(member, "a whole number");
    }

    public bool Flag(string member) =>
        FlagOrNone(member) ?? throw new UnreadableEventException($"'{member}' is missing.");

    public bool? FlagOrNone(string member) => Find(member)?.ValueKind switch
    {
        null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Strange(member, "true or false"),
    };

    public List<string> Texts(string member)
    {
        var texts = new List<string>();
        foreach (var each in Items(member))
            texts.Add(
                each.ValueKind == JsonValueKind.String ? Text(each, member) : throw Strange(member, "a list of texts"));
        return texts;
    }

    public List<EventBody> Parts(string member)
    {
        var parts = new List<EventBody>();
        foreach (var each in Items(member))
            parts.Add(
                each.ValueKind == JsonValueKind.Object ? new EventBody(each) : throw Strange(member, "a list of objects"));
        return parts;
    }

    /// <summary>
    /// Rules that were judged, and whether each passed: an object that says so, or a list that begins with the code of a rule that
    /// passed.
    /// </summary>
    public List<(string Code, bool Passed)> Rules(string member)
    {
        var rules = new List<(string, bool)>();
        foreach (var each in Items(member))
            rules.Add(each.ValueKind switch
            {
                JsonValueKind.Object => (new EventBody(each).Text("code"), new EventBody(each).Flag("passed")),
                JsonValueKind.Array when each.GetArrayLength() > 0 && each[0].ValueKind == JsonValueKind.String =>
                    (Text(each[0], member), true),
                _ => throw Strange(member, "a list of rules"),
            });
        return rules;
    }

    /// <summary>A day with which can be reckoned: as far from the ends of the calendar as an instant is.</summary>
    public DateOnly BusinessDay(string member) =>
        Day(member) is { Year: > 1900 and < 2200 } day ? day : throw Strange(member, "a day of business");

    /// <summary>A number of days that a programme may set: no more than ten years.</summary>
    public int? DaysOrNone(string member) => WholeOrNone(member) is not { } days ? null
        : days is >= 0 and <= 3660 ? days : throw Strange(member, "a number of days");

    /// <summary>Of an old log a list may be absent: then it is empty.</summary>
    public List<EventBody> PartsOrNone(string member) => Find(member) is null ? [] : Parts(member);

    public List<string> TextsOrNone(string member) => Find(member) is null ? [] : Texts(member);

    public decimal? NumberOrNone(string member) => Find(member) is null ? null : Number(member);

    public List<DateOnly> Days(string member)
    {
        var days = new List<DateOnly>();
        foreach (var text in Texts(member))
            days.Add(DayOf(text) ?? throw Strange(member, "a list of days"));
        return days;
    }

    /// <summary>The names of all members.</summary>
    public List<string> Members()
    {
        var names = new List<string>();
        foreach (var member in element.EnumerateObject()) names.Add(member.Name);
        return names;
    }

    /// <summary>
    /// What stands at a path such as <c>unit.brand</c>, in one form that can be compared: a text as it is, a number
    /// without idle zeros, a list of texts with commas, and nothing as an empty text.
    /// </summary>
    public string Said(string path)
    {
        var at = element;
        foreach (var member in path.AsSpan().Split('.'))
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(path.AsSpan(member), out at)) return "";
        return Said(at);
    }

    /// <summary>A number as <see cref="Said(string)"/> writes it.</summary>
    public static string Said(decimal number) => number.ToString("0.##########", CultureInfo.InvariantCulture);

    public static string Said(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Said(JsonElement at) => at.ValueKind switch
    {
        JsonValueKind.String => Text(at, "a text"),
        JsonValueKind.Number => at.TryGetDecimal(out var number) ? Said(number) : at.GetRawText(),
        JsonValueKind.Array => string.Join(", ", at.EnumerateArray().Select(Said)),
        JsonValueKind.Null or JsonValueKind.Undefined => "",
        _ => at.GetRawText(),
    };

    private static DateOnly? DayOf(string text)
    {
        var known = DateOnly.TryParseExact(
            text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        return known ? day : null;
    }

    private static string Text(JsonElement at, string member)
    {
        try
        {
            return at.GetString() ?? "";
        }
        catch (InvalidOperationException broken)
        {
            throw new UnreadableEventException($"'{member}' is not Unicode text.", broken);
        }
    }

    private static UnreadableEventException Strange(string member, string wanted) =>
        new($"'{member}' is not {wanted}.");

    private JsonElement? Find(string member)
    {
        if (element.ValueKind != JsonValueKind.Object)
            throw new UnreadableEventException("The data are not an object.");
        return element.TryGetProperty(member, out var found) && found.ValueKind != JsonValueKind.Null ? found : null;
    }

    private JsonElement.ArrayEnumerator Items(string member) =>
        Find(member) is { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray() : throw Strange(member, "a list");
}
