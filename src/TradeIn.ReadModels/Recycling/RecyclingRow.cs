namespace TradeIn.ReadModels.Recycling;

/// <summary>A row of <c>read.recyclings</c>.</summary>
internal sealed record RecyclingRow
{
    public required string RecyclingId { get; init; }

    public required string Programme { get; init; }

    public required string Recycler { get; init; }

    public required string Outlet { get; init; }

    public string? RecyclerDistrict { get; init; }

    public required string Channel { get; init; }

    public string? CollectedIn { get; init; }

    public string? OrderId { get; init; }

    public required DateTimeOffset RecycledAt { get; init; }

    public required DateOnly RecycledOn { get; init; }

    public required DateOnly DecidedOn { get; init; }

    public int? PolicyVersion { get; init; }

    public required string Outcome { get; init; }

    public required string Status { get; init; }

    public string? FirstReason { get; init; }

    public IReadOnlyList<string>? Reasons { get; init; }

    public required string Certificate { get; init; }

    public required string Category { get; init; }

    public required string Brand { get; init; }

    public required string Model { get; init; }

    public required string SerialNumber { get; init; }

    public required IReadOnlyList<string> MissingParts { get; init; }

    public required decimal AgreedPrice { get; init; }

    public required string Buyer { get; init; }

    public required string BuyerKind { get; init; }

    public required string BuyerDistrict { get; init; }

    public string? Agent { get; init; }

    public string? Replaces { get; init; }

    public string? ReplacesCertificate { get; init; }

    public DateOnly? VoidedOn { get; init; }

    public string? VoidCause { get; init; }

    public required long LastPosition { get; init; }
}

/// <summary>The tables of <see cref="RecyclingsReadModel"/>.</summary>
internal static class RecyclingTables
{
    public static readonly BackgroundTables Background = new("recyclings");

    public static readonly RowTable<string, RecyclingRow> Recyclings = new(
        "recyclings", row => row.RecyclingId, keys => [Column.Of(keys)], ["recycling_id"],
        lastPosition: row => row.LastPosition);

    public static readonly RowTable<string, CertificateRow> Certificates = new(
        "certificates", row => row.Certificate, keys => [Column.Of(keys)], ["certificate"],
        lastPosition: row => row.LastPosition);
}
