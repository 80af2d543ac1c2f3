namespace TradeIn.Domain.Signals;

/// <summary>Where a signal stands in the work list.</summary>
public enum SignalStatus
{
    /// <summary>Nobody looks at it.</summary>
    Open,

    /// <summary>An office looks at it.</summary>
    Looking,

    /// <summary>It was looked at, and no evidence has come since.</summary>
    Closed,
}

/// <summary>The steps of the work list.</summary>
public enum SignalStep
{
    Take,
    Release,
    Close,
}

/// <summary>What came of looking at a signal.</summary>
public enum SignalResult
{
    /// <summary>It is what it looks like.</summary>
    Confirmed,

    /// <summary>There is an ordinary explanation.</summary>
    Unfounded,

    /// <summary>It was handed to another authority.</summary>
    Referred,
}

/// <summary>
/// The work on a signal. That there is one, and its evidence, is made from the log by the rules of signals; its stream holds
/// only what offices did about it.
/// </summary>
/// <param name="Status">Where it stands.</param>
/// <param name="Office">Who looks at it; null when nobody does.</param>
/// <param name="EvidenceUpTo">Of a closed one, the newest evidence that the result covers.</param>
public sealed record Signal(SignalStatus Status, string? Office = null, long EvidenceUpTo = 0)
{
    public static StreamName Stream(string signalId) => new("signal", signalId);

    /// <summary>Nobody has done anything about it yet.</summary>
    public static Signal Untouched { get; } = new(SignalStatus.Open);

    public static Signal Evolve(Signal? state, object @event) => (state ?? Untouched, @event) switch
    {
        ({ } known, SignalTaken taken) when known.StatusWith(taken.EvidenceUpTo) == SignalStatus.Open =>
            new Signal(SignalStatus.Looking, taken.Office),
        ({ Status: SignalStatus.Looking }, SignalReleased) => Untouched,
        ({ Status: SignalStatus.Looking }, SignalClosed closed) =>
            new Signal(SignalStatus.Closed, EvidenceUpTo: closed.EvidenceUpTo),
        ({ } known, SignalStepRefused) => known,
        _ => throw Fact.Impossible(state, @event),
    };

    /// <summary>Where it stands when the newest evidence is known: a closed one is open again with newer evidence.</summary>
    public SignalStatus StatusWith(long evidenceUpTo) =>
        Status == SignalStatus.Closed && evidenceUpTo > EvidenceUpTo ? SignalStatus.Open : Status;
}
