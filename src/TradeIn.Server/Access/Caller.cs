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

    /// <summary>A department that takes complaints and has no other part in the programme (Q25).</summary>
    Department,
    NationalAdministrator,

    /// <summary>Reads what the regulator reads, and records nothing.</summary>
    Auditor,

    /// <summary>Runs the system; may act for any enterprise, which the log then says.</summary>
    Administrator,

    /// <summary>Anybody, without a key: only where none is needed.</summary>
    Public,
}

/// <summary>Who sent a request, known by the key.</summary>
/// <param name="KeyId">The key's public name, which the log keeps; never the key itself.</param>
/// <param name="Role">What the holder may do.</param>
/// <param name="Enterprise">The enterprise that the key belongs to.</param>
/// <param name="District">The district of a district office.</param>
/// <param name="Department">The department of a key of that role.</param>
internal sealed record Caller(
    string KeyId, Role Role, string? Enterprise = null, string? District = null, string? Department = null)
{
    /// <summary>So many calls a minute are taken at each node; null: what the server's settings say.</summary>
    public int? RequestsPerMinute { get; init; }

    /// <summary>Who calls without a key.</summary>
    public static Caller Anybody { get; } = new("public", Role.Public);

    /// <summary>The enterprise or office, whichever of its keys it uses.</summary>
    public string Holder => Enterprise ?? string.Join(' ', new[] { $"{Role}", Department, District }.OfType<string>());

    /// <summary>Whether it sees what all enterprises do. A department of complaints sees complaints only.</summary>
    public bool IsOffice => Role is not (Role.Enterprise or Role.Department or Role.Public);

    /// <summary>Which department of complaints it is: its own, or the municipal office that is one (Q25).</summary>
    public string? ComplaintDepartment => this switch
    {
        { Role: Role.Department } => Department,
        { Role: Role.Commerce, District: null } => "commerce",
        { Role: Role.Finance, District: null } => "finance",
        { Role: Role.Environment, District: null } => "environment",
        _ => null,
    };

    public bool MayActFor(string enterprise) => Role == Role.Administrator || Enterprise == enterprise;

    public bool MaySee(params ReadOnlySpan<string?> enterprises) =>
        IsOffice || (Enterprise is not null && enterprises.Contains(Enterprise));
}
