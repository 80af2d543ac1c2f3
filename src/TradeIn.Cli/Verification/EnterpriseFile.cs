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

    public void RegisterOutlet(string outlet, string kind, DateOnly? openedOn = null) =>
        outlets.Add(new OutletEntry(outlet, kind, openedOn ?? DateOnly.MinValue));

    public void Allot(string from, string to, DateOnly? on = null, string? id = null) => ranges.Add(
        new RangeEntry(id ?? NameOf("range", ranges.Count), new NumberRange(from, to), on ?? DateOnly.MinValue));

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

    /// <summary>From a day on, and perhaps until the day before another.</summary>
    private sealed class DatedEntry(string id, DateOnly from)
    {
        public string Id => id;

        public DateOnly? Until { get; set; }

        public bool IsInForce(DateOnly day) => from <= day && (Until is not { } until || day < until);
    }

    private sealed class OutletEntry(string id, string kind, DateOnly openedOn)
    {
        public string Id => id;

        public string Kind => kind;

        public DateOnly? ClosedOn { get; set; }

        public bool IsOpen(DateOnly day) => openedOn <= day && (ClosedOn is not { } closed || day < closed);
    }

    private sealed record RangeEntry(string Id, NumberRange Numbers, DateOnly AllottedOn)
    {
        public List<(NumberRange Numbers, DateOnly On)> Withdrawn { get; } = [];

        public bool Holds(string certificate, DateOnly day) =>
            AllottedOn <= day && Numbers.Holds(certificate)
            && !Withdrawn.Exists(part => part.On <= day && part.Numbers.Holds(certificate));
    }
}

/// <summary>Certificate numbers from one to another: the same letters and as many digits, both ends included.</summary>
internal sealed class NumberRange(string from, string to)
{
    private readonly (string Letters, long Number) first = Split(from);
    private readonly (string Letters, long Number) last = Split(to);

    public bool Holds(string certificate)
    {
        if (certificate.Length != from.Length || certificate.Length != to.Length) return false;
        var number = Split(certificate);
        return number.Letters == first.Letters && number.Letters == last.Letters
            && first.Number <= number.Number && number.Number <= last.Number;
    }

    private static (string Letters, long Number) Split(string certificate)
    {
        var letters = certificate.TakeWhile(char.IsAsciiLetter).Count();
        var digits = long.TryParse(
            certificate.AsSpan(letters), NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        return (certificate[..letters], digits ? number : -1);
    }
}
