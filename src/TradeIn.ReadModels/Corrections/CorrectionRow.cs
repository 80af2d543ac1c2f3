namespace TradeIn.ReadModels.Corrections;

/// <summary>A row of <c>read.corrections</c>.</summary>
internal sealed record CorrectionRow
{
    public required string CorrectionId { get; init; }

    public required string Certificate { get; init; }

    public required string Recycler { get; init; }

    public string? District { get; init; }

    public required string Kind { get; init; }

    public required bool BuyerChanges { get; init; }

    public required DateOnly RequestedOn { get; init; }

    public required string Status { get; init; }

    public string? WaitsFor { get; init; }

    public string? FirstReason { get; init; }

    public IReadOnlyList<string>? Reasons { get; init; }

    public DateOnly? DistrictOn { get; init; }

    public DateOnly? MunicipalOn { get; init; }

    public DateOnly? AppliedOn { get; init; }

    public DateOnly? RejectedOn { get; init; }

    public string? RejectedBy { get; init; }

    public decimal? ToRecover { get; init; }

    public decimal? OwedToFinance { get; init; }

    public required DateOnly StepOn { get; init; }

    public string? StepBy { get; init; }

    public required long LastPosition { get; init; }
}
