using TradeIn.Cli.Torture.Checking;
using TradeIn.Cli.Torture.Load;

namespace TradeIn.Cli.Tests.Torture;

public sealed class OutagesTests
{
    private static readonly DateTimeOffset Start = new(2010, 7, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void An_outage_is_the_longest_time_without_a_new_decision_after_a_kill_and_before_the_next()
    {
        JournalledAnswer[] answers =
        [
            Answer(201, 9),
            Answer(201, 11), // on its way at the kill
            Answer(201, 12, replayed: true), // known before
            Answer(503, 13),
            Answer(422, 17),
            Answer(201, 18),
        ];

        var outages = Outages.Of(answers, [At(10), At(20)]);

        outages.ShouldBe([TimeSpan.FromSeconds(6), null]);
        Outages.Text(outages).ShouldBe(
            ["kill 1: 6.00 s", "kill 2: never", "2 kills: a new decision after 6.00 s in the median, never at worst"]);
    }

    private static JournalledAnswer Answer(int status, int got, bool replayed = false) =>
        new("claims/C1", 0, status, null, At(got - 1), At(got), replayed);

    private static DateTimeOffset At(int second) => Start.AddSeconds(second);
}
