using System.Globalization;
using System.Text;

namespace TradeIn.Cli.Fuzzing;

/// <summary>Values that nobody expects: in JSON, in addresses and in headers.</summary>
internal static class Nonsense
{
    private static readonly string[] Json =
    [
        "null", "true", "0", "-1", "0.001", "1e-30", "1e400", "-1e400", "99999999999999999999999999999999999", "9223372036854775807",
        "79228162514264337593543950335", "2147483648", "\"\"", "\" \"", "[]", "{}", "[[]]", "[null]", "{\"\":null}", "{\"a\":{\"a\":{}}}",
        "\"\\u0000\"", "\"\\ud800\"", "\"\\udfff\\ud800\"", "\"\\u202e\\u200b\"", "\"😀\"", "\"王\"", "\"' or 1=1 --\"", "\"%00%s%n\"", "\"<script>\"",
        "\"0001-01-01\"", "\"9999-12-31\"", "\"2010-02-30\"", "\"0001-01-01T00:00:00+14:00\"", "\"9999-12-31T23:59:59-14:00\"",
        "\"2010-07-12T10:00:00.99999999999+08:00\"", "\"2010-07-12T24:00:60Z\"", "\"11010519491231002X\"", "\"BJ99999999\"", "\"../../etc/passwd\"",
        "\"{limit}{actual}\"", "\"-0\"", "\"NaN\"", "-0", "1.0000000000000000000000000001",
    ];

    private static readonly string[] Texts =
    [
        "", "%00", "%ff", "%F0%9F", "..", "%2e%2e%2f", "a%2fb", "%20", "-1", "0", "1", "99999999999999999999", "1e9", "1,2", ",", "*", "null",
        "%E7%8E%8B", "'%20or%201=1--", "%7Bx%7D", "BJ00009001", "C-2010-000001", "sel-dazhong", "beijing-home-appliances-2010", "110105",
        "claims", "2010-07-12", "0001-01-01", "9999-12-31", "2010-07-12T10:00:00%2B08:00", "9999-12-31T23:59:59-14:00", "39.9,116.4", "91,181",
        "NaN,Infinity", "day", "month", "%5C,", "%0d%0aSet-Cookie:a=b", "true", "end", "AQAAAAAAAAA9", "filedOn.month", "till-events", "%C0%AF",
    ];

    private static readonly (string Name, string Value)[] Headers =
    [
        ("Accept", "text/csv"), ("Accept", "application/x-ndjson"), ("Accept", "*/*;q=abc"), ("Accept", "application/ld+json"), ("Accept", ";;;,"),
        ("Accept-Language", "zh"), ("Accept-Language", "xx-yy;q=9,,;"), ("If-Match", "\"a\""), ("If-Match", "nonsense"), ("If-None-Match", "*"),
        ("If-None-Match", "W/\"\", ,"), ("Idempotency-Key", "\"a\""), ("Idempotency-Key", ""), ("Idempotency-Key", "é\u0080"),
        ("traceparent", "00-0-0-0"), ("traceparent", "00-ffffffffffffffffffffffffffffffff-ffffffffffffffff-ff"), ("Content-Encoding", "gzip"),
        ("Range", "bytes=0-"), ("Prefer", "wait=x"), ("Last-Event-ID", "nonsense"), ("X-Forwarded-For", "1.1.1.1, ,"), ("Cookie", "tradein-console=AAAA; =;"),
    ];

    public static string InJson(Random random) => random.Next(14) switch
    {
        0 => Nested(random, '[', ']'),
        1 => Nested(random, '{', '}'),
        2 => $"\"{new string('x', 1 << random.Next(8, 18))}\"",
        3 => random.NextInt64(long.MinValue, long.MaxValue).ToString(CultureInfo.InvariantCulture),
        4 => new string('9', random.Next(1, 2_000)),
        _ => Json[random.Next(Json.Length)],
    };

    public static string InAddress(Random random) =>
        random.Next(40) == 0 ? new string('a', random.Next(100, 6_000)) : Texts[random.Next(Texts.Length)];

    public static (string Name, string Value) Header(Random random) => Headers[random.Next(Headers.Length)];

    private static string Nested(Random random, char open, char close)
    {
        var depth = random.Next(10) == 0 ? random.Next(1_000, 100_000) : random.Next(2, 64);
        if (open == '[') return new string(open, depth) + new string(close, depth);
        var text = new StringBuilder();
        for (var i = 0; i < depth; i++) text.Append("{\"a\":");
        return text.Append('1').Append('}', depth).ToString();
    }
}
