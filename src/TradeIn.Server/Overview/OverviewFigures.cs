using TradeIn.Domain.Settlement;
using TradeIn.ReadModels.Overview;

namespace TradeIn.Server.Overview;

/// <summary>The programme at a glance.</summary>
/// <param name="AsOf">How far the figures of the claims, the old units and the budgets have come.</param>
/// <param name="On">
/// The last day on which a claim was filed or an old unit taken in, received or dismantled: ages are counted up to it.
/// </param>
/// <param name="Claims">Of all districts together.</param>
/// <param name="Days">Each day of filing from the first to the last, those without a claim too.</param>
/// <param name="Months">The same by month.</param>
/// <param name="Districts">By the seller's district, the most claims first.</param>
/// <param name="Categories">By the new unit's category, the most claims first.</param>
/// <param name="Reasons">Refused claims by reason, the most frequent first; a claim counts at each of its reasons.</param>
/// <param name="Custody">Where old units are, and how old they are there.</param>
/// <param name="Budget">Of all districts; nothing allocated where there is none.</param>
public sealed record OverviewFigures(
    OverviewPositions AsOf, DateOnly On, ClaimFigures Claims, IReadOnlyList<DayFigures> Days, IReadOnlyList<DayFigures> Months,
    IReadOnlyList<GroupFigures> Districts, IReadOnlyList<GroupFigures> Categories, IReadOnlyList<ReasonFigures> Reasons,
    IReadOnlyList<CustodyFigures> Custody, BudgetFigures Budget)
{
    /// <summary>Before anything was read.</summary>
    public static OverviewFigures None { get; } = new(
        new OverviewPositions(0, 0, 0), default, ClaimFigures.None, [], [], [], [], [], [], BudgetFigures.None);
}

/// <summary>Claims, counted and added up.</summary>
/// <param name="Subsidy">Granted, exchanges taken into account; what was returned or revoked later is in it.</param>
/// <param name="Advanced">Paid by sellers to buyers.</param>
/// <param name="Paid">Paid by finance to sellers.</param>
/// <param name="TakenBack">Taken back by sellers from buyers, for exchanges and returns.</param>
public sealed record ClaimFigures(long Filed, long Refused, decimal Subsidy, decimal Advanced, decimal Paid, decimal TakenBack)
{
    public static ClaimFigures None { get; } = new(0, 0, 0, 0, 0, 0);

    public long Granted => Filed - Refused;

    public static ClaimFigures operator +(ClaimFigures one, ClaimFigures other) => new(
        one.Filed + other.Filed, one.Refused + other.Refused, one.Subsidy + other.Subsidy, one.Advanced + other.Advanced,
        one.Paid + other.Paid, one.TakenBack + other.TakenBack);

    public static ClaimFigures SumOf(IEnumerable<ClaimFigures> several) => several.Aggregate(None, (sum, each) => sum + each);
}

/// <summary>Claims filed on one day, or in the month that begins on it, and what became of them since.</summary>
public sealed record DayFigures(DateOnly Day, ClaimFigures Claims);

/// <summary>Claims of one district or category; null: none is on record.</summary>
public sealed record GroupFigures(string? Key, ClaimFigures Claims);

/// <summary>Claims refused for a reason, among others.</summary>
public sealed record ReasonFigures(string Code, long Claims);

/// <summary>Units in one place.</summary>
/// <param name="Ages">By band of <see cref="OverviewReader.Bands"/>; empty where age says nothing.</param>
public sealed record CustodyFigures(string Status, long Units, IReadOnlyList<long> Ages);

/// <summary>The budgets of all programmes as they stand, and how they are used up.</summary>
/// <param name="Districts">Each by itself.</param>
/// <param name="BurnDown">Of all together.</param>
public sealed record BudgetFigures(IReadOnlyList<BudgetTotal> Districts, BurnDown BurnDown)
{
    public static BudgetFigures None { get; } = new([], BurnDown.Of([]));

    public decimal Allocated => Districts.Sum(each => each.Allocated);

    public decimal Committed => Districts.Sum(each => each.Committed);

    public decimal Spent => Districts.Sum(each => each.Spent);

    public decimal Released => Districts.Sum(each => each.Released);

    public decimal Remaining => Districts.Sum(each => each.Remaining);
}
