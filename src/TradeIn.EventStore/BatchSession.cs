using Npgsql;
using NpgsqlTypes;

namespace TradeIn.EventStore;

/// <summary>
/// The connection on which batches are read and written, and the statements of one batch: one round trip to begin,
/// one to commit, and one more for each further round of the boundary.
/// </summary>
internal class BatchSession(NpgsqlConnection connection, EventReader events) : IAsyncDisposable
{
    private readonly StandbyWatch standby = new(connection);

    /// <summary>The statement that waits for the head and tells it.</summary>
    protected virtual string LockHead => SqlText.LockHead;

    /// <summary>
    /// Begins the transaction, waits for the head of the log, and then reads what is known of the commands and their
    /// streams. Read committed: each statement sees all that was committed before it, and the statements after the
    /// first run with the head held, so they see all that will ever be before this batch.
    /// </summary>
    public virtual async Task<(LogHead Head, KnownCommands Known)> BeginAsync(
        IReadOnlyCollection<LogCommand> commands, LoadedStreams streams, MissingStreams missing)
    {
        await using NpgsqlBatch batch = new(connection);
        batch.Add(SqlText.Begin);
        batch.Add(LockHead);
        batch.Add(SqlText.ReadLastTime);
        batch.AddKnown(commands);
        batch.AddStreams(missing);
        await using NpgsqlDataReader reader = await batch.ExecuteReaderAsync();
        LogHead head = await ReadHeadAsync(reader);
        await reader.NextResultAsync();
        if (await reader.ReadAsync()) head = head with { RecordedAt = reader.GetFieldValue<DateTimeOffset>(0) };
        await reader.NextResultAsync();
        KnownCommands known = await reader.ReadKnownAsync(events);
        if (await reader.NextResultAsync()) await reader.ReadStreamsAsync(events, streams);
        return (head, known);
    }

    /// <summary>Reads further streams, with the head still held.</summary>
    public async Task ReadStreamsAsync(LoadedStreams streams, MissingStreams missing)
    {
        await using NpgsqlBatch batch = new(connection);
        batch.AddStreams(missing);
        await using NpgsqlDataReader reader = await batch.ExecuteReaderAsync();
        await reader.ReadStreamsAsync(events, streams);
    }

    /// <summary>Writes the whole attempt, decided with the head held, and commits it, in one round trip.</summary>
    public virtual async Task CommitAsync(BatchAttempt attempt, string node)
    {
        await using NpgsqlBatch batch = new(connection);
        if (attempt.Rows.Count > 0) AddMove(batch, attempt.Rows, attempt.Digests);
        AddWriting(batch, attempt, node);
        batch.Add(SqlText.Commit);
        await batch.ExecuteNonQueryAsync();
        standby.ThrowWhenNotAwaited();
    }

    /// <summary>
    /// Ends the transaction that wrote nothing, by a commit: as it has locked the head's row, it waits until a synchronous
    /// standby has all that was seen under that lock, also what an earlier transaction committed without waiting so long.
    /// </summary>
    public async Task ConfirmAsync()
    {
        await using NpgsqlCommand command = new(SqlText.Commit, connection);
        await command.ExecuteNonQueryAsync();
        standby.ThrowWhenNotAwaited();
    }

    /// <summary>
    /// As <see cref="CommitAsync"/>, for an attempt that was decided before the head was held: in one round trip the head is
    /// found where the attempt takes it to be, held and moved, and all is written and committed; else nothing is.
    /// </summary>
    /// <returns>False when the head stood elsewhere, or what the attempt writes was there already.</returns>
    public virtual async Task<bool> CommitAheadAsync(BatchAttempt attempt, string node)
    {
        await using NpgsqlBatch batch = new(connection);
        batch.Add(SqlText.Begin);
        if (attempt.RecordsNothing)
        {
            batch.Add(SqlText.CheckHead, Long(attempt.Head.Position), Bytes(attempt.Head.Hash));
        }
        else
        {
            batch.Add(
                SqlText.MoveHeadFrom, Long(attempt.End.Position), Bytes(attempt.End.Hash),
                Long(attempt.Head.Position), Bytes(attempt.Head.Hash));
            AddWriting(batch, attempt, node);
        }
        batch.Add(SqlText.Commit);
        try
        {
            await batch.ExecuteNonQueryAsync();
            standby.ThrowWhenNotAwaited();
            return true;
        }
        catch (PostgresException overtaken) when (DatabaseFault.IsOvertaken(overtaken))
        {
            await RollbackAsync();
            return false;
        }
    }

    /// <summary>Moves the head over rows that are in mt_events already.</summary>
    public static async Task MoveHeadAsync(
        NpgsqlConnection connection, List<EventRow> rows, byte[] digests, string node, CancellationToken cancel)
    {
        await using NpgsqlBatch batch = new(connection);
        AddMove(batch, rows, digests);
        AddBatch(batch, rows, digests, node);
        await batch.ExecuteNonQueryAsync(cancel);
    }

    public async Task RollbackAsync()
    {
        await using NpgsqlCommand command = new(SqlText.Rollback, connection);
        await command.ExecuteNonQueryAsync();
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return connection.DisposeAsync();
    }

