using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace TradeIn.EventStore;

/// <summary>How an <see cref="EventLog"/> is opened.</summary>
public sealed record EventLogOptions
{
    /// <summary>An Npgsql connection string that names the log's database.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>The event types and how they are written.</summary>
    public required EventCatalogue Catalogue { get; init; }

    /// <summary>
    /// What the ids of streams that carry their state forward begin with. Each event of such a stream tells the whole
    /// state after it, for instance a running balance: whatever reads or decides is given the last event alone, so that
    /// a stream of millions of events costs no more than one of one. A state folded from it is folded from null and that
    /// event. The whole history is read by <see cref="EventLog.ReadHistoryAsync"/>. Every node names the same.
    /// </summary>
    public IReadOnlyList<string> CarriedForward { get; init; } = [];

    /// <summary>Says when events are recorded. Waiting for the database and for subscribers goes by real time.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>
    /// At most so many commands, by their weights, are decided in one transaction. Larger ones save little and make the next wait
    /// longer: with 256 callers 500 were slower than 100.
    /// </summary>
    public int MaxBatch { get; init; } = 100;

    /// <summary>At most so many commands wait; streamed ones take at most half of these places.</summary>
    public int MaxWaiting { get; init; } = 4096;

    /// <summary>
    /// Streams of recent batches are kept in memory, up to so many streams and events together, and used for as long as no
    /// other node appends; 0: every batch is read and decided with the head held. More of them make the pauses longer in which
    /// the garbage collector moves them about: 20 000 made p99 two to three times as long.
    /// </summary>
    public int MaxKept { get; init; } = 2_000;

    /// <summary>The name under which this process stands beside its batches.</summary>
    public string NodeName { get; init; } = Environment.MachineName;

    /// <summary>How long the database may be away before waiting commands fail.</summary>
    public TimeSpan UnavailableAfter { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often a subscription looks for events that other nodes appended.</summary>
    public TimeSpan PollEvery { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How the session that batches are written on is made; tests make unsound ones, to see that they are found out.</summary>
    internal Func<NpgsqlConnection, EventReader, BatchSession> Session { get; init; } =
        (connection, events) => new BatchSession(connection, events);

    public ILoggerFactory Logging { get; init; } = NullLoggerFactory.Instance;
}
