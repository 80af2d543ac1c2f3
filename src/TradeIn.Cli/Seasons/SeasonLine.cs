using System.Text.Json;
using TradeIn.Client;
using TradeIn.Client.Claims;
using TradeIn.Client.Events;
using TradeIn.Client.Purchases;
using TradeIn.Client.Recycling;

namespace TradeIn.Cli.Seasons;

/// <summary>One line of a season: an event as its till sends it, and what it must be answered with.</summary>
/// <param name="Source">The till.</param>
/// <param name="Id">Unique within the season.</param>
/// <param name="At">When it happened in the shop.</param>
/// <param name="Data">The body of the single call.</param>
internal sealed record SeasonLine(
    string Type, string Source, string Id, DateTimeOffset At, object Data, Expectation Expect, decimal? Subsidy = null)
{
    public static SeasonLine Of(RecyclingRequest recycling, string id, Expectation expect) =>
        new(EventTypes.Recycling, TillOf(recycling.OutletId, id), id, recycling.OccurredAt, recycling, expect);

    public static SeasonLine Of(PurchaseRequest purchase, string id, Expectation expect) =>
        new(EventTypes.Purchase, TillOf(purchase.OutletId, id), id, purchase.OccurredAt, purchase, expect);

    public static SeasonLine Of(ClaimRequest claim, string id, Expectation expect, decimal? subsidy = null) =>
        new(EventTypes.Claim, TillOf(claim.OutletId, id), id, claim.OccurredAt, claim, expect, subsidy);

    public static SeasonLine Of(AdvanceEventData advance, string outlet, string id, Expectation expect) =>
        new(EventTypes.Advance, TillOf(outlet, id), id, advance.PaidAt, advance, expect);

    public Outcome Outcome => new(
        Type, Expect, Data switch
        {
            RecyclingRequest recycling => recycling.Unit.Category,
            PurchaseRequest purchase => purchase.Unit.Category,
            _ => null,
        },
        Subsidy);

    /// <summary>The line without its end.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("specversion", "1.0");
        writer.WriteString("id", Id);
        writer.WriteString("source", Source);
        writer.WriteString("type", Type);
        writer.WriteString("time", At);
        writer.WriteString(Expectation.Attribute, Expect.ToString());
        writer.WritePropertyName("data");
        JsonSerializer.Serialize(writer, Data, Data.GetType(), ContractJson.Contract);
        writer.WriteEndObject();
        writer.Flush();
    }

    /// <summary>An outlet has a few tills; the number at the end of an id is as good as any for choosing one.</summary>
    private static string TillOf(string outlet, string id) => $"/tills/{outlet}/{(id[^1] % 3) + 1}";
}
