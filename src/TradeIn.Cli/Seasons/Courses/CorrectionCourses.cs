using TradeIn.Client.Corrections;
using TradeIn.Client.Recycling;

namespace TradeIn.Cli.Seasons.Courses;

/// <summary>The recycler made a wrong entry (A4): replaced on the spot, or corrected through three authorities.</summary>
internal static class CorrectionCourses
{
    private static readonly string[] Steps = ["district-commerce", "municipal-commerce", "national-administrator"];

    public static IReadOnlyList<Course> All { get; } =
    [
        new("wrong entry replaced on the spot", 60, Replaced) { Fits = deal => Fits(deal) && !deal.NewFirst },
        new("wrong unit corrected", 25, UnitCorrected) { Fits = Fits },
        new("wrong price corrected", 10, PriceCorrected) { Fits = Fits },
        new("wrong buyer corrected", 8, BuyerCorrected) { Fits = Fits },
        new("certificate annotated", 10, Annotated),
        new("correction rejected by district commerce", 5, (story, deal) => Rejected(story, deal, 0)) { Fits = Fits },
        new("correction rejected by municipal commerce", 4, (story, deal) => Rejected(story, deal, 1)) { Fits = Fits },
        new("correction rejected by the national administrator", 3, (story, deal) => Rejected(story, deal, 2)) { Fits = Fits },
        new("certificate invalidated, unit recycled again", 6, RecycledAgain) { Fits = deal => Fits(deal) && !deal.NewFirst },
        new("redeemed certificate invalidated before the advance", 3, BeforeTheAdvance),
        new("redeemed certificate invalidated, subsidy recovered", 5, Recovered),
        new("redeemed certificate invalidated after the reimbursement", 4, AfterTheReimbursement),
        new("redeemed certificate invalidated, purchase claimed anew", 12, ClaimedAnew)
        {
            Fits = deal => Course.IsEarly(deal) && deal.NewFirst,
        },
    ];

    private static bool Fits(Deal deal) => deal.Ordering is null && Course.IsEarly(deal);

    private static void Replaced(Story story, Deal deal)
    {
        var wrong = story.Drafts.Misread(deal.Recycling);
        var right = deal.Recycling with { OccurredAt = wrong.OccurredAt.AddMinutes(6) };
        story.Recycle(deal with { Recycling = wrong });
        story.Replace(new ReplacementRequest(wrong.RecyclingId, right));
        story.Buy(deal);
        story.Claim(deal);
        story.Advance(deal);
    }

    private static void UnitCorrected(Story story, Deal deal) => Corrected(
        story, deal, deal.Recycling with { Unit = story.Drafts.LikeOld(deal.Recycling.Unit) },
        new EntryChanges(Unit: deal.Recycling.Unit));

    private static void PriceCorrected(Story story, Deal deal) => Corrected(
        story, deal, deal.Recycling with { AgreedPrice = deal.Recycling.AgreedPrice * 10m },
        new EntryChanges(AgreedPrice: deal.Recycling.AgreedPrice, MissingParts: deal.Recycling.MissingParts));

    /// <summary>The certificate named whoever carried the unit in.</summary>
    private static void BuyerCorrected(Story story, Deal deal)
    {
        var carrier = story.Person();
        var wrong = deal.Recycling with { Buyer = carrier.Show(carrier.Documents[0], story.Random), Agent = null };
        Corrected(story, deal, wrong, new EntryChanges(Buyer: deal.Recycling.Buyer, Agent: deal.Recycling.Agent));
    }

    private static void Corrected(Story story, Deal deal, RecyclingRequest wrong, EntryChanges changes)
    {
        story.Prepare(deal with { Recycling = wrong });
        ClaimAfter(story, deal, Pass(story, Apply(story, deal, deal.Claim.OccurredAt, "change", changes)));
    }

