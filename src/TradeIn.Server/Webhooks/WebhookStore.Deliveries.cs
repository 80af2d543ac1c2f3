using Npgsql;
using TradeIn.EventStore;

namespace TradeIn.Server.Webhooks;

/// <summary>
/// What deliveries change: each in one transaction, and nothing of a webhook that its holder changed meanwhile.
/// </summary>
internal sealed partial class WebhookStore
{
    /// <summary>A connection that holds the turn to deliver; null when another node has it.</summary>
    public async Task<NpgsqlConnection?> TakeTurnAsync(CancellationToken cancel)
    {
        var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, KeepAlive = 10 }.ConnectionString);
        try
        {
            await connection.OpenAsync(cancel);
            await using var command = new NpgsqlCommand(WebhookSql.TakeTurn, connection);
            if (await command.ExecuteScalarAsync(cancel) is true) return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
        await connection.DisposeAsync();
        return null;
    }

    /// <summary>The first message that is due to be tried again.</summary>
    public async Task<SetAside?> FindDueAsync(string id, DateTimeOffset now, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(WebhookSql.FindSetAside);
        command.Parameters.AddRange((NpgsqlParameter[])[Text(id), At(now)]);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        return await reader.ReadAsync(cancel)
            ? new SetAside(
                reader.GetInt64(0), reader.GetString(1), reader.GetString(2), reader.GetInt32(3), reader.GetFieldValue<DateTimeOffset>(4))
            : null;
    }

    /// <summary>Notes an attempt by itself: a test message changes nothing else.</summary>
    public Task NoteAsync(string id, Attempt attempt, CancellationToken cancel) =>
        ExecuteAsync(WebhookSql.PutAttempt, cancel, ParametersOf(id, attempt));

    /// <summary>It was delivered: nothing fails any more.</summary>
    /// <param name="forward">Whether what is set aside need not wait longer.</param>
    public Task<bool> SettleDeliveredAsync(Webhook webhook, Attempt attempt, bool forward, CancellationToken cancel) => SettleAsync(
        webhook, attempt, failures: 0, failingSince: null, restsUntil: null,
        batch =>
        {
            batch.Add(WebhookSql.DeleteSetAside, Text(webhook.Id), Number(attempt.Position));
            if (forward) batch.Add(WebhookSql.BringForward, Text(webhook.Id), At(attempt.At));
        },
        cancel);

    /// <summary>It failed, and is set aside: to be tried again, or for good.</summary>
    public Task<bool> SettleFailedAsync(
        Webhook webhook, Attempt attempt, DateTimeOffset firstAt, DateTimeOffset? restsUntil, CancellationToken cancel) => SettleAsync(
        webhook, attempt, webhook.Failures + 1, webhook.FailingSince ?? attempt.At, restsUntil,
        batch => batch.Add(
            WebhookSql.PutSetAside, Text(webhook.Id), Number(attempt.Position), Text(attempt.Message), Text(attempt.Type),
            Whole(attempt.Number), At(firstAt), At(attempt.NextAt ?? attempt.At), At(attempt.NextAt is null ? attempt.At : null)),
        cancel);

    /// <summary>It gets no more messages; what it did not take is where it was.</summary>
    public Task DisableAsync(Webhook webhook, string reason, DateTimeOffset at, CancellationToken cancel) => ExecuteAsync(
        WebhookSql.Disable, cancel, Text(webhook.Id), Whole(webhook.Generation), Text(reason), At(at));

    /// <summary>Nothing for it stands up to a position.</summary>
    public Task MoveAsync(Webhook webhook, long to, CancellationToken cancel) => ExecuteAsync(
        WebhookSql.Settle, cancel, Text(webhook.Id), Whole(webhook.Generation), Number(to), Whole(webhook.Failures),
        At(webhook.FailingSince), At(webhook.RestsUntil));

    public Task ForgetAsync(DateTimeOffset before, CancellationToken cancel) =>
        ExecuteAsync(WebhookSql.ForgetAttempts, cancel, At(before));

    private async Task<bool> SettleAsync(
        Webhook webhook, Attempt attempt, int failures, DateTimeOffset? failingSince, DateTimeOffset? restsUntil,
        Action<NpgsqlBatch> also, CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await using var settle = new NpgsqlCommand(WebhookSql.Settle, connection);
        settle.Parameters.AddRange((NpgsqlParameter[])
        [
            Text(webhook.Id), Whole(webhook.Generation), Number(attempt.Position), Whole(failures), At(failingSince), At(restsUntil),
        ]);
        var settled = await settle.ExecuteNonQueryAsync(cancel) > 0;
        await using var batch = new NpgsqlBatch(connection);
        if (settled) also(batch);
        batch.Add(WebhookSql.PutAttempt, ParametersOf(webhook.Id, attempt));
        await batch.ExecuteNonQueryAsync(cancel);
        await transaction.CommitAsync(cancel);
        return settled;
    }

    private static NpgsqlParameter[] ParametersOf(string id, Attempt attempt) =>
    [
        Text(id), Text(attempt.Message), Number(attempt.Position), Text(attempt.Type), Whole(attempt.Number), At(attempt.At),
        Whole(attempt.DurationMs), Whole(attempt.Status), Text(attempt.Error), Text(attempt.Outcome), At(attempt.NextAt),
    ];
}
