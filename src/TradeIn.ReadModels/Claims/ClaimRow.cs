namespace TradeIn.ReadModels.Claims;

/// <summary>A row of <c>read.claims</c>.</summary>
public sealed record ClaimRow
{
    public required string ClaimId { get; init; }

    public required string Programme { get; init; }

    public required string Seller { get; init; }

    public required string SellerOutlet { get; init; }

    public string? SellerDistrict { get; init; }

    public string? BudgetDistrict { get; init; }

    public required DateTimeOffset FiledAt { get; init; }

    public required DateOnly FiledOn { get; init; }

    public required DateOnly DecidedOn { get; init; }

    public required int PolicyVersion { get; init; }

    public required string Outcome { get; init; }

    public string? FirstReason { get; init; }

    public IReadOnlyList<string>? Reasons { get; init; }

    public required string PurchaseId { get; init; }

    public DateOnly? PurchasedOn { get; init; }

    public string? TradeOrder { get; init; }

    public string? Channel { get; init; }

    public string? Category { get; init; }

    public string? Brand { get; init; }

    public string? Model { get; init; }

    public decimal? ListPrice { get; init; }

    public decimal? PaidPrice { get; init; }

    public string? PriceBand { get; init; }

    public required string Certificate { get; init; }

    public DateOnly? CertificateIssuedOn { get; init; }

    public string? Recycler { get; init; }

    public string? RecyclerDistrict { get; init; }

    public string? OldCategory { get; init; }

    public required string Buyer { get; init; }

    public required string BuyerKind { get; init; }

    public required string BuyerDistrict { get; init; }

    public string? Agent { get; init; }

    public required string Status { get; init; }

    public decimal? Subsidy { get; init; }

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

    /// <summary>The key under which the advance was sent.</summary>
    public string? AdvancedBy { get; init; }

    public string? ReimbursedBy { get; init; }

    public string? PaymentReference { get; init; }

    /// <summary>The statement that it is on; null when it is on none.</summary>
    public string? Statement { get; init; }

    /// <summary>The statement that it is on or was on last: what follows was said of it there.</summary>
    public string? LastStatement { get; init; }

    public DateOnly? StatedOn { get; init; }

    public string? StatedBy { get; init; }

    /// <summary><c>accept</c>, <c>reject</c> or <c>hold</c>.</summary>
    public string? Verdict { get; init; }

    public DateOnly? VerdictOn { get; init; }

    public string? VerdictBy { get; init; }

    public IReadOnlyList<string>? VerdictReasons { get; init; }

    public DateOnly? AcceptedOn { get; init; }

    /// <summary>Where its money stands, in one word.</summary>
    public string Standing => (Status, Verdict) switch
    {
        ("reimbursed", _) => "paid",
        ("advanced", "accept") => "accepted",
        ("advanced", "reject") => "rejected",
        ("advanced", "hold") => "held",
        ("advanced", _) when Statement is not null => "stated",
        _ => Status,
    };
}

/// <summary>A row of <c>read.claims_purchases</c>.</summary>
internal sealed record ClaimPurchaseRow
{
    public required string PurchaseId { get; init; }

    public required DateOnly PurchasedOn { get; init; }

    public required string TradeOrder { get; init; }

    public required string Channel { get; init; }

    public required string Category { get; init; }

    public required string Brand { get; init; }

    public required string Model { get; init; }

    public required decimal ListPrice { get; init; }

    public required decimal PaidPrice { get; init; }
}

/// <summary>A row of <c>read.claims_certificates</c>.</summary>
internal sealed record ClaimCertificateRow
{
    public required string Certificate { get; init; }

    public required string Recycler { get; init; }

    public string? RecyclerDistrict { get; init; }

    public required string Category { get; init; }

    public required DateOnly IssuedOn { get; init; }
}
