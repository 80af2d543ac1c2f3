namespace TradeIn.Cli.Seasons.Courses;

/// <summary>The buyer gives the unit back (A1): some two in a hundred do, sooner or later.</summary>
internal static class ReturnCourses
{
    private static readonly DateTimeOffset LastWeeks = Rhythm.Morning(new DateOnly(2011, 11, 20));

    public static IReadOnlyList<Course> All { get; } =
    [
        new("returned before the claim", 15, NeverClaimed),
        new("returned before the claim, another unit claimed", 10, AnotherUnitClaimed) { Fits = Course.IsEarly },
        new("returned before the advance", 30, BeforeTheAdvance),
        new("returned after the advance", 80, AfterTheAdvance),
        new("returned, certificate used again", 35, UsedAgain) { Fits = Course.IsEarly },
        new("returned after the reimbursement", 20, AfterTheReimbursement),
        new("returned after the programme's end", 120, AfterTheEnd) { Fits = deal => deal.Purchase.OccurredAt > LastWeeks },
    ];

    /// <summary>Of the units of one visit that stand on one invoice, all come back, or one.</summary>
    public static IReadOnlyList<VisitCourse> OfInvoices { get; } =
    [
        new("on an invoice that was returned as a whole", 200, WholeInvoice) { Fits = AreOnOneInvoice },
        new("on an invoice of which one unit was returned", 300, OneOfSeveral) { Fits = AreOnOneInvoice },
    ];

    private static bool AreOnOneInvoice(IReadOnlyList<Deal> deals) =>
        deals.Count > 1 && deals.All(deal => deal.Purchase.Invoice.Number == deals[0].Purchase.Invoice.Number);

    private static void NeverClaimed(Story story, Deal deal)
    {
        story.Prepare(deal);
        var at = story.Drafts.Later(deal.Claim.OccurredAt, 0, 12);
        story.GiveBack(story.Drafts.Return(deal, at, 0m, Credit(story, deal, at)), deal, claimed: false);
    }

    /// <summary>The certificate was never used, and is good for what is bought instead.</summary>
    private static void AnotherUnitClaimed(Story story, Deal deal)
    {
        story.Prepare(deal);
        var at = story.Drafts.Later(deal.Claim.OccurredAt, 0, 12);
        story.GiveBack(story.Drafts.Return(deal, at, 0m, Credit(story, deal, at)), deal, claimed: false);
        Again(story, deal, at);
    }

    private static void BeforeTheAdvance(Story story, Deal deal)
    {
        story.Prepare(deal);
        story.Claim(deal);
        var at = story.Drafts.Later(deal.Claim.OccurredAt, 1, 6);
        story.GiveBack(story.Drafts.Return(deal, at, 0m, Credit(story, deal, at)), deal);
    }

    private static void AfterTheAdvance(Story story, Deal deal)
    {
        story.Complete(deal);
        GiveBackAdvanced(story, deal, story.Drafts.Later(deal.Advance.PaidAt, 1, 25));
    }

    private static void UsedAgain(Story story, Deal deal)
    {
        story.Complete(deal);
        var at = story.Drafts.Later(deal.Advance.PaidAt, 1, 14);
        GiveBackAdvanced(story, deal, at);
        Again(story, deal, at);
    }

    /// <summary>Finance has paid already: the seller owes it what it took back.</summary>
    private static void AfterTheReimbursement(Story story, Deal deal)
    {
        story.Complete(deal);
        story.OncePaid(deal, paidOn => GiveBackAdvanced(story, deal, story.Drafts.Later(Rhythm.Morning(paidOn), 1, 30)));
    }

    private static void AfterTheEnd(Story story, Deal deal)
    {
        story.Complete(deal);
        var end = Rhythm.Morning(Rhythm.LastDay);
        var from = deal.Advance.PaidAt > end ? deal.Advance.PaidAt : end;
        GiveBackAdvanced(story, deal, story.Drafts.Later(from, 1, 40));
    }

    /// <summary>The red invoice credits one line of the blue one; the other units stay.</summary>
    private static void OneOfSeveral(Story story, IReadOnlyList<Deal> deals)
    {
        foreach (var deal in deals) story.Complete(deal);
        var one = story.Random.Pick(deals);
        GiveBackAdvanced(story, one, story.Drafts.Later(deals.Max(deal => deal.Advance.PaidAt), 1, 20));
    }

    /// <summary>One red invoice credits all lines of the blue one.</summary>
    private static void WholeInvoice(Story story, IReadOnlyList<Deal> deals)
    {
        foreach (var deal in deals) story.Complete(deal);
        var at = story.Drafts.Later(deals.Max(deal => deal.Advance.PaidAt), 1, 10);
        var red = story.Drafts.Red(deals[0], at);
        foreach (var deal in deals)
            story.GiveBack(
                story.Drafts.Return(deal, at, deal.Subsidy, red with { Amount = deal.Purchase.PaidPrice }), deal);
    }

    private static void GiveBackAdvanced(Story story, Deal deal, DateTimeOffset at) =>
        story.GiveBack(story.Drafts.Return(deal, at, deal.Subsidy, Credit(story, deal, at)), deal);

    private static void Again(Story story, Deal deal, DateTimeOffset at)
    {
        var again = story.Drafts.BuyAgain(deal, at);
        story.Buy(again);
        story.Claim(again);
        story.Advance(again);
    }

    /// <summary>A unit that stands on an invoice with others needs a red invoice; one alone may bring its own back.</summary>
    private static TradeIn.Client.Returns.RedInvoice? Credit(Story story, Deal deal, DateTimeOffset at) =>
        deal.Purchase.Invoice.Line is null && story.Random.Chance(25) ? null : story.Drafts.Red(deal, at);
}
