using System.Text;
using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using TradeIn.Testing.Postgres;

namespace TradeIn.EventStore.Tests;

public sealed class CanonicalJsonTests(PostgresFixture postgres)
{
    /// <summary>JSON that jsonb gives back otherwise than it got it, and its canonical bytes.</summary>
    public static TheoryData<string, string> Nasty => new()
    {
        { """{ "b" : 1 , "a" : 2 }""", """{"a":2,"b":1}""" },
        { """{"aa":1,"b":2,"a":3}""", """{"a":3,"aa":1,"b":2}""" }, // jsonb sorts by length first
        { """{"a":1,"a":2}""", """{"a":2}""" },
        { """{"a":{"x":1},"b":0,"a":{"y":[2,{"d":1,"c":2}]}}""", """{"a":{"y":[2,{"c":2,"d":1}]},"b":0}""" },
        { """{"a":1,"\u0061":2}""", """{"a":2}""" },
        { """{"":1,"\u0001":2,"\"":3,"A":4,"é":5}""", """{"":1,"A":4,"\"":3,"\u0001":2,"é":5}""" },
        { "300.00", "300.00" },
        { "[0, 0.0, -0, -0.00, 0e0, 0E-3, -0e2]", "[0,0.0,0,0.00,0,0.000,0]" },
        { "[1e2, 1.50e1, 1.5E3, 1e-3, 1.0E-3, -2.5e-1, 12e+0, 1.23e1]",
            "[100,15.0,1500,0.001,0.0010,-0.25,12,12.3]" },
        { "[1E+20, 1.7976931348623157E+308]",
            $"[1{new string('0', 20)},17976931348623157{new string('0', 292)}]" },
        { "123456789012345678901234567890.123456789012345678901234567890",
            "123456789012345678901234567890.123456789012345678901234567890" },
        { """ "\u4e2d\u6587 \/ \u00e9 \ud83d\ude00" """, "\"中文 / é 😀\"" },
        { """ "\b\f\n\r\t\u0001\u001f\u007f\"\\" """, "\"\\b\\f\\n\\r\\t\\u0001\\u001f\u007f\\\"\\\\\"" },
        { """ "\u2028 \u003c \u0027 +&" """, "\"\u2028 < ' +&\"" },
        { "[ ]", "[]" },
        { "{ }", "{}" },
        { "[ null , true , false ]", "[null,true,false]" },
        { $$"""{"long":"{{new string('x', 5000)}}","a":1}""", $$"""{"a":1,"long":"{{new string('x', 5000)}}"}""" },
    };

    [Theory]
    [MemberData(nameof(Nasty))]
    public void There_is_one_way_to_write_a_value(string json, string expected) =>
        Canonical(json).ShouldBe(expected);

    [Theory]
    [MemberData(nameof(Nasty))]
    public async Task What_jsonb_gives_back_has_the_same_canonical_bytes(string json, string expected)
    {
        await using NpgsqlConnection connection = new(postgres.ServerConnectionString);
        await connection.OpenAsync();

        Canonical(await ThroughJsonbAsync(connection, json)).ShouldBe(expected);
    }

    [Fact]
    public async Task Any_value_comes_back_from_jsonb_with_the_same_canonical_bytes()
    {
        await using NpgsqlConnection connection = new(postgres.ServerConnectionString);
        await connection.OpenAsync();
        Random random = new(20260);
        for (int n = 0; n < 200; n++)
        {
            string json = RandomValue(random, depth: 4);
            string canonical = Canonical(json);
            Canonical(canonical).ShouldBe(canonical);
            Canonical(await ThroughJsonbAsync(connection, json)).ShouldBe(canonical, json);
            Canonical(await ThroughJsonbAsync(connection, canonical)).ShouldBe(canonical, json);
        }
    }

    [Theory]
    [InlineData("""{"a":"x\u0000y"}""")]
    [InlineData("""{"\u0000":1}""")]
    [InlineData("\"\\ud800\"")]
    [InlineData("1e99999")]
    [InlineData("1e99999999999999999999")]
    [InlineData("{} {}")]
    [InlineData("{\"a\":}")]
    [InlineData("")]
    public void What_jsonb_cannot_hold_is_refused(string json) =>
        Should.Throw<JsonException>(() => Canonical(json));

    private static string Canonical(string json) => Encoding.UTF8.GetString(new CanonicalJson().Canonical(json));

    private static async Task<string> ThroughJsonbAsync(NpgsqlConnection connection, string json)
    {
        await using NpgsqlCommand command = new("select $1::jsonb::text", connection);
        command.Parameters.Add(new NpgsqlParameter { Value = json, NpgsqlDbType = NpgsqlDbType.Text });
        return (string)(await command.ExecuteScalarAsync())!;
    }

    private static string RandomValue(Random random, int depth) => random.Next(depth > 0 ? 8 : 5) switch
    {
        0 => random.NextDouble() < 0.5 ? "true" : "null",
        1 or 2 => RandomNumber(random),
        3 or 4 => RandomText(random),
        5 => $"[{string.Join(" ,", Enumerable.Range(0, random.Next(4)).Select(_ => RandomValue(random, depth - 1)))}]",
        _ => "{ " + string.Join(", ", Enumerable.Range(0, random.Next(6))
            .Select(_ => $"{RandomText(random)} : {RandomValue(random, depth - 1)}")) + " }",
    };

    private static string RandomNumber(Random random)
    {
        string text = (random.Next(2) == 0 ? "-" : "") + random.NextInt64(0, 1L << random.Next(1, 50));
        if (random.Next(2) == 0)
            text += "." + string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => random.Next(10)));
        if (random.Next(2) == 0) text += "eE"[random.Next(2)] + new[] { "", "+", "-" }[random.Next(3)] + random.Next(20);
        return text;
    }

    private static string RandomText(Random random) => "\"" + string.Concat(Enumerable.Range(0, random.Next(5)).Select(_ =>
        random.Next(6) switch
        {
            0 => $"\\u{random.Next(1, 0x300):x4}",
            1 => ((string[])["\\n", "\\\"", "\\\\", "\\/", "\\t"])[random.Next(5)],
            2 => "\\ud83d\\ude00",
            3 => ((char)random.Next(0x4e00, 0x4e10)).ToString(),
            _ => ((char)random.Next('a', 'e')).ToString(),
        })) + "\"";
}
