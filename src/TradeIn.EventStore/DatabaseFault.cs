using System.Net.Sockets;
using Npgsql;

namespace TradeIn.EventStore;

/// <summary>What a failure says about the database.</summary>
public static class DatabaseFault
{
    /// <summary>
    /// It may go away by itself: the network, a restart, a lock, a lack of connections, a primary that is one no more or not yet
    /// and takes no writes.
    /// </summary>
    public static bool IsTransient(Exception fault) => fault switch
    {
        PostgresException error => error.IsTransient || EndsSession(error) || IsReadOnly(error),
        NpgsqlException or IOException or SocketException or TimeoutException => true,
        ObjectDisposedException or OperationCanceledException => true, // a connection that broke under a call
        _ => false,
    };

    /// <summary>
    /// Of a transaction whose commit was sent: an error that the server reports at the statement is no commit for sure,
    /// as the commit comes last; anything else that the network or the end of the session brings leaves it open.
    /// </summary>
    internal static bool LeavesCommitInDoubt(Exception fault) => fault switch
    {
        PostgresException error => EndsSession(error),
        _ => IsTransient(fault),
    };

    /// <summary>A number was taken by someone who does not go by the head.</summary>
    internal static bool IsTakenNumber(Exception fault) => fault is BeyondHeadException or PostgresException
    {
        SqlState: PostgresErrorCodes.UniqueViolation,
        ConstraintName: "pkey_mt_events_seq_id" or "pk_mt_events_stream_and_version" or "pkey_mt_streams_id",
    };

    /// <summary>
    /// What was decided before the head was held cannot be written as it is: the head stands elsewhere, or a command, a
    /// delivery or a number was taken meanwhile.
    /// </summary>
    internal static bool IsOvertaken(PostgresException fault) =>
        fault.SqlState is PostgresErrorCodes.DivisionByZero or PostgresErrorCodes.UniqueViolation;

    /// <summary>Who asked to write was led to a standby: for a moment that happens when another becomes the primary.</summary>
    private static bool IsReadOnly(PostgresException error) => error.SqlState == PostgresErrorCodes.ReadOnlySqlTransaction;

    private static bool EndsSession(PostgresException error) => error.InvariantSeverity is "FATAL" or "PANIC";
}
