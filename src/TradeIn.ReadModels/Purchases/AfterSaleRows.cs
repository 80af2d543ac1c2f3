namespace TradeIn.ReadModels.Purchases;

/// <summary>A row of <c>read.returns</c>.</summary>
internal sealed record ReturnRow
{
    public required string ReturnId { get; init; }

    public string? Programme { get; init; }

    public required string PurchaseId { get; init; }

    public string? Seller { get; init; }

    public string? SellerDistrict { get; init; }

    public required DateTimeOffset ReturnedAt { get; init; }

    public required DateOnly ReturnedOn { get; init; }

    public required string Outcome { get; init; }

    public string? FirstReason { get; init; }

    public IReadOnlyList<string>? Reasons { get; init; }

    public string? Category { get; init; }

    public string? Brand { get; init; }

    public decimal? PaidPrice { get; init; }

    public string? Claim { get; init; }

    public string? Certificate { get; init; }

    public string? CertificateStatus { get; init; }

    public string? RedInvoice { get; init; }

    public decimal? RedAmount { get; init; }

    public decimal? Refund { get; init; }

    public decimal? TakenBack { get; init; }

    public decimal? OwedToFinance { get; init; }

    public required string Buyer { get; init; }

    public required string BuyerKind { get; init; }

    public required string BuyerDistrict { get; init; }

    public string? Agent { get; init; }

    public required long LastPosition { get; init; }
}

/// <summary>A row of <c>read.exchanges</c>.</summary>
internal sealed record ExchangeRow
{
    public required string ExchangeId { get; init; }

    public string? Programme { get; init; }

    public required string PurchaseId { get; init; }

    public string? Seller { get; init; }

    public string? SellerDistrict { get; init; }

    public required DateTimeOffset ExchangedAt { get; init; }

    public required DateOnly ExchangedOn { get; init; }

    public required string Outcome { get; init; }

    public string? FirstReason { get; init; }

    public IReadOnlyList<string>? Reasons { get; init; }

    public required string Category { get; init; }

    public required string Brand { get; init; }

    public required string Model { get; init; }

    public required string SerialNumber { get; init; }

    public string? OldSerialNumber { get; init; }

    public decimal? PaidPrice { get; init; }

    public string? Claim { get; init; }

    public decimal? Subsidy { get; init; }

    public decimal? Refund { get; init; }

    public decimal? TakenBack { get; init; }

    public decimal? OwedToFinance { get; init; }

    public required long LastPosition { get; init; }
}
