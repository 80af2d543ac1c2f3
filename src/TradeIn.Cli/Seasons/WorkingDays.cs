using TradeIn.Domain.Programmes;

namespace TradeIn.Cli.Seasons;

/// <summary>
/// The days on which offices and dismantlers work, 2010 to 2012: Monday to Friday, but for the official holidays, and the weekend
/// days that make up for them. The season keeps its own list, so that the programme's is laid beside it and not taken over.
/// </summary>
internal static class WorkingDays
{
    private static readonly WorkingCalendar Calendar = new(
        [
            .. Span(2010, 6, 14, 3), .. Span(2010, 9, 22, 3), .. Span(2010, 10, 1, 7), .. Span(2011, 1, 3, 1), .. Span(2011, 2, 2, 7),
            .. Span(2011, 4, 4, 2), .. Span(2011, 5, 2, 1), .. Span(2011, 6, 6, 1), .. Span(2011, 9, 12, 1), .. Span(2011, 10, 3, 5),
            .. Span(2012, 1, 2, 2), .. Span(2012, 1, 23, 5), .. Span(2012, 4, 2, 3), .. Span(2012, 4, 30, 2), .. Span(2012, 6, 22, 1),
            .. Span(2012, 10, 1, 5),
        ],
        [
            new(2010, 6, 12), new(2010, 6, 13), new(2010, 9, 19), new(2010, 9, 25), new(2010, 9, 26), new(2010, 10, 9),
            new(2011, 1, 30), new(2011, 2, 12), new(2011, 4, 2), new(2011, 10, 8), new(2011, 10, 9), new(2011, 12, 31),
            new(2012, 1, 21), new(2012, 1, 29), new(2012, 3, 31), new(2012, 4, 1), new(2012, 4, 28), new(2012, 9, 29),
        ]);

    public static bool IsOne(DateOnly day) => Calendar.IsWorkingDay(day);

    /// <summary>The n-th working day after a day.</summary>
    public static DateOnly After(DateOnly day, int workingDays) => Calendar.After(day, workingDays);

    private static IEnumerable<DateOnly> Span(int year, int month, int day, int days) =>
        Enumerable.Range(0, days).Select(n => new DateOnly(year, month, day).AddDays(n));
}
