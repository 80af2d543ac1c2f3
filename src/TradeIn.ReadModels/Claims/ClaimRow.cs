namespace TradeIn.ReadModels.Claims;

/// <summary>A row of <c>read.claims</c>, as far as claims and their purchases fill it.</summary>
internal sealed record ClaimRow
{
    public required string ClaimId { get; init; }

    public required string Programme { get; init; }

    public required string Seller { get; init; }

    public required string SellerOutlet { get; init; }

    public string? SellerDistrict { get; init; }

    public required string PurchaseId { get; init; }

    public required string Certificate { get; init; }

    public string? Category { get; init; }

    public string? Brand { get; init; }

    public string? Channel { get; init; }

    public required string Outcome { get; init; }

    public required string Status { get; init; }

    public decimal? Subsidy { get; init; }

    public decimal? PaidPrice { get; init; }

    public required DateOnly FiledOn { get; init; }

    public required DateOnly DecidedOn { get; init; }

    public DateOnly? AdvancedOn { get; init; }

    public decimal? AdvancedAmount { get; init; }

    public DateOnly? ReimbursedOn { get; init; }

    public decimal? ReimbursedAmount { get; init; }

    public decimal TakenBack { get; init; }

    public decimal OwedToFinance { get; init; }

    public DateOnly? ReturnedOn { get; init; }

    public DateOnly? RevokedOn { get; init; }

    public DateOnly? RecoveredOn { get; init; }

    public decimal? RecoveredAmount { get; init; }

    public required long LastPosition { get; init; }
}

/// <summary>A row of <c>read.claims_purchases</c>.</summary>
internal sealed record ClaimPurchaseRow(string PurchaseId, string Category, string Brand, string Channel);
