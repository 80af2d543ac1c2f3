using Npgsql;
using TradeIn.Domain.Erasures;
using TradeIn.Domain.Identities;
using TradeIn.EventStore;
using TradeIn.ReadModels.Signals;

namespace TradeIn.ReadModels.Persons;

/// <summary>
/// How people know those whom the log names by a digest, masked. Built anew it says the same, but of those who are erased nothing.
/// It also carries erasures out, should the node that recorded one have died before it did.
/// </summary>
/// <param name="keys">The keys of people; null opens nothing, and is for who asks of tables alone.</param>
public sealed class PeopleReadModel(PeopleReadModel.Keys? keys) : ReadModel
{
    public override string Name => "people";

    public override int Version => 1;

    public override IReadOnlyList<string> Tables => ["people"];

    public override IReadOnlyCollection<Type> Events { get; } = [.. PersonsNamed.Events, typeof(PersonErased)];

    public override async Task ApplyAsync(
        IReadOnlyList<StoredEvent> events, NpgsqlConnection connection, CancellationToken cancel)
    {
        Dictionary<string, (PersonNamed? Named, long Position)> last = new(StringComparer.Ordinal);
        foreach (var stored in events)
        {
            if (stored.Data is PersonErased erased)
            {
                if (keys is not null) await keys.Erase(erased.Person, erased.Key, cancel);
                last[erased.Person] = (null, stored.Position);
            }
            foreach (var named in PersonsNamed.In(stored.Data)) last[named.Person] = (named, stored.Position);
        }
        var shown = await MaskAsync(last.Values.Select(each => each.Named).OfType<PersonNamed>(), cancel);
        var rows = last.Select(each => (
            Person: each.Key, Shown: shown.GetValueOrDefault(each.Key), each.Value.Position)).ToList();
        await using var batch = new NpgsqlBatch(connection);
        batch.Add(
            Sql("Persons/Sql/put-people.sql"), Column.Of(rows, row => row.Person),
            Column.Of(rows, row => Opaque.OfAgent(row.Person)), Column.Of(rows, row => row.Shown.Name), Column.Of(rows, row => row.Shown.Number),
            Column.Of(rows, row => row.Position));
        await batch.ExecuteNonQueryAsync(cancel);
    }

    private async Task<Dictionary<string, (string? Name, string? Number)>> MaskAsync(
        IEnumerable<PersonNamed> people, CancellationToken cancel)
    {
        var named = people.ToList();
        var theirs = named.Where(each => each.Personal is not null).Select(each => each.Person).ToList();
        var known = keys is null || theirs.Count == 0
            ? new Dictionary<string, SealingKey>() : await keys.Find(theirs, cancel);
        return named.ToDictionary(
            each => each.Person,
            each => each.Personal is not { } text ? each.Masked
                : text.OpenedWith(known.GetValueOrDefault(each.Person)) is { } fields ? Masking.Of(each.Kind, fields) : (null, null),
            StringComparer.Ordinal);
    }

    /// <summary>What opens the texts of people.</summary>
    /// <param name="Find">The keys that people have.</param>
    /// <param name="Erase">Deletes the key of that name of a person for ever; one that is gone is no fault.</param>
    public sealed record Keys(
        Func<IReadOnlyCollection<string>, CancellationToken, Task<IReadOnlyDictionary<string, SealingKey>>> Find,
        Func<string, Guid, CancellationToken, Task> Erase);
}
