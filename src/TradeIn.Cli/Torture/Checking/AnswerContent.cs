using System.Globalization;
using System.Text.Json;

namespace TradeIn.Cli.Torture.Checking;

/// <summary>
/// What an answer promises, in one line, read from the answer or, by other names, from the event that stands for it in the log:
/// the two lines are the same, or the answer was not what is on record.
/// </summary>
internal static class AnswerContent
{
    /// <summary>The line of an acknowledged answer.</summary>
    /// <param name="name">The request's name, which begins with its kind.</param>
    public static string OfAnswer(string name, int status, JsonElement body) => status == 422
        ? Refused(body)
        : name[..name.IndexOf('/', StringComparison.Ordinal)] switch
        {
            "recyclings" => Line("recycled", body.Text("certificateNumber"), Counts(body)),
            "purchases" => Line("sold", Counts(body)),
            "claims" => Line("granted", body.Text("subsidy"), body.Text("policyVersion"), Verdicts(body)),
            "advances" => Line("advanced", body.Text("amount"), Instant(body, "paidAt")),
            "returns" => Line(
                "returned", body.Text("claimId"), body.Text("refundToBuyer"), body.Text("subsidyTakenBack"), body.Text("owedToFinance"),
                CertificateOf(body, "certificateNumber", "status"), Counts(body)),
            var kind => throw new InvalidOperationException($"No answer to {kind} is known."),
        };

    /// <summary>The request that an event answers, and the line that it stands for; null when it is not the first of an answer.</summary>
    public static (string Name, string Content)? OfEvent(string type, ReadOnlyMemory<byte> data)
    {
        if (!Kinds.TryGetValue(type, out var kind)) return null;
        using var document = JsonDocument.Parse(data);
        var happened = document.RootElement;
        var name = $"{kind.Kind}/{kind.Holder(happened).Text(kind.Id)}";
        return (name, happened.TryGetProperty("reasons", out _) ? Refused(happened) : type switch
        {
            "unit_recycled" => Line("recycled", happened.GetProperty("recycling").Text("certificate"), CountsInside(happened)),
            "purchase_recorded" => Line("sold", CountsInside(happened)),
            "claim_approved" => Line("granted", happened.Text("subsidy"), happened.Text("policyVersion"), Verdicts(happened)),
            "subsidy_advanced" => Line("advanced", happened.Text("amount"), Instant(happened, "paidAt")),
            _ => Line(
                "returned", happened.Text("claim"), happened.Text("refund"), happened.Text("takenBack"), happened.Text("owedToFinance"),
                happened.TryGetProperty("certificate", out _)
                    ? $"{happened.Text("certificate")} {happened.Text("certificateStatus")}" : "-",
                CountsInside(happened)),
        });
    }

    private static readonly Dictionary<string, (string Kind, string Id, Func<JsonElement, JsonElement> Holder)> Kinds =
        new(StringComparer.Ordinal)
        {
            ["unit_recycled"] = ("recyclings", "recyclingId", happened => happened.GetProperty("recycling")),
            ["recycling_refused"] = ("recyclings", "recyclingId", happened => happened.GetProperty("recycling")),
            ["purchase_recorded"] = ("purchases", "purchaseId", happened => happened.GetProperty("purchase")),
            ["purchase_refused"] = ("purchases", "purchaseId", happened => happened.GetProperty("purchase")),
            ["claim_approved"] = ("claims", "claimId", happened => happened.GetProperty("claim")),
            ["claim_refused"] = ("claims", "claimId", happened => happened.GetProperty("claim")),
            ["subsidy_advanced"] = ("advances", "claim", happened => happened),
            ["advance_refused"] = ("advances", "claim", happened => happened),
            ["unit_returned"] = ("returns", "returnId", happened => happened.GetProperty("return")),
            ["return_refused"] = ("returns", "returnId", happened => happened.GetProperty("return")),
        };

    private static string Line(params ReadOnlySpan<string> parts) => string.Join(" | ", parts!);

    private static string Refused(JsonElement holder) => Line(
        "refused", string.Join(", ", holder.GetProperty("reasons").EnumerateArray()
            .Select(reason => $"{reason.Text("code")} {reason.Text("limit")} {reason.Text("actual")}")));

    private static string Verdicts(JsonElement holder) => string.Join(", ", holder.GetProperty("rules").EnumerateArray()
        .Select(Verdict));

    /// <summary>In the log a rule that passed is a list of its code, its limit and what was found.</summary>
    private static string Verdict(JsonElement rule) => rule.ValueKind == JsonValueKind.Array
        ? string.Join(' ', Enumerable.Range(0, 3).Select(at => at < rule.GetArrayLength() ? Text(rule[at]) : "-"))
        : $"{rule.Text("code")} {rule.Text("limit")} {rule.Text("actual")}";

    private static string CertificateOf(JsonElement holder, string number, string status) =>
        holder.TryGetProperty("certificate", out var certificate) && certificate.ValueKind == JsonValueKind.Object
            ? $"{certificate.Text(number)} {certificate.Text(status)}" : "-";

    private static string CountsInside(JsonElement happened) => Counts(happened.GetProperty("counts"));

    private static string Counts(JsonElement holder) =>
        $"old {Count(holder.GetProperty("old"))}, new {Count(holder.GetProperty("new"))}";

    private static string Count(JsonElement count) =>
        $"{count.Text("used")} and {(count.Text("held") is var held && held == "-" ? "0" : held)} of {count.Text("limit")}";

    private static string Instant(JsonElement holder, string member) =>
        holder.GetProperty(member).GetDateTimeOffset().ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    /// <summary>A member as text, numbers without zeros at their end; a dash when it is not there.</summary>
    private static string Text(this JsonElement holder, string member) =>
        holder.TryGetProperty(member, out var value) ? Text(value) : "-";

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "-",
        JsonValueKind.Number => value.GetDecimal().ToString("0.############", CultureInfo.InvariantCulture),
        JsonValueKind.String => value.GetString()!,
        _ => value.GetRawText(),
    };
}
