using Npgsql;
using TradeIn.EventStore;

namespace TradeIn.ReadModels;

/// <summary>A model that is being built anew.</summary>
/// <param name="Position">How far the new tables have come.</param>
/// <param name="StoppedAt">The position of the event that stopped it, if one did.</param>
/// <param name="Restarts">How often the model was told to try again.</param>
public sealed record ReadModelRebuildState(
    string Name, int Version, long Position, string AskedBy, DateTimeOffset AskedAt, long? StoppedAt = null, int Restarts = 0);

/// <summary>Looks for models that are to be built anew, and has this node do so when it is its turn.</summary>
internal sealed class ReadModelRebuilds(
    ReadModelOptions options, NpgsqlDataSource reading, NpgsqlDataSource writing, ReadModelMessages messages)
{
    private readonly Dictionary<string, Task> running = [];

    /// <summary>Those that failed at an event: not before they are asked for or tried again.</summary>
    private readonly Dictionary<string, (DateTimeOffset AskedAt, int Restarts)> failed = [];

    /// <summary>Runs until it is cancelled; it never throws.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                foreach (var asked in await ReadAsync(reading, cancel)) Begin(asked, cancel);
            }
            catch (Exception) when (cancel.IsCancellationRequested)
            {
            }
            catch (Exception fault) when (DatabaseFault.IsTransient(fault))
            {
                // The workers say that the database is away.
            }
            await Task.Delay(options.StandbyEvery, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        await Task.WhenAll(running.Values);
    }

    public static async Task<IReadOnlyList<ReadModelRebuildState>> ReadAsync(
        NpgsqlDataSource source, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(EmbeddedSql.ReadRebuilds);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        List<ReadModelRebuildState> rebuilds = [];
        while (await reader.ReadAsync(cancel))
            rebuilds.Add(new ReadModelRebuildState(
                reader.GetString(0), reader.GetInt32(1), reader.GetInt64(2), reader.GetString(3),
                reader.GetFieldValue<DateTimeOffset>(4), reader.IsDBNull(5) ? null : reader.GetInt64(5), reader.GetInt32(6)));
        return rebuilds;
    }

    private void Begin(ReadModelRebuildState asked, CancellationToken cancel)
    {
        if (options.Models.FirstOrDefault(each => each.Name == asked.Name) is not { } model) return;
        if (model.Version != asked.Version || running.GetValueOrDefault(asked.Name) is { IsCompleted: false }) return;
        lock (failed)
            if (failed.GetValueOrDefault(asked.Name) == (asked.AskedAt, asked.Restarts)) return;
        running[asked.Name] = Task.Run(() => BuildAsync(model, asked, cancel), CancellationToken.None);
    }

    private async Task BuildAsync(ReadModel model, ReadModelRebuildState asked, CancellationToken cancel)
    {
        try
        {
            await new ReadModelRebuild(model, options, writing, messages).RunAsync(cancel);
        }
        catch (Exception) when (cancel.IsCancellationRequested)
        {
        }
        catch (MovedByOtherException)
        {
        }
        catch (Exception fault) when (fault is not PoisonException && DatabaseFault.IsTransient(fault))
        {
        }
        catch (Exception fault)
        {
            var at = (fault as PoisonException)?.Position;
            messages.RebuildStopped(model.Name, at, fault.InnerException ?? fault);
            lock (failed) failed[model.Name] = (asked.AskedAt, asked.Restarts);
            if (at is { } position) await TellStopAsync(model, position, cancel);
        }
    }

    /// <summary>Has all nodes know where it stopped; when the database is away by then, the log messages alone say it.</summary>
    private async Task TellStopAsync(ReadModel model, long position, CancellationToken cancel)
    {
        try
        {
            await ReadModelStops.StopRebuildAsync(reading, model, position, cancel);
        }
        catch (Exception fault) when (cancel.IsCancellationRequested || DatabaseFault.IsTransient(fault))
        {
        }
    }
}
