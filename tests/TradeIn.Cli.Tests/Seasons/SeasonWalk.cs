using System.Text.Json;
using TradeIn.Client.Events;

namespace TradeIn.Cli.Tests.Seasons;

/// <summary>
/// Walks through a season's accepted lines, first deliveries only, and asks of each that what it needs has been delivered
/// before: a model much simpler than the counter's, and of its own making.
/// </summary>
internal sealed class SeasonWalk
{
    private readonly Dictionary<string, string> certificates = [];
    private readonly Dictionary<string, string> certificateOf = [];
    private readonly Dictionary<string, string> claims = [];
    private readonly Dictionary<string, string> claimOf = [];
    private readonly Dictionary<string, string> redeemedBy = [];
    private readonly Dictionary<string, string> purchases = [];
    private readonly Dictionary<string, string> orders = [];
    private readonly Dictionary<string, (string Certificate, string Kind, string Status)> applications = [];

    /// <summary>Lines that came before what they need.</summary>
    public List<string> Overtakings { get; } = [];

    public static SeasonWalk Through(IEnumerable<JsonElement> lines)
    {
        var walk = new SeasonWalk();
        foreach (var line in lines.Where(line => Text(line, "expect") == "201"))
            if (!walk.Take(Text(line, "type"), line.GetProperty("data"))) walk.Overtakings.Add(line.ToString());
        return walk;
    }

    private bool Take(string type, JsonElement data) => type switch
    {
        EventTypes.Recycling => Issue(Text(data, "recyclingId"), Text(data, "certificateNumber")),
        EventTypes.Purchase => purchases.TryAdd(Text(data, "purchaseId"), "sold"),
        EventTypes.Claim => Redeem(data) && claims.TryAdd(Text(data, "claimId"), "approved"),
        EventTypes.Advance => Move(claims, data, "claimId", "approved", "advanced"),
        EventTypes.Recovery => Move(claims, data, "claimId", "revoked", "recovered"),
        EventTypes.Return => GiveBack(data),
        EventTypes.Exchange or EventTypes.Repair => purchases.GetValueOrDefault(Text(data, "purchaseId")) == "sold",
        EventTypes.Order => orders.TryAdd(Text(data, "orderId"), "placed"),
        EventTypes.Cancellation => Move(orders, data, "orderId", "placed", "cancelled"),
        EventTypes.Delivery => Move(orders, data, "orderId", "placed", "delivered")
            && Issue(Text(data, "recyclingId"), Text(data, "certificateNumber"))
            && purchases.TryAdd(Text(data, "purchaseId"), "sold"),
        EventTypes.Replacement => Replace(data),
        EventTypes.LossReport => Move(certificates, data, "certificateNumber", "issued", "lost")
            && applications.TryAdd(Text(data, "lossReportId"), (Text(data, "certificateNumber"), "loss", "reported")),
        EventTypes.LossStep => StepOfLoss(Text(data, "lossReportId"), Text(data, "step")),
        EventTypes.Correction => certificates.ContainsKey(Text(data, "certificateNumber"))
            && applications.TryAdd(
                Text(data, "correctionId"), (Text(data, "certificateNumber"), Text(data, "kind"), "district-commerce")),
        EventTypes.CorrectionStep => StepOfCorrection(Text(data, "correctionId"), Text(data, "step"), Text(data, "verdict")),
        // Tender, custody and money have walks of their own.
        _ => true,
    };

    private bool Issue(string recycling, string certificate) =>
        certificates.TryAdd(certificate, "issued") && certificateOf.TryAdd(recycling, certificate);

    private bool Replace(JsonElement data)
    {
        var right = data.GetProperty("recycling");
        return certificateOf.TryGetValue(Text(data, "replaces"), out var wrong) && Move(certificates, wrong, "issued", "void")
            && Issue(Text(right, "recyclingId"), Text(right, "certificateNumber"));
    }

    private bool Redeem(JsonElement data)
    {
        var (purchase, certificate) = (Text(data, "purchaseId"), Text(data, "certificateNumber"));
        (claimOf[purchase], redeemedBy[certificate]) = (Text(data, "claimId"), Text(data, "claimId"));
        return purchases.GetValueOrDefault(purchase) == "sold" && Move(certificates, certificate, "issued", "redeemed");
    }

    /// <summary>What the buyer holds is taken back; the certificate is free for another claim.</summary>
    private bool GiveBack(JsonElement data)
    {
        if (!Move(purchases, data, "purchaseId", "sold", "returned")) return false;
        var takenBack = data.GetProperty("subsidyTakenBack").GetDecimal() > 0m;
        if (!claimOf.TryGetValue(Text(data, "purchaseId"), out var claim)) return !takenBack;
        var held = claims[claim] is "advanced" or "reimbursed";
        claims[claim] = "returned";
        var late = data.GetProperty("occurredAt").GetDateTimeOffset().Year == 2012;
        return held == takenBack
            && Move(certificates, redeemedBy.Single(each => each.Value == claim).Key, "redeemed", late ? "expired" : "issued");
    }

    private bool StepOfLoss(string report, string step)
    {
        var known = applications.GetValueOrDefault(report);
        applications[report] = known with { Status = step };
        return step switch
        {
            "file" => known.Status == "approve",
            "approve" => known.Status == "reported" && Move(certificates, known.Certificate, "lost", "cancelled"),
            _ => known.Status == "reported" && Move(certificates, known.Certificate, "lost", "issued"),
        };
    }

    private bool StepOfCorrection(string correction, string step, string verdict)
    {
        var known = applications.GetValueOrDefault(correction);
        if (known.Status != step) return false;
        var next = step == "district-commerce" ? "municipal-commerce" : "national-administrator";
        applications[correction] = known with { Status = verdict == "reject" || step == "national-administrator" ? "closed" : next };
        if (step != "national-administrator" || verdict == "reject") return true;
        return known.Kind switch
        {
            "change" => certificates[known.Certificate] == "issued",
            "invalidate" => Invalidate(known.Certificate),
            _ => true,
        };
    }

    private bool Invalidate(string certificate)
    {
        if (certificates[certificate] == "redeemed") claims[redeemedBy[certificate]] = "revoked";
        return Move(certificates, certificate, "issued", "void") || Move(certificates, certificate, "redeemed", "void");
    }

    private static bool Move(Dictionary<string, string> states, JsonElement data, string id, string from, string to) =>
        Move(states, Text(data, id), from, to);

    private static bool Move(Dictionary<string, string> states, string id, string from, string to)
    {
        if (states.GetValueOrDefault(id) != from) return false;
        states[id] = to;
        return true;
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
