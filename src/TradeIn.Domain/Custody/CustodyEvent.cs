using TradeIn.Domain.Certificates;
using TradeIn.Domain.Programmes;

namespace TradeIn.Domain.Custody;

/// <summary>An old unit was put on a consignment (K1).</summary>
public sealed record UnitConsigned(
    CertificateNumber Certificate, string Consignment, string Recycler, string Dismantler, DateOnly On);

/// <summary>It is with the recycler again: the consignment was cancelled, or the unit was sent back.</summary>
/// <param name="Cause">The consignment that was cancelled, or the resolution of a discrepancy.</param>
public sealed record UnitWithRecyclerAgain(CertificateNumber Certificate, string Consignment, string Cause, DateOnly On);

/// <summary>The dismantler received it (K2).</summary>
/// <param name="Cause">The receipt, or the resolution of a discrepancy.</param>
/// <param name="Category">As the certificate names it on that day.</param>
/// <param name="SizeClass">As the dismantler found it; the freight table names the classes.</param>
/// <param name="DistanceKm">From the recycler, as shipped.</param>
/// <param name="DeliveryDueOn">The last day on which it was in time (K5).</param>
/// <param name="DismantlingDueOn">The last day on which its dismantling is in time (K3).</param>
public sealed record UnitReceived(
    CertificateNumber Certificate, string Consignment, string Cause, string Dismantler, Category Category, string SizeClass,
    int DistanceKm, bool Damaged, DateOnly On, DateOnly DeliveryDueOn, DateOnly DismantlingDueOn);

/// <summary>It did not arrive with its consignment (K2).</summary>
public sealed record UnitMissed(CertificateNumber Certificate, string Consignment, string Receipt, DateOnly On);

/// <summary>Another unit arrived in its place (K2).</summary>
/// <param name="Found">What arrived, in words.</param>
public sealed record UnitDiffered(
    CertificateNumber Certificate, string Consignment, string Receipt, string Found, DateOnly On);

/// <summary>It is gone for good: it will reach no dismantler (K2, K5).</summary>
public sealed record UnitLost(CertificateNumber Certificate, string Consignment, string Resolution, DateOnly On);

/// <summary>It was dismantled (K3).</summary>
/// <param name="DueOn">The last day on which that was in time.</param>
public sealed record UnitDismantled(
    CertificateNumber Certificate, string Dismantling, string Dismantler, DateOnly On, DateOnly DueOn);

/// <summary>A subsidy for it was declared (M5, M6).</summary>
public sealed record DisposalSubsidyDeclared(
    CertificateNumber Certificate, string Declaration, DisposalSubsidy Kind, Money Amount);

/// <summary>The declared subsidy was rejected: it may be declared again.</summary>
public sealed record DisposalSubsidyRejected(CertificateNumber Certificate, string Declaration, DisposalSubsidy Kind);

/// <summary>What a dismantler can declare for a unit.</summary>
public enum DisposalSubsidy
{
    /// <summary>For its transport (M5).</summary>
    Freight,

    /// <summary>For its dismantling (M6).</summary>
    Dismantling,
}
