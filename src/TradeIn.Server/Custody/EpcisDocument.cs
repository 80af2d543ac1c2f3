using System.Globalization;
using System.Text.Json.Nodes;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Custody;
using TradeIn.Domain.Recycling;

namespace TradeIn.Server.Custody;

/// <summary>
/// A unit's chain as GS1 EPCIS 2.0 in JSON-LD, in the terms of the Core Business Vocabulary 2.0. Listing a unit, and taking
/// it off the list, are events of the consignment's transaction; all else are events of the unit. What happens to the paper
/// alone, a redemption say, is no event of an object and is left out.
/// </summary>
internal static class EpcisDocument
{
    public const string MediaType = "application/ld+json";

    private const string Context = "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld";

    /// <param name="chain">The unit's chain.</param>
    /// <param name="home">Where its identifiers are at home: scheme and host.</param>
    public static JsonObject Of(UnitChain chain, string home) => new()
    {
        ["@context"] = new JsonArray(Context),
        ["type"] = "EPCISDocument",
        ["schemaVersion"] = "2.0",
        ["creationDate"] = Instant(chain.Links[^1].Stored.RecordedAt),
        ["epcisBody"] = new JsonObject
        {
            ["eventList"] = new JsonArray([.. InOrder(chain).Select(link => Event(link, chain, home)).OfType<JsonNode>()]),
        },
    };

    /// <summary>A unit is named before anything is said of it: the certificate first, then what was taken in.</summary>
    private static IEnumerable<ChainLink> InOrder(UnitChain chain) =>
        chain.Links.OrderBy(link => link.Stored.Data is CertificateIssued ? 0 : 1).ThenBy(link => link.Stored.Position);

    private static JsonObject? Event(ChainLink link, UnitChain chain, string home)
    {
        var meaning = MeaningOf(link.Stored.Data);
        if (meaning is not var (type, action, step, disposition)) return null;
        var at = (link.At ?? link.Stored.RecordedAt).ToOffset(chain.Programme.Versions[^1].Policy.UtcOffset);
        var place = new JsonObject { ["id"] = $"{home}/loc/{link.Enterprise}" };
        var shown = new JsonObject
        {
            ["type"] = type,
            ["eventID"] = $"urn:uuid:{link.Stored.Id}",
            ["eventTime"] = Instant(at),
            ["eventTimeZoneOffset"] = at.ToString("zzz", CultureInfo.InvariantCulture),
            ["recordTime"] = Instant(link.Stored.RecordedAt),
            ["epcList"] = new JsonArray($"{home}/obj/{chain.Certificate.Issue.Certificate}"),
            ["action"] = action,
            ["bizStep"] = step,
            ["disposition"] = disposition,
            ["readPoint"] = place,
        };
        if (disposition is not ("in_transit" or "destroyed" or "unknown")) shown["bizLocation"] = place.DeepClone();
        AddTransactions(shown, link.Stored.Data, home);
        AddParties(shown, link.Stored.Data, chain, home);
        return shown;
    }

    /// <summary>The kind of event, what it does, the business step, and the state of the unit after it; null for none.</summary>
    private static (string Type, string Action, string Step, string Disposition)? MeaningOf(object data) => data switch
    {
        CertificateIssued => ("ObjectEvent", "ADD", "commissioning", "active"),
        UnitRecycled => ("ObjectEvent", "OBSERVE", "collecting", "in_progress"),
        UnitConsigned => ("TransactionEvent", "ADD", "staging_outbound", "in_progress"),
        ConsignmentShipped => ("ObjectEvent", "OBSERVE", "shipping", "in_transit"),
        UnitWithRecyclerAgain => ("TransactionEvent", "DELETE", "void_shipping", "in_progress"),
        UnitReceived { Damaged: true } => ("ObjectEvent", "OBSERVE", "receiving", "damaged"),
        UnitReceived => ("ObjectEvent", "OBSERVE", "receiving", "in_progress"),
        UnitMissed => ("ObjectEvent", "OBSERVE", "inspecting", "unknown"),
        UnitDiffered => ("ObjectEvent", "OBSERVE", "inspecting", "mismatch_instance"),
        UnitLost => ("ObjectEvent", "DELETE", "decommissioning", "unknown"),
        UnitDismantled => ("ObjectEvent", "DELETE", "destroying", "destroyed"),
        _ => null,
    };

    /// <summary>The consignment is the despatch advice, the receipt the receiving advice, the certificate the certificate.</summary>
    private static void AddTransactions(JsonObject shown, object data, string home)
    {
        (string Type, string? Id)[] transactions = data switch
        {
            CertificateIssued e => [("cert", e.Recycling)],
            UnitRecycled e => [("cert", e.Recycling.RecyclingId)],
            UnitConsigned e => [("desadv", e.Consignment)],
            ConsignmentShipped e => [("desadv", e.Consignment)],
            UnitWithRecyclerAgain e => [("desadv", e.Consignment)],
            UnitReceived e => [("desadv", e.Consignment), ("recadv", e.Cause)],
            UnitMissed e => [("desadv", e.Consignment), ("recadv", e.Receipt)],
            UnitDiffered e => [("desadv", e.Consignment), ("recadv", e.Receipt)],
            UnitLost e => [("desadv", e.Consignment)],
            UnitDismantled e => [("prodorder", e.Dismantling)],
            _ => [],
        };
        shown["bizTransactionList"] = new JsonArray([.. transactions.Select(each => (JsonNode)new JsonObject
        {
            ["type"] = each.Type, ["bizTransaction"] = $"{home}/bt/{each.Id}",
        })]);
    }

    /// <summary>Who had it, and who has it then.</summary>
    private static void AddParties(JsonObject shown, object data, UnitChain chain, string home)
    {
        var consignment = data switch
        {
            ConsignmentShipped e => e.Consignment,
            UnitReceived e => e.Consignment,
            _ => null,
        };
        if (consignment is null) return;
        var content = chain.Consignments[consignment].Content;
        shown["sourceList"] = Party("source", content.Recycler);
        shown["destinationList"] = Party("destination", content.Dismantler);

        JsonArray Party(string end, string enterprise) =>
            [new JsonObject { ["type"] = "possessing_party", [end] = $"{home}/party/{enterprise}" }];
    }

    private static string Instant(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture)
        .Replace("+00:00", "Z", StringComparison.Ordinal);
}
