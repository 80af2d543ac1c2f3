using System.Diagnostics;
using Npgsql;

namespace TradeIn.EventStore;

/// <summary>
/// Brings a batch to its end through broken connections: tries again for as long as the database may be away, and finds
/// out what became of a commit whose answer was lost.
/// </summary>
internal sealed class BatchRunner(
    EventLogOptions options, NpgsqlDataSource writing, LogTelemetry telemetry, LogMessages log) : IAsyncDisposable
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(500);

    private readonly HeldBatch held = new(options, telemetry);
    private readonly EventReader events = new(options.Catalogue);
    private BatchSession? session;
    private bool away;

    /// <summary>Hands back the attempt that was committed, or that had nothing to commit.</summary>
    /// <param name="commands">The commands, in their order.</param>
    /// <param name="ahead">
    /// What was decided of them before the head was held: it is committed when it still holds; null: they are not decided.
    /// </param>
    /// <exception cref="DatabaseAwayException">The database was away for too long.</exception>
    /// <exception cref="LogForeignAppendException">Someone else appended.</exception>
    public async Task<BatchAttempt> RunAsync(IReadOnlyList<WaitingCommand> commands, BatchAttempt? ahead)
    {
        BatchAttempt? inDoubt = null;
        long started = Stopwatch.GetTimestamp();
        for (int retry = 0; ; retry++)
        {
            Exception cause;
            try
            {
                session ??= options.Session(await writing.OpenConnectionAsync(), events);
                BatchAttempt done = await CommittedAsync(session, ahead) ?? await held.RunAsync(session, commands, inDoubt);
                if (away) log.DatabaseIsBack();
                away = false;
                return done;
            }
            catch (CommitInDoubtException doubt)
            {
                (inDoubt, cause) = (doubt.Attempt, doubt.InnerException!);
                log.CommitInDoubt(commands.Count, cause);
            }
            catch (Exception fault) when (DatabaseFault.IsTransient(fault))
            {
                cause = fault;
            }
            catch (Exception fault)
            {
                await DropSessionAsync();
                if (DatabaseFault.IsTakenNumber(fault)) await HeadCheck.ThrowWhenForeignAsync(writing);
                throw;
            }
            ahead = null;
            await DropSessionAsync();
            // While the database is known to be away one attempt is enough to find that it still is.
            if (away || Stopwatch.GetElapsedTime(started) >= options.UnavailableAfter)
            {
                if (!away) log.DatabaseIsAway(cause);
                away = true;
                throw new DatabaseAwayException(inDoubt, cause);
            }
            telemetry.CountRetry();
            log.BatchRetried(commands.Count, cause);
            await PauseAsync(retry);
        }
    }

    public ValueTask DisposeAsync() => DropSessionAsync();

    /// <summary>Commits what was decided ahead; null when it cannot stand as it was decided.</summary>
    private async Task<BatchAttempt?> CommittedAsync(BatchSession open, BatchAttempt? ahead)
    {
        if (ahead is null) return null;
        Task<bool> commit = open.CommitAheadAsync(ahead, options.NodeName);
        await ahead.CommittedBy(commit);
        if (await commit) return ahead;
        telemetry.CountOvertaken();
        return null;
    }

    // The first retry comes at once: mostly an idle connection was found dead.
    private static Task PauseAsync(int retry) => retry == 0
        ? Task.CompletedTask
        : Task.Delay(TimeSpan.FromMilliseconds(Math.Min(LongestPause.TotalMilliseconds, 10 << Math.Min(retry, 10))));

    private async ValueTask DropSessionAsync()
    {
        BatchSession? dropped = session;
        session = null;
        if (dropped is null) return;
        try
        {
            await dropped.DisposeAsync();
        }
        catch (Exception fault) when (DatabaseFault.IsTransient(fault))
        {
            log.SessionClosedBadly(fault);
        }
    }
}

/// <summary>The database was away for longer than may be waited.</summary>
internal sealed class DatabaseAwayException(BatchAttempt? inDoubt, Exception cause) : Exception(cause.Message, cause)
{
    /// <summary>An attempt that may have been committed.</summary>
    public BatchAttempt? InDoubt { get; } = inDoubt;
}
