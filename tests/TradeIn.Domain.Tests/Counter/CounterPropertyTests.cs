namespace TradeIn.Domain.Tests.Counter;

public class CounterPropertyTests
{
    /// <summary>Reasons out of reach here: there is one programme, no limit on lateness, and nothing after the claim.</summary>
    private static readonly string[] OutOfReach =
    [
        "programme.arrived-too-late", "programme.mismatch", "new-unit.already-subsidised",
        "certificate.lost", "certificate.void", "certificate.cancelled", "certificate.expired",
    ];

    [Fact, Rule("C8"), Rule("R4"), Rule("C4")]
    public void Whatever_is_done_at_the_counter_is_judged_as_the_plain_model_judges_it() =>
        Properties.Hold(Steps.Sequences(60), steps =>
        {
            var run = new CounterRun();
            foreach (var step in steps) run.Take(step);
        }, runs: 250, Steps.Shorter);

    [Fact]
    public void Random_steps_reach_every_reason_and_every_acceptance()
    {
        Dictionary<string, int> seen = [];
        Properties.Hold(Steps.Sequences(60), steps =>
        {
            var run = new CounterRun();
            foreach (var step in steps) run.Take(step);
            foreach (var (what, times) in run.Seen) seen[what] = seen.GetValueOrDefault(what) + times;
        }, 100, Steps.Shorter, seed: 20100601);

        var often = string.Join(", ", seen.OrderBy(what => what.Value).Select(what => $"{what.Key} {what.Value}"));
        Refusals.ReasonCodeTests.Order.Except(OutOfReach)
            .Where(code => seen.GetValueOrDefault(code) < 5).ShouldBeEmpty(often);
        foreach (var step in new[] { nameof(Recycle), nameof(Buy), nameof(File), nameof(Pay) })
            seen.GetValueOrDefault(step).ShouldBeGreaterThan(30, often);
    }
}
