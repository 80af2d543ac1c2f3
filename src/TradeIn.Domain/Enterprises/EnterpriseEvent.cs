using TradeIn.Domain.Certificates;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Refusals;

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
/// <param name="AwardedOn">The day from which on they, and no others, are its regions.</param>
/// <param name="RegionAward">The id of a later award; null of the tender's own.</param>
public sealed record RecyclingRegionsAwarded(
    string Enterprise, IReadOnlyList<string> Regions, DateOnly AwardedOn, string? RegionAward = null);

/// <summary>The agreement with the city was signed (Q24).</summary>
public sealed record AgreementSigned(string Enterprise, DateOnly SignedOn, string? Agreement = null);

/// <summary>Money was paid into the performance bond, at first or to top it up (Q24, E2).</summary>
/// <param name="Reference">What the payer's bank knows the payment by.</param>
public sealed record BondDeposited(
    string Enterprise, Money Amount, DateOnly DepositedOn, string? Deposit = null, string? Reference = null);

/// <summary>Money was taken from the performance bond (E2, A1).</summary>
/// <param name="Cause">The id of what it was taken for: the breach, or the debt that no statement netted.</param>
public sealed record BondDrawn(string Enterprise, Money Amount, string Cause, DateOnly DrawnOn);

/// <summary>An enterprise broke its agreement; the penalty is taken from the bond (E2, Q24).</summary>
/// <param name="Description">What happened, in words.</param>
/// <param name="BondLeft">What the bond holds after the penalty.</param>
public sealed record BreachRecorded(
    string Enterprise, string Breach, BreachKind Kind, string Description, Money Penalty, DateOnly OccurredOn, Money BondLeft);

/// <summary>No new recycling and no new purchase from this day on; what was granted stands (E2).</summary>
/// <param name="Suspension">Its id; one of before has none and is known by its place: <c>suspension-1</c>.</param>
public sealed record EnterpriseSuspended(
    string Enterprise, DateOnly SuspendedFrom, string? Suspension = null, string? Grounds = null);

/// <summary>From this day on the suspension stands in the way of nothing (E2).</summary>
public sealed record SuspensionLifted(string Enterprise, string Suspension, DateOnly LiftedFrom, string? Grounds = null);

/// <summary>No new business from this day on, for good; what was granted stands (E2).</summary>
public sealed record EnterpriseDisqualified(
    string Enterprise, string Disqualification, DateOnly DisqualifiedFrom, string Grounds);

/// <summary>An outlet was registered (Q15, Q20).</summary>
/// <param name="OpenedOn">Its first day; null of one of before, which was open ever since.</param>
/// <param name="Name">As on its sign.</param>
/// <param name="Address">Street and number.</param>
/// <param name="At">Where it stands.</param>
/// <param name="Categories">What it takes or sells; null: all of the programme.</param>
public sealed record OutletRegistered(
    string Enterprise, string Outlet, OutletKind Kind, string District, bool Online, DateOnly? OpenedOn = null,
    string? Name = null, string? Address = null, string? Phone = null, GeoPoint? At = null,
    IReadOnlyList<Category>? Categories = null);

/// <summary>An outlet is elsewhere from this day on.</summary>
public sealed record OutletMoved(
    string Enterprise, string Outlet, string District, DateOnly MovedOn, string? Address = null, GeoPoint? At = null);

/// <summary>An outlet takes no business from this day on.</summary>
public sealed record OutletClosed(string Enterprise, string Outlet, DateOnly ClosedOn, string? Grounds = null);

/// <summary>Commerce allotted a range of certificate numbers, both ends included (Q25).</summary>
/// <param name="Range">Its id; one of before has none and is known by its place: <c>range-1</c>.</param>
public sealed record CertificateRangeAllotted(
    string Enterprise, CertificateNumber From, CertificateNumber To, DateOnly AllottedOn, string? Range = null);

/// <summary>The recycler gave numbers back: those unused are not its own from this day on (Q25).</summary>
public sealed record CertificateRangeReturned(
    string Enterprise, string Range, CertificateNumber From, CertificateNumber To, DateOnly ReturnedOn);

/// <summary>Commerce took numbers away: those unused are not the recycler's from this day on (Q25).</summary>
public sealed record CertificateRangeCancelled(
    string Enterprise, string Range, CertificateNumber From, CertificateNumber To, DateOnly CancelledOn);

/// <summary>A dismantler was designated (Q13, K4).</summary>
/// <param name="Designation">Its id; one of before has none and is known by its place: <c>designation-1</c>.</param>
public sealed record DismantlerDesignated(string Enterprise, DateOnly DesignatedOn, string? Designation = null);

/// <summary>From this day on the designation counts no more (K4).</summary>
public sealed record DesignationWithdrawn(string Enterprise, string Designation, DateOnly WithdrawnFrom, string Grounds);

/// <summary>What an office wanted to record of an enterprise was refused; it stands as it stood (C8).</summary>
/// <param name="Step">What it was.</param>
/// <param name="Subject">The id of the agreement, the outlet, the range and so on.</param>
/// <param name="On">The day that it was to count from.</param>
public sealed record EnterpriseStepRefused(
    string Enterprise, EnterpriseStep Step, string Subject, DateOnly On, IReadOnlyList<Reason> Reasons);
