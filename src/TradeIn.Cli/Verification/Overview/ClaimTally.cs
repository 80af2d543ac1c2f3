namespace TradeIn.Cli.Verification;

/// <summary>
/// Claims of one day of filing, one seller's district and one category, and what became of them since; null: none is on
/// record. Whatever happens to a claim later is added where it was filed.
/// </summary>
internal sealed record ClaimGroup(DateOnly FiledOn, string? District, string? Category)
{
    public long Granted { get; set; }

    public long Refused { get; set; }

    /// <summary>As granted, or as exchanges left it.</summary>
    public decimal Subsidy { get; set; }

    public decimal Advanced { get; set; }

    /// <summary>By finance, to the seller.</summary>
    public decimal Paid { get; set; }

    /// <summary>From the buyer, at exchanges and the return.</summary>
    public decimal TakenBack { get; set; }
}

/// <summary>All claims that were decided, by what a regulator groups them by.</summary>
internal sealed class ClaimTally
{
    private readonly Dictionary<(DateOnly, string, string), ClaimGroup> groups = [];
    private readonly Dictionary<string, long> reasons = new(StringComparer.Ordinal);

    public IReadOnlyCollection<ClaimGroup> Groups => groups.Values;

    /// <summary>Refused claims by reason; a claim counts at each of its reasons.</summary>
    public IReadOnlyDictionary<string, long> Reasons => reasons;

    public ClaimGroup GroupOf(DateOnly filedOn, string? district, string? category)
    {
        var key = (filedOn, district ?? "", category ?? "");
        if (!groups.TryGetValue(key, out var group)) groups.Add(key, group = new ClaimGroup(filedOn, district, category));
        return group;
    }

    public void Refuse(IEnumerable<string> codes)
    {
        foreach (var code in codes) reasons[code] = reasons.GetValueOrDefault(code) + 1;
    }
}
