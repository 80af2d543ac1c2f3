using Npgsql;
using TradeIn.EventStore;

namespace TradeIn.Cli.Tests.Torture;

/// <summary>Reads the state of the streams first, and waits for the head afterwards: what it decides on may be past.</summary>
internal sealed class ReadsBeforeItLocks(NpgsqlConnection connection, EventReader events) : BatchSession(connection, events)
{
    protected override string LockHead => SqlText.ReadHead;

    public override async Task<(LogHead Head, KnownCommands Known)> BeginAsync(
        IReadOnlyCollection<LogCommand> commands, LoadedStreams streams, MissingStreams missing)
    {
        var (early, known) = await base.BeginAsync(commands, streams, missing);
        var head = await ReadHeadAsync(SqlText.LockHead);
        return (head with { RecordedAt = early.RecordedAt }, known);
    }
}

/// <summary>Never waits for the head: two nodes decide at once.</summary>
internal sealed class LocksNothing(NpgsqlConnection connection, EventReader events) : BatchSession(connection, events)
{
    protected override string LockHead => SqlText.ReadHead;
}

/// <summary>Answers, and commits afterwards.</summary>
internal sealed class AnswersBeforeItCommits(NpgsqlConnection connection, EventReader events) : BatchSession(connection, events)
{
    public override Task CommitAsync(BatchAttempt attempt, string node)
    {
        foreach (var each in attempt.Candidates) each.Tell();
        return base.CommitAsync(attempt, node);
    }

    public override Task<bool> CommitAheadAsync(BatchAttempt attempt, string node)
    {
        foreach (var each in attempt.Candidates) each.Tell();
        return base.CommitAheadAsync(attempt, node);
    }
}

/// <summary>After a commit of which nobody knows whether it was done, does all again without looking.</summary>
/// <param name="inDoubt">The commands of such commits, on whatever session.</param>
internal sealed class RetriesBlindly(NpgsqlConnection connection, EventReader events, HashSet<LogCommand> inDoubt)
    : BatchSession(connection, events)
{
    public override async Task<(LogHead Head, KnownCommands Known)> BeginAsync(
        IReadOnlyCollection<LogCommand> commands, LoadedStreams streams, MissingStreams missing)
    {
        var (head, known) = await base.BeginAsync(commands, streams, missing);
        return (head, commands.Any(inDoubt.Contains) ? new KnownCommands() : known);
    }

    public override async Task CommitAsync(BatchAttempt attempt, string node) =>
        await DoubtAsync(attempt, async () =>
        {
            await base.CommitAsync(attempt, node);
            return true;
        });

    public override Task<bool> CommitAheadAsync(BatchAttempt attempt, string node) =>
        DoubtAsync(attempt, () => base.CommitAheadAsync(attempt, node));

    private async Task<bool> DoubtAsync(BatchAttempt attempt, Func<Task<bool>> commit)
    {
        try
        {
            return await commit();
        }
        catch (Exception fault) when (DatabaseFault.LeavesCommitInDoubt(fault))
        {
            inDoubt.UnionWith(attempt.Commands.Select(each => each.Command));
            throw;
        }
    }
}
