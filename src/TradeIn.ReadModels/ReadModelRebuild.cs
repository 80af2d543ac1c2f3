using Npgsql;
using TradeIn.EventStore;

namespace TradeIn.ReadModels;

/// <summary>
/// Builds a model's tables anew beside the live ones, from the first event, and puts them in their place as soon as they
/// have come as far: in one transaction, so that readers see the former tables or the new ones whole. The live ones go on
/// being read and followed. It belongs to a session as the turn to write does: when that is gone, another node goes on
/// from the last page that was written.
/// </summary>
internal sealed class ReadModelRebuild(
    ReadModel model, ReadModelOptions options, NpgsqlDataSource writing, ReadModelMessages messages)
{
    /// <summary>Makes the empty tables and notes that they are to be filled, in the caller's transaction.</summary>
    /// <returns>False when that is under way already.</returns>
    public static async Task<bool> BeginAsync(
        NpgsqlConnection connection, ReadModel model, string askedBy, CancellationToken cancel)
    {
        IReadOnlyList<string> former = [];
        await using (var command = new NpgsqlCommand(EmbeddedSql.ReadRebuild, connection))
        {
            command.Parameters.Add(Of(model.Name));
            await using var reader = await command.ExecuteReaderAsync(cancel);
            if (await reader.ReadAsync(cancel))
            {
                if (reader.GetInt32(0) >= model.Version) return false;
                former = reader.GetFieldValue<string[]>(1);
            }
        }
        await using var batch = new NpgsqlBatch(connection);
        foreach (var table in former.Union(model.Tables))
            batch.Add($"drop table if exists {BatchStatements.Beside}.{ReadModelSchema.Quoted(table)} cascade");
        foreach (var file in ReadModelSchema.FilesOf(model)) batch.Add(BatchStatements.ToBeside(file));
        batch.Add(EmbeddedSql.PutRebuild, Of(model.Name), Of(model.Version), Column.Of(model.Tables), Of(askedBy));
        await batch.ExecuteNonQueryAsync(cancel);
        return true;
    }

    /// <summary>Fills the tables until they are in place, or until another node has the turn.</summary>
    /// <exception cref="PoisonException">The model failed at an event.</exception>
    public async Task RunAsync(CancellationToken cancel)
    {
        await using var connection = await writing.OpenConnectionAsync(cancel);
        if (await TakeTurnAsync(connection, cancel) is not { } position) return;
        messages.Rebuilding(model.Name, model.Version, position);
        connection.WriteBeside();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        await using var pages = options.Log.FollowPagesAsync(position, model.Events, options.Gather, ending.Token)
            .GetAsyncEnumerator(ending.Token);
        var next = pages.MoveNextAsync().AsTask();
        try
        {
            while (!await SwapAsync(connection, position, cancel))
            {
                // At the end of the log no page may come, and the swap may still have to wait for readers.
                await Task.WhenAny(next, Task.Delay(options.StandbyEvery, ending.Token));
                cancel.ThrowIfCancellationRequested();
                if (!next.IsCompleted) continue;
                if (!await next) return;
                var page = pages.Current;
                next = pages.MoveNextAsync().AsTask();
                position = await WriteAsync(connection, position, page, cancel);
            }
            messages.Swapped(model.Name, model.Version, position);
        }
        finally
        {
            await ending.CancelAsync();
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <returns>Where to go on; nothing when another node has the turn, or there is nothing to be done.</returns>
    private async Task<long?> TakeTurnAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.Add(EmbeddedSql.TakeRebuildTurn, Of(model.Name));
        batch.Add(EmbeddedSql.ReadRebuild, Of(model.Name));
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        var taken = reader.GetBoolean(0);
        await reader.NextResultAsync(cancel);
        return await reader.ReadAsync(cancel) && taken && reader.GetInt32(0) == model.Version ? reader.GetInt64(2) : null;
    }

    private async Task<long> WriteAsync(
        NpgsqlConnection connection, long position, LogPage page, CancellationToken cancel)
    {
        try
        {
            await MoveAsync(connection, position, page.Position, page.Events, cancel);
        }
        catch (Exception fault) when (ReadModelWorker.IsModelsOwn(fault, cancel) && page.Events.Count > 0)
        {
            foreach (var stored in page.Events)
                try
                {
                    await MoveAsync(connection, position, stored.Position, [stored], cancel);
                    position = stored.Position;
                }
                catch (Exception own) when (ReadModelWorker.IsModelsOwn(own, cancel))
                {
                    throw new PoisonException(stored.Position, own);
                }
            if (position < page.Position) await MoveAsync(connection, position, page.Position, [], cancel);
        }
        return page.Position;
    }

    private async Task MoveAsync(
        NpgsqlConnection connection, long from, long to, IReadOnlyList<StoredEvent> events, CancellationToken cancel)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var taken = await ReadModelMoves.MoveAsync(connection, EmbeddedSql.MoveRebuild, model, from, to, events, cancel);
        if (taken.Count > 0) await model.ApplyAsync(taken, connection, cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Puts the new tables in the place of the live ones, unless those are further or are being read for long.</summary>
    private async Task<bool> SwapAsync(NpgsqlConnection connection, long position, CancellationToken cancel)
    {
        var live = await LiveAsync(connection, EmbeddedSql.ReadAsOf, cancel);
        if (live > position) return false;
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        try
        {
            // Less than it takes to find a deadlock: whoever reads now goes on, and whoever comes does not wait for long.
            await ExecuteAsync(connection, "set local lock_timeout = '800ms'", cancel);
            live = await LiveAsync(connection, EmbeddedSql.HoldCheckpoint, cancel);
            if (live > position) return false;
            await ReplaceAsync(connection, position, cancel);
            await transaction.CommitAsync(cancel);
            return true;
        }
        catch (PostgresException held) when (
            held.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected)
        {
            return false;
        }
    }

    private async Task ReplaceAsync(NpgsqlConnection connection, long position, CancellationToken cancel)
    {
        var (_, former) = await ReadModelSchema.ReadAsync(connection, model.Name, cancel);
        // The first table first, as readers do, so that neither waits for the other for ever.
        foreach (var table in former)
            await ExecuteAsync(connection, $"lock table read.{ReadModelSchema.Quoted(table)} in access exclusive mode", cancel);
        await using (var naming = new NpgsqlCommand("select set_config('tradein.model', $1, true)", connection))
        {
            naming.Parameters.Add(Of(model.Name));
            await naming.ExecuteNonQueryAsync(cancel);
        }
        await ExecuteAsync(connection, EmbeddedSql.CopyGrants, cancel);
        await using var batch = new NpgsqlBatch(connection);
        foreach (var table in former) AddPlain(batch, $"drop table read.{ReadModelSchema.Quoted(table)} cascade");
        foreach (var table in model.Tables)
            AddPlain(batch, $"alter table {BatchStatements.Beside}.{ReadModelSchema.Quoted(table)} set schema read");
        AddPlain(batch, EmbeddedSql.PutModel, Of(model.Name), Of(model.Version), Column.Of(model.Tables));
        AddPlain(batch, EmbeddedSql.SetCheckpoint, Of(model.Name), Of(position));
        await batch.ExecuteNonQueryAsync(cancel);
        await using var command = new NpgsqlCommand(EmbeddedSql.DropRebuild, connection);
        command.Parameters.AddRange(new NpgsqlParameter[] { Of(model.Name), Of(position), Of(model.Version) });
        if (await command.ExecuteNonQueryAsync(cancel) == 0) throw new MovedByOtherException();
    }

    private async Task<long> LiveAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.Add(Of(model.Name));
        return await command.ExecuteScalarAsync(cancel) is long position ? position : 0;
    }

    /// <summary>A statement about the live tables, on the connection that writes beside them.</summary>
    private static void AddPlain(NpgsqlBatch batch, string sql, params NpgsqlParameter[] parameters)
    {
        NpgsqlBatchCommand command = new(sql);
        command.Parameters.AddRange(parameters);
        batch.BatchCommands.Add(command);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static NpgsqlParameter<T> Of<T>(T value) => new() { TypedValue = value };
}