    private static void Annotated(Story story, Deal deal)
    {
        story.Complete(deal);
        Pass(story, Apply(story, deal, deal.Advance.PaidAt, "annotate"));
    }

    private static void Rejected(Story story, Deal deal, int step)
    {
        story.Prepare(deal);
        var correction = Apply(
            story, deal, deal.Claim.OccurredAt, "change", new EntryChanges(AgreedPrice: deal.Recycling.AgreedPrice + 20m));
        var at = Pass(story, correction, Steps[..step]);
        var rejected = story.Drafts.Later(at, 1, 6);
        story.Decide(Drafts.Step(correction, Steps[step], rejected, "reject"));
        ClaimAfter(story, deal, rejected);
    }

    private static void RecycledAgain(Story story, Deal deal)
    {
        story.Recycle(deal);
        var at = Pass(story, Apply(story, deal, deal.Recycling.OccurredAt, "invalidate"));
        var again = story.Drafts.RecycleAgain(deal.Recycling, story.Drafts.Later(at, 1, 5));
        story.Complete(story.Drafts.Reinvoiced(deal.With(again, deal.Claim.ClaimId).NotBefore(again.OccurredAt)));
    }

    /// <summary>Nothing was paid out, so everything is free at once.</summary>
    private static void BeforeTheAdvance(Story story, Deal deal)
    {
        story.Prepare(deal);
        story.Claim(deal);
        Pass(story, Apply(story, deal, deal.Claim.OccurredAt, "invalidate"));
    }

    private static void Recovered(Story story, Deal deal)
    {
        story.Complete(deal);
        Invalidate(story, deal, deal.Advance.PaidAt);
    }

    private static void AfterTheReimbursement(Story story, Deal deal)
    {
        story.Complete(deal);
        story.OncePaid(deal, paidOn => Invalidate(story, deal, Rhythm.Morning(paidOn)));
    }

    /// <summary>The sale came first, so a later certificate is as good as the invalid one.</summary>
    private static void ClaimedAnew(Story story, Deal deal)
    {
        story.Complete(deal);
        var at = Invalidate(story, deal, deal.Advance.PaidAt);
        var again = story.Drafts.RecycleAgain(deal.Recycling, story.Drafts.Later(at, 1, 5));
        var anew = deal.With(again, $"C-{story.NextNumber()}").ClaimedAfter(again.OccurredAt);
        story.Recycle(anew);
        story.Claim(anew);
        story.Advance(anew);
    }

    private static DateTimeOffset Invalidate(Story story, Deal deal, DateTimeOffset after)
    {
        var toRecover = new Effect { ToRecover = deal.Subsidy };
        var at = story.Drafts.Later(Pass(story, Apply(story, deal, after, "invalidate"), effect: toRecover), 2, 20);
        story.Recover(Drafts.Recovery(deal, at), deal);
        return at;
    }

    private static CorrectionRequest Apply(Story story, Deal deal, DateTimeOffset after, string kind, EntryChanges? changes = null)
    {
        var correction = story.Drafts.Correction(deal, story.Drafts.Later(after, 1, 5), kind, changes);
        story.Apply(correction, deal);
        return correction;
    }

    private static DateTimeOffset Pass(Story story, CorrectionRequest correction, Effect? effect = null) =>
        Pass(story, correction, Steps, effect);

    /// <summary>The steps one after the other; when the last one was taken.</summary>
    private static DateTimeOffset Pass(Story story, CorrectionRequest correction, string[] steps, Effect? effect = null)
    {
        var at = correction.OccurredAt;
        foreach (var step in steps)
        {
            at = story.Drafts.Later(at, 1, 6);
            story.Decide(Drafts.Step(correction, step, at), step == Steps[^1] ? effect : null);
        }
        return at;
    }

    private static void ClaimAfter(Story story, Deal deal, DateTimeOffset at)
    {
        var later = deal.ClaimedAfter(at);
        story.Claim(later);
        story.Advance(later);
    }
}
