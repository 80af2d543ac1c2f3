using System.Globalization;
using System.Text.RegularExpressions;
using TradeIn.Server.Answers;

namespace TradeIn.Server.Requests;

/// <summary>
/// Reads what stands behind the question mark of an address, and notes everything that is wrong with it, under <c>?name</c>;
/// a misspelt name must not be lost in silence.
/// </summary>
internal sealed partial class QueryReader(IQueryCollection query)
{
    private const int MostValues = 100;
    private const decimal Largest = 1_000_000_000_000;

    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    private RequestErrors Errors { get; } = new();

    public Answer Problem => Answer.Invalid(Errors);

    public string? TextOrNull(string name)
    {
        asked.Add(name);
        var values = query[name];
        if (values.Count > 1) Wrong(name, "may stand once only");
        if (values.Count == 0 || values[0] is not { Length: > 0 } text) return null;
        if (!text.Any(char.IsControl)) return text;
        Wrong(name, "must not hold control characters");
        return null;
    }

    /// <summary>Several values: each in a parameter of its own, or divided by commas; a comma of a value's own has a backslash before it.</summary>
    public IReadOnlyList<string> Several(string name)
    {
        asked.Add(name);
        List<string> values =
        [
            .. query[name].SelectMany(each => Comma().Split(each ?? "")).Select(each => each.Replace("\\,", ",", StringComparison.Ordinal))
                .Where(each => each.Length > 0).Distinct(),
        ];
        if (values.Count > MostValues) Wrong(name, $"names {values.Count} values; at most {MostValues} are taken");
        if (values.Any(each => each.Any(char.IsControl))) Wrong(name, "must not hold control characters");
        return values;
    }

    /// <summary>Several of few words.</summary>
    public IReadOnlyList<string> SeveralOf(string name, IReadOnlyList<string> known)
    {
        var values = Several(name);
        if (values.Any(each => !known.Contains(each))) Wrong(name, $"must be one of {string.Join(", ", known)}");
        return values;
    }

    public bool? FlagOrNull(string name) =>
        OneOfOrNull(name, "true", "false") is { } text ? text == "true" : null;

    /// <summary>A number with at most two decimals.</summary>
    public decimal? NumberOrNull(string name, int decimals)
    {
        if (TextOrNull(name) is not { } text) return null;
        const NumberStyles styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (decimal.TryParse(text, styles, CultureInfo.InvariantCulture, out var number)
            && Math.Abs(number) < Largest && decimal.Round(number, decimals) == number) return number;
        Wrong(name, decimals == 0 ? "must be a whole number" : $"must be a number with at most {decimals} decimals, like 2899.00");
        return null;
    }

    /// <summary>An instant with its offset; a plus that was sent as it is has become a blank on the way.</summary>
    public DateTimeOffset? InstantOrNull(string name)
    {
        if (TextOrNull(name) is not { } text) return null;
        if (TryInstant(text, out var instant)) return instant;
        Wrong(name, "must be an instant with its offset, like 2010-07-12T10:00:00+08:00");
        return null;
    }

    /// <summary>A position of the log, or an instant.</summary>
    public (long? Position, DateTimeOffset? Instant) PointOrNull(string name)
    {
        if (TextOrNull(name) is not { } text) return (null, null);
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var position)) return (position, null);
        if (TryInstant(text, out var instant)) return (null, instant);
        Wrong(name, "must be a position of the log, a whole number from 0, or an instant like 2010-07-12T10:00:00+08:00");
        return (null, null);
    }

    public string? OneOfOrNull(string name, params ReadOnlySpan<string> known)
    {
        if (TextOrNull(name) is not { } text) return null;
        if (!known.Contains(text)) Wrong(name, $"must be one of {string.Join(", ", known)}");
        return text;
    }

    public DateOnly? DayOrNull(string name)
    {
        if (TextOrNull(name) is not { } text) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        Wrong(name, "must be a day that exists, like 2010-07-12");
        return null;
    }

    /// <summary>How many items a page has at most.</summary>
    public int Limit(int most, int otherwise)
    {
        if (TextOrNull("limit") is not { } text) return otherwise;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit >= 1 && limit <= most)
            return limit;
        Wrong("limit", $"must be a whole number from 1 to {most}");
        return otherwise;
    }

    /// <summary>A whole number; nothing said is zero.</summary>
    public int Whole(string name, int most)
    {
        if (TextOrNull(name) is not { } text) return 0;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most) return number;
        Wrong(name, $"must be a whole number from 0 to {most}");
        return 0;
    }

    /// <summary>The position behind which a page begins; 0 for the first page.</summary>
    public long After()
    {
        if (TextOrNull("after") is not { } text) return 0;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var position)) return position;
        Wrong("after", "must be what an answer gave as next");
        return 0;
    }

    /// <summary>Names what nothing asked for, and says whether anything is wrong.</summary>
    public bool IsWrong()
    {
        foreach (var name in query.Keys)
            if (!asked.Contains(name)) Wrong(name, $"is not asked for here; known are {string.Join(", ", asked)}");
        return Errors.Any;
    }

    public void Wrong(string name, string message) => Errors.Add($"?{name}", message);

    [GeneratedRegex(@"(?<!\\),")]
    private static partial Regex Comma();

    private static bool TryInstant(string text, out DateTimeOffset instant) =>
        Rfc3339.TryParse(text.Length > 6 && text[^6] == ' ' ? $"{text[..^6]}+{text[^5..]}" : text, out instant);
}
