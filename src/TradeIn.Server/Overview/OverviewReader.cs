using System.Globalization;
using TradeIn.Domain.Settlement;
using TradeIn.ReadModels;
using TradeIn.ReadModels.Custody;
using TradeIn.ReadModels.Overview;

namespace TradeIn.Server.Overview;

/// <summary>
/// Reads the programme's figures, those of one answer from one snapshot. Whoever looks at the same position of the log is
/// shown the same figures, read once: a thousand who watch cost what one does.
/// </summary>
internal sealed class OverviewReader(ReadModelRunner readModels, TimeProvider time) : IDisposable
{
    /// <summary>So long a visitor waits for the newest figures; then those before them are shown, if they are not too old.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    private static readonly TimeSpan TooOld = TimeSpan.FromMinutes(1);

    /// <summary>Ages in days: the first and the last of each band; null: without end. 45 days are allowed for delivery (Q13).</summary>
    public static readonly IReadOnlyList<(int From, int? To)> Bands = [(0, 15), (16, 30), (31, 45), (46, 90), (91, null)];

    private readonly SemaphoreSlim turn = new(1);
    private readonly Lock gate = new();
    private OverviewPositions? come;
    private OverviewFigures? known;
    private (OverviewFigures Figures, DateTimeOffset At)? latest;
    private Task<OverviewFigures>? looking;
    private long readings;

    /// <summary>How often figures were read: another number when there are newer ones.</summary>
    public long Readings => Volatile.Read(ref readings);

    /// <summary>
    /// What a page shows at once: the newest figures, or those before them when reading takes long. It goes on for the next
    /// look, and who looks meanwhile waits for the same one.
    /// </summary>
    public async Task<OverviewFigures> LookAsync(CancellationToken cancel)
    {
        Task<OverviewFigures> newest;
        (OverviewFigures Figures, DateTimeOffset At)? before;
        lock (gate)
        {
            if (looking is null or { IsCompleted: true }) looking = ReadAsync(CancellationToken.None);
            (newest, before) = (looking, latest);
        }
        if (before is not { } older || time.GetUtcNow() - older.At > TooOld) return await newest.WaitAsync(cancel);
        await Task.WhenAny(newest, Task.Delay(Patience, cancel));
        return newest.IsCompletedSuccessfully ? await newest : older.Figures;
    }

    /// <summary>The figures as of where the log's followers have come to, however long reading takes.</summary>
    public async Task<OverviewFigures> ReadAsync(CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            var now = new OverviewPositions(
                readModels.PositionOf(OverviewRows.ClaimsModel), readModels.PositionOf(OverviewRows.UnitsModel),
                readModels.PositionOf(OverviewRows.BudgetsModel));
            if (known is null || now != come)
            {
                known = FiguresOf(await OverviewRows.ReadAsync(readModels, cancel));
                Interlocked.Increment(ref readings);
            }
            come = now;
            lock (gate) latest = (known, time.GetUtcNow());
            return known;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private static OverviewFigures FiguresOf(OverviewRows rows)
    {
        var days = DaysOf(rows.Claims);
        var on = rows.Units.Select(each => each.LastOn).Append(days.Count > 0 ? days[^1].Day : default).Max();
        return new OverviewFigures(
            rows.Positions, on, ClaimFigures.SumOf(days.Select(each => each.Claims)), days,
            [
                .. days.GroupBy(each => new DateOnly(each.Day.Year, each.Day.Month, 1))
                    .Select(month => new DayFigures(month.Key, ClaimFigures.SumOf(month.Select(each => each.Claims)))),
            ],
            GroupsOf(rows.Claims, "district"), GroupsOf(rows.Claims, "category"),
            [.. rows.Reasons.Select(each => new ReasonFigures(each.Code, each.Claims))], CustodyOf(rows.Units, on),
            new BudgetFigures(rows.Budgets, BurnDown.Of(rows.BudgetDays)));
    }

    private static List<DayFigures> DaysOf(IReadOnlyList<ClaimsTotal> totals)
    {
        var byDay = totals.Where(each => each.By == "day").ToDictionary(
            each => DateOnly.ParseExact(each.Which!, "yyyy-MM-dd", CultureInfo.InvariantCulture), FiguresOf);
        if (byDay.Count == 0) return [];
        var (first, last) = (byDay.Keys.Min(), byDay.Keys.Max());
        return
        [
            .. Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays)
                .Select(day => new DayFigures(day, byDay.GetValueOrDefault(day) ?? ClaimFigures.None)),
        ];
    }

    private static IReadOnlyList<GroupFigures> GroupsOf(IReadOnlyList<ClaimsTotal> totals, string by) =>
    [
        .. totals.Where(each => each.By == by).Select(each => new GroupFigures(each.Which, FiguresOf(each)))
            .OrderByDescending(group => group.Claims.Filed).ThenBy(group => group.Key, StringComparer.Ordinal),
    ];

    private static ClaimFigures FiguresOf(ClaimsTotal total) => new(
        total.Filed, total.Refused, total.Subsidy, total.Advanced, total.Paid, total.TakenBack);

    /// <summary>Before the receipt a unit's age is counted from the household, after it from the receipt (K3, K5).</summary>
    private static IReadOnlyList<CustodyFigures> CustodyOf(IReadOnlyList<UnitsTotal> totals, DateOnly on) =>
    [
        .. UnitsDataset.Dataset["status"].Values.Select(status =>
        {
            var units = totals.Where(each => each.Status == status).ToList();
            return new CustodyFigures(
                status, units.Sum(each => each.Units), status is "dismantled" or "lost" ? [] : AgesOf(units, on));
        }),
    ];

    private static long[] AgesOf(IEnumerable<UnitsTotal> units, DateOnly on)
    {
        var ages = new long[Bands.Count];
        foreach (var each in units)
        {
            var age = on.DayNumber - each.Since!.Value.DayNumber;
            ages[Bands.Count - 1 - Bands.Reverse().TakeWhile(band => band.From > age).Count()] += each.Units;
        }
        return ages;
    }
}
