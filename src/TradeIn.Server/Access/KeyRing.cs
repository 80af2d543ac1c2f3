using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Channels;
using TradeIn.Server.Programmes;

namespace TradeIn.Server.Access;

/// <summary>
/// The keys that are let in, by their SHA-256 digest: the keys themselves are kept nowhere. Those of the configuration stand
/// for as long as the server runs; those of the database are read anew whenever one changes, and what is under way with a key
/// that is no longer good is cut.
/// </summary>
/// <param name="standing">By digest: the configuration's, and in Development the samples.</param>
internal sealed class KeyRing(IReadOnlyDictionary<string, Caller> standing, TimeProvider time)
{
    private readonly ConcurrentDictionary<HttpContext, string> underWay = new();
    private readonly ConcurrentDictionary<string, DateOnly> used = new(StringComparer.Ordinal);
    private readonly Channel<(string Id, DateOnly On)> uses = Channel.CreateUnbounded<(string, DateOnly)>();
    private volatile FrozenDictionary<string, StoredKey> stored = FrozenDictionary<string, StoredKey>.Empty;

    /// <summary>Which keys were used for the first time on a day.</summary>
    public ChannelReader<(string Id, DateOnly On)> Uses => uses.Reader;

    /// <summary>The callers whose keys stand in the configuration, by id.</summary>
    public IEnumerable<Caller> Standing => standing.Values.OrderBy(caller => caller.KeyId, StringComparer.Ordinal);

    /// <summary>The sample keys of Development: <c>dev-</c> and the key's public name.</summary>
    public static IEnumerable<KeyValuePair<string, Caller>> Samples(IEnumerable<Caller> callers) =>
        callers.Select(caller => KeyValuePair.Create(DigestOf($"dev-{caller.KeyId}"), caller));

    public Caller? Find(string key) => FindByDigest(DigestOf(key));

    public Caller? FindByDigest(string sha256)
    {
        if (standing.TryGetValue(sha256, out var caller)) return caller;
        if (!stored.TryGetValue(sha256, out var key)) return null;
        var good = key.Sha256 == sha256 || key.FormerUntil > time.GetUtcNow();
        return good ? key.Caller : null;
    }

    /// <summary>The same for a request: it is cut when the key is revoked while it is under way, and the day is noted.</summary>
    public Caller? LetIn(HttpContext http, string sha256)
    {
        if (FindByDigest(sha256) is not { } caller) return null;
        if (standing.ContainsKey(sha256)) return caller;
        underWay[http] = sha256;
        http.Response.OnCompleted(() =>
        {
            underWay.TryRemove(http, out _);
            return Task.CompletedTask;
        });
        // It may have been revoked between the look and the note.
        if (FindByDigest(sha256) is null) return null;
        var today = ProgrammesDay.Today(time);
        if (!used.TryGetValue(caller.KeyId, out var last) || last != today)
        {
            used[caller.KeyId] = today;
            uses.Writer.TryWrite((caller.KeyId, today));
        }
        return caller;
    }

    /// <summary>From now on these are the database's keys.</summary>
    public void Replace(IEnumerable<StoredKey> keys)
    {
        Dictionary<string, StoredKey> good = new(StringComparer.Ordinal);
        foreach (var key in keys.Where(key => key.RevokedAt is null))
        {
            good[key.Sha256] = key;
            if (key.FormerSha256 is { } former) good.TryAdd(former, key);
        }
        stored = good.ToFrozenDictionary(StringComparer.Ordinal);
        foreach (var (http, sha256) in underWay)
            if (FindByDigest(sha256) is null) Cut(http);
    }

    private static void Cut(HttpContext http)
    {
        try
        {
            http.Abort();
        }
        catch (ObjectDisposedException)
        {
            // It came to its end by itself.
        }
    }

    public static string DigestOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}

/// <summary>A key as configuration names it (<c>TradeIn:Keys</c>).</summary>
internal sealed record ConfiguredKey
{
    /// <summary>The key's public name, which the log keeps.</summary>
    public required string Id { get; init; }

    /// <summary>SHA-256 of the key, 64 hexadecimal digits: <c>tradein keys new</c> prints it.</summary>
    public required string Sha256 { get; init; }

    public required Role Role { get; init; }

    public string? Enterprise { get; init; }

    public string? District { get; init; }

    /// <summary>Of the role Department, the department's id in the register of complaints.</summary>
    public string? Department { get; init; }

    /// <summary>So many requests a minute are taken at each node; not said: <see cref="ServerSettings.RequestsPerMinute"/>.</summary>
    public int? RequestsPerMinute { get; init; }

    /// <summary>Who has it.</summary>
    /// <exception cref="InvalidOperationException">It says of nobody whose it is: such a key could be taken for everybody's.</exception>
    public Caller Caller => (Role == Role.Enterprise) == (Enterprise is not null) && (Role == Role.Department) == (Department is not null)
        && Role != Role.Public
        ? new Caller(Id, Role, Enterprise, District, Department) { RequestsPerMinute = RequestsPerMinute }
        : throw new InvalidOperationException(
            $"The key {Id} of the configuration must name an enterprise if its role is Enterprise, a department if it is Department, and neither else.");
}
