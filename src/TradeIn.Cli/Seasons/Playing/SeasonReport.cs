using System.Globalization;
using TradeIn.Cli.Import;
using TradeIn.Cli.Seasons.Custody;
using TradeIn.Cli.Seasons.Settlement;

namespace TradeIn.Cli.Seasons.Playing;

/// <summary>A list of units that went wrong: those that were planted, and those that the server names.</summary>
internal sealed record UnitFinding(string What, IReadOnlyCollection<string> Planted, IReadOnlyCollection<string> Found)
{
    public IEnumerable<string> NotFound => Planted.Except(Found, StringComparer.Ordinal);

    public IEnumerable<string> NotPlanted => Found.Except(Planted, StringComparer.Ordinal);

    public bool AsPlanted => !NotFound.Any() && !NotPlanted.Any();
}

/// <summary>What is owed: by the season's own count, and by the server's books, in yuan.</summary>
/// <param name="Account">Of the books.</param>
/// <param name="Party">To whom, or, of a debt, by whom.</param>
internal sealed record DueFinding(string Account, string Party, decimal Planted, decimal Found)
{
    public bool AsPlanted => Planted == Found;
}

/// <summary>What came of a season that was played: each line as expected, each unit and each yuan as planted.</summary>
/// <param name="Import">Null when it was played before.</param>
internal sealed record SeasonReport(ImportReport? Import, IReadOnlyList<UnitFinding> Units, IReadOnlyList<DueFinding> Dues)
{
    /// <summary>The lists that are asked for, and which of the planted ones belongs to each.</summary>
    public static IReadOnlyList<(string Name, string Query, Func<PlantedUnits, IReadOnlyCollection<string>> Planted)> UnitLists { get; } =
    [
        ("never left the recycler", "status=with-recycler", units => units.NeverShipped),
        ("on its way", "status=consigned", _ => []),
        ("missing", "status=missing", units => units.Missing),
        ("another unit in its place", "status=different", units => units.Different),
        ("lost", "status=lost", units => units.Lost),
        ("delivered late", "late=delivery", units => units.DeliveredLate),
        ("dismantled late", "late=dismantling", units => units.DismantledLate),
        ("received and never dismantled", "status=received", units => units.NeverDismantled),
    ];

    private static readonly (string Account, Func<SeasonSummary, IEnumerable<(string Party, decimal Yuan)>> Planted)[] Ledgers =
    [
        ("seller-payable", season => season.Dues.ToSellers.Select(due => (due.Key, due.Value.Payable))),
        ("in-transit", season => season.Dues.ToSellers.Select(due => (due.Key, due.Value.InTransit))),
        ("seller-rejected", season => season.Dues.ToSellers.Select(due => (due.Key, due.Value.Rejected))),
        ("seller-debt", season => season.Dues.ToFinance.Select(due => (due.Key, due.Value))),
        ("dismantler-payable", season => season.DuesToDismantlers.Select(due => (due.Key, due.Value.Approved))),
    ];

    public static IEnumerable<string> Accounts => Ledgers.Select(ledger => ledger.Account);

    public bool AsPlanted => Import is not { AsExpected: false } && Units.All(list => list.AsPlanted) && Dues.All(due => due.AsPlanted);

    public static SeasonReport Of(ImportReport? import, SeasonSummary season, FoundRecords found) => new(
        import,
        [.. UnitLists.Select(list => new UnitFinding(list.Name, list.Planted(season.Units), found.Units[list.Name]))],
        [.. Ledgers.SelectMany(ledger => DuesOf(ledger.Account, ledger.Planted(season), found.Balances[ledger.Account]))]);

    /// <summary>The report in lines for people.</summary>
    public IEnumerable<string> Text()
    {
        foreach (var list in Units)
        {
            yield return $"{list.What}: {list.Planted.Count} planted, {list.Found.Count} found";
            foreach (var certificate in list.Found.Order(StringComparer.Ordinal)) yield return $"  {certificate}";
            foreach (var certificate in list.NotFound) yield return $"  {certificate} was planted, and the server does not name it";
            foreach (var certificate in list.NotPlanted) yield return $"  {certificate} was not planted";
        }
        foreach (var due in Dues)
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{due.Account} {due.Party}: {due.Found:0.00} yuan{(due.AsPlanted ? "" : FormattableString.Invariant($"; planted were {due.Planted:0.00}"))}");
        yield return AsPlanted ? "Every unit and every yuan is as planted." : "There are differences.";
    }

    private static IEnumerable<DueFinding> DuesOf(
        string account, IEnumerable<(string Party, decimal Yuan)> planted, SortedDictionary<string, decimal> found)
    {
        var own = planted.Where(due => due.Yuan != 0m).ToDictionary(due => due.Party, due => due.Yuan, StringComparer.Ordinal);
        return own.Keys.Union(found.Keys).Order(StringComparer.Ordinal).Select(party => new DueFinding(
            account, party, own.GetValueOrDefault(party), found.GetValueOrDefault(party)));
    }
}
