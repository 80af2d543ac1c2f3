namespace TradeIn.Cli.Seasons;

/// <summary>How a trade-in goes.</summary>
internal enum Way
{
    OldFirst,
    NewFirst,
    OnlineOldFirst,
    OnlineNewFirst,
}

/// <summary>When the four steps of a trade-in happen: hours to weeks apart, in an order that the rules allow.</summary>
internal sealed record Timetable(
    DateTimeOffset RecycledAt, DateTimeOffset BoughtAt, DateTimeOffset ClaimedAt, DateTimeOffset AdvancedAt)
{
    private const int Evening = 18;

    private static readonly int[] ToPurchase = [30, 13, 10, 8, 7, 6, 5, 5, 3, 3, 2, 2, 2, 1, 1, 1, 1];
    private static readonly int[] ToDelivery = [20, 25, 22, 15, 10, 5, 3];
    private static readonly int[] ToClaim = [62, 9, 7, 5, 4, 3, 3, 2, 2, 1, 1, 1];
    private static readonly int[] ToAdvance = [80, 8, 5, 4, 2, 1];

    public static Timetable For(Way way, DateOnly day, SeasonRandom random)
    {
        var (recycled, bought) = way is Way.OldFirst or Way.OnlineOldFirst ? OldFirst(way, day, random) : NewFirst(way, day, random);
        var claimed = LaterAtShop(recycled > bought ? recycled : bought, random.Weighted(ToClaim), random);
        return new Timetable(recycled, bought, claimed, LaterAtShop(claimed, random.Weighted(ToAdvance), random));
    }

    /// <summary>The same steps some minutes later: the next unit of one visit.</summary>
    public Timetable Shifted(int minutes) => new(
        RecycledAt.AddMinutes(minutes), BoughtAt.AddMinutes(minutes), ClaimedAt.AddMinutes(minutes), AdvancedAt.AddMinutes(minutes));

    private static (DateTimeOffset Recycled, DateTimeOffset Bought) OldFirst(Way way, DateOnly day, SeasonRandom random)
    {
        var recycled = Rhythm.AtRecycler(day, random);
        var buying = LastDayAtMost(day.AddDays(random.Weighted(ToPurchase)));
        if (buying == day) return (recycled, recycled.AddMinutes(random.Between(25, 150)));
        return (recycled, way == Way.OldFirst ? Rhythm.AtShop(buying, random) : Rhythm.OnWeb(buying, random));
    }

    /// <summary>All four steps on one day and the next, the claim soon after the purchase: someone who knows how it goes.</summary>
    public static Timetable OnOneDay(DateOnly day, SeasonRandom random)
    {
        var recycled = Rhythm.AtRecycler(day, random);
        var bought = recycled.AddMinutes(random.Between(25, 90));
        return new Timetable(recycled, bought, bought.AddMinutes(random.Between(20, 60)), Rhythm.AtShop(day.AddDays(1), random));
    }

    /// <summary>Nobody delivers in the evening: what is bought then comes the next day.</summary>
    private static (DateTimeOffset Recycled, DateTimeOffset Bought) NewFirst(Way way, DateOnly day, SeasonRandom random)
    {
        var bought = way == Way.NewFirst ? Rhythm.AtShop(day, random) : Rhythm.OnWeb(day, random);
        if (day == Rhythm.LastDay && bought.Hour >= Evening) bought = bought.AddHours(Evening - 1 - bought.Hour);
        var delivering = LastDayAtMost(day.AddDays(Math.Max(random.Weighted(ToDelivery), bought.Hour >= Evening ? 1 : 0)));
        var recycled = delivering == day ? bought.AddMinutes(random.Between(20, 90)) : Rhythm.AtRecycler(delivering, random);
        return (recycled, bought);
    }

    private static DateTimeOffset LaterAtShop(DateTimeOffset before, int days, SeasonRandom random) => days == 0
        ? before.AddMinutes(random.Between(8, 60))
        : Rhythm.AtShop(DateOnly.FromDateTime(before.DateTime).AddDays(days), random);

    private static DateOnly LastDayAtMost(DateOnly day) => day > Rhythm.LastDay ? Rhythm.LastDay : day;
}
