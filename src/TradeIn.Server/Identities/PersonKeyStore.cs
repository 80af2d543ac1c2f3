using Npgsql;
using NpgsqlTypes;
using TradeIn.Domain.Identities;

namespace TradeIn.Server.Identities;

/// <summary>The keys of people in PostgreSQL, wrapped.</summary>
internal sealed class PersonKeyStore(NpgsqlDataSource source, MasterKeys masters)
{
    private static readonly string Keep = Text("keep-person-keys");
    private static readonly string Read = Text("read-person-keys");
    private static readonly string Delete = Text("erase-person-key");
    private static readonly string Masters = Text("read-masters");
    private static readonly string ToRewrap = Text("read-to-rewrap");
    private static readonly string Rewrap = Text("rewrap");

    /// <summary>The keys of people, made for those who have none. One that another node keeps at this moment may be missing.</summary>
    public async Task<List<KeptPersonKey>> KeepAsync(IReadOnlyList<string> people, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(Keep);
        command.Parameters.AddRange((NpgsqlParameter[])
        [
            Column(people.ToArray()), Column(people.Select(_ => Guid.NewGuid()).ToArray()),
            Column(people.Select(person => masters.Wrap(person, RandomKey())).ToArray()), Column(masters.Present),
        ]);
        return await ReadAsync(command, cancel);
    }

    /// <summary>The keys that people have.</summary>
    public async Task<List<KeptPersonKey>> FindAsync(IReadOnlyCollection<string> people, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(Read);
        command.Parameters.Add(Column(people.ToArray()));
        return await ReadAsync(command, cancel);
    }

    /// <summary>Deletes a key for ever; one that is gone already is no fault.</summary>
    public async Task EraseAsync(Guid id, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(Delete);
        command.Parameters.Add(Column(id));
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>How many keys stand under which master key.</summary>
    public async Task<IReadOnlyDictionary<string, long>> CountAsync(CancellationToken cancel)
    {
        await using var command = source.CreateCommand(Masters);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        Dictionary<string, long> counts = [];
        while (await reader.ReadAsync(cancel)) counts.Add(reader.GetString(0), reader.GetInt64(1));
        return counts;
    }

    /// <summary>Wraps some keys anew under the present master key; how many, 0 when all are.</summary>
    /// <exception cref="InvalidOperationException">One is under a master key that is not known here, or was tampered with.</exception>
    public async Task<int> RewrapSomeAsync(CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await using var reading = new NpgsqlCommand(ToRewrap, connection, transaction) { Parameters = { Column(masters.Present) } };
        var keys = await ReadAsync(reading, cancel);
        await using var writing = new NpgsqlCommand(Rewrap, connection, transaction)
        {
            Parameters =
            {
                Column(keys.Select(key => key.Id).ToArray()), Column(keys.Select(key => masters.Wrap(key.Person, key.Secret)).ToArray()),
                Column(masters.Present),
            },
        };
        await writing.ExecuteNonQueryAsync(cancel);
        await transaction.CommitAsync(cancel);
        return keys.Count;
    }

    private async Task<List<KeptPersonKey>> ReadAsync(NpgsqlCommand command, CancellationToken cancel)
    {
        await using var reader = await command.ExecuteReaderAsync(cancel);
        List<KeptPersonKey> keys = [];
        while (await reader.ReadAsync(cancel))
        {
            var (person, id, master) = (reader.GetString(0), reader.GetGuid(1), reader.GetString(3));
            var secret = masters.Unwrap(person, reader.GetFieldValue<byte[]>(2), master)
                ?? throw new InvalidOperationException(
                    $"The key {id} of a person is under the master key {master}, which does not open it here. "
                    + "Set TRADEIN__MASTERKEY, or TRADEIN__FORMERMASTERKEYS__0 and so on, to the master keys of this log.");
            keys.Add(new KeptPersonKey(id, person, secret));
        }
        return keys;
    }

    private static byte[] RandomKey() => System.Security.Cryptography.RandomNumberGenerator.GetBytes(SealingKey.Length);

    private static NpgsqlParameter<T> Column<T>(T value) => new() { TypedValue = value };

    private static string Text(string name) => SqlText.Read("Identities", name);
}

/// <summary>A person's key, with the name under which its erasure is recorded.</summary>
internal sealed record KeptPersonKey(Guid Id, string Person, byte[] Secret)
{
    public SealingKey Key { get; } = new(Person, Secret);
}
