using TradeIn.Domain.Programmes;

namespace TradeIn.Domain.Tests.Programmes;

public class WorkingCalendarTests
{
    private static readonly WorkingCalendar Autumn2010 = new(
        [.. Enumerable.Range(22, 3).Select(day => new DateOnly(2010, 9, day)), Day("2010-10-01"), Day("2010-10-04")],
        [Day("2010-09-19"), Day("2010-09-25"), Day("2010-09-26"), Day("2010-10-09")]);

    [Theory, Rule("K3")]
    [InlineData("2010-09-17", true, "a Friday")]
    [InlineData("2010-09-18", false, "a Saturday")]
    [InlineData("2010-09-19", true, "a Sunday that makes up for a holiday")]
    [InlineData("2010-09-22", false, "a holiday on a Wednesday")]
    [InlineData("2010-10-02", false, "a Saturday in a holiday week")]
    public void Holidays_rest_and_make_up_days_work(string day, bool works, string why) =>
        Autumn2010.IsWorkingDay(Day(day)).ShouldBe(works, why);

    [Theory, Rule("K3")]
    [InlineData("2010-09-17", 0, "2010-09-17")]
    [InlineData("2010-09-17", 1, "2010-09-19")]
    [InlineData("2010-09-17", 3, "2010-09-21")]
    [InlineData("2010-09-17", 4, "2010-09-25")]
    [InlineData("2010-09-18", 1, "2010-09-19")]
    [InlineData("2010-09-26", 5, "2010-10-05")]
    public void Working_days_are_counted_from_the_day_after(string from, int days, string last) =>
        Autumn2010.After(Day(from), days).ShouldBe(Day(last));
}
