namespace TradeIn.EventStore;

/// <summary>As many commands wait as may: the command was not taken, and may be sent again later.</summary>
public sealed class LogOverloadedException(int waiting)
    : Exception($"{waiting} commands are waiting already; send the same request again in a moment.");

/// <summary>The database could not be reached in time.</summary>
public sealed class LogUnavailableException(bool outcomeUnknown, Exception cause) : Exception(
    outcomeUnknown
        ? "The database went away while the command was being committed: it may have been recorded or not. " +
          "Send the same request again; it is processed once only. " + cause.Message
        : "The database cannot be reached; nothing was recorded. Send the same request again. " + cause.Message,
    cause)
{
    /// <summary>True when the command may have been recorded all the same; sending it again finds out.</summary>
    public bool OutcomeUnknown { get; } = outcomeUnknown;
}

/// <summary>Someone else appended events behind the head of the log, so the log takes no commands.</summary>
public sealed class LogForeignAppendException(long head, long first, long last, long count) : Exception(
    $"The log ends at position {head}, but mt_events holds {count} event(s) beyond it, at positions {first} to " +
    $"{last}, that the store did not append. Run `tradein adopt` to take them into the log, then start again.")
{
    /// <summary>The position at which the log ends.</summary>
    public long Head { get; } = head;

    /// <summary>The first position beyond the head at which an event was found.</summary>
    public long First { get; } = first;

    /// <summary>The last one.</summary>
    public long Last { get; } = last;
}

/// <summary>What is stored contradicts itself: the message says where.</summary>
public sealed class LogDamagedException(string message) : Exception(message);
