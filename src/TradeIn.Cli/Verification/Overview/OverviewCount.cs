using System.Globalization;

namespace TradeIn.Cli.Verification;

/// <summary>Every figure of the regulator's first page, counted from the events alone, under the name that the page's JSON gives it.</summary>
internal static class OverviewCount
{
    public static FigureSheet Of(Ledger ledger)
    {
        var (sheet, on) = (new FigureSheet(), LastDayOf(ledger));
        if (on != default) sheet.Add("on", on);
        CountClaims(sheet, ledger.Tally);
        CustodyCount.Write(sheet, ledger, on);
        BudgetCount.Write(sheet, ledger.Budgets.Values);
        return sheet;
    }

    // Of a filing, or of an old unit's being taken in, received or dismantled.
    private static DateOnly LastDayOf(Ledger ledger)
    {
        var last = ledger.Tally.Groups.Select(group => group.FiledOn).DefaultIfEmpty().Max();
        foreach (var unit in ledger.Certificates.Values)
        {
            if (unit.IssuedOn > last) last = unit.IssuedOn;
            if (unit.Custody?.Arrival?.On > last) last = unit.Custody.Arrival.On;
            if (unit.Custody?.DismantledOn > last) last = unit.Custody.DismantledOn;
        }
        return last;
    }

    private static void CountClaims(FigureSheet sheet, ClaimTally tally)
    {
        Write(sheet, "claims", tally.Groups);
        CountDays(sheet, tally);
        CountBy(sheet, "months", tally, group => group.FiledOn.ToString("yyyy-MM", CultureInfo.InvariantCulture));
        CountBy(sheet, "districts", tally, group => group.District);
        CountBy(sheet, "categories", tally, group => group.Category);
        foreach (var (code, claims) in tally.Reasons) sheet.Add($"reasons[{code}].claims", claims);
    }

    // From the first to the last, also those on which nothing was filed.
    private static void CountDays(FigureSheet sheet, ClaimTally tally)
    {
        if (tally.Groups.Count == 0) return;
        var byDay = tally.Groups.ToLookup(group => group.FiledOn);
        var (day, last) = (byDay.Min(each => each.Key), byDay.Max(each => each.Key));
        for (; day <= last; day = day.AddDays(1)) Write(sheet, $"days[{EventBody.Said(day)}].claims", byDay[day]);
    }

    private static void CountBy(FigureSheet sheet, string list, ClaimTally tally, Func<ClaimGroup, string?> by)
    {
        foreach (var each in tally.Groups.GroupBy(by)) Write(sheet, $"{list}[{each.Key ?? FigureSheet.Unnamed}].claims", each);
    }

    private static void Write(FigureSheet sheet, string name, IEnumerable<ClaimGroup> groups)
    {
        var (granted, refused, sums) = (0L, 0L, new ClaimGroup(default, null, null));
        foreach (var group in groups)
        {
            (granted, refused) = (granted + group.Granted, refused + group.Refused);
            sums.Subsidy += group.Subsidy;
            sums.Advanced += group.Advanced;
            sums.Paid += group.Paid;
            sums.TakenBack += group.TakenBack;
        }
        sheet.Add($"{name}.filed", granted + refused);
        sheet.Add($"{name}.granted", granted);
        sheet.Add($"{name}.refused", refused);
        sheet.Add($"{name}.subsidy", sums.Subsidy);
        sheet.Add($"{name}.advanced", sums.Advanced);
        sheet.Add($"{name}.paid", sums.Paid);
        sheet.Add($"{name}.takenBack", sums.TakenBack);
    }
}
