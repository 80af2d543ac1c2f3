using System.Globalization;

namespace TradeIn.Cli.Verification;

/// <summary>From a day on, and perhaps until the day before another.</summary>
internal sealed class DatedEntry(string id, DateOnly from)
{
    public string Id => id;

    public DateOnly From => from;

    public DateOnly? Until { get; set; }

    public bool IsInForce(DateOnly day) => from <= day && (Until is not { } until || day < until);
}

/// <summary>A place of business.</summary>
/// <param name="district">Where it was registered; null in a log of before.</param>
internal sealed class OutletEntry(string id, string kind, DateOnly openedOn, string? district)
{
    public string Id => id;

    public string Kind => kind;

    public string? District => district;

    public DateOnly? ClosedOn { get; set; }

    /// <summary>The day of the last move.</summary>
    public DateOnly? MovedOn { get; set; }

    public bool IsOpen(DateOnly day) => openedOn <= day && (ClosedOn is not { } closed || day < closed);
}

/// <summary>Certificate numbers that were allotted, and what of them was withdrawn.</summary>
internal sealed record RangeEntry(string Id, NumberRange Numbers, DateOnly AllottedOn)
{
    public List<(NumberRange Numbers, DateOnly On)> Withdrawn { get; } = [];

    public bool Holds(string certificate, DateOnly day) =>
        AllottedOn <= day && Numbers.Holds(certificate)
        && !Withdrawn.Exists(part => part.On <= day && part.Numbers.Holds(certificate));

    /// <summary>Whether any of some numbers is its own still, after what was withdrawn up to a day.</summary>
    public bool HasAnyOf(NumberRange others, DateOnly day)
    {
        if (!Numbers.IsLike(others)) return false;
        var (next, last) = (Math.Max(Numbers.First, others.First), Math.Min(Numbers.Last, others.Last));
        foreach (var (gone, on) in Withdrawn.OrderBy(part => part.Numbers.First))
            if (on <= day && gone.First <= next) next = Math.Max(next, gone.Last + 1);
        // Where a gap begins behind it, the next number is there still.
        return next <= last;
    }

    /// <summary>Whether all of some numbers are its own still, after all that was withdrawn.</summary>
    public bool HasAllOf(NumberRange others) =>
        Numbers.IsLike(others) && Numbers.First <= others.First && others.Last <= Numbers.Last
        && !Withdrawn.Exists(part => part.Numbers.First <= others.Last && others.First <= part.Numbers.Last);
}

/// <summary>Certificate numbers from one to another: the same letters and as many digits, both ends included.</summary>
internal sealed class NumberRange(string from, string to)
{
    private readonly (string Letters, long Number) first = Split(from);
    private readonly (string Letters, long Number) last = Split(to);

    public long First => first.Number;

    public long Last => last.Number;

    /// <summary>Whether the numbers are of the same letters and length.</summary>
    public bool IsLike(NumberRange other) =>
        ToString().Length == other.ToString().Length && first.Letters == other.first.Letters
        && last.Letters == other.last.Letters;

    public bool Holds(string certificate)
    {
        if (certificate.Length != from.Length || certificate.Length != to.Length) return false;
        var number = Split(certificate);
        return number.Letters == first.Letters && number.Letters == last.Letters
            && first.Number <= number.Number && number.Number <= last.Number;
    }

    /// <summary>As a reason names it.</summary>
    public override string ToString() => $"{from} to {to}";

    private static (string Letters, long Number) Split(string certificate)
    {
        var letters = certificate.TakeWhile(char.IsAsciiLetter).Count();
        var digits = long.TryParse(
            certificate.AsSpan(letters), NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        return (certificate[..letters], digits ? number : -1);
    }
}
