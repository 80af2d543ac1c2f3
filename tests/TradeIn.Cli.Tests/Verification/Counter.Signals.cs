using TradeIn.Domain.Signals;

namespace TradeIn.Cli.Tests.Verification;

/// <summary>The work on signals.</summary>
internal sealed partial class Counter
{
    public void Decide(HandleSignal command, long evidenceUpTo) => log.Append(
        $"{command.SignalId}-{command.Step}",
        command.Decide(log.Fold<Signal>(Signal.Stream(command.SignalId), Signal.Evolve) ?? Signal.Untouched, evidenceUpTo));
}
