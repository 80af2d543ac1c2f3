using TradeIn.Cli.Seasons.Attempts;
using TradeIn.Cli.Seasons.Courses;
using TradeIn.Cli.Seasons.Custody;
using TradeIn.Cli.Seasons.Settlement;
using TradeIn.Cli.Seasons.Signals;

namespace TradeIn.Cli.Seasons;

/// <summary>
/// A season of trade-ins, day by day: who comes, what is tried, what is delivered. The same size and seed are the same
/// season, line for line.
/// </summary>
internal sealed class Season
{
    private static readonly DateOnly OpeningDay = new(2010, 5, 27);

    /// <summary>The last day on which offices, yards and dismantlers act.</summary>
    private static readonly DateOnly LastDay = new(2012, 10, 31);

    private static readonly DateOnly[] Tranches = [Rhythm.FirstDay, new(2011, 1, 4), new(2011, 7, 4)];
    private readonly long tradeIns;
    private readonly long seed;
    private readonly Stage stage;
    private readonly Customs customs;
    private readonly Actors actors = new();
    private readonly Singles singles;
    private readonly Plantings plantings = new();
    private readonly SettlementDesk settlement;
    private readonly CustodyDesk custody;
    private readonly Supervision supervision;
    private readonly SignalPlan signals;
    private readonly SortedDictionary<string, long> courses = new(StringComparer.Ordinal);
    private readonly ILookup<DateOnly, (Attempt Attempt, SeasonRandom Random)> attempts;

    /// <param name="tradeIns">Ordinary trade-ins; attempts come on top.</param>
    /// <param name="seed">Another seed is another season.</param>
    public Season(long tradeIns, long seed)
    {
        (this.tradeIns, this.seed, singles) = (tradeIns, seed, new Singles(seed));
        var (customers, market, goods, newcomers) = (new Customers(seed), new Market(seed), new Goods(seed), new Newcomers());
        var dealer = new Dealer(customers, market, goods);
        (settlement, custody, supervision) =
            (new SettlementDesk(seed, plantings), new CustodyDesk(seed, plantings), new Supervision(plantings));
        stage = new Stage(dealer, market, goods, customers, newcomers, new Deliveries(seed), settlement, custody);
        customs = new Customs(newcomers, new SeasonRandom(seed, "customs"));
        attempts = Plant();
        signals = new SignalPlan(tradeIns, seed, stage);
    }

    /// <summary>What must become of the lines that were read so far.</summary>
    public Tally Expected { get; } = new();

    /// <summary>The season's lines in the order of delivery, from the tender to the last payment; read them once.</summary>
    public IEnumerable<SeasonLine> Lines()
    {
        foreach (var line in Tender.Lines()) yield return Count(line);
        for (var day = OpeningDay; day <= LastDay; day = day.AddDays(1))
        {
            foreach (var line in Work(day)) yield return Count(line);
            foreach (var (attempt, random) in attempts[day])
                attempt.Play(new Scene(stage, random, day));
            signals.Play(day);
            Trade(day);
            foreach (var line in stage.Deliveries.Until(Rhythm.Morning(day.AddDays(1)).AddHours(-6.5))) yield return Count(line);
        }
        foreach (var line in stage.Deliveries.Until(DateTimeOffset.MaxValue)) yield return Count(line);
    }

    /// <summary>What offices, yards and dismantlers do in the morning, by what was delivered until then.</summary>
    private IReadOnlyList<SeasonLine> Work(DateOnly day)
    {
        var morning = new Morning(day);
        if (Tranches.Contains(day)) Tender.Allocate(morning);
        supervision.Work(morning);
        custody.Work(morning);
        settlement.Work(morning);
        return morning.Lines;
    }

    /// <summary>What the season is, once its lines were read.</summary>
    public SeasonSummary Summary() => new(
        tradeIns, seed, stage.Newcomers.People, stage.Newcomers.Entities, stage.Deliveries.NextMorning,
        stage.Deliveries.NextWeek, stage.Deliveries.RepeatedEvents, stage.Deliveries.CopiedBodies, courses,
        Attempt.All.ToDictionary(attempt => attempt.Name, attempt => attempt.CountIn(tradeIns)), plantings.Counts,
        custody.Planted(), settlement.Planted(), DuesToDismantlers(), signals.Planted(), Expected);

    private SortedDictionary<string, DismantlerDues> DuesToDismantlers()
    {
        var dues = new SortedDictionary<string, DismantlerDues>(StringComparer.Ordinal);
        foreach (var own in custody.Unpaid.GroupBy(declared => declared.Dismantler))
            dues[own.Key] = new DismantlerDues(
                own.Where(declared => declared.Status != "approved").Sum(declared => declared.Total),
                own.Where(declared => declared.Status == "approved").Sum(declared => declared.Total));
        return dues;
    }

    /// <summary>The day's visits; the last one is cut short when the day's trade-ins are used up.</summary>
    private void Trade(DateOnly day)
    {
        var random = new SeasonRandom(seed, "day", day.DayNumber);
        for (var left = Rhythm.TradeInsOn(day, tradeIns); left > 0;)
        {
            var (customer, wanted) = customs.Next(day);
            var units = Math.Min(wanted, left);
            Play([.. stage.Dealer.Deals(stage.Customers.Of(customer), day, units, random)], random);
            left -= units;
        }
    }

    /// <summary>The trade-ins of one visit: they go together, or each takes its own course.</summary>
    private void Play(IReadOnlyList<Deal> deals, SeasonRandom random)
    {
        if (VisitCourse.For(deals, random) is { } together)
        {
            together.Play(new Story(stage, random), deals);
            Note(together.Name, deals.Count);
            return;
        }
        foreach (var deal in deals)
        {
            var course = Course.For(deal, random);
            course.Play(new Story(stage, random), deal);
            Note(course.Name, 1);
        }
    }

    private void Note(string course, int deals) => courses[course] = courses.GetValueOrDefault(course) + deals;

    private SeasonLine Count(SeasonLine line)
    {
        line = singles.Mark(actors.Sign(line));
        if (line.Expect == Expectation.Accepted) line = custody.Take(settlement.Take(line));
        Expected.Add(line.Outcome);
        return line;
    }

    private ILookup<DateOnly, (Attempt, SeasonRandom)> Plant() => Attempt.All
        .SelectMany(attempt => Enumerable.Range(0, (int)attempt.CountIn(tradeIns)).Select(number =>
        {
            var random = new SeasonRandom(seed, attempt.Name, number);
            return (Day: Rhythm.DayBetween(attempt.From, attempt.Until, random), Attempt: attempt, Random: random);
        }))
        .ToLookup(each => each.Day, each => (each.Attempt, each.Random));
}
