using System.Globalization;

namespace TradeIn.Server.Requests;

/// <summary>Instants as RFC 3339 writes them: date, time to the second or finer, and an offset, always.</summary>
internal static class Rfc3339
{
    private static readonly string[] Forms =
        ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd' 'HH:mm:ssK", "yyyy-MM-dd't'HH:mm:ssK"];

    public static bool TryParse(string text, out DateTimeOffset instant)
    {
        instant = default;
        var hasOffset = text.Length > 19 && (text[^1] is 'Z' or 'z' || text[^6] is '+' or '-');
        return hasOffset && DateTimeOffset.TryParseExact(
            text.Replace('z', 'Z'), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out instant);
    }
}
