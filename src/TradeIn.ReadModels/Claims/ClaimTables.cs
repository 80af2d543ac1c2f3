namespace TradeIn.ReadModels.Claims;

/// <summary>The tables of <see cref="ClaimsReadModel"/>.</summary>
internal static class ClaimTables
{
    public static readonly BackgroundTables Background = new("claims");

    public static readonly RowTable<string, ClaimRow> Claims = new(
        "claims", row => row.ClaimId, keys => [Column.Of(keys)], ["claim_id"], lastPosition: row => row.LastPosition);

    public static readonly RowTable<string, ClaimPurchaseRow> Purchases = new(
        "claims_purchases", row => row.PurchaseId, keys => [Column.Of(keys)], ["purchase_id"]);

    public static readonly RowTable<string, ClaimCertificateRow> Certificates = new(
        "claims_certificates", row => row.Certificate, keys => [Column.Of(keys)], ["certificate"]);
}
