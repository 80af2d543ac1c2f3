using TradeIn.Client.Returns;
using TradeIn.Domain.Refusals;

namespace TradeIn.Cli.Seasons.Attempts;

/// <summary>Against A2: an exchange is for a free unit of the same category; what it leaves is what stands.</summary>
internal static class ExchangeAttempts
{
    public static IReadOnlyList<Attempt> All { get; } =
    [
        new("exchange of a purchase that no one recorded", 2, scene =>
        {
            var deal = scene.Deal();
            scene.Refuse(Line(deal, Draft(scene, deal)), ReasonCode.PurchaseUnknown);
        }),
        new("exchange for a unit of another category", 5, scene => Refuse(
            scene, (_, exchange) => exchange with { Unit = exchange.Unit with { Category = OtherThan(exchange.Unit.Category) } },
            ReasonCode.ExchangeOtherCategory)),
        new("exchange dated before its purchase", 2, scene => Refuse(
            scene, (deal, exchange) => exchange with { OccurredAt = deal.Purchase.OccurredAt.AddDays(-1) },
            ReasonCode.PurchaseNotYetMade)),
        new("exchange for a unit that was sold", 4, scene => Refuse(
            scene, (_, exchange) => exchange with { Unit = Sold(scene, exchange) },
            ReasonCode.NewUnitAlreadySold)),
        new("exchange on an invoice that was used", 3, InvoiceUsed),
        new("exchange for a unit subsidised in the countryside", 2, SubsidisedElsewhere),
        new("exchange after the return", 3, AfterReturn),
        new("return of an exchanged unit with the former invoice", 2, FormerInvoice),
        new("return of an exchanged unit with the former subsidy", 3, FormerSubsidy),
        new("advance of the former subsidy after an exchange", 2, FormerAdvance),
        new("repair of a purchase that no one recorded", 2, scene =>
        {
            var deal = scene.Deal();
            scene.Refuse(RepairOf(scene, deal), ReasonCode.PurchaseUnknown);
        }),
        new("repair dated before its purchase", 2, scene =>
        {
            var deal = scene.Deal();
            scene.Complete(deal);
            var early = scene.Drafts.Repair(deal, deal.Purchase.OccurredAt.AddDays(-1));
            scene.Refuse(SeasonLine.Of(early, deal.Purchase.OutletId), ReasonCode.PurchaseNotYetMade);
        }),
        new("repair after the return", 2, scene =>
        {
            var deal = scene.Deal();
            Return(scene, deal);
            scene.Refuse(RepairOf(scene, deal), ReasonCode.PurchaseAlreadyReturned);
        }),
    ];

    private static ExchangeRequest Draft(Scene scene, Deal deal) =>
        scene.Drafts.Exchange(deal, scene.Drafts.Later(deal.Advance.PaidAt, 1, 9));

    private static SeasonLine Line(Deal deal, ExchangeRequest exchange) => SeasonLine.Of(exchange, deal.Purchase.OutletId);

    private static SeasonLine RepairOf(Scene scene, Deal deal) => SeasonLine.Of(
        scene.Drafts.Repair(deal, scene.Drafts.Later(deal.Advance.PaidAt, 20, 40)), deal.Purchase.OutletId);

    /// <summary>The attempt is refused; then the exchange is made as it should be.</summary>
    private static void Refuse(Scene scene, Func<Deal, ExchangeRequest, ExchangeRequest> spoil, params ReasonCode[] reasons)
    {
        var deal = scene.Deal();
        scene.Complete(deal);
        var exchange = Draft(scene, deal);
        scene.Refuse(Line(deal, spoil(deal, exchange)), reasons);
        scene.Exchange(exchange with { ExchangeId = $"X-{scene.NextNumber()}" }, deal);
    }

    private static string OtherThan(string category) => category == "computer" ? "television" : "computer";

    /// <summary>A unit that someone else has bought meanwhile.</summary>
    private static Client.Unit Sold(Scene scene, ExchangeRequest exchange)
    {
        var other = scene.Deal();
        var unit = scene.Drafts.LikeNew(exchange.Unit);
        scene.Buy(other with { Purchase = other.Purchase with { Unit = unit } });
        return unit;
    }

    private static void InvoiceUsed(Scene scene)
    {
        var (other, deal) = (scene.Deal(), scene.Deal());
        scene.Complete(other);
        scene.Complete(deal);
        scene.Refuse(
            Line(deal, Draft(scene, deal) with { Invoice = other.Purchase.Invoice }), ReasonCode.InvoiceAlreadyUsed);
    }

    private static void SubsidisedElsewhere(Scene scene)
    {
        var (other, deal) = (scene.Deal(), scene.Deal());
        scene.Buy(other with
        {
            Purchase = other.Purchase with { OtherSubsidies = ["home-appliances-going-to-the-countryside"] },
        });
        scene.GiveBack(scene.Drafts.Return(other, other.Advance.PaidAt, 0m), other, claimed: false);
        scene.Complete(deal);
        var unit = deal.Purchase.Unit with { SerialNumber = other.Purchase.Unit.SerialNumber };
        scene.Refuse(Line(deal, Draft(scene, deal) with { Unit = unit }), ReasonCode.NewUnitSubsidisedElsewhere);
    }

    private static void Return(Scene scene, Deal deal)
    {
        scene.Complete(deal);
        scene.GiveBack(scene.Drafts.Return(deal, deal.Advance.PaidAt.AddHours(1), deal.Subsidy), deal);
    }

    private static void AfterReturn(Scene scene)
    {
        var deal = scene.Deal();
        Return(scene, deal);
        scene.Refuse(Line(deal, Draft(scene, deal)), ReasonCode.PurchaseAlreadyReturned);
    }

    private static void FormerInvoice(Scene scene)
    {
        var deal = scene.Deal();
        scene.Complete(deal);
        var exchange = Draft(scene, deal) with { Invoice = scene.Drafts.Invoice(deal, deal.Advance.PaidAt) };
        var left = scene.Exchange(exchange, deal);
        var at = exchange.OccurredAt.AddDays(1);
        scene.Refuse(
            SeasonLine.Of(scene.Drafts.Return(deal, at, deal.Subsidy), deal.Purchase.OutletId), ReasonCode.InvoiceMismatch);
        scene.GiveBack(scene.Drafts.Return(left, at, left.Subsidy), left);
    }

    /// <summary>Half the price that the subsidy stands for: half the subsidy is left.</summary>
    private static decimal Cheaper(Deal deal) => Math.Floor(deal.Subsidy * 5m);

    private static void FormerSubsidy(Scene scene)
    {
        var deal = scene.Deal();
        scene.Complete(deal);
        var exchange = Draft(scene, deal) with { PaidPrice = Cheaper(deal) };
        var left = scene.Exchange(exchange, deal);
        var back = scene.Drafts.Return(left, exchange.OccurredAt.AddDays(1), deal.Subsidy);
        scene.Refuse(SeasonLine.Of(back, left.Purchase.OutletId), ReasonCode.SubsidyNotTakenBack);
        scene.GiveBack(back with { ReturnId = $"T-{scene.NextNumber()}", SubsidyTakenBack = left.Subsidy }, left);
    }

    private static void FormerAdvance(Scene scene)
    {
        var deal = scene.Deal();
        scene.Prepare(deal);
        scene.Claim(deal);
        var left = scene.Exchange(Draft(scene, deal) with { PaidPrice = Cheaper(deal) }, deal, advanced: false);
        scene.Refuse(SeasonLine.Of(deal.Advance, deal.Claim.OutletId), ReasonCode.AdvanceWrongAmount);
        scene.Advance(left);
    }
}
