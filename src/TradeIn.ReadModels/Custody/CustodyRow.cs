namespace TradeIn.ReadModels.Custody;

/// <summary>A row of <c>read.custody</c>.</summary>
public sealed record CustodyRow
{
    public required string Certificate { get; init; }

    public required string Programme { get; init; }

    public required string Category { get; init; }

    public required string Recycler { get; init; }

    public string? RecyclerDistrict { get; init; }

    public required DateOnly RecycledOn { get; init; }

    public required string CertificateStatus { get; init; }

    public required string Status { get; init; }

    public string? Consignment { get; init; }

    public string? Dismantler { get; init; }

    public DateOnly? ConsignedOn { get; init; }

    public DateOnly? ShippedOn { get; init; }

    public DateOnly? ReceivedOn { get; init; }

    public string? Condition { get; init; }

    public string? Discrepancy { get; init; }

    public string? Resolution { get; init; }

    public DateOnly? DismantledOn { get; init; }

    public required DateOnly DeliveryDueOn { get; init; }

    public DateOnly? DismantlingDueOn { get; init; }

    public string? FreightDeclaration { get; init; }

    public decimal? FreightAmount { get; init; }

    public string? DismantlingDeclaration { get; init; }

    public decimal? DismantlingAmount { get; init; }

    public required long LastPosition { get; init; }
}

/// <summary>A row of <c>read.custody_programmes</c>: one version of a programme.</summary>
internal sealed record CustodyVersion(
    string Programme, int Version, DateOnly InForceFrom, TimeSpan UtcOffset, int DeliveryDays);
