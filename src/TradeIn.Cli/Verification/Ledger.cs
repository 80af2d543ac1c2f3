namespace TradeIn.Cli.Verification;

/// <summary>What one buyer has used of the allowance of one programme.</summary>
internal sealed class Usage
{
    public int Old { get; set; }

    public int New { get; set; }
}

/// <summary>A certificate that was issued, and the claim that it was redeemed by.</summary>
internal sealed record CertificateEntry(string Programme, string Buyer, string Document, DateOnly IssuedOn)
{
    public string? RedeemedBy { get; set; }
}

/// <summary>A purchase that was recorded, and the claim that was granted for it.</summary>
internal sealed record PurchaseEntry(
    string Programme, string Seller, string Outlet, bool IsOnline, bool IsOldFirst, DateTimeOffset OccurredAt,
    string Buyer, string Category, string SerialNumber, decimal Paid, IReadOnlyList<string> OtherSubsidies)
{
    public string? ClaimedBy { get; set; }
}

/// <summary>A new unit that was sold, and the claim that it was subsidised by.</summary>
internal sealed record NewUnitEntry(string Purchase)
{
    public (string Claim, string Purchase)? Subsidised { get; set; }
}

/// <summary>A claim that was decided; a refused one has no subsidy.</summary>
internal sealed record ClaimEntry(string Seller, decimal? Subsidy)
{
    public bool IsAdvanced { get; set; }
}

/// <summary>
/// The auditor's own books, kept from the decisions alone: what was granted, never what an event that should follow
/// from the grant says of it.
/// </summary>
internal sealed class Ledger
{
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Programme, string Buyer), Usage> usages = [];

    public Dictionary<string, ProgrammeFile> Programmes { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, EnterpriseFile> Enterprises { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Recyclings { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, CertificateEntry> Certificates { get; } = new(StringComparer.Ordinal);

    /// <summary>The certificate of each old unit, by the unit's identity.</summary>
    public Dictionary<string, string> OldUnits { get; } = new(StringComparer.Ordinal);

    /// <summary>Every purchase that was decided; null when it was refused.</summary>
    public Dictionary<string, PurchaseEntry?> Purchases { get; } = new(StringComparer.Ordinal);

    /// <summary>The purchase that each invoice line proves.</summary>
    public Dictionary<string, string> InvoiceLines { get; } = new(StringComparer.Ordinal);

    /// <summary>By serial number as it is compared.</summary>
    public Dictionary<string, NewUnitEntry> NewUnits { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, ClaimEntry> Claims { get; } = new(StringComparer.Ordinal);

    public Usage UsageOf(string programme, string buyer)
    {
        if (!usages.TryGetValue((programme, buyer), out var usage))
            usages.Add((Name(programme), Name(buyer)), usage = new Usage());
        return usage;
    }

    /// <summary>The same text, held in memory once however many entries name it.</summary>
    public string Name(string text)
    {
        if (names.TryGetValue(text, out var held)) return held;
        names.Add(text, text);
        return text;
    }
}
