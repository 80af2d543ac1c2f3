using TradeIn.Domain.Signals;

namespace TradeIn.Cli.Tests.Verification;

/// <summary>Offices take signals, give them back and close them, in any order.</summary>
internal sealed partial class LateSeason
{
    private static readonly string[] SignalIds = ["sig-a", "sig-b", "sig-c"];

    private void Look()
    {
        for (var step = 0; step < 2; step++)
            counter.Decide(
                new HandleSignal(Pick(SignalIds), Pick<SignalStep>(), Moment(), "Regulator", Pick<SignalResult>(), "It was looked at."),
                evidenceUpTo: 1 + (round / 20));
    }
}
