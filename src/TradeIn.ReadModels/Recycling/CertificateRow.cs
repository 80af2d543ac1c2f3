namespace TradeIn.ReadModels.Recycling;

/// <summary>A row of <c>read.certificates</c>.</summary>
internal sealed record CertificateRow
{
    public required string Certificate { get; init; }

    public required string Programme { get; init; }

    public required string RecyclingId { get; init; }

    public required string Recycler { get; init; }

    public required string Outlet { get; init; }

    public string? RecyclerDistrict { get; init; }

    public required string Channel { get; init; }

    public required string Category { get; init; }

    public required DateOnly IssuedOn { get; init; }

    public required string Status { get; init; }

    public required DateOnly StatusOn { get; init; }

    public required string Document { get; init; }

    public required string Buyer { get; init; }

    public required string BuyerKind { get; init; }

    public required string BuyerDistrict { get; init; }

    public string? Agent { get; init; }

    public string? Claim { get; init; }

    public string? PurchaseId { get; init; }

    public DateOnly? RedeemedOn { get; init; }

    public string? LossReport { get; init; }

    public DateOnly? ReportedLostOn { get; init; }

    public DateOnly? CancelledOn { get; init; }

    public DateOnly? VoidedOn { get; init; }

    public string? VoidCause { get; init; }

    public string? ReplacedBy { get; init; }

    public string? Replaces { get; init; }

    public DateOnly? ExpiredOn { get; init; }

    public int Corrections { get; init; }

    public int Notes { get; init; }

    public required long LastPosition { get; init; }
}
