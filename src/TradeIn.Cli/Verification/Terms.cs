using System.Globalization;

namespace TradeIn.Cli.Verification;

/// <summary>How many old and new units one buyer may have.</summary>
internal sealed record Allowance(int Old, int New);

/// <summary>A district's code, the last day it was in force, and the code that took its place.</summary>
internal sealed record DistrictCode(DateOnly? From, DateOnly? Until, string? Successor);

/// <summary>What a transport earns, up to a distance; the band without end reaches everywhere (M5).</summary>
internal sealed record FreightBand(string Category, string SizeClass, int UpToKm, decimal Amount)
{
    public static FreightBand Read(EventBody rate) => new(
        rate.Text("category"), rate.Text("sizeClass"), rate.WholeOrNone("upToKm") ?? int.MaxValue,
        rate.Amount("amount"));
}

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

    /// <summary>Calendar days from the recycling in which an old unit is to reach its dismantler (Q13).</summary>
    public required int DeliveryDays { get; init; }

    /// <summary>Working days from its receipt in which it is to be dismantled (Q13).</summary>
    public required int DismantlingWorkingDays { get; init; }

    public required WorkingDays WorkingDays { get; init; }

    /// <summary>What a dismantled unit of a category earns (M6).</summary>
    public required Dictionary<string, decimal> DismantlingRates { get; init; }

    /// <summary>What its transport earns, by category, size class and the farthest distance of the band (M5).</summary>
    public required List<FreightBand> FreightRates { get; init; }

    /// <summary>The share of accepted and of rejected claims that is looked at a second time (J).</summary>
    public required decimal SecondLook { get; init; }

    /// <summary>After so many days a debt that no statement netted is taken from the bond (A1, J).</summary>
    public required int DebtFromBondAfterDays { get; init; }

    /// <summary>Whether budgets bind; null when none are kept (M4).</summary>
    public required bool? BudgetsBind { get; init; }

    /// <summary>Working days in which a complaint is to be answered (Q25, J).</summary>
    public required int ComplaintWorkingDays { get; init; }

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
            DeliveryDays = policy.DaysOrNone("deliveryDays") ?? 45,
            DismantlingWorkingDays = policy.DaysOrNone("dismantlingWorkingDays") ?? 30,
            WorkingDays = WorkingDays.Read(policy.PartOrNone("workingDays")),
            DismantlingRates = Table(policy.PartsOrNone("dismantlingRates"), "category", rate => rate.Amount("amount")),
            FreightRates = [.. policy.PartsOrNone("freightRates").Select(FreightBand.Read)],
            SecondLook = policy.NumberOrNone("secondLook") ?? 0.1m,
            DebtFromBondAfterDays = policy.DaysOrNone("debtFromBondAfterDays") ?? 90,
            BudgetsBind = policy.PartOrNone("budgets")?.Flag("binding"),
            ComplaintWorkingDays = policy.DaysOrNone("complaintWorkingDays") ?? 15,
            Regions = ReadRegions(policy.Part("recyclingRegions")),
            Districts = Table(
                policy.Parts("districts"), "code",
                district => new DistrictCode(
                    district.DayOrNone("from"), district.DayOrNone("until"), district.TextOrNone("successor"))),
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

    /// <summary>The last day on which a unit taken in on a day is delivered in time (Q13).</summary>
    public DateOnly DeliveryDueOn(DateOnly recycledOn) => recycledOn.AddDays(DeliveryDays);

    /// <summary>The last day on which a unit received on a day is dismantled in time (Q13).</summary>
    public DateOnly DismantlingDueOn(DateOnly receivedOn) => WorkingDays.After(receivedOn, DismantlingWorkingDays);

    /// <summary>What a transport earns by the nearest band that reaches so far; null when there is none (M5).</summary>
    public decimal? FreightOf(string category, string sizeClass, int km)
    {
        FreightBand? nearest = null;
        foreach (var band in FreightRates)
            if (band.Category == category && band.SizeClass == sizeClass && km <= band.UpToKm
                && (nearest is null || band.UpToKm < nearest.UpToKm))
                nearest = band;
        return nearest?.Amount;
    }

    /// <summary>The code that names a district's place on a day.</summary>
    public string CodeOn(string district, DateOnly day)
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
