namespace TradeIn.Cli.Seasons.Courses;

/// <summary>How an ordinary trade-in may go; it breaks no rule.</summary>
/// <param name="Name">For the summary, in words.</param>
/// <param name="PerTenThousand">The share of the trade-ins that could go so.</param>
/// <param name="Play">Its lines.</param>
internal sealed record Course(string Name, int PerTenThousand, Action<Story, Deal> Play)
{
    /// <summary>As it should be: recycled, bought, claimed and paid out, or ordered and delivered first.</summary>
    private static readonly Course Smooth = new("smooth", 0, (story, deal) =>
    {
        if (deal.Ordering is null) story.Tell(deal);
        else story.Complete(deal);
    });

    /// <summary>Bought so late, some courses would run beyond the programme.</summary>
    private static readonly DateTimeOffset LongBeforeTheEnd = Rhythm.Morning(new DateOnly(2011, 11, 1));

    /// <summary>Which trade-ins can go so.</summary>
    public Func<Deal, bool> Fits { get; init; } = _ => true;

    public static IReadOnlyList<Course> All { get; } =
        [.. ReturnCourses.All, .. ExchangeCourses.All, .. LossCourses.All, .. CorrectionCourses.All, .. OrderCourses.All];

    /// <summary>Draws a course; one that does not fit is none.</summary>
    public static Course For(Deal deal, SeasonRandom random)
    {
        var drawn = random.Below(10_000);
        foreach (var course in All)
            if ((drawn -= course.PerTenThousand) < 0) return course.Fits(deal) ? course : Smooth;
        return Smooth;
    }

    /// <summary>Whether there is time for what takes weeks.</summary>
    public static bool IsEarly(Deal deal) => deal.Purchase.OccurredAt < LongBeforeTheEnd;
}
