using System.Security.Cryptography;
using System.Text;

namespace TradeIn.Server.Access;

/// <summary>The keys that are let in, by their SHA-256 digest: the keys themselves are kept nowhere.</summary>
internal sealed class KeyRing(IReadOnlyDictionary<string, Caller> bySha256)
{
    /// <summary>The sample keys of Development: <c>dev-</c> and the key's public name.</summary>
    public static IEnumerable<KeyValuePair<string, Caller>> Samples(IEnumerable<Caller> callers) =>
        callers.Select(caller => KeyValuePair.Create(DigestOf($"dev-{caller.KeyId}"), caller));

    public Caller? Find(string key) => FindByDigest(DigestOf(key));

    public Caller? FindByDigest(string sha256) => bySha256.GetValueOrDefault(sha256);

    public static string DigestOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}

/// <summary>A key as configuration names it (<c>TradeIn:Keys</c>).</summary>
internal sealed record ConfiguredKey
{
    /// <summary>The key's public name, which the log keeps.</summary>
    public required string Id { get; init; }

    /// <summary>SHA-256 of the key, 64 hexadecimal digits: <c>printf %s "$KEY" | sha256sum</c>.</summary>
    public required string Sha256 { get; init; }

    public required Role Role { get; init; }

    public string? Enterprise { get; init; }

    public string? District { get; init; }

    /// <summary>Of the role Department, the department's id in the register of complaints.</summary>
    public string? Department { get; init; }
}
