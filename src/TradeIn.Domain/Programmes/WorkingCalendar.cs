namespace TradeIn.Domain.Programmes;

/// <summary>
/// Which days are worked on: Monday to Friday but for the official holidays, and the weekend days that make up for them.
/// </summary>
/// <param name="Off">Holidays; those on weekends change nothing.</param>
/// <param name="On">Make-up working days on weekends.</param>
public sealed record WorkingCalendar(IReadOnlyList<DateOnly> Off, IReadOnlyList<DateOnly> On)
{
    private readonly HashSet<DateOnly> off = [.. Off];
    private readonly HashSet<DateOnly> on = [.. On];

    public bool IsWorkingDay(DateOnly day) =>
        on.Contains(day) || (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !off.Contains(day));

    /// <summary>The n-th working day after a day; that day itself does not count.</summary>
    public DateOnly After(DateOnly day, int workingDays)
    {
        for (var left = workingDays; left > 0;)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day)) left--;
        }
        return day;
    }
}
