using System.Threading.Channels;
using Microsoft.Extensions.Caching.Memory;
using Npgsql;
using TradeIn.Domain.Identities;
using TradeIn.EventStore;

namespace TradeIn.Server.Identities;

/// <summary>
/// The keys of people, for what seals and opens. Those that are asked for at once are fetched, or made, in one round trip; a node
/// remembers them for a minute, so that long after an erasure everywhere.
/// </summary>
internal sealed class PersonKeys : IAsyncDisposable
{
    private const int MostRemembered = 50_000;
    private const int MostAtOnce = 500;
    private const int MostWaiting = 8_192;
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(1);

    private readonly PersonKeyStore store;
    private readonly NpgsqlDataSource source;
    private readonly MemoryCache known;
    private readonly Channel<Wanted> wanted = Channel.CreateBounded<Wanted>(MostWaiting);
    private readonly Task keeping;

    private PersonKeys(NpgsqlDataSource source, PersonKeyStore store)
    {
        (this.source, this.store) = (source, store);
        known = new MemoryCache(new MemoryCacheOptions { SizeLimit = MostRemembered });
        keeping = Task.Run(KeepAsync);
    }

    /// <exception cref="InvalidOperationException">Some keys are under a master key that is not known here.</exception>
    public static async Task<PersonKeys> OpenAsync(string connectionString, MasterKeys masters, CancellationToken cancel)
    {
        var source = NpgsqlDataSource.Create(connectionString);
        try
        {
            var store = new PersonKeyStore(source, masters);
            var counts = await store.CountAsync(cancel);
            if (counts.FirstOrDefault(each => !masters.Knows(each.Key)) is { Key: { } lost, Value: var count })
                throw new InvalidOperationException(
                    $"The keys of {count} people are under the master key {lost}, which is not known here: what is personal about them could "
                    + "not be read. Set TRADEIN__MASTERKEY, or TRADEIN__FORMERMASTERKEYS__0 and so on (or the file master.key beside the "
                    + "data), to the master keys of this log.");
            return new PersonKeys(source, store);
        }
        catch
        {
            await source.DisposeAsync();
            throw;
        }
    }

    /// <summary>The key of a person; one is made for who has none.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="whenRoom">Waits when as many wait as may, rather than throw.</param>
    /// <param name="cancel">Gives up waiting.</param>
    /// <exception cref="LogUnavailableException">The database cannot be reached.</exception>
    /// <exception cref="LogOverloadedException">As many wait as may.</exception>
    public async ValueTask<SealingKey> OfAsync(string person, bool whenRoom, CancellationToken cancel)
    {
        if (known.TryGetValue(person, out SealingKey? key)) return key!;
        var one = new Wanted(person, new(TaskCreationOptions.RunContinuationsAsynchronously));
        if (!wanted.Writer.TryWrite(one))
        {
            if (!whenRoom) throw new LogOverloadedException(MostWaiting);
            await wanted.Writer.WriteAsync(one, cancel);
        }
        return await one.Key.Task.WaitAsync(cancel);
    }

    /// <summary>The keys that people have; none is made.</summary>
    public Task<IReadOnlyDictionary<string, SealingKey>> FindAsync(IReadOnlyCollection<string> people, CancellationToken cancel) =>
        FindAsync(people, remembered: true, cancel);

    /// <param name="people">Whose.</param>
    /// <param name="remembered">Whether those that this node remembers need not be asked for.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<IReadOnlyDictionary<string, SealingKey>> FindAsync(
        IReadOnlyCollection<string> people, bool remembered, CancellationToken cancel)
    {
        Dictionary<string, SealingKey> found = new(StringComparer.Ordinal);
        List<string> others = [];
        foreach (var person in people.Distinct(StringComparer.Ordinal))
            if (remembered && known.TryGetValue(person, out SealingKey? key)) found.Add(person, key!);
            else others.Add(person);
        if (others.Count == 0) return found;
        foreach (var kept in await store.FindAsync(others, cancel)) found.Add(kept.Person, Remember(kept));
        return found;
    }

    /// <summary>The name of a person's key, as the database has it now; null: there is none.</summary>
    public async Task<Guid?> NameOfAsync(string person, CancellationToken cancel) =>
        (await store.FindAsync([person], cancel)).SingleOrDefault()?.Id;

    /// <summary>Deletes a key for ever.</summary>
    public async Task EraseAsync(string person, Guid id, CancellationToken cancel)
    {
        await store.EraseAsync(id, cancel);
        known.Remove(person);
    }

    public async ValueTask DisposeAsync()
    {
        wanted.Writer.TryComplete();
        await keeping;
        known.Dispose();
        await source.DisposeAsync();
    }

    private async Task KeepAsync()
    {
        List<Wanted> some = [];
        while (await wanted.Reader.WaitToReadAsync())
        {
            while (some.Count < MostAtOnce && wanted.Reader.TryRead(out var one)) some.Add(one);
            try
            {
                await KeepAsync(some);
            }
            catch (Exception fault)
            {
                var told = fault is NpgsqlException or TimeoutException or IOException
                    ? new LogUnavailableException(outcomeUnknown: false, fault) : fault;
                foreach (var one in some) one.Key.TrySetException(told);
            }
            some.Clear();
        }
    }

    private async Task KeepAsync(List<Wanted> some)
    {
        var open = some.ToLookup(one => one.Person, StringComparer.Ordinal);
        var people = open.Select(each => each.Key).ToList();
        while (people.Count > 0)
        {
            foreach (var kept in await store.KeepAsync(people, CancellationToken.None))
            {
                var key = Remember(kept);
                foreach (var one in open[kept.Person]) one.Key.TrySetResult(key);
                people.Remove(kept.Person);
            }
        }
    }

    private SealingKey Remember(KeptPersonKey kept) =>
        known.Set(kept.Person, kept.Key, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Remembered });

    private sealed record Wanted(string Person, TaskCompletionSource<SealingKey> Key);
}
