namespace TradeIn.Domain.Identities;

/// <summary>What people may see of names and numbers.</summary>
public static class Masking
{
    /// <summary>Of the name and the number that a <see cref="PersonalText"/> holds; an entity's name is shown in full.</summary>
    public static (string Name, string Number) Of(PartyKind kind, IReadOnlyList<string> nameAndNumber) => (
        kind == PartyKind.Individual ? PersonName(nameAndNumber[0]) : nameAndNumber[0], Number(nameAndNumber[1]));

    /// <summary>The last four characters of a number, the rest as asterisks.</summary>
    public static string Number(string number) =>
        number.Length <= 4 ? new string('*', number.Length) : new string('*', number.Length - 4) + number[^4..];

    /// <summary>
    /// Whether a masked number shows these last four characters, as people type them. One that is too short to show any never
    /// does.
    /// </summary>
    public static bool Shows(string masked, string lastFour)
    {
        var folded = Folding.FoldAndClose(lastFour);
        return folded.Length == 4 && !folded.Contains('*', StringComparison.Ordinal) && masked.Length > 4
            && masked.EndsWith(folded, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A person's name: the first character, then two asterisks however long it is.</summary>
    public static string PersonName(string name)
    {
        var trimmed = name.Trim();
        var first = trimmed.Length == 0 ? 0 : char.IsHighSurrogate(trimmed[0]) && trimmed.Length > 1 ? 2 : 1;
        return string.Concat(trimmed.AsSpan(0, first), "**");
    }
}
