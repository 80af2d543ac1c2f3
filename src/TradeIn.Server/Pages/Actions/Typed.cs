using System.Globalization;

namespace TradeIn.Server.Pages.Actions;

/// <summary>What was typed into a form, as the wire has it.</summary>
internal static class Typed
{
    /// <summary>A day; null: none, or what is none.</summary>
    public static DateOnly? Day(string? typed) => DateOnly.TryParseExact(
        typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>A number; else as it was typed: whoever reads it says what would be one.</summary>
    public static object? Number(string? typed) =>
        decimal.TryParse(typed, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : typed;

    /// <summary>A text; null when there is nothing but blanks.</summary>
    public static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
