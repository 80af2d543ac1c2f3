namespace TradeIn.Domain.Identities;

/// <summary>
/// The number of an officer's or soldier's card. No public standard gives it a check digit: 4 to 32 letters, digits or
/// Chinese characters, as on the card.
/// </summary>
public readonly record struct MilitaryCard
{
    private MilitaryCard(string number) => Number = number;

    /// <summary>Folded, without blanks and hyphens. Personal data: never stored, logged or sent.</summary>
    public string Number { get; }

    public static bool TryParse(string text, out MilitaryCard card, out string problem)
    {
        var folded = Folding.FoldAndClose(text);
        problem = folded.Length is < 4 or > 32
            ? $"has {folded.Length} characters; an officer's or soldier's card has 4 to 32"
            : folded.All(char.IsLetterOrDigit) ? "" : "has a character that is neither a letter nor a digit";
        card = problem.Length == 0 ? new MilitaryCard(folded) : default;
        return problem.Length == 0;
    }

    /// <summary>Never the number: what is printed by accident must tell nothing.</summary>
    public override string ToString() => "MilitaryCard";
}
