namespace TradeIn.Client.Enterprises;

/// <summary>The award of the tender: roles and, for recyclers, regions (Q24, Q21).</summary>
/// <param name="EnterpriseId">Chosen by the client, 1-64 of <c>A-Za-z0-9._-</c>.</param>
/// <param name="Name">As registered.</param>
/// <param name="Roles"><c>recycling</c>, <c>sales</c>, <c>dismantling</c>; recycling and sales together make it dual-qualified.</param>
/// <param name="RegisteredIn">District of registration, GB/T 2260.</param>
/// <param name="AwardedOn">The day of the award; not in the future.</param>
/// <param name="Regions">Where a recycler collects at home: regions of the programme.</param>
public sealed record AwardRequest(
    string EnterpriseId, string Name, IReadOnlyList<string> Roles, string RegisteredIn, DateOnly AwardedOn,
    IReadOnlyList<string>? Regions = null);

/// <summary>The agreement that an enterprise signed with the city (Q24).</summary>
/// <param name="AgreementId">Chosen by the client, 1-64 of <c>A-Za-z0-9._-</c>.</param>
/// <param name="SignedOn">Not in the future.</param>
public sealed record AgreementRequest(string AgreementId, string EnterpriseId, DateOnly SignedOn);

/// <summary>Money paid into the performance bond, the first time or to top it up (Q24).</summary>
/// <param name="DepositId">Chosen by the client, 1-64 of <c>A-Za-z0-9._-</c>.</param>
/// <param name="Amount">Yuan, above zero.</param>
/// <param name="DepositedOn">Not in the future.</param>
/// <param name="Reference">What the bank knows the payment by.</param>
public sealed record BondDepositRequest(
    string DepositId, string EnterpriseId, decimal Amount, DateOnly DepositedOn, string? Reference = null);

/// <summary>A breach of the agreement, and its penalty, which is taken from the bond (Q24).</summary>
/// <param name="BreachId">Chosen by the client, 1-64 of <c>A-Za-z0-9._-</c>.</param>
/// <param name="OccurredOn">Not in the future.</param>
/// <param name="Kind">
/// <c>fictitious-trade</c>, <c>unit-diverted</c>, <c>certificate-misused</c>, <c>certificate-refused</c>, <c>subsidy-withheld</c>,
/// <c>collection-refused</c>, <c>price-deception</c> or <c>other-breach</c>.
/// </param>
/// <param name="Description">What happened, in words.</param>
/// <param name="Penalty">Yuan, by the agreement's standards; 0 for a warning, and at most what the bond holds.</param>
public sealed record BreachRequest(
    string BreachId, string EnterpriseId, DateOnly OccurredOn, string Kind, string Description, decimal Penalty);

/// <summary>No new recycling or purchase from a day on; what was granted stays.</summary>
/// <param name="SuspensionId">Chosen by the client, 1-64 of <c>A-Za-z0-9._-</c>.</param>
/// <param name="From">The first day; it may lie in the future.</param>
/// <param name="Grounds">Why, in words.</param>
public sealed record SuspensionRequest(string SuspensionId, string EnterpriseId, DateOnly From, string Grounds);

/// <summary>The end of a suspension.</summary>
/// <param name="EnterpriseId">Whose suspension it is.</param>
/// <param name="LiftedFrom">The first day on which it is not in force.</param>
/// <param name="Grounds">Why, in words.</param>
public sealed record SuspensionLiftingRequest(string EnterpriseId, DateOnly LiftedFrom, string? Grounds = null);

/// <summary>What a <c>tradein.suspension-lifting.v1</c> event carries: the body of the single call, and the suspension.</summary>
public sealed record SuspensionLiftingEventData(
    string SuspensionId, string EnterpriseId, DateOnly LiftedFrom, string? Grounds = null);

/// <summary>No new business from a day on, for good; what was granted stays.</summary>
/// <param name="DisqualificationId">Chosen by the client, 1-64 of <c>A-Za-z0-9._-</c>.</param>
/// <param name="From">The first day; it may lie in the future.</param>
/// <param name="Grounds">Why, in words.</param>
public sealed record DisqualificationRequest(string DisqualificationId, string EnterpriseId, DateOnly From, string Grounds);

/// <summary>The regions of a recycler from a day on, instead of those before (Q21).</summary>
/// <param name="RegionAwardId">Chosen by the client, 1-64 of <c>A-Za-z0-9._-</c>.</param>
/// <param name="Regions">Regions of the programme.</param>
/// <param name="From">The first day; it may lie in the future.</param>
public sealed record RegionAwardRequest(
    string RegionAwardId, string EnterpriseId, IReadOnlyList<string> Regions, DateOnly From);

/// <summary>A dismantler is designated (Q13).</summary>
/// <param name="DesignationId">Chosen by the client, 1-64 of <c>A-Za-z0-9._-</c>.</param>
/// <param name="DesignatedOn">The first day; it may lie in the future.</param>
public sealed record DesignationRequest(string DesignationId, string EnterpriseId, DateOnly DesignatedOn);

/// <summary>A dismantler is designated no more.</summary>
/// <param name="EnterpriseId">Whose designation it is.</param>
/// <param name="From">The first day on which it does not count.</param>
/// <param name="Grounds">Why, in words.</param>
public sealed record DesignationWithdrawalRequest(string EnterpriseId, DateOnly From, string Grounds);

/// <summary>What a <c>tradein.designation-withdrawal.v1</c> event carries: the body of the single call, and the designation.</summary>
public sealed record DesignationWithdrawalEventData(string DesignationId, string EnterpriseId, DateOnly From, string Grounds);

/// <summary>What an office recorded of an enterprise is on record.</summary>
/// <param name="Step">
/// What it was: <c>award</c>, <c>agreement</c>, <c>bond-deposit</c>, <c>breach</c>, <c>suspension</c>, <c>suspension-lifting</c>,
/// <c>disqualification</c>, <c>region-award</c>, <c>outlet</c>, <c>outlet-move</c>, <c>outlet-closure</c>, <c>certificate-range</c>,
/// <c>certificate-range-return</c>, <c>certificate-range-cancellation</c>, <c>designation</c> or <c>designation-withdrawal</c>.
/// </param>
/// <param name="Id">The id of what was recorded: of the agreement, the outlet, the range and so on.</param>
/// <param name="On">The day that it counts from.</param>
/// <param name="Bond">Yuan; of a breach: what the bond holds after the penalty.</param>
public sealed record EnterpriseStepAnswer(string EnterpriseId, string Step, string Id, DateOnly On, decimal? Bond = null);
