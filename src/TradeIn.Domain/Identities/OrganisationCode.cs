namespace TradeIn.Domain.Identities;

/// <summary>
/// The code of a legal entity, GB 11714: eight characters and a check character. It is read from the nine characters
/// themselves, or out of characters 9 to 17 of a unified social credit code (GB 32100): one entity is one code.
/// </summary>
public readonly record struct OrganisationCode
{
    private const string CreditAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static readonly int[] Weights = [3, 7, 9, 10, 5, 8, 4, 2];

    private OrganisationCode(string code) => Code = code;

    /// <summary>Nine characters, no hyphen.</summary>
    public string Code { get; }

    /// <summary>Reads a code as written on a licence; <paramref name="problem"/> says what is wrong.</summary>
    public static bool TryParse(string text, out OrganisationCode code, out string problem)
    {
        code = default;
        var folded = Folding.FoldAndClose(text);
        problem = folded.Length switch
        {
            9 => OrganisationProblem(folded),
            18 => CreditProblem(folded),
            _ => $"has {folded.Length} characters; an organisation code has 9, a unified social credit code 18",
        };
        if (problem.Length > 0) return false;
        code = new OrganisationCode(folded.Length == 9 ? folded : folded.Substring(8, 9));
        return true;
    }

    /// <summary>The check character that belongs behind eight characters of an organisation code.</summary>
    public static char CheckCharacterOf(ReadOnlySpan<char> eight)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++) sum += ValueOf(eight[i]) * Weights[i];
        return (11 - (sum % 11)) switch { 10 => 'X', 11 => '0', var digit => (char)('0' + digit) };
    }

    /// <summary>The check character that belongs behind seventeen characters of a unified social credit code.</summary>
    public static char CreditCheckCharacterOf(ReadOnlySpan<char> seventeen)
    {
        var (sum, weight) = (0, 1);
        foreach (var c in seventeen[..17])
        {
            sum += CreditAlphabet.IndexOf(c, StringComparison.Ordinal) * weight;
            weight = weight * 3 % 31;
        }
        return CreditAlphabet[(31 - (sum % 31)) % 31];
    }

    public override string ToString() => Code;

    private static string OrganisationProblem(string nine)
    {
        if (!nine.All(char.IsAsciiLetterOrDigit)) return "has a character that is neither a digit nor a letter A to Z";
        return CheckCharacterOf(nine) == nine[8] ? "" : "has a wrong check character (the last one, GB 11714)";
    }

    private static string CreditProblem(string eighteen)
    {
        if (!eighteen.All(c => CreditAlphabet.Contains(c, StringComparison.Ordinal)))
            return "has a character that a unified social credit code cannot have (I, O, S, V, Z are not used)";
        return CreditCheckCharacterOf(eighteen) == eighteen[17] ? "" : "has a wrong check character (the last one, GB 32100)";
    }

    private static int ValueOf(char c) => char.IsAsciiDigit(c) ? c - '0' : c - 'A' + 10;
}
