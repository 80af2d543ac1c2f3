namespace TradeIn.Cli.Seasons;

/// <summary>When people come: growth over the two years, weekends, holidays and sales, and the hours of the day.</summary>
internal static class Rhythm
{
    public static readonly DateOnly FirstDay = new(2010, 6, 1);
    public static readonly DateOnly LastDay = new(2011, 12, 31);
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);
    private static readonly int Days = LastDay.DayNumber - FirstDay.DayNumber + 1;

    /// <summary>Per cent of an ordinary day, from Sunday.</summary>
    private static readonly int[] Weekdays = [155, 80, 80, 84, 86, 102, 170];

    /// <summary>Days on which more or fewer come than usual, in per cent; both ends included.</summary>
    private static readonly (DateOnly From, DateOnly To, int Percent)[] Peaks =
    [
        (new(2010, 6, 12), new(2010, 6, 20), 160), (new(2010, 9, 22), new(2010, 9, 24), 150),
        (new(2010, 10, 1), new(2010, 10, 7), 310), (new(2010, 12, 25), new(2011, 1, 3), 210),
        (new(2011, 1, 15), new(2011, 1, 31), 180), (new(2011, 2, 2), new(2011, 2, 6), 15),
        (new(2011, 2, 7), new(2011, 2, 17), 70), (new(2011, 4, 29), new(2011, 5, 3), 260),
        (new(2011, 6, 10), new(2011, 6, 20), 190), (new(2011, 9, 10), new(2011, 9, 12), 150),
        (new(2011, 10, 1), new(2011, 10, 7), 300), (new(2011, 12, 10), new(2011, 12, 31), 230),
    ];

    /// <summary>Weights of the hours from opening; recyclers are early, shops full in the afternoon, the web at night.</summary>
    private static readonly int[] RecyclerHours = [6, 12, 14, 9, 8, 12, 13, 12, 8];
    private static readonly int[] ShopHours = [5, 10, 12, 8, 9, 13, 15, 13, 10, 9, 5];
    private static readonly int[] WebHours = [2, 3, 5, 7, 8, 6, 6, 7, 8, 8, 7, 8, 11, 14];

    private static readonly long[] UpTo = Accumulate();

    /// <summary>How many of all trade-ins begin on a day; over all days they add up to the total, exactly.</summary>
    public static int TradeInsOn(DateOnly day, long total)
    {
        var at = day.DayNumber - FirstDay.DayNumber;
        if (at < 0 || at >= Days) return 0;
        var before = at == 0 ? 0 : UpTo[at - 1];
        return (int)((long)((Int128)total * UpTo[at] / UpTo[^1]) - (long)((Int128)total * before / UpTo[^1]));
    }

    /// <summary>A day from a span, drawn with the days' weights.</summary>
    public static DateOnly DayBetween(DateOnly from, DateOnly to, SeasonRandom random)
    {
        var (first, last) = (Math.Max(0, from.DayNumber - FirstDay.DayNumber), Math.Min(Days, to.DayNumber - FirstDay.DayNumber + 1));
        if (first >= last) return from.AddDays(random.Below(to.DayNumber - from.DayNumber + 1));
        var before = first == 0 ? 0 : UpTo[first - 1];
        var drawn = before + random.Below(UpTo[last - 1] - before) + 1;
        var place = Array.BinarySearch(UpTo, drawn);
        return FirstDay.AddDays(place >= 0 ? place : ~place);
    }

    public static DateTimeOffset AtRecycler(DateOnly day, SeasonRandom random) => At(day, 9, RecyclerHours, random);

    public static DateTimeOffset AtShop(DateOnly day, SeasonRandom random) => At(day, 10, ShopHours, random);

    public static DateTimeOffset OnWeb(DateOnly day, SeasonRandom random) => At(day, 7, WebHours, random);

    public static DateTimeOffset Morning(DateOnly day) => new(day, new TimeOnly(6, 30), Beijing);

    private static DateTimeOffset At(DateOnly day, int opening, int[] hours, SeasonRandom random) =>
        new(day, new TimeOnly(opening + random.Weighted(hours), random.Below(60), random.Below(60)), Beijing);

    private static long[] Accumulate()
    {
        var upTo = new long[Days];
        var sum = 0L;
        for (var i = 0; i < Days; i++) upTo[i] = sum += WeightOf(FirstDay.AddDays(i), i);
        return upTo;
    }

    private static long WeightOf(DateOnly day, int at)
    {
        var weight = (30L + (130L * at / Days)) * Weekdays[(int)day.DayOfWeek];
        foreach (var (from, to, percent) in Peaks)
            if (from <= day && day <= to) weight = weight * percent / 100;
        return weight;
    }
}
