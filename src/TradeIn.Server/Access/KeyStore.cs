using Npgsql;
using NpgsqlTypes;

namespace TradeIn.Server.Access;

/// <summary>The keys in PostgreSQL. Whatever is changed is told to every node that listens.</summary>
internal sealed class KeyStore(string connectionString) : IAsyncDisposable
{
    private const string Channel = "tradein_keys";
    private static readonly string Read = Text("read-keys");
    private static readonly string Insert = Text("insert-key");
    private static readonly string Rotate = Text("rotate-key");
    private static readonly string Revoke = Text("revoke-key");
    private static readonly string NoteUse = Text("note-use");

    private readonly NpgsqlDataSource source = NpgsqlDataSource.Create(connectionString);

    public async Task<IReadOnlyList<StoredKey>> ReadAsync(CancellationToken cancel)
    {
        await using var command = source.CreateCommand(Read);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        List<StoredKey> keys = [];
        while (await reader.ReadAsync(cancel)) keys.Add(Row(reader));
        return keys;
    }

    /// <summary>False when there is one of that id already, revoked ones too.</summary>
    public Task<bool> AddAsync(StoredKey key, CancellationToken cancel) => ExecuteAsync(
        Insert, cancel, Of(key.Id), Of($"{key.Role}"), Of(key.Enterprise), Of(key.District), Of(key.Department), Of(key.Description),
        new NpgsqlParameter { Value = (object?)key.RequestsPerMinute ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Integer },
        Of(key.Sha256), At(key.CreatedAt), Of(key.CreatedBy));

    /// <summary>False when there is none of that id, or it is revoked.</summary>
    public Task<bool> RotateAsync(
        string id, string sha256, DateTimeOffset formerUntil, DateTimeOffset at, string by, CancellationToken cancel) =>
        ExecuteAsync(Rotate, cancel, Of(id), Of(sha256), At(formerUntil), At(at), Of(by));

    /// <summary>False when there is none of that id, or it was revoked before.</summary>
    public Task<bool> RevokeAsync(string id, DateTimeOffset at, string by, CancellationToken cancel) =>
        ExecuteAsync(Revoke, cancel, Of(id), At(at), Of(by));

    public async Task NoteUseAsync(string id, DateOnly on, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(NoteUse);
        command.Parameters.AddRange((NpgsqlParameter[])[Of(id), new NpgsqlParameter<DateOnly> { TypedValue = on }]);
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Calls back once it listens, and after every change or silence, until the connection fails.</summary>
    public async Task ListenAsync(Func<CancellationToken, Task> changed, TimeSpan silence, CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using (var listen = new NpgsqlCommand($"listen {Channel}", connection)) await listen.ExecuteNonQueryAsync(cancel);
        while (!cancel.IsCancellationRequested)
        {
            await changed(cancel);
            if (await connection.WaitAsync(silence, cancel)) continue;
            // A connection that died without a word is found out by a question.
            await using var alive = new NpgsqlCommand("select 1", connection) { CommandTimeout = 5 };
            await alive.ExecuteNonQueryAsync(cancel);
        }
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();

    private async Task<bool> ExecuteAsync(string sql, CancellationToken cancel, params NpgsqlParameter[] parameters)
    {
        await using var command = source.CreateCommand(sql);
        command.Parameters.AddRange(parameters);
        return (long)(await command.ExecuteScalarAsync(cancel))! > 0;
    }

    private static StoredKey Row(NpgsqlDataReader row) => new(
        row.GetString(0), Enum.Parse<Role>(row.GetString(1)), TextOrNull(row, 2), TextOrNull(row, 3), TextOrNull(row, 4),
        TextOrNull(row, 5), OrNull<int>(row, 6), row.GetString(7), TextOrNull(row, 8), OrNull<DateTimeOffset>(row, 9),
        row.GetFieldValue<DateTimeOffset>(10), row.GetString(11), OrNull<DateTimeOffset>(row, 12), TextOrNull(row, 13),
        OrNull<DateTimeOffset>(row, 14), TextOrNull(row, 15), OrNull<DateOnly>(row, 16));

    private static T? OrNull<T>(NpgsqlDataReader row, int at) where T : struct => row.IsDBNull(at) ? null : row.GetFieldValue<T>(at);

    private static string? TextOrNull(NpgsqlDataReader row, int at) => row.IsDBNull(at) ? null : row.GetString(at);

    private static NpgsqlParameter Of(string? value) => new() { Value = (object?)value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text };

    private static NpgsqlParameter At(DateTimeOffset value) =>
        new() { Value = value.ToUniversalTime(), NpgsqlDbType = NpgsqlDbType.TimestampTz };

    private static string Text(string name) => SqlText.Read("Access", name);
}
