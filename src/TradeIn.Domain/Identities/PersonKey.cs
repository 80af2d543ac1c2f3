using System.Security.Cryptography;
using System.Text;

namespace TradeIn.Domain.Identities;

/// <summary>
/// The key under which everything personal about one person is encrypted (AES-256-GCM), bound to that person: what is encrypted
/// for one opens for no other. It stands outside the log; once it is gone, what the log holds says nothing any more.
/// </summary>
public sealed class PersonKey
{
    /// <summary>Bytes of a key.</summary>
    public const int Length = 32;

    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private readonly byte[] secret;
    private readonly byte[] boundTo;

    /// <param name="person">Whose it is: a buyer's key, or <c>complaint:</c> and a complaint's id.</param>
    /// <param name="secret">32 random bytes.</param>
    public PersonKey(string person, ReadOnlySpan<byte> secret)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(secret.Length, Length);
        (Person, this.secret, boundTo) = (person, secret.ToArray(), Encoding.UTF8.GetBytes(person));
    }

    public string Person { get; }

    /// <summary>Nonce, tag and cipher; another nonce every time.</summary>
    public byte[] Encrypt(ReadOnlySpan<byte> clear)
    {
        var box = new byte[NonceBytes + TagBytes + clear.Length];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceBytes));
        using var aes = new AesGcm(secret, TagBytes);
        aes.Encrypt(
            box.AsSpan(0, NonceBytes), clear, box.AsSpan(NonceBytes + TagBytes), box.AsSpan(NonceBytes, TagBytes), boundTo);
        return box;
    }

    /// <summary>What was encrypted; null when it was under another key, or for another person.</summary>
    public byte[]? Decrypt(ReadOnlySpan<byte> box)
    {
        if (box.Length < NonceBytes + TagBytes) return null;
        var clear = new byte[box.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(secret, TagBytes);
        try
        {
            aes.Decrypt(box[..NonceBytes], box[(NonceBytes + TagBytes)..], box.Slice(NonceBytes, TagBytes), clear, boundTo);
            return clear;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    /// <summary>Never the key: what is printed by accident must tell nothing.</summary>
    public override string ToString() => "PersonKey";
}
