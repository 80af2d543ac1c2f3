using Npgsql;
using NpgsqlTypes;
using TradeIn.EventStore;

namespace TradeIn.Server.Webhooks;

/// <summary>Webhooks and where each stands, in PostgreSQL.</summary>
internal sealed partial class WebhookStore : IAsyncDisposable
{
    private readonly NpgsqlDataSource source;
    private readonly string connectionString;

    private WebhookStore(NpgsqlDataSource source, string connectionString) =>
        (this.source, this.connectionString) = (source, connectionString);

    /// <summary>Makes or upgrades the tables.</summary>
    public static async Task<WebhookStore> OpenAsync(string connectionString, CancellationToken cancel)
    {
        var source = NpgsqlDataSource.Create(connectionString);
        try
        {
            await SchemaUpgrades.ApplyAsync(source, "webhooks", typeof(WebhookStore).Assembly, cancel);
            return new WebhookStore(source, connectionString);
        }
        catch
        {
            await source.DisposeAsync();
            throw;
        }
    }

    public async Task<Webhook?> FindAsync(string id, CancellationToken cancel) =>
        (await ReadAsync(id, holder: null, status: null, cancel)).SingleOrDefault();

    /// <summary>Those of a holder; null for all.</summary>
    public Task<IReadOnlyList<Webhook>> ListAsync(string? holder, CancellationToken cancel) =>
        ReadAsync(id: null, holder, status: null, cancel);

    public Task<IReadOnlyList<Webhook>> ListEnabledAsync(CancellationToken cancel) =>
        ReadAsync(id: null, holder: null, Webhook.Enabled, cancel);

    /// <summary>False when there is one of that id already.</summary>
    public async Task<bool> AddAsync(Webhook webhook, CancellationToken cancel) => await ExecuteAsync(
        WebhookSql.Insert, cancel, Text(webhook.Id), Text(webhook.Holder), Text(webhook.RegisteredBy), Texts(webhook.Parties),
        Text(webhook.Url), Texts(webhook.Types), Text(webhook.Description), Bytes(webhook.Content), Bytes(webhook.Secret),
        At(webhook.CreatedAt), Number(webhook.Position)) > 0;

    public async Task ChangeAsync(Webhook changed, DateTimeOffset now, CancellationToken cancel)
    {
        await using var batch = source.CreateBatch();
        batch.Add(
            WebhookSql.Change, Text(changed.Id), Text(changed.Url), Texts(changed.Types), Text(changed.Description),
            Text(changed.Status), At(now));
        batch.Add(WebhookSql.BringForward, Text(changed.Id), At(now));
        await batch.ExecuteNonQueryAsync(cancel);
    }

    public Task RotateAsync(string id, byte[] secret, DateTimeOffset formerUntil, CancellationToken cancel) =>
        ExecuteAsync(WebhookSql.RotateSecret, cancel, Text(id), Bytes(secret), At(formerUntil));

    /// <summary>Begins again behind a position; what failed after it comes anew with the rest.</summary>
    public async Task ReplayAsync(string id, long after, CancellationToken cancel)
    {
        await using var batch = source.CreateBatch();
        batch.Add(WebhookSql.Replay, Text(id), Number(after));
        batch.Add(WebhookSql.DeleteSetAsideAfter, Text(id), Number(after));
        await batch.ExecuteNonQueryAsync(cancel);
    }

    public Task DeleteAsync(string id, CancellationToken cancel) => ExecuteAsync(WebhookSql.Delete, cancel, Text(id));

    /// <summary>The attempts, the newest first.</summary>
    public async Task<IReadOnlyList<(long Number, Attempt Attempt)>> ReadAttemptsAsync(
        string id, long? before, string? outcome, int limit, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(WebhookSql.ReadAttempts);
        command.Parameters.AddRange((NpgsqlParameter[])[Text(id), Number(before), Text(outcome), new NpgsqlParameter<int> { TypedValue = limit }]);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        List<(long, Attempt)> attempts = [];
        while (await reader.ReadAsync(cancel))
            attempts.Add((reader.GetInt64(0), new Attempt(
                reader.GetString(1), OrNull<long>(reader, 2), reader.GetString(3), reader.GetInt32(4), reader.GetFieldValue<DateTimeOffset>(5),
                reader.GetInt32(6), OrNull<int>(reader, 7), TextOrNull(reader, 8), reader.GetString(9), OrNull<DateTimeOffset>(reader, 10))));
        return attempts;
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();

    private async Task<IReadOnlyList<Webhook>> ReadAsync(string? id, string? holder, string? status, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(WebhookSql.Read);
        command.Parameters.AddRange((NpgsqlParameter[])[Text(id), Text(holder), Text(status)]);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        List<Webhook> webhooks = [];
        while (await reader.ReadAsync(cancel)) webhooks.Add(Row(reader));
        return webhooks;
    }

    private static Webhook Row(NpgsqlDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetFieldValue<string[]>(3), row.GetString(4),
        row.IsDBNull(5) ? null : row.GetFieldValue<string[]>(5), TextOrNull(row, 6), row.GetFieldValue<byte[]>(7),
        row.GetFieldValue<byte[]>(8), row.IsDBNull(9) ? null : row.GetFieldValue<byte[]>(9), OrNull<DateTimeOffset>(row, 10),
        row.GetString(11), TextOrNull(row, 12), row.GetFieldValue<DateTimeOffset>(13), row.GetFieldValue<DateTimeOffset>(14),
        row.GetInt64(15), row.GetInt32(16), OrNull<DateTimeOffset>(row, 17), OrNull<DateTimeOffset>(row, 18), row.GetInt32(19),
        (int)row.GetInt64(20), (int)row.GetInt64(21), OrNull<DateTimeOffset>(row, 22));

    private async Task<int> ExecuteAsync(string sql, CancellationToken cancel, params NpgsqlParameter[] parameters)
    {
        await using var command = source.CreateCommand(sql);
        command.Parameters.AddRange(parameters);
        return await command.ExecuteNonQueryAsync(cancel);
    }

    private static T? OrNull<T>(NpgsqlDataReader row, int at) where T : struct => row.IsDBNull(at) ? null : row.GetFieldValue<T>(at);

    private static string? TextOrNull(NpgsqlDataReader row, int at) => row.IsDBNull(at) ? null : row.GetString(at);

    private static NpgsqlParameter Text(string? value) => Of(value, NpgsqlDbType.Text);

    private static NpgsqlParameter Texts(IReadOnlyList<string>? values) =>
        Of(values?.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text);

    private static NpgsqlParameter Bytes(byte[] value) => Of(value, NpgsqlDbType.Bytea);

    private static NpgsqlParameter Number(long? value) => Of(value, NpgsqlDbType.Bigint);

    private static NpgsqlParameter Whole(int? value) => Of(value, NpgsqlDbType.Integer);

    private static NpgsqlParameter At(DateTimeOffset? value) => Of(value?.ToUniversalTime(), NpgsqlDbType.TimestampTz);

    private static NpgsqlParameter Of(object? value, NpgsqlDbType type) => new() { Value = value ?? DBNull.Value, NpgsqlDbType = type };
}
