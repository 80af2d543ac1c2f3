using System.Text.Json;
using TradeIn.Client.Events;
using TradeIn.Domain.Programmes;

namespace TradeIn.Cli.Tests.Seasons;

/// <summary>
/// Follows every old unit through a season's accepted lines, first deliveries only: one state a certificate, moved as the lines say,
/// and no other move allowed. It knows nothing of how the season is made.
/// </summary>
internal sealed class CustodyWalk(WorkingCalendar calendar)
{
    private readonly Dictionary<string, string> places = [];
    private readonly Dictionary<string, DateOnly> recycledOn = [];
    private readonly Dictionary<string, DateOnly> receivedOn = [];
    private readonly Dictionary<string, string> certificateOf = [];
    private readonly Dictionary<string, string> invalidations = [];
    private readonly HashSet<string> voided = [];
    private readonly Dictionary<string, List<string>> consignments = [];
    private readonly Dictionary<string, string> declared = [];

    public List<string> Faults { get; } = [];

    public HashSet<string> DeliveredLate { get; } = [];

    public HashSet<string> DismantledLate { get; } = [];

    public static CustodyWalk Through(IEnumerable<JsonElement> lines, WorkingCalendar calendar)
    {
        var walk = new CustodyWalk(calendar);
        foreach (var line in lines.Where(line => Text(line, "expect") == "201"))
            if (!walk.Take(Text(line, "type"), line.GetProperty("data"))) walk.Faults.Add(line.ToString());
        return walk;
    }

    /// <summary>The certificates whose unit is somewhere; those that are void and were never moved are no units.</summary>
    public IEnumerable<string> At(string place) =>
        places.Where(unit => unit.Value == place && (place != "with-recycler" || !voided.Contains(unit.Key))).Select(unit => unit.Key);

    private bool Take(string type, JsonElement data) => type switch
    {
        EventTypes.Recycling => Issue(data, data),
        EventTypes.Delivery => Issue(data, data),
        EventTypes.Replacement => voided.Add(certificateOf[Text(data, "replaces")]) && Issue(data.GetProperty("recycling"), data.GetProperty("recycling")),
        EventTypes.Correction => Text(data, "kind") != "invalidate" || invalidations.TryAdd(Text(data, "correctionId"), Text(data, "certificateNumber")),
        EventTypes.CorrectionStep => Invalidate(data),
        EventTypes.Consignment => consignments.TryAdd(Text(data, "consignmentId"), [.. Certificates(data)])
            && Certificates(data).All(each => !voided.Contains(each) && Move(each, "with-recycler", "consigned")),
        EventTypes.ConsignmentStep => Text(data, "step") == "ship" || consignments[Text(data, "consignmentId")].All(each => Move(each, "consigned", "with-recycler")),
        EventTypes.Receipt => data.GetProperty("units").EnumerateArray().All(unit =>
            consignments[Text(data, "consignmentId")].Contains(Text(unit, "certificateNumber")) && Arrive(unit, DayOf(data))),
        EventTypes.Resolution => Resolve(data),
        EventTypes.Dismantling => Certificates(data).All(each => Dismantle(each, DayOf(data))),
        EventTypes.Declaration => data.GetProperty("units").EnumerateArray().Sum(unit => unit.GetProperty("amount").GetDecimal()) == data.GetProperty("total").GetDecimal()
            && data.GetProperty("units").EnumerateArray().All(unit => Declare(Text(data, "kind"), Text(unit, "certificateNumber"), Text(data, "declarationId"))),
        EventTypes.DeclarationStep => Free(data),
        _ => true,
    };

    private bool Issue(JsonElement data, JsonElement recycling)
    {
        var certificate = Text(data, "certificateNumber");
        (recycledOn[certificate], certificateOf[Text(recycling, "recyclingId")]) = (DayOf(data), certificate);
        return places.TryAdd(certificate, "with-recycler");
    }

    private bool Invalidate(JsonElement data)
    {
        if (Text(data, "verdict") == "reject" || Text(data, "step") != "national-administrator") return true;
        return !invalidations.TryGetValue(Text(data, "correctionId"), out var certificate) || voided.Add(certificate);
    }

    private bool Arrive(JsonElement unit, DateOnly day)
    {
        var certificate = Text(unit, "certificateNumber");
        return Text(unit, "condition") switch
        {
            "missing" => Move(certificate, "consigned", "missing"),
            "different" => Move(certificate, "consigned", "different"),
            _ => Receive(certificate, "consigned", day),
        };
    }

    private bool Resolve(JsonElement data)
    {
        var certificate = Text(data, "certificateNumber");
        var from = places[certificate];
        return from is "missing" or "different" && Text(data, "resolution") switch
        {
            "lost" => Move(certificate, from, "lost"),
            "with-recycler" => Move(certificate, from, "with-recycler"),
            "found" => from == "missing" && Receive(certificate, from, DayOf(data)),
            _ => from == "different" && Receive(certificate, from, DayOf(data)),
        };
    }

    private bool Receive(string certificate, string from, DateOnly day)
    {
        if (day.DayNumber - recycledOn[certificate].DayNumber > 45) DeliveredLate.Add(certificate);
        receivedOn[certificate] = day;
        return Move(certificate, from, "received");
    }

    private bool Dismantle(string certificate, DateOnly day)
    {
        if (!Move(certificate, "received", "dismantled")) return false;
        if (day > calendar.After(receivedOn[certificate], 30)) DismantledLate.Add(certificate);
        return day >= receivedOn[certificate];
    }

    private bool Declare(string kind, string certificate, string declaration) => !voided.Contains(certificate)
        && places[certificate] is "received" or "dismantled" && (kind == "freight" || places[certificate] == "dismantled")
        && declared.TryAdd($"{kind} {certificate}", declaration);

    private bool Free(JsonElement data)
    {
        var all = Text(data, "step") == "reject";
        var freed = data.TryGetProperty("rejected", out var rejected) ? rejected.EnumerateArray().Select(each => each.GetString()!).ToHashSet() : [];
        foreach (var (key, declaration) in declared.ToList())
            if (declaration == Text(data, "declarationId") && (all || freed.Contains(key.Split(' ')[1]))) declared.Remove(key);
        return true;
    }

    private bool Move(string certificate, string from, string to)
    {
        if (places.GetValueOrDefault(certificate) != from) return false;
        places[certificate] = to;
        return true;
    }

    private static IEnumerable<string> Certificates(JsonElement data) => data.GetProperty("certificates").EnumerateArray().Select(each => each.GetString()!);

    private static DateOnly DayOf(JsonElement data) => DateOnly.FromDateTime(data.GetProperty("occurredAt").GetDateTimeOffset().DateTime);

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
