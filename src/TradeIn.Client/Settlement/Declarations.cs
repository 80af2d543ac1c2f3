using TradeIn.Client.Losses;

namespace TradeIn.Client.Settlement;

/// <summary>A dismantler declares what it earned in a month (M5, M6).</summary>
/// <param name="DeclarationId">Chosen by the client, 1-64 of <c>A-Za-z0-9._-</c>.</param>
/// <param name="Programme">The programme's id.</param>
/// <param name="DismantlerId">The key must be its own.</param>
/// <param name="Kind"><c>freight</c> for units received, <c>dismantling</c> for units dismantled in the month.</param>
/// <param name="Month">Its first day: <c>2010-09-01</c>.</param>
/// <param name="OccurredAt">When it was declared, RFC 3339 with offset; after the month, not in the future.</param>
/// <param name="Units">1 to 10 000, each certificate once.</param>
/// <param name="Total">Yuan; checked.</param>
public sealed record DeclarationRequest(
    string DeclarationId, string Programme, string DismantlerId, string Kind, DateOnly Month, DateTimeOffset OccurredAt,
    IReadOnlyList<DeclaredUnit> Units, decimal Total);

/// <summary>A unit of a declaration.</summary>
/// <param name="Amount">Yuan by the rate in force; 0.00 for the freight of a late unit and for air-conditioners.</param>
public sealed record DeclaredUnit(string CertificateNumber, decimal Amount);

/// <summary>The declaration is with the environment office.</summary>
/// <param name="Status"><c>filed</c>.</param>
/// <param name="Units">How many units were declared.</param>
/// <param name="Total">Yuan that they come to.</param>
public sealed record DeclarationAnswer(string DeclarationId, string Status, int Units, decimal Total);

/// <summary>A step of a declaration.</summary>
/// <param name="Step"><c>review</c> by the environment office; <c>approve</c>, <c>reject</c> and <c>pay</c> by municipal finance.</param>
/// <param name="OccurredAt">When, RFC 3339 with offset; not in the future.</param>
/// <param name="Rejected">With <c>review</c>: certificates of units that are not confirmed.</param>
/// <param name="Grounds">In words; required when units are rejected, and for <c>reject</c>.</param>
/// <param name="Amount">With <c>approve</c> and <c>pay</c>: yuan; what the standing units come to.</param>
/// <param name="PaidOn">With <c>pay</c>.</param>
/// <param name="Reference">With <c>pay</c>: what the bank knows it by.</param>
public sealed record DeclarationStepRequest(
    string Step, DateTimeOffset OccurredAt, IReadOnlyList<string>? Rejected = null, string? Grounds = null, decimal? Amount = null,
    DateOnly? PaidOn = null, string? Reference = null);

/// <summary>What a <c>tradein.declaration-step.v1</c> event carries.</summary>
public sealed record DeclarationStepEventData(
    string DeclarationId, string Step, DateTimeOffset OccurredAt, IReadOnlyList<string>? Rejected = null, string? Grounds = null,
    decimal? Amount = null, DateOnly? PaidOn = null, string? Reference = null);

/// <summary>The step is on record.</summary>
/// <param name="Status"><c>reviewed</c>, <c>approved</c>, <c>rejected</c> or <c>paid</c>.</param>
/// <param name="Amount">Yuan that the standing units come to.</param>
public sealed record DeclarationStepAnswer(string DeclarationId, string Status, DateTimeOffset OccurredAt, decimal Amount);

/// <summary>A declaration as it stands.</summary>
/// <param name="Kind"><c>freight</c> or <c>dismantling</c>.</param>
/// <param name="Month">Its first day.</param>
/// <param name="Status"><c>refused</c>, <c>filed</c>, <c>reviewed</c>, <c>rejected</c>, <c>approved</c> or <c>paid</c>.</param>
/// <param name="Declared">Yuan that were declared.</param>
/// <param name="Total">Yuan that the units which stand come to; 0.00 of a refused or rejected one.</param>
/// <param name="Units">Every unit that was declared; none of a refused one.</param>
/// <param name="Steps">Every step that was taken, and by which key.</param>
/// <param name="PaidOn">The day of the payment.</param>
/// <param name="Reference">What the bank knows the payment by.</param>
/// <param name="Reasons">Of a refused one.</param>
public sealed record DeclarationView(
    string DeclarationId, string Programme, string DismantlerId, string Kind, DateOnly Month, string Status, decimal Declared,
    decimal Total, IReadOnlyList<DeclaredUnitView> Units, IReadOnlyList<StepView> Steps, DateOnly? PaidOn = null,
    string? Reference = null, IReadOnlyList<Reason>? Reasons = null);

/// <summary>A unit of a declaration, as the custody record has it.</summary>
/// <param name="SizeClass">As the dismantler found it.</param>
/// <param name="DistanceKm">From the recycler.</param>
/// <param name="On">The day of its receipt, or of its dismantling.</param>
/// <param name="Stands">Whether it was not rejected.</param>
public sealed record DeclaredUnitView(
    string CertificateNumber, string Category, string SizeClass, int DistanceKm, DateOnly On, decimal Amount, bool Stands);
