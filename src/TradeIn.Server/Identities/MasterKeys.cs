using System.Security.Cryptography;
using System.Text;
using TradeIn.Domain.Identities;

namespace TradeIn.Server.Identities;

/// <summary>
/// What the keys of people are encrypted under: the present master key, and former ones for as long as some key is still under
/// them. Who has the database and not these can read nothing personal.
/// </summary>
internal sealed class MasterKeys
{
    private readonly Dictionary<string, byte[]> secrets;

    private MasterKeys(byte[] present, IEnumerable<byte[]> former)
    {
        Present = NameOf(present);
        secrets = former.Append(present).DistinctBy(NameOf).ToDictionary(NameOf, StringComparer.Ordinal);
    }

    /// <summary>The name of the one that new keys are wrapped under.</summary>
    public string Present { get; }

    public bool Knows(string master) => secrets.ContainsKey(master);

    /// <summary>Keys from configuration: 32 bytes each, in base64.</summary>
    public static MasterKeys FromBase64(string present, IEnumerable<string> former) => new(
        SecretFile.Read(present, "TRADEIN__MASTERKEY"),
        [.. former.Where(text => text.Length > 0).Select((text, i) => SecretFile.Read(text, $"TRADEIN__FORMERMASTERKEYS__{i}"))]);

    /// <summary>The key kept beside the data of a Development server; it is made at the first start.</summary>
    public static MasterKeys KeptIn(string dataFolder, IEnumerable<string> former) =>
        FromBase64(SecretFile.Keep(dataFolder, "master.key"), former);

    /// <summary>A key of a person, encrypted under the present master key and bound to the person.</summary>
    public byte[] Wrap(string person, ReadOnlySpan<byte> secret) => Of(Present, person).Encrypt(secret);

    /// <summary>The key of a person; null when no master key that is known here opens it.</summary>
    public byte[]? Unwrap(string person, ReadOnlySpan<byte> wrapped, string master) =>
        Knows(master) ? Of(master, person).Decrypt(wrapped) : null;

    /// <summary>Bound to the person, and another than those of people: neither opens what the other sealed.</summary>
    private SealingKey Of(string master, string person) => new($"key of {person}", secrets[master]);

    /// <summary>Tells master keys apart, and tells nothing about them.</summary>
    private static string NameOf(byte[] secret) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes("name")).AsSpan(0, 8));
}
