namespace TradeIn.Cli.Seasons.Signals;

/// <summary>
/// Which signals are planted in a season, when and where: of each rule so many cases, at enterprises that differ, each within a month
/// where its rule looks at months.
/// </summary>
internal sealed class SignalPlan
{
    private const int MostCases = 6;
    private readonly SortedDictionary<string, List<PlantedCase>> planted = new(StringComparer.Ordinal);
    private readonly ILookup<DateOnly, Action> plots;

    public SignalPlan(long tradeIns, long seed, Stage stage)
    {
        var cases = (int)Math.Clamp(tradeIns / 100, 1, MostCases);
        plots = RulesOf(tradeIns)
            .SelectMany((rule, at) => Enumerable.Range(0, cases).Select(number =>
            {
                var random = new SeasonRandom(seed, rule.Name, number);
                var from = random.Pick(rule.Months).AddDays(random.Between(1, 4));
                return (Day: from, Play: (Action)(() => Plant(rule, new Plot(stage, random, (2 * at) + number, from))));
            }))
            .ToLookup(each => each.Day, each => each.Play);
    }

    /// <summary>By rule, once the season was read.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<PlantedCase>> Planted() =>
        planted.ToDictionary(each => each.Key, each => (IReadOnlyList<PlantedCase>)each.Value, StringComparer.Ordinal);

    /// <summary>What begins on a day.</summary>
    public void Play(DateOnly day)
    {
        foreach (var play in plots[day]) play();
    }

    private void Plant(Rule rule, Plot plot)
    {
        if (!planted.TryGetValue(rule.Name, out var cases)) planted[rule.Name] = cases = [];
        cases.Add(rule.Play(plot));
    }

    private static Rule[] RulesOf(long tradeIns)
    {
        var ordinary = Months(new(2010, 9, 1), 13);
        return
        [
            new(SignalRules.AgentOfMany, ordinary, PersonPlots.AgentOfMany),
            new(SignalRules.PriceAtCap, ordinary, EnterprisePlots.PriceAtCap),
            new(SignalRules.NightMinutes, ordinary, plot => EnterprisePlots.NightMinutes(AtOneDual(plot))),
            new(SignalRules.NeverReceived, ordinary, plot => EnterprisePlots.NeverReceived(plot, tradeIns)),
            new(SignalRules.SerialsInRun, ordinary, PersonPlots.SerialsInRun),
            new(SignalRules.ReturnsAfterPayment, ordinary, plot => EnterprisePlots.ReturnsAfterPayment(plot, tradeIns)),
            new(SignalRules.RefusalsRepeated, ordinary, PersonPlots.RefusalsRepeated),

            // An invoice book is a year's, and some three months of it are needed.
            new(
                SignalRules.InvoicesOutOfSequence, [.. Months(new(2010, 6, 1), 4), .. Months(new(2011, 1, 1), 8)],
                EnterprisePlots.InvoicesOutOfSequence),
        ];
    }

    private static Plot AtOneDual(Plot plot)
    {
        var dual = plot.Stage.Market.ColdDual(plot.Place);
        return new Plot(plot.Stage, plot.Random, plot.Place, plot.From) { Seller = dual, Recycler = dual };
    }

    private static DateOnly[] Months(DateOnly first, int count) => [.. Enumerable.Range(0, count).Select(first.AddMonths)];

    /// <summary>How a case of a rule is planted.</summary>
    /// <param name="Months">Those that it may begin in.</param>
    private sealed record Rule(string Name, IReadOnlyList<DateOnly> Months, Func<Plot, PlantedCase> Play);
}
