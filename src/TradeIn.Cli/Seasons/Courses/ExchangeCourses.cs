namespace TradeIn.Cli.Seasons.Courses;

/// <summary>The unit has a fault (A2): it is repaired, or another takes its place, for some one in a hundred.</summary>
internal static class ExchangeCourses
{
    public static IReadOnlyList<Course> All { get; } =
    [
        new("repaired", 120, Repaired),
        new("repaired, then exchanged", 15, RepairedThenExchanged),
        new("exchanged", 45, (story, deal) => Exchanged(story, deal)),
        new("exchanged for a dearer one", 8, (story, deal) => Exchanged(story, deal, Dearer(deal))),
        new("exchanged for a cheaper one", 20, (story, deal) => Exchanged(story, deal, Cheaper(deal))),
        new("exchanged for a cheaper one before the advance", 8, BeforeTheAdvance),
        new("exchanged for a cheaper one after the reimbursement", 6, AfterTheReimbursement),
        new("exchanged, then returned", 12, ThenReturned),
    ];

    private static decimal Cheaper(Deal deal) => Math.Floor(deal.Purchase.PaidPrice * 0.55m);

    private static decimal Dearer(Deal deal) => Math.Ceiling(deal.Purchase.PaidPrice * 1.2m);

    private static void Repaired(Story story, Deal deal)
    {
        story.Complete(deal);
        story.Repair(story.Drafts.Repair(deal, story.Drafts.Later(deal.Advance.PaidAt, 5, 200)), deal);
    }

    private static void RepairedThenExchanged(Story story, Deal deal)
    {
        story.Complete(deal);
        var repaired = story.Drafts.Later(deal.Advance.PaidAt, 3, 20);
        story.Repair(story.Drafts.Repair(deal, repaired), deal);
        story.Exchange(story.Drafts.Exchange(deal, story.Drafts.Later(repaired, 1, 10)), deal);
    }

    private static void Exchanged(Story story, Deal deal, decimal? paid = null)
    {
        story.Complete(deal);
        var at = story.Drafts.Later(deal.Advance.PaidAt, 1, 20);
        story.Exchange(story.Drafts.Exchange(deal, at, paid, invoiced: paid is not null || story.Random.Chance(50)), deal);
    }

    /// <summary>What is paid out then is what the exchange has left of the subsidy.</summary>
    private static void BeforeTheAdvance(Story story, Deal deal)
    {
        story.Prepare(deal);
        story.Claim(deal);
        var exchange = story.Drafts.Exchange(deal, story.Drafts.Later(deal.Claim.OccurredAt, 1, 4), Cheaper(deal), invoiced: true);
        var left = story.Exchange(exchange, deal, advanced: false);
        story.Advance(left with { Advance = left.Advance with { PaidAt = story.Drafts.Later(exchange.OccurredAt, 1, 3) } });
    }

    private static void AfterTheReimbursement(Story story, Deal deal)
    {
        story.Complete(deal);
        story.OncePaid(deal, paidOn =>
        {
            var at = story.Drafts.Later(Rhythm.Morning(paidOn), 1, 30);
            story.Exchange(story.Drafts.Exchange(deal, at, Cheaper(deal), invoiced: true), deal);
        });
    }

    private static void ThenReturned(Story story, Deal deal)
    {
        story.Complete(deal);
        var exchanged = story.Drafts.Later(deal.Advance.PaidAt, 1, 10);
        decimal? paid = story.Random.Chance(50) ? Cheaper(deal) : null;
        var left = story.Exchange(story.Drafts.Exchange(deal, exchanged, paid, invoiced: paid is not null), deal);
        var at = story.Drafts.Later(exchanged, 1, 10);
        story.GiveBack(story.Drafts.Return(left, at, left.Subsidy, story.Drafts.Red(left, at)), left);
    }
}
