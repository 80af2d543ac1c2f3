namespace TradeIn.Domain.Programmes;

/// <summary>The values of one version of a programme. They are data; no rule holds one of its own.</summary>
public sealed record Policy
{
    /// <summary>What an instant is judged by: its day at this offset (Asia/Shanghai: +08:00, all year).</summary>
    public required TimeSpan UtcOffset { get; init; }

    /// <summary>First and last day of the promotion period, both included (Q2, Q9).</summary>
    public required DateOnly From { get; init; }

    public required DateOnly Until { get; init; }

    /// <summary>Last day on which a claim can be filed (Q2, J).</summary>
    public required DateOnly LastDayForClaim { get; init; }

    /// <summary>Categories of old units that are taken (Q1, Q3).</summary>
    public required IReadOnlyList<Category> OldCategories { get; init; }

    /// <summary>Categories of new units that are subsidised, each with its cap a unit (Q3, Q4).</summary>
    public required IReadOnlyList<NewCategory> NewCategories { get; init; }

    /// <summary>Share of the price paid (Q4).</summary>
    public required Rate Rate { get; init; }

    /// <summary>Units an ID may hand in and have subsidised (Q8).</summary>
    public required Quota IndividualQuota { get; init; }

    public required Quota LegalEntityQuota { get; init; }

    /// <summary>Regions (GB/T 2260, trailing zeros for the whole) whose registration makes eligible (Q7).</summary>
    public required IReadOnlyList<string> EligibleRegions { get; init; }

    /// <summary>Other programmes whose subsidy for a unit excludes this one's (Q22).</summary>
    public required IReadOnlyList<string> ExcludedBy { get; init; }

    /// <summary>The papers of a complete claim (Q12).</summary>
    public required IReadOnlyList<string> RequiredPapers { get; init; }

    /// <summary>The bond of an enterprise that won the tender (Q24).</summary>
    public required Money RequiredBond { get; init; }

    /// <summary>How many days after it happened an event may still arrive; null: no limit.</summary>
    public int? LatestArrivalDays { get; init; }

    /// <summary>Whether a return gives the quota of new units and the certificate back (Q16, J); other cities chose no.</summary>
    public bool ReturnRestoresQuota { get; init; } = true;

    /// <summary>For how many days after its day an order holds its units of the quota (Q10, J).</summary>
    public int OrderHoldDays { get; init; } = 15;

    /// <summary>Calendar days from the recycling in which an old unit is to reach its dismantler (Q13).</summary>
    public int DeliveryDays { get; init; } = 45;

    /// <summary>Working days from receipt in which it is to be dismantled (Q13, rules of April 2011).</summary>
    public int DismantlingWorkingDays { get; init; } = 30;

    /// <summary>Which days are worked on.</summary>
    public WorkingCalendar WorkingDays { get; init; } = new([], []);

    /// <summary>What a dismantled unit of a category earns (M6); a category that is not listed earns nothing.</summary>
    public IReadOnlyList<DismantlingRate> DismantlingRates { get; init; } = [];

    /// <summary>What the transport of a unit to its dismantler earns (M5, Q25).</summary>
    public IReadOnlyList<FreightRate> FreightRates { get; init; } = [];

    /// <summary>The share of accepted and of rejected claims of a statement that is looked at a second time (J).</summary>
    public Rate SecondLook { get; init; } = new(1_000);

    /// <summary>After so many days a seller's debt that no statement netted is taken from its bond (A1, J).</summary>
    public int DebtFromBondAfterDays { get; init; } = 90;

    /// <summary>How budgets are kept (M4); null: none is.</summary>
    public BudgetRule? Budgets { get; init; }

    /// <summary>Working days in which a complaint is to be answered (Q25, J).</summary>
    public int ComplaintWorkingDays { get; init; } = 15;

    /// <summary>From where on what is seen is a signal of fraud to look at (J); null: the usual values.</summary>
    public Signals.SignalPolicy? Signals { get; init; }

    /// <summary>The areas that recyclers are awarded, by name, each with its districts (Q21).</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> RecyclingRegions { get; init; }

    /// <summary>The districts of the city, with their days.</summary>
    public required IReadOnlyList<District> Districts { get; init; }

