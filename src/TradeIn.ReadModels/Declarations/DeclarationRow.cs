namespace TradeIn.ReadModels.Declarations;

/// <summary>A row of <c>read.declarations</c>.</summary>
internal sealed record DeclarationRow
{
    public required string DeclarationId { get; init; }

    public required string Programme { get; init; }

    public required string Dismantler { get; init; }

    public string? DismantlerDistrict { get; init; }

    public required string Kind { get; init; }

    public required DateOnly Month { get; init; }

    public required DateOnly FiledOn { get; init; }

    public required string FiledBy { get; init; }

    public required string Status { get; init; }

    public string? WaitsFor { get; init; }

    public string? FirstReason { get; init; }

    public IReadOnlyList<string>? Reasons { get; init; }

    public required int Units { get; init; }

    public required decimal Total { get; init; }

    public int RejectedUnits { get; init; }

    public decimal? Accepted { get; init; }

    public DateOnly? ReviewedOn { get; init; }

    public string? ReviewedBy { get; init; }

    public DateOnly? ApprovedOn { get; init; }

    public string? ApprovedBy { get; init; }

    public DateOnly? RejectedOn { get; init; }

    public DateOnly? PaidOn { get; init; }

    public decimal? Paid { get; init; }

    public string? Reference { get; init; }

    public required DateOnly StepOn { get; init; }

    public required string StepBy { get; init; }

    public required long LastPosition { get; init; }
}
