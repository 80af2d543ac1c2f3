using System.Text.Json;
using TradeIn.Cli.Seasons;
using TradeIn.Client.Events;

namespace TradeIn.Cli.Import;

/// <summary>What an accepted line brought about, read from its answer.</summary>
internal static class AnsweredEffect
{
    public static Effect Of(string type, JsonElement body) => type switch
    {
        EventTypes.Claim => new Effect(Status(body)) { Granted = Yuan(body, "subsidy") },
        EventTypes.Advance => new Effect(Status(body)) { Advanced = Yuan(body, "amount") },
        EventTypes.Reimbursement => new Effect(Status(body)) { Reimbursed = Yuan(body, "amount") },
        EventTypes.Recovery => new Effect(Status(body)) { Recovered = Yuan(body, "amount") },
        EventTypes.Return => GivenBack(body) with
        {
            Status = body.TryGetProperty("certificate", out var certificate) && certificate.ValueKind == JsonValueKind.Object
                ? Status(certificate) : null,
        },
        EventTypes.Exchange => GivenBack(body),
        EventTypes.CorrectionStep => new Effect(Status(body))
        {
            ToRecover = Yuan(body, "toRecover"), OwedToFinance = Yuan(body, "owedToFinance"),
        },
        _ => new Effect(Status(body)),
    };

    private static Effect GivenBack(JsonElement body) => new()
    {
        Refunded = Yuan(body, "refundToBuyer"),
        TakenBack = Yuan(body, "subsidyTakenBack"),
        OwedToFinance = Yuan(body, "owedToFinance"),
    };

    private static string? Status(JsonElement body) =>
        body.TryGetProperty("status", out var status) && status.ValueKind == JsonValueKind.String ? status.GetString() : null;

    private static decimal Yuan(JsonElement body, string name) =>
        body.TryGetProperty(name, out var amount) && amount.ValueKind == JsonValueKind.Number ? amount.GetDecimal() : 0m;
}
