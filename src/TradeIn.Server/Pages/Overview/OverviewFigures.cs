namespace TradeIn.Server.Pages.Overview;

/// <summary>The programme at a glance, as of one position of the log.</summary>
/// <param name="AsOf">The position that the claims' figures have come to.</param>
/// <param name="On">The last day on which anything happened: ages are counted up to it.</param>
/// <param name="Claims">Of all districts together.</param>
/// <param name="Days">Each day from the first claim to the last, those without one too.</param>
/// <param name="Districts">By the seller's district, the most claims first.</param>
/// <param name="Categories">By the new unit's category, the most claims first.</param>
/// <param name="Reasons">Refused claims by reason, the most frequent first; a claim counts at each of its reasons.</param>
/// <param name="Custody">Where old units are, and how old they are there.</param>
/// <param name="Budget">Of all districts; nothing allocated where there is none.</param>
public sealed record OverviewFigures(
    long AsOf, DateOnly On, ClaimFigures Claims, IReadOnlyList<DayFigures> Days, IReadOnlyList<GroupFigures> Districts,
    IReadOnlyList<GroupFigures> Categories, IReadOnlyList<ReasonFigures> Reasons, IReadOnlyList<CustodyFigures> Custody,
    BudgetFigures Budget)
{
    /// <summary>Before anything was read.</summary>
    public static OverviewFigures None { get; } = new(0, default, ClaimFigures.None, [], [], [], [], [], BudgetFigures.None);
}

/// <summary>Claims, counted and added up.</summary>
/// <param name="Subsidy">Granted, exchanges taken into account.</param>
/// <param name="Advanced">Paid by sellers to buyers.</param>
/// <param name="Paid">Paid by finance to sellers.</param>
/// <param name="TakenBack">Taken back by sellers from buyers.</param>
public sealed record ClaimFigures(long Filed, long Refused, decimal Subsidy, decimal Advanced, decimal Paid, decimal TakenBack)
{
    public static ClaimFigures None { get; } = new(0, 0, 0, 0, 0, 0);

    public long Granted => Filed - Refused;

    public static ClaimFigures operator +(ClaimFigures one, ClaimFigures other) => new(
        one.Filed + other.Filed, one.Refused + other.Refused, one.Subsidy + other.Subsidy, one.Advanced + other.Advanced,
        one.Paid + other.Paid, one.TakenBack + other.TakenBack);
}

/// <summary>Claims filed on one day.</summary>
public sealed record DayFigures(DateOnly Day, long Granted, long Refused, decimal Subsidy);

/// <summary>Claims of one district or category; null: none is on record.</summary>
public sealed record GroupFigures(string? Key, ClaimFigures Claims);

/// <summary>The budgets as they stand, and what was left of them by the day.</summary>
/// <param name="Districts">Each by itself.</param>
/// <param name="Days">The days on which something moved, in order, and what was left of all together.</param>
/// <param name="Mean">What a day took on average of late; see <see cref="Domain.Settlement.BurnDown"/>.</param>
/// <param name="RunsOutOn">When nothing is left, if it goes on so; null: it cannot be told.</param>
public sealed record BudgetFigures(
    IReadOnlyList<DistrictBudget> Districts, IReadOnlyList<(DateOnly Day, decimal Left)> Days, decimal Mean, DateOnly? RunsOutOn)
{
    public static BudgetFigures None { get; } = new([], [], 0, null);

    public decimal Allocated => Districts.Sum(each => each.Allocated);

    public decimal Remaining => Districts.Sum(each => each.Remaining);
}

/// <summary>One district's budget.</summary>
public sealed record DistrictBudget(
    string District, decimal Allocated, decimal Committed, decimal Spent, decimal Released, decimal Remaining);

/// <summary>Claims refused for a reason, among others.</summary>
public sealed record ReasonFigures(string Code, long Claims);

/// <summary>Units in one place.</summary>
/// <param name="Ages">By band of <see cref="OverviewReader.Bands"/>; empty where age says nothing.</param>
public sealed record CustodyFigures(string Status, long Units, IReadOnlyList<long> Ages);
