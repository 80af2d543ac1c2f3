using TradeIn.Client;
using TradeIn.Client.Returns;
using TradeIn.Domain.Refusals;

namespace TradeIn.Cli.Seasons.Attempts;

/// <summary>Against A1: nothing is given back that was not bought, twice, or before the subsidy is taken back.</summary>
internal static class ReturnAttempts
{
    public static IReadOnlyList<Attempt> All { get; } =
    [
        new("return of a purchase that no one recorded", 2, scene =>
        {
            var deal = scene.Deal();
            scene.Refuse(Line(deal, Draft(scene, deal, 0m)), ReasonCode.PurchaseUnknown);
        }),
        new("returned twice", 5, Twice),
        new("return without the subsidy taken back", 6, scene => Refuse(
            scene, (_, back) => back with { SubsidyTakenBack = 0m }, ReasonCode.SubsidyNotTakenBack)),
        new("return with one fen too little taken back", 3, scene => Refuse(
            scene, (_, back) => back with { SubsidyTakenBack = back.SubsidyTakenBack - 0.01m }, ReasonCode.SubsidyNotTakenBack)),
        new("return with a subsidy taken back that was never advanced", 3, NeverAdvanced),
        new("red invoice above the blue one", 4, scene => Refuse(
            scene, (deal, back) => back with { RedInvoice = back.RedInvoice! with { Amount = deal.Purchase.PaidPrice + 0.01m } },
            ReasonCode.RedInvoiceExceedsBlue)),
        new("red invoice of another blue one", 4, AnothersRedInvoice),
        new("return by someone else", 4, scene => Refuse(
            scene, (_, back) => back with { Buyer = Stranger(scene) }, ReasonCode.BuyerMismatch)),
        new("return with another document", 3, AnotherDocument),
        new("return with another invoice", 3, scene => Refuse(
            scene, (deal, back) => back with { Invoice = back.Invoice with { Number = Another(scene, deal).Number } },
            ReasonCode.InvoiceMismatch)),
        new("return with another line of the invoice", 2, scene => Refuse(
            scene, (_, back) => back with { Invoice = back.Invoice with { Line = 7 } }, ReasonCode.InvoiceMismatch)),
        new("return dated before its purchase", 2, scene => Refuse(
            scene, (deal, back) => back with { OccurredAt = deal.Purchase.OccurredAt.AddDays(-1) }, ReasonCode.PurchaseNotYetMade)),
        new("return by an agent without papers", 3, scene => Refuse(
            scene, (_, back) => back with { Agent = new Agent("代办人") }, ReasonCode.AgentIdentityMissing)),
        new("return by someone else, of another invoice, too much credited, nothing taken back", 2, scene => Refuse(
            scene, (deal, back) => back with
            {
                Buyer = Stranger(scene),
                Invoice = back.Invoice with { Number = Another(scene, deal).Number },
                RedInvoice = back.RedInvoice! with { Amount = deal.Purchase.PaidPrice + 100m },
                SubsidyTakenBack = 0m,
            },
            ReasonCode.BuyerMismatch, ReasonCode.InvoiceMismatch, ReasonCode.SubsidyNotTakenBack,
            ReasonCode.RedInvoiceExceedsBlue)),
        new("claim for a returned purchase", 5, ClaimAfterReturn),
        new("advance after the return", 3, AdvanceAfterReturn),
        new("certificate redeemed after the programme's end and a return", 2, Expired) { From = new(2011, 11, 10), Until = new(2011, 12, 8) },
        new("unit subsidised in the countryside, returned and sold again", 2, SubsidisedElsewhereBefore),
        new("returned unit sold again, and sold once more", 2, SoldAgain),
    ];

    private static ReturnRequest Draft(Scene scene, Deal deal, decimal takenBack)
    {
        var at = scene.Drafts.Later(deal.Advance.PaidAt, 1, 9);
        return scene.Drafts.Return(deal, at, takenBack, scene.Drafts.Red(deal, at) with { Amount = deal.Purchase.PaidPrice })
            with { Agent = null };
    }

    private static SeasonLine Line(Deal deal, ReturnRequest back) => SeasonLine.Of(back, deal.Purchase.OutletId);

    private static Client.Purchases.Invoice Another(Scene scene, Deal deal) => scene.Drafts.Invoice(deal, deal.Advance.PaidAt);

    private static Party Stranger(Scene scene)
    {
        var stranger = scene.Person();
        return stranger.Show(stranger.Documents[0], scene.Random);
    }

    /// <summary>The attempt is refused; then the unit is returned as it should be.</summary>
    private static void Refuse(Scene scene, Func<Deal, ReturnRequest, ReturnRequest> spoil, params ReasonCode[] reasons) =>
        Refuse(scene, scene.Deal(), spoil, reasons);

    private static void Refuse(
        Scene scene, Deal deal, Func<Deal, ReturnRequest, ReturnRequest> spoil, params ReasonCode[] reasons)
    {
        scene.Complete(deal);
        var back = Draft(scene, deal, deal.Subsidy);
        scene.Refuse(Line(deal, spoil(deal, back)), reasons);
        scene.GiveBack(back with { ReturnId = $"T-{scene.NextNumber()}" }, deal);
    }

    private static void Twice(Scene scene)
    {
        var deal = scene.Deal();
        scene.Complete(deal);
        var back = Draft(scene, deal, deal.Subsidy);
        scene.GiveBack(back, deal);
        scene.Refuse(Line(deal, back with { ReturnId = $"T-{scene.NextNumber()}" }), ReasonCode.PurchaseAlreadyReturned);
    }

    private static void NeverAdvanced(Scene scene)
    {
        var deal = scene.Deal();
        scene.Prepare(deal);
        scene.Claim(deal);
        scene.Refuse(Line(deal, Draft(scene, deal, deal.Subsidy)), ReasonCode.SubsidyNotTakenBack);
        scene.GiveBack(Draft(scene, deal, 0m), deal);
    }

    private static void AnothersRedInvoice(Scene scene)
    {
        var (first, second) = (scene.Deal(), scene.Deal());
        scene.Complete(first);
        var back = Draft(scene, first, first.Subsidy);
        scene.GiveBack(back, first);
        scene.Complete(second);
        var again = Draft(scene, second, second.Subsidy);
        scene.Refuse(
            Line(second, again with { RedInvoice = back.RedInvoice! with { Amount = 1m } }), ReasonCode.RedInvoiceAlreadyUsed);
    }

    private static void AnotherDocument(Scene scene)
    {
        var person = scene.Person();
        while (!person.Documents.Contains("household-register")) person = scene.Person();
        Refuse(
            scene, scene.Deal(customer: person), (deal, back) =>
            {
                var document = deal.Purchase.Buyer.Document;
                var other = document.Type == "household-register" ? "resident-id-card" : "household-register";
                return back with { Buyer = back.Buyer with { Document = document with { Type = other } } };
            },
            ReasonCode.DocumentMismatch);
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
