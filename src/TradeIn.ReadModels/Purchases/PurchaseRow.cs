namespace TradeIn.ReadModels.Purchases;

/// <summary>A row of <c>read.purchases</c>.</summary>
internal sealed record PurchaseRow
{
    public required string PurchaseId { get; init; }

    public required string Programme { get; init; }

    public required string Seller { get; init; }

    public required string Outlet { get; init; }

    public string? SellerDistrict { get; init; }

    public required string Channel { get; init; }

    public required string TradeOrder { get; init; }

    public string? OrderId { get; init; }

    public required DateTimeOffset PurchasedAt { get; init; }

    public required DateOnly PurchasedOn { get; init; }

    public required DateOnly DecidedOn { get; init; }

    public required int PolicyVersion { get; init; }

    public required string Outcome { get; init; }

    public required string Status { get; init; }

    public string? FirstReason { get; init; }

    public IReadOnlyList<string>? Reasons { get; init; }

    public required string Category { get; init; }

    public required string Brand { get; init; }

    public required string Model { get; init; }

    public required string SerialNumber { get; init; }

    public required string Invoice { get; init; }

    public required int InvoiceLine { get; init; }

    public required DateOnly InvoiceIssuedOn { get; init; }

    public required decimal ListPrice { get; init; }

    public required decimal Discount { get; init; }

    public required decimal PaidPrice { get; init; }

    public required string PriceBand { get; init; }

    public required IReadOnlyList<string> OtherSubsidies { get; init; }

    public required string Buyer { get; init; }

    public required string BuyerKind { get; init; }

    public required string BuyerDistrict { get; init; }

    public string? Agent { get; init; }

    public string? Claim { get; init; }

    public int Exchanges { get; init; }

    public DateOnly? ExchangedOn { get; init; }

    public int Repairs { get; init; }

    public string? ReturnId { get; init; }

    public DateOnly? ReturnedOn { get; init; }

    public string? RedInvoice { get; init; }

    public decimal? RedAmount { get; init; }

    public required long LastPosition { get; init; }
}
