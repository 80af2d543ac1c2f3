using System.Security.Cryptography;
using System.Text;
using TradeIn.Server.Identities;

namespace TradeIn.Server.Webhooks;

/// <summary>
/// The secrets that messages are signed with. They must be known to sign, so they are encrypted and not digested:
/// AES-GCM
/// under a key derived from the identity key, each bound to its webhook's id.
/// </summary>
internal sealed class WebhookSecrets(IdentityKey identityKey)
{
    private const int SecretBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    /// <summary>A new one, as its holder is told: <c>whsec_</c> and base64.</summary>
    public static string New() => $"whsec_{Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretBytes))}";

    public byte[] Encrypt(string webhookId, string secret)
    {
        var plain = Encoding.UTF8.GetBytes(secret);
        var box = new byte[NonceBytes + TagBytes + plain.Length];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceBytes));
        using var aes = new AesGcm(identityKey.ForWebhookSecrets, TagBytes);
        aes.Encrypt(
            box.AsSpan(0, NonceBytes), plain, box.AsSpan(NonceBytes + TagBytes), box.AsSpan(NonceBytes, TagBytes),
            Encoding.UTF8.GetBytes(webhookId));
        return box;
    }

    public string Decrypt(string webhookId, byte[] encrypted)
    {
        var plain = new byte[encrypted.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(identityKey.ForWebhookSecrets, TagBytes);
        aes.Decrypt(
            encrypted.AsSpan(0, NonceBytes), encrypted.AsSpan(NonceBytes + TagBytes), encrypted.AsSpan(NonceBytes, TagBytes), plain,
            Encoding.UTF8.GetBytes(webhookId));
        return Encoding.UTF8.GetString(plain);
    }

    /// <summary>Those that sign at a moment: the present one, and the former for as long as it is valid.</summary>
    public IReadOnlyList<string> Of(Webhook webhook, DateTimeOffset at) =>
        webhook.FormerSecret is { } former && webhook.FormerUntil > at
            ? [Decrypt(webhook.Id, webhook.Secret), Decrypt(webhook.Id, former)]
            : [Decrypt(webhook.Id, webhook.Secret)];
}
