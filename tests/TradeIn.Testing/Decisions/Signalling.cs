using TradeIn.Domain.Signals;

namespace TradeIn.Testing.Decisions;

/// <summary>The work on signals.</summary>
public sealed partial class Scenario
{
    /// <param name="command">The step.</param>
    /// <param name="evidenceUpTo">The position of the newest evidence.</param>
    public Outcome When(HandleSignal command, long evidenceUpTo) => When(past => command.Decide(
        past.StateOf<Signal>(Signal.Stream(command.SignalId)) ?? Signal.Untouched, evidenceUpTo));
}
