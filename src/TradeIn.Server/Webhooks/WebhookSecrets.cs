using System.Security.Cryptography;
using System.Text;
using TradeIn.Domain.Identities;
using TradeIn.Server.Identities;

namespace TradeIn.Server.Webhooks;

/// <summary>
/// The secrets that messages are signed with. They must be known to sign, so they are encrypted and not digested, under a key
/// derived from the identity key, each bound to its webhook's id.
/// </summary>
internal sealed class WebhookSecrets(IdentityKey identityKey)
{
    private const int SecretBytes = 32;

    /// <summary>A new one, as its holder is told: <c>whsec_</c> and base64.</summary>
    public static string New() => $"whsec_{Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretBytes))}";

    public byte[] Encrypt(string webhookId, string secret) => KeyOf(webhookId).Encrypt(Encoding.UTF8.GetBytes(secret));

    /// <exception cref="CryptographicException">It was encrypted under another identity key, or changed.</exception>
    public string Decrypt(string webhookId, byte[] encrypted) => Encoding.UTF8.GetString(
        KeyOf(webhookId).Decrypt(encrypted) ?? throw new CryptographicException($"The secret of the webhook {webhookId} cannot be read."));

    /// <summary>Those that sign at a moment: the present one, and the former for as long as it is valid.</summary>
    public IReadOnlyList<string> Of(Webhook webhook, DateTimeOffset at) =>
        webhook.FormerSecret is { } former && webhook.FormerUntil > at
            ? [Decrypt(webhook.Id, webhook.Secret), Decrypt(webhook.Id, former)]
            : [Decrypt(webhook.Id, webhook.Secret)];

    private SealingKey KeyOf(string webhookId) => new(webhookId, identityKey.ForWebhookSecrets);
}
