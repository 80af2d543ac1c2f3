using TradeIn.Domain.Refusals;

namespace TradeIn.Cli.Seasons.Attempts;

/// <summary>Against C1 to C5 and P3: certificates, days, quotas, units and outlets.</summary>
internal static class ClaimAttempts
{
    public static IReadOnlyList<Attempt> All { get; } =
    [
        new("claim for a purchase that no one recorded", 5, PurchaseUnknown),
        new("claim for a purchase that was refused", 3, PurchaseRefused),
        new("claim with a certificate that no one issued", 5, CertificateUnknown),
        new("claim with nothing behind it, before the programme", 1, NothingBehindIt),
        new("claim dated before the programme", 2, BeforeTheProgramme) { Until = new(2010, 7, 31) },
        new("certificate redeemed twice", 9, RedeemedTwice),
        new("purchase claimed twice", 7, ClaimedTwice),
        new("the whole claim filed again", 4, FiledAgain),
        new("sixth new unit with a redeemed certificate", 6, SixthNewUnit),
        new("sixth new unit with someone else's certificate", 4, SixthNewUnitWithAnothers),
        new("certificate later than the purchase", 6, CertificateAfterPurchase),
        new("new first with an older certificate", 4, CertificateBeforePurchase),
        new("claim dated before its purchase", 3, ClaimTooEarly),
        new("claim filed after the last day", 6, FiledTooLate) { From = new(2011, 8, 1) },
        new("unit subsidised in the countryside", 6, SubsidisedElsewhere),
        new("claim at an outlet that is not registered", 3, OutletNotRegistered),
        new("claim at another seller", 4, AnotherSeller),
        new("new first, claim at another outlet", 4, AnotherOutlet),
    ];

    private static void PurchaseUnknown(Scene scene)
    {
        var deal = scene.Deal();
        scene.Recycle(deal);
        scene.Refuse(deal.Claim, ReasonCode.PurchaseUnknown);
        scene.Buy(deal);
        scene.MakeGood(deal);
    }

    private static void PurchaseRefused(Scene scene)
    {
        var deal = scene.Deal();
        scene.Recycle(deal);
        scene.Refuse(
            deal.Purchase with { Unit = deal.Purchase.Unit with { Category = "water-heater" } }, ReasonCode.CategoryNotCovered);
        scene.Refuse(deal.Claim, ReasonCode.PurchaseUnknown);
    }

    private static void CertificateUnknown(Scene scene)
    {
        var deal = scene.Deal();
        var number = Market.UnusedCertificate(scene.Random.Pick(SeasonWorld.Recyclers), scene.Random);
        scene.Prepare(deal);
        scene.Refuse(deal.Claim with { CertificateNumber = number }, ReasonCode.CertificateUnknown);
        scene.MakeGood(deal);
    }

    private static void NothingBehindIt(Scene scene)
    {
        var number = Market.UnusedCertificate(scene.Random.Pick(SeasonWorld.Recyclers), scene.Random);
        var early = Rhythm.AtShop(new DateOnly(2010, 5, 28), scene.Random);
        scene.Refuse(
            scene.Deal().Claim with { CertificateNumber = number, OccurredAt = early },
            ReasonCode.PurchaseUnknown, ReasonCode.CertificateUnknown, ReasonCode.ProgrammeNotInForce);
    }

    private static void BeforeTheProgramme(Scene scene)
    {
        var deal = scene.Deal();
        scene.Prepare(deal);
        var early = Rhythm.AtShop(new DateOnly(2010, 5, 30), scene.Random);
        scene.Refuse(deal.Claim with { OccurredAt = early }, ReasonCode.ProgrammeNotInForce, ReasonCode.OrderClaimTooEarly);
        scene.MakeGood(deal);
    }

    private static void RedeemedTwice(Scene scene)
    {
        var person = scene.Person();
        var (first, second) = (scene.Deal(customer: person), scene.Deal(customer: person));
        scene.Complete(first);
        second = second.BoughtAt(Later(second.Purchase.OccurredAt, first.Recycling.OccurredAt));
        scene.Buy(second);
        scene.Refuse(
            second.Claim with
            {
                CertificateNumber = first.Claim.CertificateNumber,
                Claimant = first.Claim.Claimant,
                OccurredAt = Later(second.Claim.OccurredAt, second.Purchase.OccurredAt),
            },
            ReasonCode.CertificateAlreadyRedeemed);
    }

    private static void ClaimedTwice(Scene scene)
    {
        var person = scene.Person();
        var (first, second) = (scene.Deal(customer: person), scene.Deal(customer: person));
        scene.Recycle(second);
        scene.Complete(first);
        scene.Refuse(
            first.Claim with
            {
                ClaimId = second.Claim.ClaimId,
                CertificateNumber = second.Claim.CertificateNumber,
                Claimant = second.Claim.Claimant,
                OccurredAt = first.Claim.OccurredAt.AddDays(1),
            },
            ReasonCode.PurchaseAlreadyClaimed);
    }

