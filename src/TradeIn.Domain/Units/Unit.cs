using TradeIn.Domain.Programmes;

namespace TradeIn.Domain.Units;

/// <summary>One appliance, old or new.</summary>
/// <param name="Category">Of the programme.</param>
/// <param name="Brand">As given.</param>
/// <param name="Manufacturer">As given, if given.</param>
/// <param name="Model">As given.</param>
/// <param name="SerialNumber">As given for people, folded for comparison.</param>
public sealed record Unit(Category Category, string Brand, string? Manufacturer, string Model, SerialNumber SerialNumber);

/// <summary>
/// A serial number: shown as given; compared trimmed, upper-cased, full width folded, inner blanks and hyphens dropped.
/// </summary>
public readonly record struct SerialNumber
{
    private readonly string? given;

    private SerialNumber(string given, string folded) => (this.given, Folded) = (given, folded);

    /// <summary>The form that is compared.</summary>
    public string Folded { get; } = "";

    public static bool TryParse(string? text, out SerialNumber serial)
    {
        var folded = text is null || text.Length > 64 ? "" : Identities.Folding.FoldAndClose(text);
        serial = folded.Length > 0 ? new SerialNumber(text!.Trim(), folded) : default;
        return folded.Length > 0;
    }

    public static SerialNumber Parse(string text) =>
        TryParse(text, out var serial) ? serial : throw new FormatException("A serial number has 1 to 64 characters.");

    public bool Equals(SerialNumber other) => Folded == other.Folded;

    public override int GetHashCode() => (Folded ?? "").GetHashCode(StringComparison.Ordinal);

    public override string ToString() => given ?? "";
}
