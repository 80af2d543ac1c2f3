namespace TradeIn.ReadModels.Losses;

/// <summary>A row of <c>read.loss_reports</c>.</summary>
internal sealed record LossReportRow
{
    public required string LossReportId { get; init; }

    public required string Certificate { get; init; }

    public required string Recycler { get; init; }

    public string? District { get; init; }

    public required DateOnly ReportedOn { get; init; }

    public required string Status { get; init; }

    public string? WaitsFor { get; init; }

    public string? FirstReason { get; init; }

    public IReadOnlyList<string>? Reasons { get; init; }

    public DateOnly? DecidedOn { get; init; }

    public string? DecidedBy { get; init; }

    public DateOnly? FiledOn { get; init; }

    public required DateOnly StepOn { get; init; }

    public string? StepBy { get; init; }

    public required string Buyer { get; init; }

    public required string BuyerKind { get; init; }

    public required string BuyerDistrict { get; init; }

    public string? Agent { get; init; }

    public required long LastPosition { get; init; }
}
