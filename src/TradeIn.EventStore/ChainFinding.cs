namespace TradeIn.EventStore;

/// <summary>What a check of the hash chain came to; written down elsewhere, it proves the log as it was then.</summary>
/// <param name="Events">The events that were looked at.</param>
/// <param name="Head">The head at that time.</param>
/// <param name="Findings">What is wrong, by position; empty when nothing is. Long lists are cut.</param>
public sealed record ChainReport(long Events, LogHead Head, IReadOnlyList<ChainFinding> Findings)
{
    public bool IsSound => Findings.Count == 0;
}

/// <summary>Something that does not agree with the hash chain.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Position">Where in the log.</param>
/// <param name="StreamId">The stream, where an event is there to name it.</param>
/// <param name="Version">The version in the stream, likewise.</param>
/// <param name="Text">A sentence for a person.</param>
public sealed record ChainFinding(ChainFault Kind, long Position, string? StreamId, long? Version, string Text);

public enum ChainFault
{
    /// <summary>The event is not the one that was recorded.</summary>
    Changed,

    /// <summary>The event was recorded at another position.</summary>
    Moved,

    /// <summary>There is no event where one was recorded.</summary>
    Removed,

    /// <summary>There is an event where none was recorded.</summary>
    Inserted,

    /// <summary>The recorded digests of these positions are missing.</summary>
    DigestsMissing,

    /// <summary>The head does not agree with the last batch.</summary>
    HeadChanged,

    /// <summary>A stream's versions do not follow each other, or its row says another version.</summary>
    VersionGap,
}
