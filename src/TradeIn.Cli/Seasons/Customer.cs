using TradeIn.Client;

namespace TradeIn.Cli.Seasons;

/// <summary>Which person or entity: all that has to be kept of one.</summary>
internal readonly record struct CustomerNumber(bool IsEntity, long Number);

/// <summary>A person or entity of a season; the same number gives the same one in every season of the seed.</summary>
/// <param name="Name">As on the document.</param>
/// <param name="RegisteredIn">District of registration.</param>
/// <param name="HomeDistrict">Where old units are collected.</param>
/// <param name="Documents">The documents it can show, the usual one first.</param>
/// <param name="Number">The number on them.</param>
/// <param name="OtherNumber">
/// The other form of the number that is sometimes shown: a person's old 15 digits, an entity's credit code.
/// </param>
internal sealed record Customer(
    bool IsEntity, string Name, string RegisteredIn, string HomeDistrict, IReadOnlyList<string> Documents, string Number,
    string? OtherNumber)
{
    /// <summary>Whose agents act for it: one of the household, or of the office.</summary>
    public required string Circle { get; init; }

    /// <summary>The party as it stands in a request that this document is shown for.</summary>
    public Party Show(string document, SeasonRandom random) => new(
        IsEntity ? "legal-entity" : "individual", Name, new IdentityDocument(document, NumberShown(random)), RegisteredIn);

    private string NumberShown(SeasonRandom random) => OtherNumber is { } other && random.Chance(50) ? other : Number;
}
