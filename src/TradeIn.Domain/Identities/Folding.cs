namespace TradeIn.Domain.Identities;

/// <summary>Brings what people type to one form: half-width, upper case, no blanks at the ends.</summary>
internal static class Folding
{
    private const int FullWidthOffset = 0xFEE0;

    /// <summary>Full-width digits and letters become ASCII, lower case becomes upper case.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++) span[i] = Fold(source[i]);
    }).Trim();

    /// <summary>Folded, and without the blanks and hyphens inside.</summary>
    public static string FoldAndClose(string text) =>
        string.Concat(Fold(text).Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '‐' or '－')));

    private static char Fold(char c) => c switch
    {
        '\u3000' => ' ',
        >= '\uFF01' and <= '\uFF5E' => char.ToUpperInvariant((char)(c - FullWidthOffset)),
        _ => char.ToUpperInvariant(c),
    };
}
