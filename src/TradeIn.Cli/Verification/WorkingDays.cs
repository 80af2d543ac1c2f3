namespace TradeIn.Cli.Verification;

/// <summary>
/// The days that are worked on, reckoned by the auditor: Monday to Friday, less the holidays, and the weekend days that
/// make up for them.
/// </summary>
internal sealed class WorkingDays(IEnumerable<DateOnly> holidays, IEnumerable<DateOnly> makeUpDays)
{
    private readonly HashSet<DateOnly> holidays = [.. holidays];
    private readonly HashSet<DateOnly> makeUpDays = [.. makeUpDays];

    /// <summary>A version without a calendar knows weekends alone.</summary>
    public static WorkingDays Read(EventBody? calendar) =>
        calendar is { } said ? new WorkingDays(said.Days("off"), said.Days("on")) : new WorkingDays([], []);

    /// <summary>The day by which so many working days have passed since a day, which itself does not count.</summary>
    public DateOnly After(DateOnly day, int count)
    {
        var passed = 0;
        while (passed < count)
        {
            day = day.AddDays(1);
            if (IsWorkedOn(day)) passed++;
        }
        return day;
    }

    private bool IsWorkedOn(DateOnly day)
    {
        if (makeUpDays.Contains(day)) return true;
        var isWeekend = day.DayOfWeek == DayOfWeek.Saturday || day.DayOfWeek == DayOfWeek.Sunday;
        return !isWeekend && !holidays.Contains(day);
    }
}
