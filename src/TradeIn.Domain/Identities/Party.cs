namespace TradeIn.Domain.Identities;

/// <summary>What a party to a trade-in is.</summary>
public enum PartyKind
{
    Individual,
    LegalEntity,
}

/// <summary>The documents that prove who a buyer is (Q10).</summary>
public enum DocumentType
{
    ResidentIdCard,
    HouseholdRegister,
    OfficerCard,
    SoldierCard,
    BusinessLicence,
}

/// <summary>
/// Who a document's number stands for, as a keyed digest (HMAC-SHA-256) of the number: equal for the same person or
/// entity, whichever of its documents carries the number, and useless without the key.
/// </summary>
public readonly record struct BuyerKey
{
    /// <summary>Hexadecimal digits of a key: 128 bits of the digest.</summary>
    public const int Length = 32;

    private readonly string? digits;

    private BuyerKey(string digits) => this.digits = digits;

    public static bool TryParse(string? text, out BuyerKey key)
    {
        var valid = text is { Length: Length } && text.All(char.IsAsciiHexDigitLower);
        key = valid ? new BuyerKey(text!) : default;
        return valid;
    }

    public static BuyerKey Parse(string text) =>
        TryParse(text, out var key) ? key : throw new FormatException($"A buyer's key has {Length} lower-case hex digits.");

    public override string ToString() => digits ?? "";
}

/// <summary>
/// A buyer, seller's customer or claimant as the log knows them: no name and no number in clear.
/// </summary>
/// <param name="Kind">Individual or legal entity.</param>
/// <param name="Key">Whose quota is used.</param>
/// <param name="Document">The document that was shown.</param>
/// <param name="Personal">Name and number; null in events older than their encryption.</param>
/// <param name="RegisteredIn">Attested place of household or business registration, GB/T 2260.</param>
public sealed record Party(
    PartyKind Kind, BuyerKey Key, DocumentType Document, PersonalText? Personal, string RegisteredIn)
{
    /// <summary>Only in events older than encryption: a person's masked, <c>王**</c>; an entity's in full.</summary>
    public string? Name { get; init; }

    /// <summary>Only in events older than encryption: masked, <c>**************002X</c>.</summary>
    public string? Number { get; init; }
}

/// <summary>Someone who acts for a buyer (Q11); without a document the agent's identity was not shown, and no name is kept.</summary>
public sealed record Agent(AgentIdentity? Identity)
{
    /// <summary>Only in events older than encryption: masked.</summary>
    public string? Name { get; init; }
}

/// <summary>The identity that an agent showed.</summary>
/// <param name="Key">Who it is.</param>
/// <param name="Document">The document that was shown.</param>
/// <param name="Personal">Name and number; null in events older than their encryption.</param>
public sealed record AgentIdentity(BuyerKey Key, DocumentType Document, PersonalText? Personal)
{
    /// <summary>Only in events older than encryption: masked.</summary>
    public string? Number { get; init; }
}
