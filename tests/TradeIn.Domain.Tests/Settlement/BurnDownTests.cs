using TradeIn.Domain.Programmes;
using TradeIn.Domain.Settlement;
using TradeIn.Testing;

namespace TradeIn.Domain.Tests.Settlement;

/// <summary>How a budget is used up, and when it will be.</summary>
public sealed class BurnDownTests
{
    private static readonly DateOnly First = new(2010, 7, 1);

    [Fact, Rule("M4")]
    public void What_remains_goes_down_by_claims_and_up_by_tranches_and_returns_and_payments_do_not_move_it()
    {
        var burnDown = BurnDown.Of(
        [
            Day(2, claims: 1, committed: 300), Day(1, allocated: 1000, claims: 2, committed: 200), Day(5, released: 100),
            Day(6, spent: 150), Day(9, allocated: 500),
        ]);
        burnDown.Days.Select(each => (each.Moved.Day.Day, each.SpentSoFar.Yuan, each.Remaining.Yuan)).ShouldBe(
            [(1, 0m, 800m), (2, 0m, 500m), (5, 0m, 600m), (6, 150m, 600m), (9, 150m, 1100m)]);
        (burnDown.MeanOf, burnDown.Mean.Yuan, burnDown.Remaining.Yuan).ShouldBe((2, 250m, 1100m));
        burnDown.RunsOutOn.ShouldBe(new DateOnly(2010, 7, 14), "1100 at 250 a day are five days, the last of them not whole");
    }

    [Fact, Rule("M4")]
    public void The_mean_is_of_the_last_fourteen_days_with_claims()
    {
        var days = Enumerable.Range(1, 20).Select(day => Day(day, claims: 1, committed: day <= 6 ? 1000 : 10)).ToList();
        var burnDown = BurnDown.Of([Day(0, allocated: 6280), .. days, Day(25, released: 5)]);
        (burnDown.MeanOf, burnDown.Mean.Yuan, burnDown.Remaining.Yuan).ShouldBe((14, 10m, 145m));
        burnDown.RunsOutOn.ShouldBe(First.AddDays(25 - 1 + 15));
    }

    [Fact, Rule("M4")]
    public void What_is_used_up_names_the_day_on_which_it_was()
    {
        var days = new[]
        {
            Day(1, allocated: 100), Day(2, claims: 1, committed: 100), Day(3, allocated: 50), Day(4, claims: 1, committed: 50),
            Day(5, claims: 1, committed: 20),
        };
        BurnDown.Of(days).RunsOutOn.ShouldBe(First.AddDays(3));
        BurnDown.Of(days[..2]).RunsOutOn.ShouldBe(First.AddDays(1));
        BurnDown.Of([Day(1, allocated: 100, claims: 1, committed: 100)]).RunsOutOn.ShouldBe(First);
    }

    [Fact, Rule("M4")]
    public void Nothing_is_forecast_where_nothing_was_allocated_or_nothing_is_taken()
    {
        BurnDown.Of([]).ShouldSatisfyAllConditions(each => each.RunsOutOn.ShouldBeNull(), each => each.Remaining.ShouldBe(Money.Zero));
        BurnDown.Of([Day(1, claims: 1, committed: 100)]).RunsOutOn.ShouldBeNull();
        BurnDown.Of([Day(1, allocated: 100)]).RunsOutOn.ShouldBeNull();
        BurnDown.Of([Day(1, allocated: 100), Day(2, claims: 1, committed: 10, released: 30)]).RunsOutOn.ShouldBeNull();
        BurnDown.Of([Day(1, allocated: 1_000_000_000), Day(2, claims: 1, committed: 0.01m)]).RunsOutOn.ShouldBeNull();
    }

    private static BudgetDay Day(
        int day, decimal allocated = 0, int claims = 0, decimal committed = 0, decimal released = 0, decimal spent = 0) => new(
        First.AddDays(day - 1), claims, Money.OfYuan(allocated), Money.OfYuan(committed), Money.OfYuan(released), Money.OfYuan(spent));
}
