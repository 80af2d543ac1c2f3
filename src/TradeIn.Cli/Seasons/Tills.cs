namespace TradeIn.Cli.Seasons;

/// <summary>When a till sends what happened at it.</summary>
internal enum Lateness
{
    Live,
    NextMorning,
    NextWeek,
}

/// <summary>Most outlets are online; some send the day's lines next morning, a few the week's on Monday.</summary>
internal sealed class Tills
{
    private readonly Dictionary<string, Lateness> latenessOf;

    public Tills(long seed)
    {
        var random = new SeasonRandom(seed, "tills");
        latenessOf = SeasonWorld.Enterprises.SelectMany(enterprise => enterprise.Outlets).ToDictionary(
            outlet => outlet.Id,
            outlet => outlet.Online ? Lateness.Live : (Lateness)random.Weighted([80, 15, 5]), StringComparer.Ordinal);
    }

    public Lateness LatenessOf(string outlet) => latenessOf[outlet];

    public static DateTimeOffset DeliveryOf(Lateness lateness, DateTimeOffset at, SeasonRandom random)
    {
        var day = DateOnly.FromDateTime(at.DateTime);
        return lateness switch
        {
            Lateness.Live => at.AddSeconds(random.Below(90)),
            Lateness.NextMorning => Rhythm.Morning(day.AddDays(1)) + PlaceInBatch(at, day),
            _ => Rhythm.Morning(day.AddDays(7 - DaysSinceMonday(day))) + PlaceInBatch(at, day),
        };
    }

    /// <summary>A delivery goes out in the order in which its lines were written, a second for an hour.</summary>
    private static TimeSpan PlaceInBatch(DateTimeOffset at, DateOnly day) =>
        (at.TimeOfDay / 3_600) + TimeSpan.FromMinutes(DaysSinceMonday(day));

    private static int DaysSinceMonday(DateOnly day) => ((int)day.DayOfWeek + 6) % 7;
}
