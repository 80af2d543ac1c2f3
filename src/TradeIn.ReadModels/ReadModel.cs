using Npgsql;
using TradeIn.EventStore;

namespace TradeIn.ReadModels;

/// <summary>
/// Tables in the schema <c>read</c> that are derived from the log and nothing else. The rows are what the events up to
/// the model's position make of them, however those were divided into batches: so it goes by event data alone, never by
/// the clock or by chance, and reads no tables but its own.
/// </summary>
public abstract class ReadModel
{
    /// <summary>Its name in <c>mt_event_progression</c>, in <c>read.models</c> and in telemetry; it never changes.</summary>
    public abstract string Name { get; }

    /// <summary>
    /// 1 for the first. A higher one has the tables built anew from the first event, beside those that are in use, so it
    /// goes up with every change of the tables or of what is written into them. Views that others made on the former tables
    /// go with them.
    /// </summary>
    public abstract int Version { get; }

    /// <summary>
    /// Its tables, without the schema. Each is made by the SQL files of a folder <c>Tables/its-name</c> that are embedded
    /// in the model's assembly: one object a file, in the order of their names.
    /// </summary>
    public abstract IReadOnlyList<string> Tables { get; }

    /// <summary>The types of the events that it takes; no others are read for it.</summary>
    public abstract IReadOnlyCollection<Type> Events { get; }

    /// <summary>
    /// Writes what a batch of events changes. Rows and checkpoint are committed together by the caller, so each event
    /// counts exactly once. Statements go by an index, never by a scan: each look-up needs one. What it throws stops
    /// this model at the event that caused it, unless it says that the database is away. Statements say <c>read.</c> and
    /// get into a batch by <see cref="BatchStatements.Add"/> alone, which knows where they are to go.
    /// </summary>
    /// <param name="events">In order, at most a thousand; those of one command may be cut into two batches.</param>
    /// <param name="connection">Open, in a transaction.</param>
    public abstract Task ApplyAsync(
        IReadOnlyList<StoredEvent> events, NpgsqlConnection connection, CancellationToken cancel);

    /// <summary>A statement from its embedded file, for instance <c>Claims/Sql/put-claims.sql</c>.</summary>
    protected string Sql(string path) => EmbeddedSql.Read(GetType().Assembly, path);
}
