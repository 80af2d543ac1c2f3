namespace TradeIn.EventStore;

/// <summary>The end of the log.</summary>
/// <param name="Position">The last event's position; 0 for an empty log.</param>
/// <param name="Hash">The last event's digest in the hash chain; 32 zero bytes for an empty log.</param>
public sealed record LogHead(long Position, ReadOnlyMemory<byte> Hash)
{
    /// <summary>The digest in lower-case hexadecimal, to be written down.</summary>
    public string HashText => Convert.ToHexStringLower(Hash.Span);
}
