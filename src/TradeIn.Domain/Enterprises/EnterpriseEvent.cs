using TradeIn.Domain.Certificates;
using TradeIn.Domain.Programmes;

namespace TradeIn.Domain.Enterprises;

/// <summary>What an enterprise won the tender for.</summary>
public enum EnterpriseRole
{
    Recycling,
    Sales,
    Dismantling,
}

/// <summary>What is done at an outlet.</summary>
public enum OutletKind
{
    Recycling,
    Sales,
}

/// <summary>An enterprise won the tender for its roles (E1).</summary>
/// <param name="Enterprise">Its id.</param>
/// <param name="Name">As registered.</param>
/// <param name="Roles">Recycling and sales together make it dual-qualified.</param>
/// <param name="RegisteredIn">District of registration, GB/T 2260.</param>
/// <param name="AwardedOn">The day of the award.</param>
public sealed record EnterpriseAwarded(
    string Enterprise, string Name, IReadOnlyList<EnterpriseRole> Roles, string RegisteredIn, DateOnly AwardedOn);

/// <summary>A recycler was awarded regions for collections at home (Q21).</summary>
public sealed record RecyclingRegionsAwarded(string Enterprise, IReadOnlyList<string> Regions, DateOnly AwardedOn);

/// <summary>The agreement with the city was signed (Q24).</summary>
public sealed record AgreementSigned(string Enterprise, DateOnly SignedOn);

/// <summary>Money was paid into the performance bond (Q24).</summary>
public sealed record BondDeposited(string Enterprise, Money Amount, DateOnly DepositedOn);

/// <summary>Money was taken from the performance bond (E2, A1).</summary>
/// <param name="Cause">The breach, or the settlement of a debt.</param>
public sealed record BondDrawn(string Enterprise, Money Amount, string Cause, DateOnly DrawnOn);

/// <summary>An outlet was registered (Q15, Q20).</summary>
public sealed record OutletRegistered(string Enterprise, string Outlet, OutletKind Kind, string District, bool Online);

/// <summary>Commerce allotted a range of certificate numbers, both ends included (Q25).</summary>
public sealed record CertificateRangeAllotted(
    string Enterprise, CertificateNumber From, CertificateNumber To, DateOnly AllottedOn);

/// <summary>No new recycling and no new purchase from this day on; what was granted stands (E2).</summary>
public sealed record EnterpriseSuspended(string Enterprise, DateOnly SuspendedFrom);

/// <summary>A dismantler was designated (Q13).</summary>
public sealed record DismantlerDesignated(string Enterprise, DateOnly DesignatedOn);
