using TradeIn.Client.Losses;

namespace TradeIn.Client.Enterprises;

/// <summary>All that is on record of an enterprise, as it stands on a day.</summary>
/// <param name="Name">As registered.</param>
/// <param name="Roles">What it won the tender for.</param>
/// <param name="RegisteredIn">District of registration, GB/T 2260.</param>
/// <param name="On">The day that it is shown as of.</param>
/// <param name="Qualifications">For each role, whether it may act in it on that day, and why not.</param>
/// <param name="Dual">Whether it won both recycling and sales.</param>
/// <param name="Regions">Where it collects at home on that day.</param>
/// <param name="Bond">The performance bond.</param>
/// <param name="Agreements">Every agreement.</param>
/// <param name="RegionAwards">Every award of regions.</param>
/// <param name="Outlets">Every outlet, with its place on that day.</param>
/// <param name="CertificateRanges">Every range.</param>
/// <param name="Breaches">Every breach.</param>
/// <param name="Suspensions">Every suspension.</param>
/// <param name="DisqualifiedFrom">The first day of its disqualification.</param>
/// <param name="Designations">Every designation.</param>
/// <param name="Steps">Every step that was taken, and by which key.</param>
public sealed record EnterpriseView(
    string EnterpriseId, string Name, IReadOnlyList<string> Roles, string RegisteredIn, DateOnly AwardedOn, DateOnly On,
    IReadOnlyList<QualificationView> Qualifications, bool Dual, IReadOnlyList<string> Regions, BondView Bond,
    IReadOnlyList<AgreementView> Agreements, IReadOnlyList<RegionAwardView> RegionAwards, IReadOnlyList<OutletView> Outlets,
    IReadOnlyList<CertificateRangeView> CertificateRanges, IReadOnlyList<BreachView> Breaches,
    IReadOnlyList<SuspensionView> Suspensions, IReadOnlyList<DesignationView> Designations,
    IReadOnlyList<EnterpriseStepView> Steps, DateOnly? DisqualifiedFrom = null);

/// <summary>Whether an enterprise may act in a role.</summary>
/// <param name="Role"><c>recycling</c>, <c>sales</c> or <c>dismantling</c>.</param>
/// <param name="Qualified">Whether it may.</param>
/// <param name="Obstacles">Everything that stands in the way.</param>
public sealed record QualificationView(string Role, bool Qualified, IReadOnlyList<string> Obstacles);

/// <summary>The performance bond on the day.</summary>
/// <param name="Required">Yuan: what it must hold.</param>
/// <param name="Held">Yuan: what it holds.</param>
/// <param name="Deposits">Every deposit, of later days too.</param>
/// <param name="Draws">Everything that was taken from it.</param>
public sealed record BondView(
    decimal Required, decimal Held, IReadOnlyList<BondDepositView> Deposits, IReadOnlyList<BondDrawView> Draws);

/// <summary>A deposit.</summary>
/// <param name="DepositedOn">The day of the deposit.</param>
/// <param name="DepositId">Its id; absent of those of before.</param>
/// <param name="Reference">What the bank knows the payment by.</param>
public sealed record BondDepositView(decimal Amount, DateOnly DepositedOn, string? DepositId = null, string? Reference = null);

/// <summary>Money taken from the bond.</summary>
/// <param name="Cause">The id of the breach or of the debt.</param>
/// <param name="DrawnOn">The day it was taken on.</param>
public sealed record BondDrawView(decimal Amount, string Cause, DateOnly DrawnOn);

/// <summary>An agreement.</summary>
/// <param name="SignedOn">The day it was signed on.</param>
/// <param name="AgreementId">Its id; absent of those of before.</param>
public sealed record AgreementView(DateOnly SignedOn, string? AgreementId = null);

/// <summary>An award of regions.</summary>
/// <param name="From">The first day.</param>
/// <param name="Regions">The regions.</param>
/// <param name="RegionAwardId">Its id; absent of the tender's own.</param>
public sealed record RegionAwardView(DateOnly From, IReadOnlyList<string> Regions, string? RegionAwardId = null);

