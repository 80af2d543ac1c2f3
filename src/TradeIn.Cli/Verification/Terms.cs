using System.Globalization;

namespace TradeIn.Cli.Verification;

/// <summary>How many old and new units one buyer may have.</summary>
internal sealed record Allowance(int Old, int New);

/// <summary>A district's code, the last day it was in force, and the code that took its place.</summary>
internal sealed record DistrictCode(DateOnly? Until, string? Successor);

/// <summary>The values of one version of a programme, as its publication states them.</summary>
internal sealed class Terms
{
    public required int Version { get; init; }

    public required DateOnly InForceFrom { get; init; }

    public required TimeSpan Offset { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly Until { get; init; }

    public required DateOnly LastDayForClaim { get; init; }

    public required HashSet<string> OldCategories { get; init; }

    /// <summary>The most that one new unit of a category gets.</summary>
    public required Dictionary<string, decimal> Caps { get; init; }

    public required decimal Rate { get; init; }

    public required Allowance Individual { get; init; }

    public required Allowance LegalEntity { get; init; }

    public required List<string> EligibleRegions { get; init; }

    public required List<string> ExcludedBy { get; init; }

    public required List<string> Papers { get; init; }

    public required decimal Bond { get; init; }

    public required int? LatestArrivalDays { get; init; }

    /// <summary>A return gives certificate and count back (Q16, J).</summary>
    public required bool ReturnRestoresQuota { get; init; }

    /// <summary>For how many days after its day an order holds its units (Q10, J).</summary>
    public required int OrderHoldDays { get; init; }

    public required Dictionary<string, List<string>> Regions { get; init; }

    public required Dictionary<string, DistrictCode> Districts { get; init; }

    public static Terms Read(EventBody published)
    {
        var policy = published.Part("policy");
        return new Terms
        {
            Version = published.Whole("version"),
            InForceFrom = published.Day("inForceFrom"),
            Offset = ReadOffset(policy.Text("utcOffset")),
            From = policy.Day("from"),
            Until = policy.Day("until"),
            LastDayForClaim = policy.Day("lastDayForClaim"),
            OldCategories = [.. policy.Texts("oldCategories")],
            Caps = Table(policy.Parts("newCategories"), "category", covered => covered.Amount("cap")),
            Rate = policy.Number("rate") is >= 0 and <= 1 and var rate
                ? rate : throw new UnreadableEventException("'rate' is not a share."),
            Individual = ReadAllowance(policy.Part("individualQuota")),
            LegalEntity = ReadAllowance(policy.Part("legalEntityQuota")),
            EligibleRegions = policy.Texts("eligibleRegions"),
            ExcludedBy = policy.Texts("excludedBy"),
            Papers = policy.Texts("requiredPapers"),
            Bond = policy.Amount("requiredBond"),
            LatestArrivalDays = policy.WholeOrNone("latestArrivalDays"),
            ReturnRestoresQuota = policy.FlagOrNone("returnRestoresQuota") ?? true,
            OrderHoldDays = policy.WholeOrNone("orderHoldDays") ?? 15,
            Regions = ReadRegions(policy.Part("recyclingRegions")),
            Districts = Table(
                policy.Parts("districts"), "code",
                district => new DistrictCode(district.DayOrNone("until"), district.TextOrNone("successor"))),
        };
    }

    public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    public bool Covers(DateOnly day) => day >= From && day <= Until;

    public Allowance AllowanceOf(string kind) => kind == "legal-entity" ? LegalEntity : Individual;

    /// <summary>Whether an event of a day may still arrive on another (J).</summary>
    public bool Arrives(DateOnly day, DateOnly recordedOn) =>
        LatestArrivalDays is not { } days || recordedOn.DayNumber - day.DayNumber <= days;

    /// <summary>The share of the price, half a fen counted as one, and no more than the cap (Q4, Q14).</summary>
    public decimal SubsidyOn(decimal paid, string category) =>
        Math.Min(Math.Round(Rate * paid, 2, MidpointRounding.AwayFromZero), Caps.GetValueOrDefault(category));

    /// <summary>
    /// Registered in an eligible region (Q7): the region itself, or a district that the programme lists and that lies
    /// in it. A code of GB/T 2260 has two digits each for province, prefecture and district; zeros stand for the whole.
    /// </summary>
    public bool IsEligible(string registeredIn)
    {
        foreach (var region in EligibleRegions)
        {
            if (registeredIn == region) return true;
            var whole = region;
            while (whole.EndsWith("00", StringComparison.Ordinal)) whole = whole[..^2];
            if (Districts.ContainsKey(registeredIn) && registeredIn.StartsWith(whole, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    /// <summary>Whether a district lies in a region on a day, by any code that names the same place then.</summary>
    public bool LiesIn(string district, IEnumerable<string> regions, DateOnly day)
    {
        var place = CodeOn(district, day);
        foreach (var region in regions)
            if (Regions.TryGetValue(region, out var codes) && codes.Exists(code => CodeOn(code, day) == place))
                return true;
        return false;
    }

    private string CodeOn(string district, DateOnly day)
    {
        // No more steps than there are codes: a circle of successors ends too.
        for (var steps = 0; steps < Districts.Count; steps++)
        {
            if (!Districts.TryGetValue(district, out var known) || known.Successor is null) break;
            if (known.Until is not { } last || last >= day) break;
            district = known.Successor;
        }
        return district;
    }

    private static Allowance ReadAllowance(EventBody quota) => new(quota.Whole("old"), quota.Whole("new"));

    private static Dictionary<string, List<string>> ReadRegions(EventBody regions) =>
        regions.Members().ToDictionary(name => name, name => regions.Texts(name), StringComparer.Ordinal);

    private static Dictionary<string, T> Table<T>(List<EventBody> rows, string key, Func<EventBody, T> value)
    {
        var table = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var row in rows) table[row.Text(key)] = value(row);
        return table;
    }

    private static TimeSpan ReadOffset(string text)
    {
        var known = TimeSpan.TryParseExact(
            text.TrimStart('+', '-'), @"hh\:mm", CultureInfo.InvariantCulture, out var offset);
        if (!known || offset > TimeSpan.FromHours(14))
            throw new UnreadableEventException("'utcOffset' is not an offset.");
        return text.StartsWith('-') ? -offset : offset;
    }
}
