using Npgsql;
using TradeIn.Testing.Postgres;

namespace TradeIn.EventStore.Tests;

/// <summary>Holds the row of the log's head from outside, so that a test says when a batch may begin.</summary>
internal sealed class HeldHead(NpgsqlDataSource source, NpgsqlConnection connection) : IAsyncDisposable
{
    public static async Task<HeldHead> TakeAsync(TestDatabase database)
    {
        NpgsqlDataSource source = NpgsqlDataSource.Create(database.ConnectionString);
        NpgsqlConnection connection = await source.OpenConnectionAsync();
        await using NpgsqlCommand command = new("begin; select from log_head for update", connection);
        await command.ExecuteNonQueryAsync();
        return new HeldHead(source, connection);
    }

    /// <summary>Returns when so many others wait for the head.</summary>
    public static async Task WaitForWaiterAsync(TestDatabase database, int waiters = 1)
    {
        string count = "";
        while (count != $"{waiters}")
            count = (await Logs.QueryAsync(database,
                "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"))
                .Single();
    }

    public async Task LetGoAsync()
    {
        await using NpgsqlCommand command = new("commit", connection);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await connection.DisposeAsync();
        await source.DisposeAsync();
    }
}

internal static class Batches
{
    /// <summary>
    /// Hands commands over so that they are decided in one batch: the log is kept busy by a command that records nothing until
    /// all of them wait.
    /// </summary>
    public static async Task<IReadOnlyList<Task<CommandResult>>> TogetherAsync(EventLog log, params LogCommand[] commands)
    {
        TaskCompletionSource busy = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using ManualResetEventSlim waiting = new();
        Task<CommandResult> first = log.ExecuteAsync(Commands.Of(["before"], _ => new Decision([]), further: _ =>
        {
            busy.TrySetResult();
            waiting.Wait();
            return [];
        }));
        await busy.Task;
        List<Task<CommandResult>> all = [.. commands.Select(each => log.ExecuteAsync(each))];
        waiting.Set();
        await first;
        return all;
    }
}
