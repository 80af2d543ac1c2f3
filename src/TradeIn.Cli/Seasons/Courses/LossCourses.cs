using TradeIn.Client.Losses;

namespace TradeIn.Cli.Seasons.Courses;

/// <summary>The buyer loses the certificate before the claim (A3).</summary>
internal static class LossCourses
{
    public static IReadOnlyList<Course> All { get; } =
    [
        new("certificate lost, cancelled and filed", 45, Cancelled) { Fits = Course.IsEarly },
        new("certificate lost, and found again", 20, Withdrawn) { Fits = Course.IsEarly },
        new("certificate lost, report rejected", 8, Rejected) { Fits = Course.IsEarly },
    ];

    /// <summary>The new unit stays bought; there is no subsidy for it.</summary>
    private static void Cancelled(Story story, Deal deal)
    {
        var report = Report(story, deal);
        var approved = story.Drafts.Later(report.OccurredAt, 1, 12);
        story.Decide(Drafts.Step(report, "approve", approved), deal);
        story.Decide(Drafts.Step(report, "file", story.Drafts.Later(approved, 2, 20)), deal);
    }

    private static void Withdrawn(Story story, Deal deal) => EndsWith(story, deal, "withdraw");

    private static void Rejected(Story story, Deal deal) => EndsWith(story, deal, "reject");

    /// <summary>The certificate is live again, and redeemed after all.</summary>
    private static void EndsWith(Story story, Deal deal, string step)
    {
        var report = Report(story, deal);
        var at = story.Drafts.Later(report.OccurredAt, 1, 12);
        story.Decide(Drafts.Step(report, step, at), deal);
        var later = deal.ClaimedAfter(at);
        story.Claim(later);
        story.Advance(later);
    }

    private static LossReportRequest Report(Story story, Deal deal)
    {
        story.Prepare(deal);
        var report = story.Drafts.Loss(deal, story.Drafts.Later(deal.Claim.OccurredAt, 0, 8));
        story.ReportLoss(report, deal);
        return report;
    }
}
