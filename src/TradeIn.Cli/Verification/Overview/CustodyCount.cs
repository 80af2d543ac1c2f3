namespace TradeIn.Cli.Verification;

/// <summary>
/// Old units by where they are and by their days there (K5): since the household, once received since the receipt. The unit of
/// a void certificate has another one, or none, unless a dismantler has it.
/// </summary>
internal static class CustodyCount
{
    /// <summary>The bands' first and last days; the last has no end.</summary>
    private static readonly (int From, int? To)[] Bands = [(0, 15), (16, 30), (31, 45), (46, 90), (91, null)];

    public static void Write(FigureSheet sheet, Ledger ledger, DateOnly on)
    {
        var (units, ages) = (new Dictionary<CustodyPlace, long>(), new Dictionary<(CustodyPlace, int), long>());
        foreach (var unit in ledger.Certificates.Values)
        {
            if (unit is { State: CertificateState.Void, Custody: not { Arrival: not null } }) continue;
            var place = CustodyEntry.PlaceOf(unit);
            units[place] = units.GetValueOrDefault(place) + 1;
            var since = place == CustodyPlace.Received ? unit.Custody!.Arrival!.On : unit.IssuedOn;
            var band = BandOf(on.DayNumber - since.DayNumber);
            ages[(place, band)] = ages.GetValueOrDefault((place, band)) + 1;
        }
        foreach (var place in Enum.GetValues<CustodyPlace>())
        {
            var name = $"custody[{NameOf(place)}]";
            sheet.Add($"{name}.units", units.GetValueOrDefault(place));
            if (place is CustodyPlace.Dismantled or CustodyPlace.Lost) continue;
            foreach (var (from, to) in Bands)
            {
                sheet.Add($"{name}.ages[{EventBody.Said(from)}].units", ages.GetValueOrDefault((place, from)));
                if (to is { } end) sheet.Add($"{name}.ages[{EventBody.Said(from)}].toDays", end);
            }
        }
    }

    private static int BandOf(int days) => Bands.Last(band => band.From <= days).From;

    private static string NameOf(CustodyPlace place) =>
        place == CustodyPlace.WithRecycler ? "with-recycler" : place.ToString().ToLowerInvariant();
}
