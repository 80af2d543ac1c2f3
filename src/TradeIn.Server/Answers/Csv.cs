using System.Globalization;
using System.Text;

namespace TradeIn.Server.Answers;

/// <summary>Lines of CSV (RFC 4180): what is absent is empty, several words are divided by blanks.</summary>
internal static class Csv
{
    public const string MediaType = "text/csv";

    public static StringBuilder AppendLine(this StringBuilder text, IReadOnlyList<object?> line) =>
        text.AppendJoin(',', line.Select(Field)).Append("\r\n");

    private static string Field(object? value) => value switch
    {
        null => "",
        string text => Quoted(text),
        bool flag => flag ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture),
        decimal amount => amount.ToString("0.00", CultureInfo.InvariantCulture),
        IEnumerable<string> several => Quoted(string.Join(' ', several)),
        _ => Quoted(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""),
    };

    private static string Quoted(string text) => text.AsSpan().IndexOfAny(",\"\r\n") < 0
        ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
