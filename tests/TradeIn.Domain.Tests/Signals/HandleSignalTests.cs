using TradeIn.Domain.Refusals;
using TradeIn.Domain.Signals;

namespace TradeIn.Domain.Tests.Signals;

/// <summary>The work list of signals: an office takes one, gives it back, or closes it with a result.</summary>
public class HandleSignalTests
{
    private static readonly DateTimeOffset Morning = At("2010-07-20 09:00");
    private static readonly StreamName Stream = new("signal", "sig-1");
    private static readonly HandleSignal ATaking = new("sig-1", SignalStep.Take, Morning, "Commerce 110105");

    private static readonly Fact[] Looking = [new Fact(Stream, new SignalTaken("sig-1", "Commerce 110105", 10, Morning))];

    private static readonly Fact[] Closed =
        [.. Looking, new Fact(Stream, new SignalClosed("sig-1", SignalResult.Unfounded, null, 10, Morning))];

    [Fact, Rule("E2")]
    public void A_taking_says_whose_it_is_and_up_to_which_evidence() =>
        Given([]).When(ATaking, evidenceUpTo: 10).Then(Looking);

    [Fact, Rule("E2")]
    public void A_closing_covers_the_evidence_of_its_moment() => Given(Looking)
        .When(ATaking with { Step = SignalStep.Close, Result = SignalResult.Referred, Note = "To the police." }, evidenceUpTo: 12)
        .Then(new Fact(Stream, new SignalClosed("sig-1", SignalResult.Referred, "To the police.", 12, Morning)));

    [Fact, Rule("E2")]
    public void A_closed_one_is_taken_again_with_newer_evidence_alone()
    {
        Given(Closed).When(ATaking, evidenceUpTo: 10)
            .ThenRefused(new Reason("signal.not-at-this-step", "open", "closed"));
        Given(Closed).When(ATaking, evidenceUpTo: 11).ThenAccepted()
            .The<SignalTaken>().EvidenceUpTo.ShouldBe(11);
    }

    [Fact, Rule("E2")]
    public void A_step_of_another_moment_is_refused_with_what_it_needs() => Given([])
        .When(ATaking with { Step = SignalStep.Release }, evidenceUpTo: 10)
        .ThenRefused(new Reason("signal.not-at-this-step", "looking", "open"));

    [Theory]
    [InlineData("22:59", false)]
    [InlineData("23:00", true)]
    [InlineData("05:59", true)]
    [InlineData("06:00", false)]
    public void The_night_goes_over_midnight(string time, bool isNight) =>
        new SignalPolicy().IsNight(TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(isNight);
}
