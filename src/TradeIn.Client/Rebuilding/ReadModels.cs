namespace TradeIn.Client.Rebuilding;

/// <summary>Every read model: tables that are derived from the log, kept up with it, and built anew when they must be.</summary>
/// <param name="Items">By name.</param>
/// <param name="Head">The position of the newest event of the log.</param>
public sealed record ReadModelList(IReadOnlyList<ReadModelView> Items, long Head);

/// <summary>Where a read model stands, as far as the node knows that answers.</summary>
/// <param name="Name">Its name, which never changes.</param>
/// <param name="Version">That of the program: a higher one has the tables built anew.</param>
/// <param name="Status">
/// <c>working</c>: this node writes it; <c>standing-by</c>: another one does, or none yet; <c>stopped</c>: it failed, and is
/// tried again when the administrator says so or the node starts anew.
/// </param>
/// <param name="Position">Its tables are what the events up to here make of them.</param>
/// <param name="Lag">How many events the log is further.</param>
/// <param name="StoppedAt">The position of the event that stopped it; the server's log messages say why. Absent when none did.</param>
/// <param name="Rebuild">How far its new tables are; absent when it is not being built anew.</param>
/// <param name="Skips">The events that it passes over, on record; absent when there are none.</param>
public sealed record ReadModelView(
    string Name, int Version, string Status, long Position, long Lag, long? StoppedAt = null, ReadModelRebuildView? Rebuild = null,
    IReadOnlyList<ReadModelSkipView>? Skips = null);

/// <summary>Tables that are being built beside those in use, and will take their place.</summary>
/// <param name="Version">The version of the program that builds them.</param>
/// <param name="Position">They are what the events up to here make of them.</param>
/// <param name="AskedBy">The public name of the key that asked for it, or <c>version 2</c>: that version of the program.</param>
/// <param name="AskedAt">When.</param>
/// <param name="StoppedAt">The position of the event that stopped it. Absent when none did.</param>
public sealed record ReadModelRebuildView(
    int Version, long Position, string AskedBy, DateTimeOffset AskedAt, long? StoppedAt = null);

/// <summary>An event that a read model passes over, on record.</summary>
/// <param name="Version">The version that could not take it, and passes over it in every rebuild; a higher one tries it.</param>
/// <param name="Position">The event's.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="SkippedBy">The public name of the key that had it put on record.</param>
/// <param name="SkippedAt">When.</param>
public sealed record ReadModelSkipView(int Version, long Position, string Reason, string SkippedBy, DateTimeOffset SkippedAt);

/// <summary>Has a stopped read model pass over the event that stops it.</summary>
/// <param name="Position">The event's: exactly where the model, or its rebuild, is stopped.</param>
/// <param name="Reason">Why, in words, at most 500 characters. No personal data: whoever may read the tables may read it.</param>
public sealed record ReadModelSkipRequest(long Position, string Reason);
