using System.Security.Cryptography;
using System.Text;
using TradeIn.Domain.Identities;

namespace TradeIn.Server.Identities;

/// <summary>
/// The secret that turns a document's number into a buyer's key. Who has the log but not this key cannot tell whose a
/// buyer's key is; who loses it can no longer recognise a buyer.
/// </summary>
internal sealed class IdentityKey
{
    private readonly byte[] secret;

    private IdentityKey(byte[] secret) => this.secret = secret;

    /// <summary>For digests of whole requests.</summary>
    public byte[] ForFingerprints => Derive("fingerprint");

    /// <summary>What the secrets of webhooks are encrypted under.</summary>
    public byte[] ForWebhookSecrets => Derive("webhook-secrets");

    /// <summary>What the receipt of a complaint is made of: nobody without this key can make one.</summary>
    public byte[] ForReceipt(string complaintId) => Derive($"receipt:{complaintId}");

    /// <summary>What the log keeps, so that it is never opened with another key.</summary>
    public string CheckValue => Convert.ToHexStringLower(Derive("check"));

    /// <summary>A key from configuration: 32 bytes in base64.</summary>
    public static IdentityKey FromBase64(string text) => new(SecretFile.Read(text, "TRADEIN__IDENTITYKEY"));

    /// <summary>The key kept beside the data of a Development server; it is made at the first start.</summary>
    public static IdentityKey KeptIn(string dataFolder) => FromBase64(SecretFile.Keep(dataFolder, "identity.key"));

    /// <summary>Resident ID: the same for ID card and household register, which carry one number.</summary>
    public BuyerKey Of(ResidentId id) => KeyOf("resident", id.Number);

    /// <summary>A legal entity: the same for organisation code and unified social credit code.</summary>
    public BuyerKey Of(OrganisationCode code) => KeyOf("organisation", code.Code);

    public BuyerKey Of(DocumentType document, MilitaryCard card) => KeyOf(DocumentName.Of(document), card.Number);

    private BuyerKey KeyOf(string kind, string number) => BuyerKey.Parse(
        Convert.ToHexStringLower(Derive($"{kind}:{number}").AsSpan(0, BuyerKey.Length / 2)));

    private byte[] Derive(string text) => HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(text));
}
