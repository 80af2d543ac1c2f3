namespace TradeIn.EventStore;

/// <summary>An event as it stands in the log.</summary>
/// <param name="Position">Its place in the log, from 1 without gap: Marten's <c>seq_id</c>.</param>
/// <param name="Id">Its own id.</param>
/// <param name="StreamId">The stream that it belongs to.</param>
/// <param name="Version">Its place in the stream, from 1 without gap.</param>
/// <param name="Type">The stored name of its type: <c>certificate_issued</c>.</param>
/// <param name="Data">The event itself.</param>
/// <param name="RecordedAt">When it was recorded, in UTC, in whole microseconds.</param>
/// <param name="CorrelationId">The id of the command that recorded it; null for an adopted event without one.</param>
/// <param name="CausationId">What caused that command.</param>
/// <param name="HeadersJson">The command's headers: a JSON object without white space, members in order.</param>
public sealed record StoredEvent(
    long Position,
    Guid Id,
    string StreamId,
    long Version,
    string Type,
    object Data,
    DateTimeOffset RecordedAt,
    string? CorrelationId,
    string? CausationId,
    string? HeadersJson);
