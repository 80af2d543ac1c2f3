namespace TradeIn.ReadModels.Buyers;

/// <summary>The tables of <see cref="BuyersReadModel"/>.</summary>
internal static class BuyerTables
{
    public static readonly BackgroundTables Background = new("buyers");

    public static readonly RowTable<(string Programme, string Buyer), BuyerRow> Buyers = new(
        "buyers", row => (row.Programme, row.Buyer),
        keys => [Column.Of(keys, key => key.Programme), Column.Of(keys, key => key.Buyer)], ["programme", "buyer"],
        lastPosition: row => row.LastPosition);

    public static readonly RowTable<string, BuyerClaimRow> Claims = new(
        "buyers_claims", row => row.Claim, keys => [Column.Of(keys)], ["claim"]);

    public static readonly RowTable<string, IncomingBuyerRow> Incoming = new(
        "buyers_incoming", row => row.Buyer, keys => [Column.Of(keys)], ["buyer"]);
}