    private static void FiledAgain(Scene scene)
    {
        var deal = scene.Deal();
        scene.Complete(deal);
        scene.Refuse(
            deal.Refiled($"C-{scene.NextNumber()}").Claim,
            ReasonCode.CertificateAlreadyRedeemed, ReasonCode.PurchaseAlreadyClaimed);
    }

    /// <summary>Five new units: the quota is used up, and so are the certificates, of which there were five.</summary>
    private static (Deal Fifth, Deal Sixth) FiveNewUnits(Scene scene)
    {
        var person = scene.Person();
        for (var unit = 1; unit <= 4; unit++) scene.Complete(scene.Deal(customer: person));
        var (fifth, sixth) = (scene.Deal(customer: person), scene.Deal(customer: person));
        scene.Complete(fifth);
        sixth = sixth.BoughtAt(Later(sixth.Purchase.OccurredAt, fifth.Recycling.OccurredAt));
        scene.Buy(sixth);
        return (fifth, sixth);
    }

    private static void SixthNewUnit(Scene scene)
    {
        var (fifth, sixth) = FiveNewUnits(scene);
        scene.Refuse(
            sixth.Claim with
            {
                CertificateNumber = fifth.Claim.CertificateNumber,
                Claimant = fifth.Claim.Claimant,
                OccurredAt = Later(sixth.Claim.OccurredAt, sixth.Purchase.OccurredAt),
            },
            ReasonCode.CertificateAlreadyRedeemed, ReasonCode.QuotaNewExceeded);
    }

    private static void SixthNewUnitWithAnothers(Scene scene)
    {
        var (_, sixth) = FiveNewUnits(scene);
        var neighbour = scene.Deal();
        scene.Recycle(neighbour);
        var bought = Later(sixth.Purchase.OccurredAt, neighbour.Recycling.OccurredAt);
        var claim = sixth.Claim with { CertificateNumber = neighbour.Claim.CertificateNumber, OccurredAt = bought.AddDays(1) };
        scene.Refuse(claim, ReasonCode.BuyerMismatch, ReasonCode.QuotaNewExceeded);
    }

    private static void CertificateAfterPurchase(Scene scene)
    {
        var deal = scene.Deal();
        scene.Buy(deal.BoughtAt(deal.Recycling.OccurredAt.AddDays(-1)));
        scene.Recycle(deal);
        scene.Refuse(deal.Claim, ReasonCode.OrderCertificateAfterPurchase);
    }

    private static void CertificateBeforePurchase(Scene scene)
    {
        var deal = scene.Deal(Way.NewFirst);
        scene.Recycle(deal with { Recycling = deal.Recycling with { OccurredAt = deal.Purchase.OccurredAt.AddDays(-1) } });
        scene.Buy(deal);
        scene.Refuse(deal.Claim, ReasonCode.OrderCertificateBeforePurchase);
    }

    private static void ClaimTooEarly(Scene scene)
    {
        var deal = scene.Deal();
        scene.Prepare(deal);
        scene.Refuse(
            deal.Claim with { OccurredAt = deal.Purchase.OccurredAt.AddDays(-1) }, ReasonCode.OrderClaimTooEarly);
        scene.MakeGood(deal);
    }

    private static void FiledTooLate(Scene scene)
    {
        var deal = scene.Deal();
        scene.Prepare(deal);
        var late = Rhythm.AtShop(new DateOnly(2012, 2, 1).AddDays(scene.Random.Below(20)), scene.Random);
        scene.Refuse(deal.Claim with { OccurredAt = late }, ReasonCode.ClaimFiledTooLate);
    }

    private static void SubsidisedElsewhere(Scene scene)
    {
        var deal = scene.Deal();
        scene.Prepare(deal with
        {
            Purchase = deal.Purchase with { OtherSubsidies = ["home-appliances-going-to-the-countryside"] },
        });
        scene.Refuse(deal.Claim, ReasonCode.NewUnitSubsidisedElsewhere);
    }

    private static void OutletNotRegistered(Scene scene)
    {
        var deal = scene.Deal();
        scene.Prepare(deal);
        scene.Refuse(deal.Claim with { OutletId = $"{deal.Claim.SellerId}-s9" }, ReasonCode.OutletNotRegistered);
        scene.MakeGood(deal);
    }

    private static void AnotherSeller(Scene scene)
    {
        var (one, other) = (SeasonWorld.Sellers[3], SeasonWorld.Sellers[7]);
        var deal = scene.Deal(seller: one);
        scene.Prepare(deal);
        scene.Refuse(
            deal.Claim with { SellerId = other.Id, OutletId = other.Outlets[0].Id }, ReasonCode.OutletNotTheSellingOne);
        scene.MakeGood(deal);
    }

    private static void AnotherOutlet(Scene scene)
    {
        var deal = scene.Deal(Way.NewFirst);
        scene.Prepare(deal);
        var other = deal.Claim.OutletId.EndsWith("-s1", StringComparison.Ordinal) ? "s2" : "s1";
        scene.Refuse(
            deal.Claim with { OutletId = $"{deal.Claim.SellerId}-{other}" }, ReasonCode.OutletNotTheSellingOne);
        scene.MakeGood(deal);
    }

    /// <summary>The later of two instants, and an hour.</summary>
    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => (one > other ? one : other).AddHours(1);
}
