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
        EventTypes.Statement => new Effect(Status(body)) { Stated = Yuan(body, "total") },
        EventTypes.Review => Reviewed(body),
        EventTypes.StatementStep => new Effect(Status(body)) { Ordered = Yuan(body, "amount"), Netted = Yuan(body, "netted") },
        EventTypes.DebtSettlement => new Effect { Settled = Yuan(body, "amount") },
        EventTypes.Declaration => new Effect(Status(body)) { Declared = Yuan(body, "total") },
        EventTypes.DeclarationStep => new Effect(Status(body))
        {
            DisposalPaid = Status(body) == "paid" ? Yuan(body, "amount") : 0m,
        },
        _ => new Effect(Status(body)),
    };

    private static Effect Reviewed(JsonElement body)
    {
        var amount = Yuan(body, "amount");
        return body.GetProperty("verdict").GetString() switch
        {
            "accept" => new Effect { Accepted = amount },
            "reject" => new Effect { Rejected = amount },
            _ => new Effect { Held = amount },
        };
    }

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
