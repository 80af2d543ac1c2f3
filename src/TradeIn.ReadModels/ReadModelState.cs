namespace TradeIn.ReadModels;

/// <summary>What this node does for a read model.</summary>
public enum ReadModelStatus
{
    /// <summary>Another node works on it, or none yet.</summary>
    StandingBy,

    /// <summary>This node follows the log.</summary>
    Working,

    /// <summary>It failed, and is tried again when an administrator says so or the program starts anew.</summary>
    Stopped,
}

/// <summary>Where a read model stands, as far as this node knows.</summary>
/// <param name="Position">Its rows are what the events up to here make of them.</param>
/// <param name="Head">Where the log ended when it was last looked at.</param>
/// <param name="StoppedAt">The position of the event that stopped it, if one did.</param>
/// <param name="Fault">Why it stopped.</param>
public sealed record ReadModelState(
    string Name, int Version, ReadModelStatus Status, long Position, long Head, long? StoppedAt = null,
    string? Fault = null);
