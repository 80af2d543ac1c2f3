using TradeIn.Domain.Signals;

namespace TradeIn.Domain.Tests.Transitions;

/// <summary>Signal sig-1, with evidence up to position 10; nothing newer has come.</summary>
internal static class SignalTransitions
{
    /// <summary>The commands of signals, which touch nothing else.</summary>
    public static Type[] Commands { get; } = [typeof(HandleSignal)];

    private static readonly DateTimeOffset At = Beijing.At("2010-07-20 09:00");

    private static readonly SignalTaken Taken = new("sig-1", "Regulator", 10, At);

    public static Subject Subject { get; } = new("signal")
    {
        States = Enum.GetNames<SignalStatus>(),
        Pasts = new()
        {
            ["Open"] = [],
            ["Looking"] = [Of(Taken)],
            ["Closed"] = [Of(Taken), Of(new SignalClosed("sig-1", SignalResult.Confirmed, "They admit it.", 10, At))],
        },
        Attempts = new()
        {
            ["HandleSignal take"] = Step(SignalStep.Take),
            ["HandleSignal take, with newer evidence"] = Step(SignalStep.Take, evidenceUpTo: 11),
            ["HandleSignal release"] = Step(SignalStep.Release),
            ["HandleSignal close"] = Step(SignalStep.Close),
        },
        Untouched =
        [
            .. typeof(Fact).Assembly.GetTypes().Where(type => type.Namespace != typeof(Signal).Namespace
                && type.GetMethods().Any(method => method is { Name: "Decide", IsStatic: false })),
        ],
        StateOf = past => (past.StateOf<Signal>(Signal.Stream("sig-1")) ?? Signal.Untouched).Status.ToString(),
        Table = """
            Open
              HandleSignal take                       → Looking
              HandleSignal take, with newer evidence  → Looking
              HandleSignal release                    signal.not-at-this-step
              HandleSignal close                      signal.not-at-this-step
            Looking
              HandleSignal take                       signal.not-at-this-step
              HandleSignal take, with newer evidence  signal.not-at-this-step
              HandleSignal release                    → Open
              HandleSignal close                      → Closed
            Closed
              HandleSignal take                       signal.not-at-this-step
              HandleSignal take, with newer evidence  → Looking
              HandleSignal release                    signal.not-at-this-step
              HandleSignal close                      signal.not-at-this-step
            """,
    };

    private static Attempt Step(SignalStep step, long evidenceUpTo = 10) => Attempt.Of<HandleSignal>(past => Given(past).When(
        new HandleSignal(
            "sig-1", step, At.AddHours(1), "Regulator", step == SignalStep.Close ? SignalResult.Confirmed : null),
        evidenceUpTo));

    private static Fact Of(object @event) => new(Signal.Stream("sig-1"), @event);
}
