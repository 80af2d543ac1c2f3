using System.Globalization;
using System.Text.Json.Nodes;

namespace TradeIn.Server.Tests.Settlement;

/// <summary>What finance and dismantlers send about money, each body with an id of its own.</summary>
internal static class Paperwork
{
    public const string Dismantler = "dev-dis-huaxing";
    public const string Environment = "dev-environment";

    private static int last;

    public static JsonObject Tranche(string district = "110105", decimal amount = 1000m, string programme = Trade.Programme) => Parse($$"""
        {
          "trancheId": "TR-{{Next()}}", "programme": "{{programme}}", "district": "{{district}}", "amount": {{Yuan(amount)}},
          "on": "2010-07-01"
        }
        """);

    public static JsonObject Settlement(decimal amount = 100m) => Parse($$"""
        {
          "settlementId": "DS-{{Next()}}", "programme": "{{Trade.Programme}}", "sellerId": "sel-dazhong", "amount": {{Yuan(amount)}},
          "means": "payment", "on": "2010-09-15", "reference": "IN-1"
        }
        """);

    public static JsonObject FromTheBond(decimal amount, string on) =>
        Settlement(amount).Edit($"-/reference ; /means=\"bond\" ; /on=\"{on}\"");

    public static JsonObject Declaration(string kind = "freight", params (string Certificate, decimal Amount)[] units)
    {
        if (units.Length == 0) units = [("BJ00009901", 30m)];
        return Parse($$"""
            {
              "declarationId": "DCL-{{Next()}}", "programme": "{{Trade.Programme}}", "dismantlerId": "dis-huaxing", "kind": "{{kind}}",
              "month": "2010-07-01", "occurredAt": "2010-08-10T10:00:00+08:00",
              "units": [{{string.Join(", ", units.Select(unit =>
                  $$"""{ "certificateNumber": "{{unit.Certificate}}", "amount": {{Yuan(unit.Amount)}} }"""))}}],
              "total": {{Yuan(units.Sum(unit => unit.Amount))}}
            }
            """);
    }

    public static JsonObject Review() => Parse("""{ "step": "review", "occurredAt": "2010-08-12T10:00:00+08:00" }""");

    public static JsonObject Approval(decimal amount) =>
        Parse($$"""{ "step": "approve", "occurredAt": "2010-08-13T10:00:00+08:00", "amount": {{Yuan(amount)}} }""");

    public static JsonObject Rejection() =>
        Parse("""{ "step": "reject", "occurredAt": "2010-08-13T10:00:00+08:00", "grounds": "The weighing slips are missing." }""");

    public static JsonObject Payment(decimal amount) => Parse($$"""
        {
          "step": "pay", "occurredAt": "2010-08-14T10:00:00+08:00", "amount": {{Yuan(amount)}}, "paidOn": "2010-08-14",
          "reference": "PAY-2010-08-0001"
        }
        """);

    public static int Next() => Interlocked.Increment(ref last);

    private static string Yuan(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);

    private static JsonObject Parse(string text) => JsonNode.Parse(text)!.AsObject();
}
