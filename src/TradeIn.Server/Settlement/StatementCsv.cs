using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TradeIn.Server.Settlement;

/// <summary>
/// A statement's claims as CSV (RFC 4180): the header <c>claimId,amount</c>, and a line a claim. It stands for the same
/// statement in JSON, so that a repetition in either form is one.
/// </summary>
internal static class StatementCsv
{
    public const string MediaType = "text/csv";
    private const string Header = "claimId,amount";

    /// <summary>What the reference shows.</summary>
    public const string Sample = $"{Header}\nC-2010-000001,239.95\n";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly string[] Members = ["statementId", "programme", "sellerId", "occurredAt"];

    public static bool IsSent(HttpContext http) => string.Equals(
        http.Request.GetTypedHeaders().ContentType?.MediaType.Value, MediaType, StringComparison.OrdinalIgnoreCase);

    /// <summary>The body in JSON, and what is wrong with the file itself, by <c>line n</c>.</summary>
    public static (JsonElement Body, SortedDictionary<string, string> Problems) Read(byte[] file, IQueryCollection query)
    {
        var problems = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var body = new JsonObject();
        foreach (var member in Members)
            if (query[member] is [{ Length: > 0 } text]) body[member] = text;
        // Text that is no number is left as it is: the reader then says what a number is.
        if (query["count"] is [{ Length: > 0 } count])
            body["count"] = int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? whole : count;
        if (query["total"] is [{ Length: > 0 } total]) body["total"] = Amount(total) is { } yuan ? yuan : total;
        foreach (var name in query.Keys.Except([.. Members, "count", "total"], StringComparer.Ordinal))
            problems[$"?{name}"] = $"is not known here; known are {string.Join(", ", Members)}, count, total";
        body["claims"] = ReadClaims(file, problems);
        return (JsonSerializer.SerializeToElement(body), problems);
    }

    /// <summary>Where something stands in the file or the address that the reader found wrong in the body.</summary>
    public static string PlaceOf(string pointer) => pointer.Split('/') switch
    {
        ["", "claims", var index, ..] => $"line {int.Parse(index, CultureInfo.InvariantCulture) + 2}",
        ["", "claims"] => "body",
        ["", var member] => $"?{member}",
        _ => pointer,
    };

    private static JsonArray ReadClaims(byte[] file, SortedDictionary<string, string> problems)
    {
        var claims = new JsonArray();
        if (!TryDecode(file, out var text))
        {
            problems["body"] = "must be UTF-8";
            return claims;
        }
        var lines = text.TrimStart('\uFEFF').Split('\n').Select(line => line.EndsWith('\r') ? line[..^1] : line).ToList();
        if (lines[^1].Length == 0) lines.RemoveAt(lines.Count - 1);
        if (lines.Count == 0 || Fields(lines[0]) is not ["claimId", "amount"]) problems["line 1"] = $"must be the header {Header}";
        for (var i = 1; i < lines.Count; i++)
        {
            var fields = Fields(lines[i]);
            if (fields is not [var claim, var amount])
                problems[$"line {i + 1}"] = fields is null
                    ? "has a quote that is not closed, or text beside a quoted field"
                    : $"has {fields.Count} fields; a line is {Header}";
            else if (fields.Any(field => field.Any(IsFullWidth)))
                problems[$"line {i + 1}"] = "has full-width characters; write digits and letters as ASCII, like 249.95";
            else if (Amount(amount) is null)
                problems[$"line {i + 1}"] = $"the amount must be yuan with at most two decimals, like 249.95, and is {amount}";
            claims.Add(fields is [var id, var yuan]
                ? new JsonObject { ["claimId"] = id, ["amount"] = Amount(yuan) is { } number ? number : yuan } : new JsonObject());
        }
        return claims;
    }

    /// <summary>The fields of a line; null when its quotes are wrong.</summary>
    private static List<string>? Fields(string line)
    {
        var fields = new List<string>();
        for (var at = 0; ;)
        {
            if (at < line.Length && line[at] == '"')
            {
                var field = new StringBuilder();
                for (at++; ; at++)
                {
                    if (at >= line.Length) return null;
                    if (line[at] != '"') field.Append(line[at]);
                    else if (at + 1 < line.Length && line[at + 1] == '"') field.Append(line[at++]);
                    else break;
                }
                fields.Add(field.ToString());
                if (++at < line.Length && line[at] != ',') return null;
            }
            else
            {
                var end = line.IndexOf(',', at) is >= 0 and var comma ? comma : line.Length;
                fields.Add(line[at..end].Trim(' '));
                at = end;
            }
            if (at++ >= line.Length) return fields;
        }
    }

    private static decimal? Amount(string text) =>
        text.Length is > 0 and <= 16 && text.All(c => char.IsAsciiDigit(c) || c == '.')
        && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var yuan)
        && Domain.Programmes.Money.TryFromYuan(yuan, out _) ? yuan : null;

    private static bool IsFullWidth(char c) => c is >= '\uFF01' and <= '\uFF5E' or '\u3000';

    private static bool TryDecode(byte[] file, out string text)
    {
        try
        {
            text = Strict.GetString(file);
            return true;
        }
        catch (DecoderFallbackException)
        {
            text = "";
            return false;
        }
    }
}
