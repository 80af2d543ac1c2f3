namespace TradeIn.Client.Events;

/// <summary>The types of event that the counter takes.</summary>
public static class EventTypes
{
    public const string Recycling = "tradein.recycling.v1";
    public const string Purchase = "tradein.purchase.v1";
    public const string Claim = "tradein.claim.v1";
    public const string Advance = "tradein.advance.v1";
}