    /// <summary>The day that an instant belongs to.</summary>
    public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(UtcOffset).DateTime);

    /// <summary>The last day on which a unit taken in on a day is delivered in time (Q13).</summary>
    public DateOnly DeliveryDueOn(DateOnly recycledOn) => recycledOn.AddDays(DeliveryDays);

    /// <summary>The last day on which a unit received on a day is dismantled in time (Q13).</summary>
    public DateOnly DismantlingDueOn(DateOnly receivedOn) => WorkingDays.After(receivedOn, DismantlingWorkingDays);

    /// <summary>The last day on which a complaint of a day is answered in time (Q25, J).</summary>
    public DateOnly ComplaintDueOn(DateOnly filedOn) => WorkingDays.After(filedOn, ComplaintWorkingDays);

    /// <summary>What a dismantled unit earns (M6).</summary>
    public Money DismantlingSubsidyOf(Category category) =>
        DismantlingRates.FirstOrDefault(rate => rate.Category == category)?.Amount ?? Money.Zero;

    /// <summary>What its transport earns (M5); null when the table has no rate for it.</summary>
    public Money? FreightSubsidyOf(Category category, string sizeClass, int distanceKm) =>
        FreightRates.Where(rate => rate.Category == category && rate.SizeClass == sizeClass)
            .Where(rate => rate.UpToKm is not { } upTo || distanceKm <= upTo)
            .OrderBy(rate => rate.UpToKm ?? int.MaxValue).FirstOrDefault()?.Amount;

    public bool IsInForce(DateOnly day) => From <= day && day <= Until;

    public Quota QuotaOf(Identities.PartyKind kind) =>
        kind == Identities.PartyKind.LegalEntity ? LegalEntityQuota : IndividualQuota;

    public bool TakesOld(Category category) => OldCategories.Contains(category);

    /// <summary>The cap of a new unit, null when its category is not covered.</summary>
    public Money? CapOf(Category category)
    {
        foreach (var covered in NewCategories)
            if (covered.Category == category) return covered.Cap;
        return null;
    }

    /// <summary>The subsidy on a price: the share, rounded half up to the fen, then capped (Q4, Q14).</summary>
    public Money SubsidyOn(Money paid, Category category) => Money.Min(paid.Share(Rate), CapOf(category) ?? Money.Zero);

    /// <summary>Whether a registration makes eligible: inside an eligible region, and a place that exists there.</summary>
    public bool IsEligible(string registeredIn)
    {
        foreach (var region in EligibleRegions)
            if (registeredIn == region || (IsWithin(registeredIn, region) && IsDistrict(registeredIn))) return true;
        return false;
    }

    /// <summary>Whether a district lies in one of the named regions on a day, whichever of its codes is used.</summary>
    public bool IsInRegions(string district, IEnumerable<string> regions, DateOnly day)
    {
        var current = CodeOn(district, day);
        foreach (var region in regions)
        {
            if (!RecyclingRegions.TryGetValue(region, out var codes)) continue;
            foreach (var code in codes)
                if (code == district || CodeOn(code, day) == current) return true;
        }
        return false;
    }

    /// <summary>The code in force on a day: an abolished district's successor.</summary>
    public string CodeOn(string district, DateOnly day)
    {
        var code = district;
        // A successor may have one itself; more steps than there are districts go round in a circle.
        for (var steps = 0; steps < Districts.Count && SuccessorOn(code, day) is { } successor; steps++) code = successor;
        return code;
    }

    /// <summary>Districts that succeed themselves, directly or through others: such a programme is refused.</summary>
    public IEnumerable<string> DistrictsInCircles() => Districts.Select(each => each.Code).Where(code =>
    {
        var next = SuccessorOn(code, DateOnly.MaxValue);
        for (var steps = 0; steps < Districts.Count && next is not null && next != code; steps++)
            next = SuccessorOn(next, DateOnly.MaxValue);
        return next == code;
    });

    private string? SuccessorOn(string code, DateOnly day) =>
        Districts.FirstOrDefault(known => known.Code == code && known.Until < day && known.Successor is not null)?.Successor;

    /// <summary>Whether the city has, or had, a district of that code.</summary>
    public bool IsDistrict(string code) => Districts.Any(known => known.Code == code);

    // Codes are pairs of digits: 310000 is a city, 310110 one district of it and not all of 31011x.
    private static bool IsWithin(string code, string region)
    {
        if (code.Length != 6 || region.Length != 6) return false;
        var length = 6;
        while (length > 2 && region.AsSpan(length - 2, 2) is "00") length -= 2;
        return code.AsSpan().StartsWith(region.AsSpan(0, length), StringComparison.Ordinal);
    }
}

/// <summary>What a dismantled unit of a category earns (M6).</summary>
public sealed record DismantlingRate(Category Category, Money Amount);

/// <summary>What the transport of a unit earns (M5).</summary>
/// <param name="SizeClass">As the table names it: <c>21-inch</c>.</param>
/// <param name="UpToKm">The farthest distance of its band, included; null for the band without end.</param>
public sealed record FreightRate(Category Category, string SizeClass, Money Amount, int? UpToKm = null);

/// <summary>How budgets are kept (M4).</summary>
/// <param name="Binding">Whether a claim is refused when its budget is used up.</param>
public sealed record BudgetRule(bool Binding);

/// <summary>How many old and new units one buyer has.</summary>
public sealed record Quota(int Old, int New);

/// <summary>A category that is subsidised, and the most that one unit of it gets.</summary>
public sealed record NewCategory(Category Category, Money Cap);
