using System.Security.Cryptography;
using System.Text;

namespace TradeIn.Domain.Identities;

/// <summary>
/// A key that something secret is encrypted under (AES-256-GCM), bound to its owner: what is encrypted for one opens for no other.
/// Each person whom the log names has one, outside the log; once it is gone, what the log holds says nothing any more.
/// </summary>
public sealed class SealingKey
{
    /// <summary>Bytes of a key.</summary>
    public const int Length = 32;

    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private readonly byte[] secret;
    private readonly byte[] boundTo;

    /// <param name="owner">Whose it is: of a person a buyer's key, or <c>complaint:</c> and a complaint's id.</param>
    /// <param name="secret">32 bytes that nobody guesses.</param>
    public SealingKey(string owner, ReadOnlySpan<byte> secret)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(secret.Length, Length);
        (Owner, this.secret, boundTo) = (owner, secret.ToArray(), Encoding.UTF8.GetBytes(owner));
    }

    public string Owner { get; }

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

    /// <summary>What was encrypted; null when it was under another key, or for another owner.</summary>
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
    public override string ToString() => "SealingKey";
}
