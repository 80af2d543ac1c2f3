using System.Globalization;

namespace TradeIn.Domain.Identities;

/// <summary>
/// A resident identity number, GB 11643: 18 characters with a check character. An old 15-digit number is the same
/// person's 18-character one without the century and the check character.
/// </summary>
public readonly record struct ResidentId
{
    private const string CheckCharacters = "10X98765432";
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    private ResidentId(string number) => Number = number;

    /// <summary>All 18 characters. Personal data: never stored, logged or sent.</summary>
    public string Number { get; }

    /// <summary>Reads a number as a person wrote it; <paramref name="problem"/> says what is wrong and what is right.</summary>
    /// <param name="text">15 or 18 characters; full-width ones and a lower-case x are folded.</param>
    /// <param name="today">A birth date after this day is refused.</param>
    /// <param name="id">The number, when true is returned.</param>
    /// <param name="problem">In English, without the number itself.</param>
    public static bool TryParse(string text, DateOnly today, out ResidentId id, out string problem)
    {
        id = default;
        var folded = Folding.Fold(text);
        problem = ShapeProblem(folded);
        if (problem.Length > 0) return false;

        var full = folded.Length == 15 ? WithCheck($"{folded.AsSpan(0, 6)}19{folded.AsSpan(6)}") : folded;
        problem = BirthProblem(full, today) ?? CheckProblem(full) ?? "";
        if (problem.Length > 0) return false;
        id = new ResidentId(full);
        return true;
    }

    /// <summary>The check character that belongs behind 17 digits.</summary>
    public static char CheckCharacterOf(ReadOnlySpan<char> seventeen)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++) sum += (seventeen[i] - '0') * Weights[i];
        return CheckCharacters[sum % 11];
    }

    /// <summary>Never the number: what is printed by accident must tell nothing.</summary>
    public override string ToString() => "ResidentId";

    private static string WithCheck(string seventeen) => seventeen + CheckCharacterOf(seventeen);

    private static string ShapeProblem(string text)
    {
        if (text.Length is not (15 or 18)) return $"has {text.Length} characters; a resident ID has 18, an old one 15";
        var digits = text.Length == 18 ? text.AsSpan(0, 17) : text;
        if (digits.ContainsAnyExceptInRange('0', '9')) return "has a character that is not a digit before the last one";
        return text.Length == 18 && text[17] is not ('X' or (>= '0' and <= '9')) ? "must end with a digit or X" : "";
    }

    private static string? BirthProblem(string full, DateOnly today)
    {
        var real = DateOnly.TryParseExact(
            full.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born);
        if (!real) return "has a birth date (characters 7 to 14) that does not exist";
        return born > today ? "has a birth date (characters 7 to 14) in the future" : null;
    }

    private static string? CheckProblem(string full) =>
        CheckCharacterOf(full) == full[17] ? null : "has a wrong check character (the last one, GB 11643); look for a typing error";
}
