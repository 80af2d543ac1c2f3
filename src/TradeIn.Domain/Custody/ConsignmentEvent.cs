using TradeIn.Domain.Certificates;
using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Custody;

/// <summary>A recycler listed old units for a dismantler (K1).</summary>
public sealed record ConsignmentOpened(OpenConsignment Consignment);

/// <summary>A consignment was refused for good; its units are where they were (C8).</summary>
public sealed record ConsignmentRefused(OpenConsignment Consignment, IReadOnlyList<Reason> Reasons);

/// <summary>It left the recycler.</summary>
/// <param name="DistanceKm">Of the way to the dismantler; the freight subsidy goes by it.</param>
public sealed record ConsignmentShipped(string Consignment, int DistanceKm, DateTimeOffset ShippedAt);

/// <summary>It was given up before it left; its units are free.</summary>
public sealed record ConsignmentCancelled(string Consignment, string Grounds, DateTimeOffset CancelledAt);

/// <summary>A step of a consignment was refused; it stands as it stood.</summary>
public sealed record ConsignmentStepRefused(
    string Consignment, ConsignmentStep Step, DateTimeOffset At, IReadOnlyList<Reason> Reasons);

/// <summary>The dismantler said of units, one by one, how they arrived (K2).</summary>
/// <param name="Status">Of the consignment, after it.</param>
/// <param name="Late">Units of this receipt that came after their delivery was due (K5).</param>
public sealed record ReceiptRecorded(
    RecordReceipt Receipt, ConsignmentStatus Status, IReadOnlyList<CertificateNumber> Late);

/// <summary>A receipt was refused for good.</summary>
public sealed record ReceiptRefused(RecordReceipt Receipt, IReadOnlyList<Reason> Reasons);

/// <summary>A discrepancy was resolved (K2).</summary>
/// <param name="Status">Of the consignment, after it.</param>
public sealed record DiscrepancyResolved(ResolveDiscrepancy Resolution, ConsignmentStatus Status);

/// <summary>A resolution was refused; the discrepancy stands.</summary>
public sealed record ResolutionRefused(ResolveDiscrepancy Resolution, IReadOnlyList<Reason> Reasons);
