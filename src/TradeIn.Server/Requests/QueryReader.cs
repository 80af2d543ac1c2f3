using System.Globalization;
using TradeIn.Server.Answers;

namespace TradeIn.Server.Requests;

/// <summary>
/// Reads what stands behind the question mark of an address, and notes everything that is wrong with it, under <c>?name</c>;
/// a misspelt name must not be lost in silence.
/// </summary>
internal sealed class QueryReader(IQueryCollection query)
{
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    private RequestErrors Errors { get; } = new();

    public Answer Problem => Answer.Invalid(Errors);

    public string? TextOrNull(string name)
    {
        asked.Add(name);
        var values = query[name];
        if (values.Count > 1) Wrong(name, "may stand once only");
        return values.Count == 0 || values[0] is not { Length: > 0 } text ? null : text;
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
}
