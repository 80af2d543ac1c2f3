using TradeIn.Cli.Seasons.Attempts;

namespace TradeIn.Cli.Seasons;

/// <summary>
/// A season of trade-ins, day by day: who comes, what is tried, what is delivered. The same size and seed are the same
/// season, line for line.
/// </summary>
internal sealed class Season
{
    private static readonly DateOnly OpeningDay = new(2010, 5, 27);
    private readonly long tradeIns;
    private readonly long seed;
    private readonly Customers customers;
    private readonly Market market;
    private readonly Dealer dealer;
    private readonly Deliveries deliveries;
    private readonly Newcomers newcomers = new();
    private readonly Customs customs;
    private readonly ILookup<DateOnly, (Attempt Attempt, SeasonRandom Random)> attempts;

    /// <param name="tradeIns">Ordinary trade-ins; attempts come on top.</param>
    /// <param name="seed">Another seed is another season.</param>
    public Season(long tradeIns, long seed)
    {
        (this.tradeIns, this.seed) = (tradeIns, seed);
        customers = new Customers(seed);
        market = new Market(seed);
        dealer = new Dealer(customers, market, new Goods(seed));
        deliveries = new Deliveries(seed);
        customs = new Customs(newcomers, new SeasonRandom(seed, "customs"));
        attempts = Plant();
    }

    /// <summary>What must become of the lines that were read so far.</summary>
    public Tally Expected { get; } = new();

    /// <summary>The season's lines in the order of delivery; read them once.</summary>
    public IEnumerable<SeasonLine> Lines()
    {
        for (var day = OpeningDay; day <= Rhythm.LastDay; day = day.AddDays(1))
        {
            foreach (var (attempt, random) in attempts[day])
                attempt.Play(new Scene(dealer, market, customers, newcomers, deliveries, random, day));
            Trade(day);
            foreach (var line in deliveries.Until(Rhythm.Morning(day.AddDays(1)).AddHours(-6.5))) yield return Count(line);
        }
        foreach (var line in deliveries.Until(DateTimeOffset.MaxValue)) yield return Count(line);
    }

    /// <summary>What the season is, once its lines were read.</summary>
    public SeasonSummary Summary() => new(
        tradeIns, seed, newcomers.People, newcomers.Entities, deliveries.NextMorning, deliveries.NextWeek,
        deliveries.RepeatedEvents, deliveries.CopiedBodies,
        Attempt.All.ToDictionary(attempt => attempt.Name, attempt => attempt.CountIn(tradeIns)), Expected);

    /// <summary>The day's visits; the last one is cut short when the day's trade-ins are used up.</summary>
    private void Trade(DateOnly day)
    {
        var random = new SeasonRandom(seed, "day", day.DayNumber);
        for (var left = Rhythm.TradeInsOn(day, tradeIns); left > 0;)
        {
            var (customer, wanted) = customs.Next(day);
            var units = Math.Min(wanted, left);
            foreach (var deal in dealer.Deals(customers.Of(customer), day, units, random)) deliveries.Send(deal);
            left -= units;
        }
    }

    private SeasonLine Count(SeasonLine line)
    {
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
