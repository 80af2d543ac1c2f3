using System.Globalization;

namespace TradeIn.ReadModels;

/// <summary>Prices by the thousand yuan, as words in order.</summary>
internal static class PriceBand
{
    private const int Step = 1000;
    private const int From = 10_000;

    public static string[] All { get; } =
        [.. Enumerable.Range(0, From / Step).Select(thousand => Of(thousand * Step)), Of(From)];

    public static string Of(decimal yuan)
    {
        if (yuan >= From) return FormattableString.Invariant($"from-{From}");
        var from = (int)(yuan / Step) * Step;
        return string.Create(CultureInfo.InvariantCulture, $"{from:0000}-{from + Step - 1:0000}");
    }
}
