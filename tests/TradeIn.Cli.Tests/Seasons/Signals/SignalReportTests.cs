using TradeIn.Cli.Seasons.Signals;
using TradeIn.Cli.Seasons.Signals.Comparison;

namespace TradeIn.Cli.Tests.Seasons.Signals;

/// <summary>What is planted, laid beside what a server says.</summary>
public class SignalReportTests
{
    private const string Rule = SignalRules.NightMinutes;

    [Fact]
    public void A_case_is_found_by_a_signal_of_its_rule_that_names_anything_of_it()
    {
        var report = Report([Case("C-1", "BJ1"), Case("C-2", "BJ2")], Signal("sig-1", "BJ1"), Signal("sig-2", "P-of-C-2"));

        report.AllFound.ShouldBeTrue();
        report.Rules.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            rule => rule.Found.ShouldBe(2), rule => rule.Recall.ShouldBe(1m), rule => rule.Precision.ShouldBe(1m));
    }

    [Fact]
    public void What_no_signal_names_is_missed_and_what_was_not_planted_is_false()
    {
        var report = Report([Case("C-1", "BJ1"), Case("C-2", "BJ2"), Case("C-3", "BJ3")], Signal("sig-1", "C-1"), Signal("sig-2", "C-9"));

        var rule = report.Rules.ShouldHaveSingleItem();
        report.AllFound.ShouldBeFalse();
        (rule.Recall, rule.Precision).ShouldBe((0.333m, 0.5m));
        rule.Missed.Select(each => each.Claims[0]).ShouldBe(["C-2", "C-3"]);
        rule.False.ShouldHaveSingleItem().ShouldStartWith("sig-2");
        report.Text().Last().ShouldBe("Not every planted case is found.");
    }

    [Fact]
    public void A_signal_of_another_rule_finds_nothing_and_two_of_one_case_are_both_right()
    {
        var report = Report(
            [Case("C-1", "BJ1")], Signal("sig-1", "C-1"), Signal("sig-2", "BJ1"), Signal("sig-3", "C-1") with { Rule = SignalRules.PriceAtCap });

        report.Rules.Select(rule => (rule.Rule, rule.Planted, rule.Found, rule.Signals, rule.TruePositives)).ShouldBe(
            [(Rule, 1, 1, 2, 2), (SignalRules.PriceAtCap, 0, 0, 1, 0)]);
    }

    private static SignalReport Report(IReadOnlyList<PlantedCase> planted, params GivenSignal[] given) =>
        SignalReport.Of(new Dictionary<string, IReadOnlyList<PlantedCase>> { [Rule] = planted }, given);

    private static PlantedCase Case(string claim, string certificate) => new(
        "season-dual-01", Outlet: null, new DateOnly(2011, 3, 2), new DateOnly(2011, 3, 9), Agent: null, [claim], [certificate],
        [$"P-of-{claim}"]);

    private static GivenSignal Signal(string id, string names) => new(id, Rule, "2011-03", "season-dual-01", new HashSet<string> { names });
}
