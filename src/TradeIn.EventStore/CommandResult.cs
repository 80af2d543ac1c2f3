namespace TradeIn.EventStore;

/// <summary>What became of a command.</summary>
/// <param name="Receipt">How it was taken.</param>
/// <param name="Events">
/// The events recorded by it, or, when it is a replay, those recorded when it was first taken.
/// </param>
/// <param name="Answer">The decision's answer; null for a replay and for a refused id or delivery.</param>
public sealed record CommandResult(Receipt Receipt, IReadOnlyList<StoredEvent> Events, object? Answer);

/// <summary>How a command was taken.</summary>
public enum Receipt
{
    /// <summary>Decided now, and its events are in the log.</summary>
    Recorded,

    /// <summary>Taken before, by its id or by its delivery, with the same content.</summary>
    Replayed,

    /// <summary>Decided now, and nothing was to be recorded.</summary>
    NothingRecorded,

    /// <summary>Its id belongs to a command with another content.</summary>
    IdReused,

    /// <summary>Its delivery belongs to a command with another content.</summary>
    DeliveryReused,
}
