namespace TradeIn.Cli.Verification;

/// <summary>What moved on a budget on one day.</summary>
internal sealed class BudgetMoves
{
    public decimal Allocated { get; set; }

    /// <summary>By the claims of the day, less what was released.</summary>
    public decimal Taken { get; set; }

    /// <summary>Approved, and committed.</summary>
    public int Claims { get; set; }
}

/// <summary>
/// The budgets as the decisions moved them, district by district and in all, what was left of them day by day, and the day on
/// which nothing is left if every day takes as much as the last ones with claims took on average (M4).
/// </summary>
internal static class BudgetCount
{
    private const int DaysOfTheMean = 14;
    private const int Farthest = 36_525;

    public static void Write(FigureSheet sheet, IReadOnlyCollection<BudgetEntry> budgets)
    {
        WriteSums(sheet, "budget", budgets);
        foreach (var district in budgets.GroupBy(each => each.District))
            WriteSums(sheet, $"budget.districts[{district.Key}]", [.. district]);
        WriteDays(sheet, DaysOf(budgets));
    }

    private static void WriteSums(FigureSheet sheet, string name, IReadOnlyCollection<BudgetEntry> budgets)
    {
        sheet.Add($"{name}.allocated", budgets.Sum(each => each.Allocated));
        sheet.Add($"{name}.committed", budgets.Sum(each => each.Committed));
        sheet.Add($"{name}.spent", budgets.Sum(each => each.Spent));
        sheet.Add($"{name}.released", budgets.Sum(each => each.Released));
        sheet.Add($"{name}.remaining", budgets.Sum(each => each.Remaining));
    }

    private static SortedDictionary<DateOnly, BudgetMoves> DaysOf(IEnumerable<BudgetEntry> budgets)
    {
        var days = new SortedDictionary<DateOnly, BudgetMoves>();
        foreach (var (day, moves) in budgets.SelectMany(each => each.Days))
        {
            if (!days.TryGetValue(day, out var sum)) days.Add(day, sum = new BudgetMoves());
            sum.Allocated += moves.Allocated;
            sum.Taken += moves.Taken;
            sum.Claims += moves.Claims;
        }
        return days;
    }

    private static void WriteDays(FigureSheet sheet, SortedDictionary<DateOnly, BudgetMoves> days)
    {
        var (left, isAllocated, usedUpOn, last) = (0m, false, (DateOnly?)null, default(DateOnly));
        foreach (var (day, moves) in days)
        {
            (left, last, isAllocated) = (left + moves.Allocated - moves.Taken, day, isAllocated || moves.Allocated > 0);
            usedUpOn = left > 0 ? null : usedUpOn ?? day;
            sheet.Add($"budget.days[{EventBody.Said(day)}].remaining", left);
        }
        List<BudgetMoves> recent = [.. days.Values.Where(each => each.Claims > 0).TakeLast(DaysOfTheMean)];
        var mean = recent.Count == 0 ? 0 : Math.Max(0, Math.Floor(recent.Sum(each => each.Taken) * 100 / recent.Count) / 100);
        sheet.Add("budget.meanOf", recent.Count);
        sheet.Add("budget.mean", mean);
        if (isAllocated && (usedUpOn ?? EndOf(left, mean, last)) is { } end) sheet.Add("budget.runsOutOn", end);
    }

    private static DateOnly? EndOf(decimal left, decimal mean, DateOnly last) =>
        mean > 0 && decimal.Ceiling(left / mean) is <= Farthest and var days ? last.AddDays((int)days) : null;
}