/// <summary>An outlet on the day.</summary>
/// <param name="Kind"><c>recycling</c> or <c>sales</c>.</param>
/// <param name="District">Where it stands, GB/T 2260.</param>
/// <param name="Online">Whether it is one on the net.</param>
/// <param name="Open">Whether it is open.</param>
/// <param name="OpenedOn">Its first day; absent when it was open ever since.</param>
/// <param name="ClosedOn">The first day on which it is closed.</param>
/// <param name="Name">As on its sign.</param>
/// <param name="Address">Street and number.</param>
/// <param name="Phone">For buyers.</param>
/// <param name="Latitude">Degrees north, WGS 84.</param>
/// <param name="Longitude">Degrees east, WGS 84.</param>
/// <param name="Categories">What it takes or sells; absent: all of the programme.</param>
public sealed record OutletView(
    string OutletId, string Kind, string District, bool Online, bool Open, DateOnly? OpenedOn = null, DateOnly? ClosedOn = null,
    string? Name = null, string? Address = null, string? Phone = null, decimal? Latitude = null, decimal? Longitude = null,
    IReadOnlyList<string>? Categories = null);

/// <summary>A range of certificate numbers on the day.</summary>
/// <param name="RangeId">The range's id.</param>
/// <param name="From">The first number.</param>
/// <param name="To">The last number.</param>
/// <param name="AllottedOn">The first day.</param>
/// <param name="Numbers">How many numbers it had at first.</param>
/// <param name="Left">How many of them are its own on that day, used or not.</param>
/// <param name="Withdrawn">What was given back or taken away.</param>
public sealed record CertificateRangeView(
    string RangeId, string From, string To, DateOnly AllottedOn, long Numbers, long Left,
    IReadOnlyList<WithdrawnNumbersView> Withdrawn);

/// <summary>Numbers that were given back or taken away.</summary>
/// <param name="From">The first number.</param>
/// <param name="To">The last number.</param>
/// <param name="On">The first day.</param>
public sealed record WithdrawnNumbersView(string From, string To, DateOnly On);

/// <summary>A breach.</summary>
/// <param name="BreachId">The breach's id.</param>
/// <param name="OccurredOn">When it happened.</param>
/// <param name="Kind">What was broken.</param>
/// <param name="Meaning">The same in words, in the language of <c>Accept-Language</c>.</param>
/// <param name="Description">What happened, in words.</param>
/// <param name="Penalty">Yuan.</param>
public sealed record BreachView(
    string BreachId, DateOnly OccurredOn, string Kind, string Meaning, string Description, decimal Penalty);

/// <summary>A suspension.</summary>
/// <param name="SuspensionId">The suspension's id.</param>
/// <param name="From">The first day.</param>
/// <param name="Grounds">Why, in words.</param>
/// <param name="LiftedFrom">The first day on which it is not in force.</param>
public sealed record SuspensionView(string SuspensionId, DateOnly From, string? Grounds = null, DateOnly? LiftedFrom = null);

/// <summary>A designation.</summary>
/// <param name="DesignationId">The designation's id.</param>
/// <param name="DesignatedOn">The first day.</param>
/// <param name="WithdrawnFrom">The first day on which it does not count.</param>
public sealed record DesignationView(string DesignationId, DateOnly DesignatedOn, DateOnly? WithdrawnFrom = null);

/// <summary>A step of an enterprise, on record.</summary>
/// <param name="Step">What was done.</param>
/// <param name="Id">Of what: of the agreement, the outlet, the range and so on; absent of steps of before.</param>
/// <param name="On">The day that it counts from.</param>
/// <param name="By">The key under which it was sent.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="Grounds">Why, in words.</param>
/// <param name="Reasons">Of a refused step: the codes of the rules that failed.</param>
/// <param name="Position">Its place in the log.</param>
public sealed record EnterpriseStepView(
    string Step, string? Id, DateOnly On, string? By, DateTimeOffset RecordedAt, string? Grounds,
    IReadOnlyList<string>? Reasons, long Position);
