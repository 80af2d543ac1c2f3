using System.Text.Json;
using TradeIn.Domain.Identities;
using TradeIn.Server.Access;
using TradeIn.Server.Identities;

namespace TradeIn.Server.Requests;

/// <summary>A body that was sent, and all that its reader needs to make a command of it.</summary>
internal sealed class Submission(
    JsonElement body, Caller caller, DateTimeOffset receivedAt, IdentityKey identityKey, string? delivery)
{
    public JsonElement Body => body;

    public Caller Caller => caller;

    public DateTimeOffset ReceivedAt => receivedAt;

    /// <summary>A second name of the delivery: the caller's Idempotency-Key, or a CloudEvent's source and id.</summary>
    public string? Delivery => delivery;

    /// <summary>What stands in the headers of every event: by which key.</summary>
    public string HeadersJson => $$"""{"key":"{{JsonEncodedText.Encode(caller.KeyId)}}"}""";

    public RequestErrors Errors { get; } = new();

    /// <summary>What its readers found that is personal: it is sealed before the command goes on.</summary>
    public List<PersonalText> Personal { get; } = [];

    public PartyReader Parties => new(identityKey, DateOnly.FromDateTime(receivedAt.UtcDateTime.AddHours(14)), Personal);

    /// <summary>The receipt of a complaint, the same at every repetition.</summary>
    public string ReceiptOf(string complaintId) => Complaints.ComplaintReceipt.Of(identityKey, complaintId);

    public BodyReader Reader => new(body, "", Errors);

    /// <summary>
    /// Names a command that has no id of its own, such as a step: what it is about, and its content. The same step from
    /// another holder is another command, so nobody is answered what only another may do.
    /// </summary>
    public (string Id, ReadOnlyMemory<byte> Fingerprint) NameStep(string operation, string subject, string without)
    {
        var fingerprint = FingerprintOf($"{operation} {subject} {Caller.Holder}", without);
        return ($"{operation}-{subject}-{Convert.ToHexStringLower(fingerprint.Span[..8])}", fingerprint);
    }

    /// <summary>Stands for the body's content; a member that the operation's name holds already is left out.</summary>
    public ReadOnlyMemory<byte> FingerprintOf(string operation, string? without = null) =>
        Fingerprint.Of(identityKey.ForFingerprints, operation, body, without);
}
