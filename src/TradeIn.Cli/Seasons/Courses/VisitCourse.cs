namespace TradeIn.Cli.Seasons.Courses;

/// <summary>How all trade-ins of one visit may go together.</summary>
/// <param name="Name">For the summary, in words.</param>
/// <param name="PerTenThousand">The share of the visits that could go so.</param>
/// <param name="Play">Its lines.</param>
internal sealed record VisitCourse(string Name, int PerTenThousand, Action<Story, IReadOnlyList<Deal>> Play)
{
    /// <summary>Which visits can go so.</summary>
    public required Func<IReadOnlyList<Deal>, bool> Fits { get; init; }

    /// <summary>Draws a course; null: each trade-in takes its own.</summary>
    public static VisitCourse? For(IReadOnlyList<Deal> deals, SeasonRandom random)
    {
        var drawn = random.Below(10_000);
        foreach (var course in ReturnCourses.OfInvoices)
            if ((drawn -= course.PerTenThousand) < 0) return course.Fits(deals) ? course : null;
        return null;
    }
}
