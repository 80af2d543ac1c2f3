using System.Globalization;
using TradeIn.ReadModels;
using TradeIn.ReadModels.Datasets;
using TradeIn.Server.Programmes;
using TradeIn.Server.Settlement;

namespace TradeIn.Server.Pages.Overview;

/// <summary>
/// Reads the programme's figures. Whoever looks at the same position of the log is shown the same figures, read once: a
/// thousand who watch cost what one does.
/// </summary>
internal sealed class OverviewReader(ReadModelRunner readModels) : IDisposable
{
    /// <summary>Ages in days: the first and the last of each band; null: without end. 45 days are allowed for delivery (Q13).</summary>
    public static readonly IReadOnlyList<(int From, int? To)> Bands = [(0, 15), (16, 30), (31, 45), (46, 90), (91, null)];

    private const int All = 100_000;

    private static readonly Dataset Claims = DatasetCatalogue.All.First(each => each.Name == "claims");
    private static readonly Dataset Units = DatasetCatalogue.All.First(each => each.Name == "units");
    private static readonly Dataset Budgets = DatasetCatalogue.All.First(each => each.Name == "budgets");

    private readonly SemaphoreSlim turn = new(1);
    private (long Claims, long Units, long Budgets) come = (-1, -1, -1);
    private OverviewFigures? known;

    public async Task<OverviewFigures> ReadAsync(CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            var now = (
                readModels.PositionOf(Claims.Model), readModels.PositionOf(Units.Model), readModels.PositionOf(Budgets.Model));
            if (known is null || now != come) known = await ReadAnewAsync(cancel);
            come = now;
            return known;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task<OverviewFigures> ReadAnewAsync(CancellationToken cancel)
    {
        var claims = new DatasetQuery(Claims);
        var refused = claims with { Filters = [new DatasetFilter.AnyOf("outcome", "refused")] };
        var days = readModels.SummariseAsync(claims, [new("filed_on"), new("outcome")], limit: All, cancel: cancel);
        var groups = readModels.SummariseAsync(
            claims, [new("seller_district"), new("category"), new("outcome")], limit: All, cancel: cancel);
        var reasons = readModels.SummariseAsync(
            refused, [new("reasons")], new SummaryOrder(ByCount: true, Descending: true), All, cancel);
        var standing = new DatasetQuery(Units)
        {
            Filters = [new DatasetFilter.AnyOf("certificate_status", [.. Units["certificate_status"].Values.Where(each => each != "void")])],
        };
        var takenIn = readModels.SummariseAsync(standing, [new("status"), new("recycled_on")], limit: All, cancel: cancel);
        var received = readModels.SummariseAsync(
            new DatasetQuery(Units) { Filters = [new DatasetFilter.AnyOf("status", "received")] }, [new("received_on")],
            limit: All, cancel: cancel);
        var budget = ReadBudgetAsync(cancel);
        await Task.WhenAll(days, groups, reasons, takenIn, received, budget);
        return Compose(await days, await groups, await reasons, await takenIn, await received, await budget);
    }

    private async Task<BudgetFigures> ReadBudgetAsync(CancellationToken cancel)
    {
        var districts = await readModels.SummariseAsync(new DatasetQuery(Budgets), [new("district")], limit: All, cancel: cancel);
        var (burnDown, _) = await ReportBurnDownEndpoint.ReadAsync(
            readModels, ProgrammeFiles.Beijing2010.Programme, [], cancel);
        return new BudgetFigures(
            [
                .. districts.Groups.Where(group => group.Keys[0] is not null).Select(group => new DistrictBudget(
                    (string)group.Keys[0]!, SumOf(group.Totals, "allocated"), SumOf(group.Totals, "committed"),
                    SumOf(group.Totals, "spent"), SumOf(group.Totals, "released"), SumOf(group.Totals, "remaining"))),
            ],
            [.. burnDown.Days.Select(day => (day.Moved.Day, day.Remaining.Yuan))], burnDown.Mean.Yuan, burnDown.RunsOutOn);
    }

    private static OverviewFigures Compose(
        DatasetSummary days, DatasetSummary groups, DatasetSummary reasons, DatasetSummary takenIn, DatasetSummary received,
        BudgetFigures budget)
    {
        var curve = CurveOf(days);
        var on = new[]
        {
            curve.Count > 0 ? curve[^1].Day : default, LastOf(takenIn, 1), LastOf(received, 0),
        }.Max();
        var byGroup = groups.Groups.Select(group => (
            District: (string?)group.Keys[0], Category: (string?)group.Keys[1],
            Figures: FiguresOf(group.Totals, (string?)group.Keys[2] == "refused"))).ToList();
        return new OverviewFigures(
            groups.AsOf, on, byGroup.Aggregate(ClaimFigures.None, (sum, each) => sum + each.Figures), curve,
            Grouped(byGroup.Select(each => (each.District, each.Figures))),
            Grouped(byGroup.Select(each => (each.Category, each.Figures))),
            [
                .. reasons.Groups.Where(group => group.Keys[0] is not null)
                    .Select(group => new ReasonFigures((string)group.Keys[0]!, group.Totals.Count)),
            ],
            CustodyOf(takenIn, received, on), budget);
    }

    private static IReadOnlyList<GroupFigures> Grouped(IEnumerable<(string? Key, ClaimFigures Figures)> rows) =>
    [
        .. rows.GroupBy(row => row.Key)
            .Select(group => new GroupFigures(group.Key, group.Aggregate(ClaimFigures.None, (sum, each) => sum + each.Figures)))
            .OrderByDescending(group => group.Claims.Filed).ThenBy(group => group.Key, StringComparer.Ordinal),
    ];

    private static ClaimFigures FiguresOf(DatasetTotals totals, bool refused) => new(
        totals.Count, refused ? totals.Count : 0, SumOf(totals, "subsidy"), SumOf(totals, "advanced_amount"),
        SumOf(totals, "reimbursed_amount"), SumOf(totals, "taken_back"));

    private static decimal SumOf(DatasetTotals totals, string column) => totals.Sums.GetValueOrDefault(column);

    private static List<DayFigures> CurveOf(DatasetSummary days)
    {
        var byDay = days.Groups.Where(group => group.Keys[0] is not null).GroupBy(group => DayOf(group.Keys[0]!))
            .ToDictionary(group => group.Key, group => group.ToList());
        if (byDay.Count == 0) return [];
        var (first, last) = (byDay.Keys.Min(), byDay.Keys.Max());
        return
        [
            .. Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays)
                .Select(day => Of(day, byDay.GetValueOrDefault(day) ?? [])),
        ];

        static DayFigures Of(DateOnly day, List<SummaryGroup> groups) => new(
            day, groups.Where(group => (string?)group.Keys[1] != "refused").Sum(group => group.Totals.Count),
            groups.Where(group => (string?)group.Keys[1] == "refused").Sum(group => group.Totals.Count),
            groups.Sum(group => SumOf(group.Totals, "subsidy")));
    }

