namespace TradeIn.Domain.Tests.Identities;

/// <summary>The typing errors that check characters are for.</summary>
internal static class Misprints
{
    /// <summary>The text with one character replaced by each other one of the alphabet, at every place.</summary>
    public static IEnumerable<string> OneCharacter(string text, string alphabet, string? last = null)
    {
        for (var i = 0; i < text.Length; i++)
            foreach (var other in i == text.Length - 1 ? last ?? alphabet : alphabet)
                if (other != text[i]) yield return $"{text[..i]}{other}{text[(i + 1)..]}";
    }

    /// <summary>The text with two different neighbours exchanged, at every place.</summary>
    public static IEnumerable<string> Neighbours(string text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
            if (text[i] != text[i + 1]) yield return $"{text[..i]}{text[i + 1]}{text[i]}{text[(i + 2)..]}";
    }
}
