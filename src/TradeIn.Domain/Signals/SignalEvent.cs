using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Signals;

/// <summary>An office began to look at a signal.</summary>
/// <param name="Signal">Its id.</param>
/// <param name="Office">Whose it is from now on.</param>
/// <param name="EvidenceUpTo">The position of the newest evidence then.</param>
/// <param name="TakenAt">When.</param>
public sealed record SignalTaken(string Signal, string Office, long EvidenceUpTo, DateTimeOffset TakenAt);

/// <summary>The office gave it back to the list without a result.</summary>
public sealed record SignalReleased(string Signal, string? Note, DateTimeOffset ReleasedAt);

/// <summary>The office has looked at it; newer evidence opens it again.</summary>
/// <param name="Signal">Its id.</param>
/// <param name="Result">What came of it.</param>
/// <param name="Note">In words.</param>
/// <param name="EvidenceUpTo">The position of the newest evidence that the result covers.</param>
/// <param name="ClosedAt">When.</param>
public sealed record SignalClosed(
    string Signal, SignalResult Result, string? Note, long EvidenceUpTo, DateTimeOffset ClosedAt);

/// <summary>A step of a signal was refused; the signal stands as it stood.</summary>
public sealed record SignalStepRefused(string Signal, SignalStep Step, DateTimeOffset At, IReadOnlyList<Reason> Reasons);
