namespace TradeIn.Domain.Certificates;

/// <summary>The printed number of a recycling certificate: 1 to 4 letters, then 6 to 12 digits: <c>BJ00000001</c>.</summary>
public readonly record struct CertificateNumber
{
    private readonly string? number;

    private CertificateNumber(string number) => this.number = number;

    public static bool TryParse(string? text, out CertificateNumber number)
    {
        var folded = text is null || text.Length > 32 ? "" : Identities.Folding.FoldAndClose(text);
        var letters = folded.TakeWhile(char.IsAsciiLetterUpper).Count();
        var valid = letters is >= 1 and <= 4 && folded.Length - letters is >= 6 and <= 12
            && folded.AsSpan(letters).IndexOfAnyExceptInRange('0', '9') < 0;
        number = valid ? new CertificateNumber(folded) : default;
        return valid;
    }

    public static CertificateNumber Parse(string text) =>
        TryParse(text, out var number) ? number : throw new FormatException("A certificate number is like BJ00000001.");

    /// <summary>Whether it lies in a range; numbers of another shape lie in none.</summary>
    public bool IsWithin(CertificateNumber from, CertificateNumber to)
    {
        var text = ToString();
        return HasShapeOf(from) && HasShapeOf(to)
            && string.CompareOrdinal(from.ToString(), text) <= 0 && string.CompareOrdinal(text, to.ToString()) <= 0;
    }

    /// <summary>The letters: all numbers that have the same are one series.</summary>
    public string Series => ToString()[..Letters()];

    /// <summary>Its place in the series.</summary>
    public long Ordinal => long.Parse(ToString().AsSpan(Letters()), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The number at a place of the same series, with as many digits.</summary>
    public CertificateNumber At(long ordinal)
    {
        var digits = ToString().Length - Letters();
        return Parse(Series + ordinal.ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(digits, '0'));
    }

    /// <summary>Whether it has the same letters and as many digits.</summary>
    public bool HasShapeOf(CertificateNumber other) => Letters() == other.Letters() && ToString().Length == other.ToString().Length;

    private int Letters() => ToString().AsSpan().IndexOfAnyInRange('0', '9');

    public override string ToString() => number ?? "";
}
