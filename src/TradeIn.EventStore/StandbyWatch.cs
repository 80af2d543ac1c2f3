using Npgsql;

namespace TradeIn.EventStore;

/// <summary>
/// Hears whether a commit came back before the synchronous standby had it. PostgreSQL reports such a commit as done, with a
/// warning only: its wait was cancelled, by a time-out of the client or by an operator. The transaction stands on the primary
/// and would be lost with it, so nobody may be told of it yet.
/// </summary>
internal sealed class StandbyWatch
{
    /// <summary>Where PostgreSQL warns from; its text depends on the server's language.</summary>
    private const string Waiting = "SyncRepWaitForLSN";

    private bool cancelled;

    public StandbyWatch(NpgsqlConnection connection) =>
        connection.Notice += (_, told) => cancelled |= told.Notice.Routine == Waiting;

    /// <exception cref="TimeoutException">The commit is in doubt, as if its answer had been lost.</exception>
    public void ThrowWhenNotAwaited()
    {
        if (cancelled) throw new TimeoutException("The synchronous standby has not confirmed the commit.");
    }
}
