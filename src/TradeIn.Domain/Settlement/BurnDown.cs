using TradeIn.Domain.Programmes;

namespace TradeIn.Domain.Settlement;

/// <summary>What moved on a budget on one day (M4).</summary>
/// <param name="Claims">How many were approved.</param>
/// <param name="Allocated">Tranches.</param>
/// <param name="Committed">To the claims of the day.</param>
/// <param name="Released">By returns, exchanges and revocations of the day.</param>
/// <param name="Spent">On payments ordered on the day, less what came back of them.</param>
public sealed record BudgetDay(DateOnly Day, int Claims, Money Allocated, Money Committed, Money Released, Money Spent)
{
    /// <summary>What the day took of what remains.</summary>
    public Money Used => Committed - Released;
}

/// <summary>A day of a budget, and what had been spent and remained at its end.</summary>
public sealed record BurnDownDay(BudgetDay Moved, Money SpentSoFar, Money Remaining);

/// <summary>
/// How a budget is used up day by day, and when it is used up if it goes on so. What is forecast is reckoned by the mean of
/// what the last 14 days with claims took: as if each day that follows the last one took as much, weekends and holidays
/// too. It says nothing where nothing was allocated or nothing is taken.
/// </summary>
/// <param name="Days">The days on which something moved, in order.</param>
/// <param name="MeanOf">How many days the mean is of, 14 at most.</param>
/// <param name="Mean">What one of them took on average, to the fen below.</param>
/// <param name="RunsOutOn">
/// The first day at whose end nothing remains: one that is past when nothing remains already, else the forecast. Null: it
/// cannot be told, or lies more than a hundred years ahead.
/// </param>
public sealed record BurnDown(IReadOnlyList<BurnDownDay> Days, int MeanOf, Money Mean, DateOnly? RunsOutOn)
{
    public const int DaysOfTheMean = 14;
    private const int Farthest = 36_525;

    public Money Remaining => Days.Count == 0 ? Money.Zero : Days[^1].Remaining;

    /// <param name="moved">The days on which something moved, each once, in any order.</param>
    public static BurnDown Of(IEnumerable<BudgetDay> moved)
    {
        var (days, spent, remaining) = (new List<BurnDownDay>(), Money.Zero, Money.Zero);
        foreach (var day in moved.OrderBy(each => each.Day))
        {
            (spent, remaining) = (spent + day.Spent, remaining + day.Allocated - day.Used);
            days.Add(new BurnDownDay(day, spent, remaining));
        }
        var last = days.Where(each => each.Moved.Claims > 0).TakeLast(DaysOfTheMean).ToList();
        var mean = last.Count == 0 ? Money.Zero : Money.FromFen(Math.Max(0, last.Sum(each => each.Moved.Used.Fen) / last.Count));
        return new BurnDown(days, last.Count, mean, EndOf(days, mean));
    }

    private static DateOnly? EndOf(List<BurnDownDay> days, Money mean)
    {
        if (days.All(each => each.Moved.Allocated <= Money.Zero)) return null;
        if (days[^1].Remaining <= Money.Zero)
            return days[days.FindLastIndex(each => each.Remaining > Money.Zero) + 1].Moved.Day;
        if (mean == Money.Zero) return null;
        var left = (days[^1].Remaining.Fen + mean.Fen - 1) / mean.Fen;
        return left > Farthest ? null : days[^1].Moved.Day.AddDays((int)left);
    }
}
