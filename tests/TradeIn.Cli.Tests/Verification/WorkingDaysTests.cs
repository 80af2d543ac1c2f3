using TradeIn.Cli.Verification;

namespace TradeIn.Cli.Tests.Verification;

/// <summary>The auditor's own calendar.</summary>
public class WorkingDaysTests
{
    private static readonly WorkingDays Autumn = new(
        [new(2010, 9, 22), new(2010, 9, 23), new(2010, 9, 24), new(2010, 10, 1), new(2010, 10, 4), new(2010, 10, 5),
            new(2010, 10, 6), new(2010, 10, 7)],
        [new(2010, 9, 19), new(2010, 9, 25), new(2010, 9, 26), new(2010, 10, 9)]);

    [Theory]
    [InlineData("2010-09-17", 1, "2010-09-19")] // a Sunday that makes up
    [InlineData("2010-09-21", 1, "2010-09-25")] // behind the Mid-Autumn festival, a Saturday that makes up
    [InlineData("2010-09-30", 1, "2010-10-08")] // behind the National Day
    [InlineData("2010-09-30", 2, "2010-10-09")]
    [InlineData("2010-09-30", 0, "2010-09-30")]
    public void Holidays_are_skipped_and_days_that_make_up_for_them_counted(string from, int count, string until) =>
        Autumn.After(DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), count)
            .ShouldBe(DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture));
}
