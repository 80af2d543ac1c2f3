namespace TradeIn.EventStore;

/// <summary>A stretch of the log, with those of its events that were asked for.</summary>
/// <param name="Position">Where it ends: every event up to here was looked at.</param>
/// <param name="Head">Where the log ended when it was read.</param>
/// <param name="Events">
/// The events of the wanted types, in order; often none. The data of one that cannot be read is an
/// <see cref="UnreadableEvent"/>.
/// </param>
public sealed record LogPage(long Position, long Head, IReadOnlyList<StoredEvent> Events);

/// <summary>Stands for the data of an event that its type cannot be read from.</summary>
public sealed record UnreadableEvent(Exception Cause);