    /// <summary>Runs one statement more in the transaction; for a session that a test makes different.</summary>
    protected async Task<LogHead> ReadHeadAsync(string sql)
    {
        await using NpgsqlCommand command = new(sql, connection);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync();
        return await ReadHeadAsync(reader);
    }

    private static async Task<LogHead> ReadHeadAsync(NpgsqlDataReader reader)
    {
        // The result of BEGIN has no rows and is passed over by the reader.
        if (!await reader.ReadAsync()) throw new LogDamagedException("The row of log_head is gone.");
        return new LogHead(reader.GetInt64(0), reader.GetFieldValue<byte[]>(1));
    }

    private static void AddWriting(NpgsqlBatch batch, BatchAttempt attempt, string node)
    {
        if (attempt.Rows.Count > 0)
        {
            AddGrown(batch, attempt);
            AddEvents(batch, attempt);
            AddBatch(batch, attempt.Rows, attempt.Digests, node);
            batch.Add(
                SqlText.InsertCommands,
                Texts([.. attempt.Commands.Select(each => each.Command.Id)]),
                Array(NpgsqlDbType.Bytea, attempt.Commands.Select(each => each.Command.Fingerprint.ToArray())),
                Longs(attempt.Commands.Select(each => each.FirstPosition)),
                Array(NpgsqlDbType.Integer, attempt.Commands.Select(each => each.Events)));
        }
        if (attempt.Deliveries.Count > 0)
            batch.Add(
                SqlText.InsertDeliveries,
                Texts([.. attempt.Deliveries.Select(each => each.Name)]),
                Texts([.. attempt.Deliveries.Select(each => each.CommandId)]));
    }

    private static void AddGrown(NpgsqlBatch batch, BatchAttempt attempt)
    {
        ILookup<bool, GrownStream> grown = attempt.Grown.ToLookup(each => each.IsNew);
        if (grown[true].Any())
            batch.Add(
                SqlText.InsertStreams,
                Texts([.. grown[true].Select(each => each.Id)]),
                Texts([.. grown[true].Select(each => each.Type)]),
                Longs(grown[true].Select(each => each.Version)),
                Time(attempt.RecordedAt));
        if (grown[false].Any())
            batch.Add(
                SqlText.UpdateStreams,
                Texts([.. grown[false].Select(each => each.Id)]),
                Longs(grown[false].Select(each => each.Version)),
                Time(attempt.RecordedAt));
    }

    private static void AddEvents(NpgsqlBatch batch, BatchAttempt attempt) => batch.Add(
        SqlText.InsertEvents,
        Long(attempt.Head.Position),
        Time(attempt.RecordedAt),
        Array(NpgsqlDbType.Uuid, attempt.Rows.Select(each => each.Id)),
        Texts([.. attempt.Rows.Select(each => each.StreamId)]),
        Longs(attempt.Rows.Select(each => each.Version)),
        Array(NpgsqlDbType.Jsonb, attempt.Rows.Select(each => each.Data)),
        Texts([.. attempt.Rows.Select(each => each.Type)]),
        Texts([.. attempt.DotNetTypes]),
        Texts([.. attempt.Rows.Select(each => each.CorrelationId)]),
        Texts([.. attempt.Rows.Select(each => each.CausationId)]),
        Array(NpgsqlDbType.Jsonb, attempt.Rows.Select(each => each.Headers)));

    private static void AddMove(NpgsqlBatch batch, List<EventRow> rows, byte[] digests) => batch.Add(
        SqlText.MoveHead, Long(rows[^1].Position), Bytes(digests.AsMemory(digests.Length - ChainHasher.Size)));

    private static void AddBatch(NpgsqlBatch batch, List<EventRow> rows, byte[] digests, string node)
    {
        long last = rows[^1].Position;
        batch.Add(
            SqlText.InsertBatch, Long(last), Long(rows[0].Position), Bytes(digests),
            new NpgsqlParameter<string> { TypedValue = node }, Time(rows[^1].RecordedAt));
        batch.Add(SqlText.MoveSequence, Long(last));
    }

    private static NpgsqlParameter<string?[]> Texts(string?[] values) => new()
    {
        TypedValue = values,
        NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text,
    };

    private static NpgsqlParameter<long[]> Longs(IEnumerable<long> values) => Array(NpgsqlDbType.Bigint, values);

    private static NpgsqlParameter<T[]> Array<T>(NpgsqlDbType element, IEnumerable<T> values) => new()
    {
        TypedValue = [.. values],
        NpgsqlDbType = NpgsqlDbType.Array | element,
    };

    private static NpgsqlParameter<long> Long(long value) => new() { TypedValue = value };

    private static NpgsqlParameter<ReadOnlyMemory<byte>> Bytes(ReadOnlyMemory<byte> value) => new() { TypedValue = value };

    private static NpgsqlParameter<DateTimeOffset> Time(DateTimeOffset value) => new()
    {
        TypedValue = value,
        NpgsqlDbType = NpgsqlDbType.TimestampTz,
    };
}
