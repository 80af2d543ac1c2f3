namespace TradeIn.EventStore;

/// <summary>What of an event is hashed, as it is stored; data and headers in their canonical bytes.</summary>
internal sealed record EventRow(
    long Position,
    Guid Id,
    string StreamId,
    long Version,
    string Type,
    DateTimeOffset RecordedAt,
    string? CorrelationId,
    string? CausationId,
    byte[]? Headers,
    byte[] Data);
