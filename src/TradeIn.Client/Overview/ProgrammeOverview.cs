using TradeIn.Client.Custody;

namespace TradeIn.Client.Overview;

/// <summary>The programme at a glance: every figure of the console's first page.</summary>
/// <param name="On">
/// The last day on which a claim was filed or an old unit taken in, received or dismantled: ages are counted up to it; absent
/// before the first.
/// </param>
/// <param name="Claims">All claims.</param>
/// <param name="Days">By the day of filing, each from the first to the last; what became of a claim later stands on that day too.</param>
/// <param name="Months">The same by month.</param>
/// <param name="Districts">By the seller's district, the most claims first.</param>
/// <param name="Categories">By the new unit's category, the most claims first.</param>
/// <param name="Reasons">Refused claims by reason, the most frequent first; a claim counts at each of its reasons (C8).</param>
/// <param name="Custody">Where the old units are, and for how long (K5).</param>
/// <param name="Budget">Of all programmes and districts (M4).</param>
/// <param name="Positions">How far each part has come: all are read from one snapshot, and follow the log each by itself.</param>
/// <param name="AsOf">The position of the log that every part has come to: the least of those.</param>
public sealed record ProgrammeOverview(
    DateOnly? On, OverviewClaims Claims, IReadOnlyList<OverviewDay> Days, IReadOnlyList<OverviewMonth> Months,
    IReadOnlyList<OverviewDistrict> Districts, IReadOnlyList<OverviewCategory> Categories,
    IReadOnlyList<OverviewReason> Reasons, IReadOnlyList<OverviewPlace> Custody, OverviewBudget Budget,
    OverviewPositions Positions, long AsOf);

/// <summary>Positions of the log: all that was recorded up to there is in the figures.</summary>
/// <param name="Claims">Of the claims' figures.</param>
/// <param name="Units">Of the old units' figures.</param>
/// <param name="Budgets">Of the budgets' figures.</param>
public sealed record OverviewPositions(long Claims, long Units, long Budgets);

/// <summary>Claims, counted and added up.</summary>
/// <param name="Filed">All that were decided.</param>
/// <param name="Granted">Of these; what was returned or revoked later is among them.</param>
/// <param name="Refused">Of these.</param>
/// <param name="Subsidy">Yuan: as granted, or as an exchange left it; what was returned or revoked later is in it.</param>
/// <param name="Advanced">Yuan: paid by sellers to buyers (Q10).</param>
/// <param name="Paid">Yuan: paid by finance to sellers (M2).</param>
/// <param name="TakenBack">Yuan: taken back by sellers from buyers, for exchanges and returns (Q16, Q17).</param>
public sealed record OverviewClaims(
    long Filed, long Granted, long Refused, decimal Subsidy, decimal Advanced, decimal Paid, decimal TakenBack);

/// <summary>Claims filed on one day.</summary>
/// <param name="Day">Of the filing.</param>
/// <param name="Claims">None, on some days.</param>
public sealed record OverviewDay(DateOnly Day, OverviewClaims Claims);

/// <summary>Claims filed in one month.</summary>
/// <param name="Month">Of the filing: `2010-07`.</param>
/// <param name="Claims">Of the month.</param>
public sealed record OverviewMonth(string Month, OverviewClaims Claims);

/// <summary>Claims of one district.</summary>
/// <param name="District">Where the seller is registered, GB/T 2260; absent: the seller is not on record.</param>
/// <param name="Claims">Of its sellers.</param>
public sealed record OverviewDistrict(string? District, OverviewClaims Claims);

/// <summary>Claims for new units of one category.</summary>
/// <param name="Category">Of the new unit; absent: no such purchase is on record.</param>
/// <param name="Claims">For such units.</param>
public sealed record OverviewCategory(string? Category, OverviewClaims Claims);

/// <summary>Claims that were refused for a reason, among others.</summary>
/// <param name="Code">The reason's code, as listed at `/reference/reasons`.</param>
/// <param name="Claims">How many.</param>
public sealed record OverviewReason(string Code, long Claims);

/// <summary>Old units in one place.</summary>
/// <param name="Custody">Where they are.</param>
/// <param name="Units">How many; units of void certificates that were not received do not count.</param>
/// <param name="Ages">
/// Days since the receipt for received units, since the recycling for all else; empty for dismantled and lost ones.
/// </param>
public sealed record OverviewPlace(string Custody, long Units, IReadOnlyList<AgeBand> Ages);

/// <summary>All budgets together.</summary>
/// <param name="Allocated">Yuan: in all tranches.</param>
/// <param name="Committed">Yuan: to approved claims whose payment is not ordered.</param>
/// <param name="Spent">Yuan: on ordered payments, less what came back.</param>
/// <param name="Released">Yuan: ever given back by returns, exchanges and revocations; it is in what remains.</param>
/// <param name="Remaining">Yuan; below zero when it is overdrawn.</param>
/// <param name="Districts">District by district.</param>
/// <param name="Days">The days on which something moved, in order.</param>
/// <param name="MeanOf">How many days with claims the mean is of, 14 at most.</param>
/// <param name="Mean">Yuan: what one of them took on average, releases deducted.</param>
/// <param name="RunsOutOn">
/// The first day at whose end nothing remains: past when nothing remains already, else if every day takes the mean; absent
/// when it cannot be told.
/// </param>
public sealed record OverviewBudget(
    decimal Allocated, decimal Committed, decimal Spent, decimal Released, decimal Remaining,
    IReadOnlyList<OverviewDistrictBudget> Districts, IReadOnlyList<OverviewBudgetDay> Days, int MeanOf, decimal Mean,
    DateOnly? RunsOutOn);

/// <summary>The budgets of one district.</summary>
/// <param name="District">Whose they are, GB/T 2260.</param>
/// <param name="Allocated">Yuan: in all tranches.</param>
/// <param name="Committed">Yuan: to approved claims whose payment is not ordered.</param>
/// <param name="Spent">Yuan: on ordered payments, less what came back.</param>
/// <param name="Released">Yuan: ever given back by returns, exchanges and revocations; it is in what remains.</param>
/// <param name="Remaining">Yuan; below zero when it is overdrawn.</param>
public sealed record OverviewDistrictBudget(
    string District, decimal Allocated, decimal Committed, decimal Spent, decimal Released, decimal Remaining);

/// <summary>A day on which something moved on a budget.</summary>
/// <param name="Day">Of the tranche, the claim, the return, the payment order.</param>
/// <param name="Remaining">Yuan: of all together at the day's end; below zero when they are overdrawn.</param>
public sealed record OverviewBudgetDay(DateOnly Day, decimal Remaining);
