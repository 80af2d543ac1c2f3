namespace TradeIn.EventStore;

/// <summary>The end of the log.</summary>
/// <param name="Position">The last event's position; 0 for an empty log.</param>
/// <param name="Hash">The last event's digest in the hash chain; 32 zero bytes for an empty log.</param>
public sealed record LogHead(long Position, ReadOnlyMemory<byte> Hash)
{
    /// <summary>When the last event was recorded; null for an empty log, and where it was not asked for.</summary>
    internal DateTimeOffset? RecordedAt { get; init; }

    /// <summary>The digest in lower-case hexadecimal, to be written down.</summary>
    public string HashText => Convert.ToHexStringLower(Hash.Span);
}
