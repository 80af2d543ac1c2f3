using System.Globalization;

namespace TradeIn.Cli.Verification;

/// <summary>All that is on record of an enterprise; whatever is asked of it is asked of a day.</summary>
internal sealed class EnterpriseFile(
    IEnumerable<string> roles, DateOnly awardedOn, string registeredIn = "")
{
    private readonly HashSet<string> roles = [.. roles];
    private readonly List<DateOnly> agreements = [];
    private readonly List<(DateOnly On, decimal Amount)> bond = [];
    private readonly List<DatedEntry> suspensions = [];
    private readonly List<DatedEntry> designations = [];
    private readonly List<OutletEntry> outlets = [];
    private readonly List<RangeEntry> ranges = [];
    private readonly List<(DateOnly From, List<string> Regions)> regions = [];
    private DateOnly? disqualifiedFrom;

    /// <summary>The district whose commerce office is its own, GB/T 2260.</summary>
    public string RegisteredIn => registeredIn;

    public DateOnly AwardedOn => awardedOn;

    /// <summary>The first day on which it does nothing new any more.</summary>
    public DateOnly? DisqualifiedFrom => disqualifiedFrom;

    /// <summary>As they were awarded.</summary>
    public string Roles => string.Join(", ", roles);

    /// <summary>Won the tender for recycling and for sales (Q10, Q23).</summary>
    public bool IsDual => roles.Contains("recycling") && roles.Contains("sales");

    /// <summary>All that was ever paid into the bond, less what was drawn.</summary>
    public decimal Bond => bond.Sum(each => each.Amount);

    public void AwardRegions(List<string> awarded, DateOnly from) => regions.Add((from, awarded));

    public void SignAgreement(DateOnly on) => agreements.Add(on);

    public void DepositBond(decimal amount, DateOnly on) => bond.Add((on, amount));

    public void DrawBond(decimal amount, DateOnly on) => bond.Add((on, -amount));

    public void Disqualify(DateOnly from) => disqualifiedFrom = disqualifiedFrom < from ? disqualifiedFrom : from;

    public void Suspend(DateOnly from, string? id = null) =>
        suspensions.Add(new DatedEntry(id ?? NameOf("suspension", suspensions.Count), from));

    public void Designate(DateOnly from, string? id = null) =>
        designations.Add(new DatedEntry(id ?? NameOf("designation", designations.Count), from));

    public void RegisterOutlet(string outlet, string kind, DateOnly? openedOn = null, string? district = null) =>
        outlets.Add(new OutletEntry(outlet, kind, openedOn ?? DateOnly.MinValue, district));

    public RangeEntry Allot(string from, string to, DateOnly? on = null, string? id = null)
    {
        var range = new RangeEntry(
            id ?? NameOf("range", ranges.Count), new NumberRange(from, to), on ?? DateOnly.MinValue);
        ranges.Add(range);
        return range;
    }

    public bool HasRole(string role) => roles.Contains(role);

    public DatedEntry? SuspensionOf(string id) => suspensions.Find(known => known.Id == id);

    public DatedEntry? DesignationOf(string id) => designations.Find(known => known.Id == id);

    /// <summary>One that is not over by a day, though it may begin later.</summary>
    public DatedEntry? DesignationNotOverBy(DateOnly day) => designations.Find(known => !(known.Until <= day));

    public OutletEntry? OutletOf(string id) => outlets.FindLast(known => known.Id == id);

    /// <summary>As it was registered first.</summary>
    public OutletEntry? FirstOutletOf(string id) => outlets.Find(known => known.Id == id);

    public RangeEntry? RangeOf(string id) => ranges.FindLast(known => known.Id == id);

    /// <summary>False when there is no such suspension.</summary>
    public bool LiftSuspension(string id, DateOnly from) => End(suspensions, id, from);

    /// <summary>False when there is no such designation.</summary>
    public bool WithdrawDesignation(string id, DateOnly from) => End(designations, id, from);

    /// <summary>False when there is no such outlet.</summary>
    public bool CloseOutlet(string outlet, DateOnly on)
    {
        foreach (var known in outlets)
            if (known.Id == outlet) known.ClosedOn = on;
        return HasOutlet(outlet);
    }

    /// <summary>False when there is no such outlet.</summary>
    public bool MoveOutlet(string outlet, DateOnly on)
    {
        if (OutletOf(outlet) is not { } moved) return false;
        if (!(moved.MovedOn > on)) moved.MovedOn = on;
        return true;
    }

    public bool HasOutlet(string outlet) => outlets.Exists(known => known.Id == outlet);

    /// <summary>Numbers of a range are its own no more from a day on; false when there is no such range.</summary>
    public bool Withdraw(string range, string from, string to, DateOnly on)
    {
        foreach (var known in ranges)
            if (known.Id == range) known.Withdrawn.Add((new NumberRange(from, to), on));
        return ranges.Exists(known => known.Id == range);
    }

    /// <summary>
    /// May act in a role on a day (R1, P1, E1, E2): awarded, an agreement signed, the bond complete after all that was
    /// drawn from it, and neither suspended nor disqualified.
    /// </summary>
    public bool IsQualified(string role, DateOnly day, decimal required) =>
        roles.Contains(role) && awardedOn <= day
        && agreements.Exists(signed => signed <= day)
        && BondOn(day) >= required
        && !suspensions.Exists(each => each.IsInForce(day))
        && !IsDisqualified(day);

    /// <summary>Designated to dismantle on a day (K1, K4).</summary>
    public bool IsDesignated(DateOnly day) =>
        designations.Exists(each => each.IsInForce(day)) && !IsDisqualified(day);

    /// <summary>What the bond holds at the end of a day.</summary>
    public decimal BondOn(DateOnly day) => bond.Where(each => each.On <= day).Sum(each => each.Amount);

    /// <summary>What can be drawn on a day so that no later day finds less than nothing.</summary>
    public decimal BondFreeOn(DateOnly day) =>
        bond.Where(each => each.On > day).Select(each => BondOn(each.On)).Append(BondOn(day)).Min();

    /// <summary>The regions of the last award that counts on a day.</summary>
    public List<string> RegionsOn(DateOnly day)
    {
        (DateOnly From, List<string> Regions)? last = null;
        foreach (var award in regions)
            if (award.From <= day && (last is null || award.From >= last.Value.From)) last = award;
        return last?.Regions ?? [];
    }

    public bool HasOutlet(string outlet, string kind, DateOnly day) =>
        outlets.Exists(known => known.Id == outlet && known.Kind == kind && known.IsOpen(day));

    /// <summary>Whether a certificate of a day lies in a range that is the recycler's own on that day (R8).</summary>
    public bool IsAllotted(string certificate, DateOnly day) => ranges.Exists(range => range.Holds(certificate, day));

    private bool IsDisqualified(DateOnly day) => disqualifiedFrom is { } from && from <= day;

    private static bool End(List<DatedEntry> entries, string id, DateOnly from)
    {
        foreach (var entry in entries)
            if (entry.Id == id) entry.Until = from;
        return entries.Exists(entry => entry.Id == id);
    }

    // One of an old log has no id, and is known by its place.
    private static string NameOf(string what, int place) =>
        string.Create(CultureInfo.InvariantCulture, $"{what}-{place + 1}");
}
