namespace TradeIn.Server.Access;

/// <summary>What the holder of a key is.</summary>
internal enum Role
{
    /// <summary>A recycler, seller or dismantler: sees and does only its own.</summary>
    Enterprise,
    Commerce,
    Finance,
    Environment,
    Regulator,
    NationalAdministrator,

    /// <summary>Runs the system; may act for any enterprise, which the log then says.</summary>
    Administrator,
}

/// <summary>Who sent a request, known by the key.</summary>
/// <param name="KeyId">The key's public name, which the log keeps; never the key itself.</param>
/// <param name="Role">What the holder may do.</param>
/// <param name="Enterprise">The enterprise that the key belongs to.</param>
/// <param name="District">The district of a district office.</param>
internal sealed record Caller(string KeyId, Role Role, string? Enterprise = null, string? District = null)
{
    /// <summary>The enterprise or office, whichever of its keys it uses.</summary>
    public string Holder => Enterprise ?? (District is null ? $"{Role}" : $"{Role} {District}");

    public bool IsOffice => Role is not Role.Enterprise;

    public bool MayActFor(string enterprise) => Role == Role.Administrator || Enterprise == enterprise;

    public bool MaySee(params ReadOnlySpan<string?> enterprises) =>
        IsOffice || (Enterprise is not null && enterprises.Contains(Enterprise));
}
