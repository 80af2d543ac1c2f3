using TradeIn.Cli.Torture.Checking;
using TradeIn.Cli.Torture.Load;

namespace TradeIn.Cli.Tests.Torture;

public sealed class OutagesTests
{
    private static readonly DateTimeOffset Start = new(2010, 7, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void An_outage_ends_with_a_new_decision_that_was_asked_for_after_the_kill()
    {
        JournalledAnswer[] answers =
        [
            Answer(201, sent: 9, got: 11), // on its way at the kill
            Answer(201, sent: 11, got: 12, replayed: true), // known before
            Answer(503, sent: 11, got: 13),
            Answer(422, sent: 12, got: 17),
            Answer(201, sent: 13, got: 16),
        ];

        var outages = Outages.Of(answers, [At(10), At(20)]);

        outages.ShouldBe([TimeSpan.FromSeconds(6), null]);
        Outages.Text(outages).ShouldBe(
            ["kill 1: 6.00 s", "kill 2: never", "2 kills: a new decision after 6.00 s in the median, never at worst"]);
    }

    private static JournalledAnswer Answer(int status, int sent, int got, bool replayed = false) =>
        new("claims/C1", 0, status, null, At(sent), At(got), replayed);

    private static DateTimeOffset At(int second) => Start.AddSeconds(second);
}
