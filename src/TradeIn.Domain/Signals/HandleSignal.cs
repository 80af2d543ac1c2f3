using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Signals;

/// <summary>A step of the work list: an office takes a signal, gives it back, or closes it with a result.</summary>
/// <param name="Office">Who takes the step.</param>
/// <param name="Result">Of a closing one.</param>
/// <param name="Note">In words; none with a taking.</param>
public sealed record HandleSignal(
    string SignalId, SignalStep Step, DateTimeOffset OccurredAt, string Office, SignalResult? Result = null,
    string? Note = null)
{
    /// <param name="signal">What was done about it so far.</param>
    /// <param name="evidenceUpTo">The position of the newest evidence.</param>
    public IReadOnlyList<Fact> Decide(Signal signal, long evidenceUpTo)
    {
        var needed = Step == SignalStep.Take ? SignalStatus.Open : SignalStatus.Looking;
        var status = signal.StatusWith(evidenceUpTo);
        var rules = new Judgements();
        rules.Judge(ReasonCode.SignalNotAtThisStep, status == needed, NameOf(needed), NameOf(status));
        return [new Fact(Signal.Stream(SignalId), EventOf(rules.Reasons, evidenceUpTo))];
    }

    private object EventOf(IReadOnlyList<Reason> reasons, long evidenceUpTo) => (Step, Result) switch
    {
        _ when reasons.Count > 0 => new SignalStepRefused(SignalId, Step, OccurredAt, reasons),
        (SignalStep.Take, _) => new SignalTaken(SignalId, Office, evidenceUpTo, OccurredAt),
        (SignalStep.Release, _) => new SignalReleased(SignalId, Note, OccurredAt),
        (_, { } result) => new SignalClosed(SignalId, result, Note, evidenceUpTo, OccurredAt),
        _ => throw new InvalidOperationException($"The signal {SignalId} is closed without a result."),
    };

    private static string NameOf(SignalStatus status) => status switch
    {
        SignalStatus.Open => "open",
        SignalStatus.Looking => "looking",
        _ => "closed",
    };
}
