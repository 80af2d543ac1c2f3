namespace TradeIn.Domain.Papers;

/// <summary>
/// A paper that was shown (Q12): its kind and, if it was scanned, the SHA-256 digest of the image, so that the paper can be
/// proven later without being stored. As text: <c>invoice</c>, or <c>invoice sha256:9f86…</c>.
/// </summary>
public readonly record struct Paper
{
    private const string Mark = " sha256:";
    private readonly string? kind;

    private Paper(string kind, string? sha256) => (this.kind, Sha256) = (kind, sha256);

    /// <summary>Kebab-case: <c>identity-original</c>.</summary>
    public string Kind => kind ?? "";

    /// <summary>64 lower-case hexadecimal digits; null when no image was made.</summary>
    public string? Sha256 { get; }

    public static Paper Of(string kind, string? sha256 = null) => sha256 is null || IsDigest(sha256)
        ? new Paper(kind, sha256) : throw new FormatException("A SHA-256 digest has 64 lower-case hex digits.");

    /// <summary>A paper of which no image was made.</summary>
    public static implicit operator Paper(string kind) => new(kind, null);

    public static bool IsDigest(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);

    /// <summary>Reads the text form.</summary>
    public static Paper Parse(string text)
    {
        var at = text.IndexOf(Mark, StringComparison.Ordinal);
        return at < 0 ? new Paper(text, null) : Of(text[..at], text[(at + Mark.Length)..]);
    }

    public override string ToString() => Sha256 is null ? Kind : Kind + Mark + Sha256;
}
