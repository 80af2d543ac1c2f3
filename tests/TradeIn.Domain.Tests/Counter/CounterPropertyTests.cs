namespace TradeIn.Domain.Tests.Counter;

public class CounterPropertyTests
{
    private const int Steps = 160;

    /// <summary>
    /// Reasons out of reach here: there is one programme, no limit on lateness, and a unit that is subsidised through another
    /// purchase is sold through it too. Nothing is paid outside of statements any more.
    /// </summary>
    private static readonly string[] OutOfReach =
        ["programme.arrived-too-late", "programme.mismatch", "new-unit.already-subsidised", "reimbursement.wrong-amount"];

    /// <summary>Reasons of what the counter has no part in.</summary>
    private static readonly string[] Elsewhere =
    [
        "enterprise.", "bond.", "suspension.", "outlet.already-registered", "outlet.not-open", "outlet.moved-later",
        "certificate-range.", "designation.", "complaint.", "consignment.", "dismantler.", "receipt.", "discrepancy.",
        "dismantling.", "statement.", "review.", "second-look.", "allocation.", "payment.", "debt.",
        "budget.", "declaration.", "signal.",
    ];

    [Fact, Rule("C8"), Rule("R4"), Rule("C4"), Rule("A1"), Rule("A2"), Rule("A3"), Rule("A4")]
    public void Whatever_is_done_in_whatever_order_is_judged_as_the_plain_model_judges_it() =>
        Properties.Hold(Draws.Courses(Steps), CounterRun.Through, runs: 120, Draws.Shorter);

    [Fact]
    public void Random_steps_reach_every_reason_and_every_acceptance()
    {
        Dictionary<string, int> seen = [];
        Properties.Hold(Draws.Courses(Steps), course =>
        {
            CounterRun.Through(course, out var found);
            foreach (var (what, times) in found) seen[what] = seen.GetValueOrDefault(what) + times;
        }, 120, Draws.Shorter, seed: 20100601);

        var often = string.Join(", ", seen.OrderBy(what => what.Value).Select(what => $"{what.Key} {what.Value}"));
        Refusals.ReasonCodeTests.Order.Except(OutOfReach)
            .Where(code => !Elsewhere.Any(each => code.StartsWith(each, StringComparison.Ordinal)))
            .Where(code => seen.GetValueOrDefault(code) < 5).ShouldBeEmpty(often);
        typeof(Step).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Step))).Select(step => step.Name)
            .Where(step => seen.GetValueOrDefault(step) < 12).ShouldBeEmpty(often);
    }
}
