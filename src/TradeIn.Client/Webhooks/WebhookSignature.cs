using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TradeIn.Client.Webhooks;

/// <summary>
/// The signature of a message after Standard Webhooks: HMAC-SHA256 over <c>id.timestamp.body</c>, the bytes of the body as they
/// came. A receiver verifies it before it looks at the body.
/// </summary>
public static class WebhookSignature
{
    public const string IdHeader = "webhook-id";
    public const string TimestampHeader = "webhook-timestamp";
    public const string SignatureHeader = "webhook-signature";

    private const string SecretPrefix = "whsec_";
    private const string Version = "v1,";

    /// <summary>Signs a message: <c>v1,</c> and base64.</summary>
    public static string Sign(string secret, string id, DateTimeOffset at, ReadOnlySpan<byte> body) =>
        Version + Convert.ToBase64String(Digest(secret, id, at.ToUnixTimeSeconds(), body));

    /// <summary>
    /// Whether a message is from who knows the secret, and was sent within five minutes of now. It takes the same time
    /// whichever signature is wrong.
    /// </summary>
    /// <param name="secret"><c>whsec_</c> and base64, as it was shown.</param>
    /// <param name="id">The header <c>webhook-id</c>.</param>
    /// <param name="timestamp">The header <c>webhook-timestamp</c>.</param>
    /// <param name="signatures">The header <c>webhook-signature</c>: one or more, with blanks between.</param>
    /// <param name="body">As it came, not read and written again.</param>
    /// <param name="now">The receiver's time.</param>
    /// <param name="tolerance">Another than five minutes.</param>
    public static bool Verify(
        string secret, string? id, string? timestamp, string? signatures, ReadOnlySpan<byte> body, DateTimeOffset now,
        TimeSpan? tolerance = null)
    {
        if (string.IsNullOrEmpty(id) || string.IsNullOrEmpty(signatures)) return false;
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var sent)) return false;
        var allowed = (long)(tolerance ?? TimeSpan.FromMinutes(5)).TotalSeconds;
        if (sent > int.MaxValue * 1000L || Math.Abs(now.ToUnixTimeSeconds() - sent) > allowed) return false;
        var expected = Encoding.ASCII.GetBytes(Version + Convert.ToBase64String(Digest(secret, id, sent, body)));
        var matches = false;
        foreach (var signature in signatures.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            matches |= CryptographicOperations.FixedTimeEquals(expected, Encoding.UTF8.GetBytes(signature));
        return matches;
    }

    private static byte[] Digest(string secret, string id, long timestamp, ReadOnlySpan<byte> body)
    {
        var bare = secret.StartsWith(SecretPrefix, StringComparison.Ordinal) ? secret[SecretPrefix.Length..] : secret;
        if (bare.Length == 0) throw new ArgumentException("There is no secret.", nameof(secret));
        var head = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{timestamp}."));
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Convert.FromBase64String(bare));
        hmac.AppendData(head);
        hmac.AppendData(body);
        return hmac.GetHashAndReset();
    }
}