    /// <summary>Before the receipt a unit's age is counted from the household, after it from the receipt (K3, K5).</summary>
    private static IReadOnlyList<CustodyFigures> CustodyOf(DatasetSummary takenIn, DatasetSummary received, DateOnly on) =>
    [
        .. Units["status"].Values.Select(status =>
        {
            var units = takenIn.Groups.Where(group => (string?)group.Keys[0] == status).ToList();
            IEnumerable<(object? Day, long Count)> ages = status switch
            {
                "received" => received.Groups.Select(group => (group.Keys[0], group.Totals.Count)),
                "dismantled" or "lost" => [],
                _ => units.Select(group => (group.Keys[1], group.Totals.Count)),
            };
            return new CustodyFigures(
                status, units.Sum(group => group.Totals.Count), status is "dismantled" or "lost" ? [] : AgesOf(ages, on));
        }),
    ];

    private static long[] AgesOf(IEnumerable<(object? Day, long Count)> units, DateOnly on)
    {
        var ages = new long[Bands.Count];
        foreach (var (day, count) in units.Where(each => each.Day is not null))
        {
            var age = on.DayNumber - DayOf(day!).DayNumber;
            ages[Bands.Count - 1 - Bands.Reverse().TakeWhile(band => band.From > age).Count()] += count;
        }
        return ages;
    }

    private static DateOnly LastOf(DatasetSummary summary, int key) => summary.Groups
        .Select(group => group.Keys[key]).OfType<string>().Select(day => DayOf(day)).DefaultIfEmpty().Max();

    private static DateOnly DayOf(object key) => DateOnly.ParseExact((string)key, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
