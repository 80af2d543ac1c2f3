using TradeIn.Client.Returns;
using TradeIn.Domain.Refusals;
using static TradeIn.Cli.Seasons.Attempts.ReturnAttempts;

namespace TradeIn.Cli.Seasons.Attempts;

/// <summary>Against A1 once a unit has come back: nothing of it is left to claim, to pay out or to give back again.</summary>
internal static class ReturnedAttempts
{
    public static IReadOnlyList<Attempt> All { get; } =
    [
        new("returned twice", 5, Twice),
        new("claim for a returned purchase", 5, ClaimAfterReturn),
        new("advance after the return", 3, AdvanceAfterReturn),
        new("certificate redeemed after the programme's end and a return", 2, Expired)
        {
            From = new(2011, 11, 10), Until = new(2011, 12, 8),
        },
        new("unit subsidised in the countryside, returned and sold again", 2, SubsidisedElsewhereBefore),
        new("returned unit sold again, and sold once more", 2, SoldAgain),
    ];

    private static void Twice(Scene scene)
    {
        var deal = scene.Deal();
        scene.Complete(deal);
        var back = Draft(scene, deal, deal.Subsidy);
        scene.GiveBack(back, deal);
        scene.Refuse(Line(deal, back with { ReturnId = $"T-{scene.NextNumber()}" }), ReasonCode.PurchaseAlreadyReturned);
    }

    /// <summary>Its certificate is live again, but there is nothing left to claim.</summary>
    private static void ClaimAfterReturn(Scene scene)
    {
        var deal = scene.Deal();
        scene.Complete(deal);
        var back = Draft(scene, deal, deal.Subsidy);
        scene.GiveBack(back, deal);
        var again = deal.Claim with { ClaimId = $"C-{scene.NextNumber()}", OccurredAt = back.OccurredAt.AddHours(1) };
        scene.Refuse(again, ReasonCode.PurchaseAlreadyReturned);
    }

    private static void AdvanceAfterReturn(Scene scene)
    {
        var deal = scene.Deal();
        scene.Prepare(deal);
        scene.Claim(deal);
        scene.GiveBack(Draft(scene, deal, 0m), deal);
        scene.Refuse(SeasonLine.Of(deal.Advance, deal.Claim.OutletId), ReasonCode.ClaimNotApproved);
    }

    private static void Expired(Scene scene)
    {
        var person = scene.Person();
        var (first, second) = (scene.Deal(customer: person), scene.Deal(customer: person));
        scene.Complete(first);
        second = second.BoughtAt(Rhythm.AtShop(new DateOnly(2011, 12, 29), scene.Random));
        scene.Buy(second);
        var at = Rhythm.AtShop(new DateOnly(2012, 1, 10).AddDays(scene.Random.Below(12)), scene.Random);
        scene.GiveBack(scene.Drafts.Return(first, at, first.Subsidy), first);
        scene.Refuse(
            second.Claim with
            {
                CertificateNumber = first.Claim.CertificateNumber, Claimant = first.Claim.Claimant, OccurredAt = at.AddDays(2),
            },
            ReasonCode.CertificateExpired);
    }

    /// <summary>What another programme gave for a unit counts for good, whoever has the unit.</summary>
    private static void SubsidisedElsewhereBefore(Scene scene)
    {
        var (first, second) = (scene.Deal(), scene.Deal());
        scene.Prepare(first with
        {
            Purchase = first.Purchase with { OtherSubsidies = ["home-appliances-going-to-the-countryside"] },
        });
        var back = Draft(scene, first, 0m);
        scene.GiveBack(back, first, claimed: false);
        second = Resold(second, first, back);
        scene.Prepare(second);
        scene.Refuse(second.Claim, ReasonCode.NewUnitSubsidisedElsewhere);
    }

    private static void SoldAgain(Scene scene)
    {
        var (first, second, third) = (scene.Deal(), scene.Deal(), scene.Deal());
        scene.Complete(first);
        var back = Draft(scene, first, first.Subsidy);
        scene.GiveBack(back, first);
        second = Resold(second, first, back);
        scene.Complete(second);
        scene.Recycle(third);
        scene.Refuse(third.Purchase with { Unit = first.Purchase.Unit }, ReasonCode.NewUnitAlreadySold);
    }

    /// <summary>Another trade-in with the unit, the price and the subsidy of one that was returned.</summary>
    private static Deal Resold(Deal deal, Deal returned, ReturnRequest back)
    {
        var sold = returned.Purchase;
        var again = deal with
        {
            Purchase = deal.Purchase with
            {
                Unit = sold.Unit, ListPrice = sold.ListPrice, Discount = sold.Discount, PaidPrice = sold.PaidPrice,
            },
            Advance = deal.Advance with { Amount = returned.Subsidy },
        };
        return again.NotBefore(back.OccurredAt);
    }
}
