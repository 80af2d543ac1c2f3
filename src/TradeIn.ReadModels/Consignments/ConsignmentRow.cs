namespace TradeIn.ReadModels.Consignments;

/// <summary>A row of <c>read.consignments</c>.</summary>
internal sealed record ConsignmentRow
{
    public required string ConsignmentId { get; init; }

    public required string Programme { get; init; }

    public required string Recycler { get; init; }

    public string? RecyclerDistrict { get; init; }

    public required string Dismantler { get; init; }

    public required DateOnly OpenedOn { get; init; }

    public required string Status { get; init; }

    public string? FirstReason { get; init; }

    public IReadOnlyList<string>? Reasons { get; init; }

    public required int Units { get; init; }

    public DateOnly? ShippedOn { get; init; }

    public int? DistanceKm { get; init; }

    public DateOnly? CancelledOn { get; init; }

    public DateOnly? ReceivedOn { get; init; }

    public int Received { get; init; }

    public int Damaged { get; init; }

    public int Missing { get; init; }

    public int Different { get; init; }

    public int Late { get; init; }

    public int Resolved { get; init; }

    public int OpenDiscrepancies { get; init; }

    public required DateOnly StepOn { get; init; }

    public string? StepBy { get; init; }

    public required long LastPosition { get; init; }
}
