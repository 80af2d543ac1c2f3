using TradeIn.Client.Purchases;
using TradeIn.Domain.Refusals;

namespace TradeIn.Cli.Seasons.Attempts;

/// <summary>Against P1 to P3.</summary>
internal static class PurchaseAttempts
{
    public static IReadOnlyList<Attempt> All { get; } =
    [
        new("bought before the programme", 3, scene => scene.Refuse(scene.Deal(Way.NewFirst).Purchase, ReasonCode.ProgrammeNotInForce))
        {
            From = new(2010, 5, 27), Until = new(2010, 5, 31),
        },
        new("bought after the programme", 5, AfterTheProgramme) { From = new(2011, 11, 1) },
        new("new unit of no category", 6, scene => Refuse(
            scene, purchase => purchase with { Unit = purchase.Unit with { Category = "range-hood" } }, ReasonCode.CategoryNotCovered)),
        new("suspended seller", 5, SuspendedSeller) { From = new(2010, 7, 1), Until = new(2010, 8, 14) },
        new("recycler sells, new first", 1, RecyclerSells),
        new("sold at an outlet that is not registered", 4, scene => Refuse(
            scene, purchase => purchase with { OutletId = $"{purchase.SellerId}-s9" }, ReasonCode.OutletNotRegistered)),
        new("sold at a recycling outlet", 2, SoldAtRecyclingOutlet),
        new("new first at a plain seller", 8, scene => Refuse(
            scene, purchase => purchase with { Order = "new-first" }, ReasonCode.SellerNotDual)),
        new("online at a plain seller", 4, scene => Refuse(
            scene, purchase => purchase with { Channel = "online" }, ReasonCode.SellerNotDual)),
        new("invoice line used twice", 7, InvoiceUsedTwice),
        new("new unit sold twice", 5, UnitSoldTwice),
        new("invoice and unit used again, new first at a plain seller", 2, EverythingUsed),
    ];

    /// <summary>The attempt is refused; then the same is done as it should be.</summary>
    private static void Refuse(Scene scene, Func<PurchaseRequest, PurchaseRequest> spoil, params ReasonCode[] reasons)
    {
        var deal = scene.Deal(seller: scene.Market.PlainSeller(scene.Random));
        scene.Recycle(deal);
        scene.Refuse(spoil(deal.Purchase), reasons);
        var purchase = deal.Purchase with { PurchaseId = $"P-{scene.NextNumber()}" };
        var mended = deal with { Purchase = purchase, Claim = deal.Claim with { PurchaseId = purchase.PurchaseId } };
        scene.Buy(mended);
        scene.Claim(mended);
        scene.Advance(mended);
    }

    private static void AfterTheProgramme(Scene scene)
    {
        var deal = scene.Deal();
        scene.Recycle(deal);
        var late = Rhythm.AtShop(new DateOnly(2012, 1, 1).AddDays(scene.Random.Below(15)), scene.Random);
        scene.Refuse(deal.BoughtAt(late).Purchase, ReasonCode.ProgrammeNotInForce);
    }

    /// <summary>What was sold before the suspension is subsidised after it; what is sold after it is not (E2).</summary>
    private static void SuspendedSeller(Scene scene)
    {
        var person = scene.Person();
        var before = scene.Deal(customer: person, seller: SeasonWorld.SuspendedSeller);
        scene.Prepare(before);
        var suspended = Rhythm.AtShop(SeasonWorld.SuspendedFrom.AddDays(scene.Random.Below(60)), scene.Random);
        var after = scene.Deal(customer: person, seller: SeasonWorld.SuspendedSeller);
        scene.Recycle(after);
        scene.Refuse(after.BoughtAt(suspended).Purchase, ReasonCode.SellerNotQualified);
        var later = before with
        {
            Claim = before.Claim with { OccurredAt = suspended.AddHours(1) },
            Advance = before.Advance with { PaidAt = suspended.AddHours(2) },
        };
        scene.Claim(later);
        scene.Advance(later);
    }

    private static void RecyclerSells(Scene scene)
    {
        var recycler = scene.Market.PlainRecycler(scene.Random);
        scene.Refuse(
            scene.Deal(Way.NewFirst).Purchase with { SellerId = recycler.Id, OutletId = recycler.Outlets[0].Id },
            ReasonCode.SellerNotQualified, ReasonCode.OutletNotRegistered, ReasonCode.SellerNotDual);
    }

    private static void SoldAtRecyclingOutlet(Scene scene)
    {
        var dual = scene.Market.Dual(scene.Random);
        scene.Refuse(
            scene.Deal(Way.NewFirst, seller: dual).Purchase with { OutletId = $"{dual.Id}-r1" }, ReasonCode.OutletNotRegistered);
    }

    private static void InvoiceUsedTwice(Scene scene)
    {
        var (first, second) = (scene.Deal(), scene.Deal());
        scene.Complete(first);
        scene.Recycle(second);
        scene.Refuse(second.Purchase with { Invoice = first.Purchase.Invoice }, ReasonCode.InvoiceAlreadyUsed);
    }

    private static void UnitSoldTwice(Scene scene)
    {
        var (first, second) = (scene.Deal(), scene.Deal());
        scene.Complete(first);
        scene.Recycle(second);
        scene.Refuse(
            second.Purchase with { Unit = second.Purchase.Unit with { SerialNumber = first.Purchase.Unit.SerialNumber } },
            ReasonCode.NewUnitAlreadySold);
    }

    private static void EverythingUsed(Scene scene)
    {
        var seller = scene.Market.PlainSeller(scene.Random);
        var (first, second) = (scene.Deal(seller: seller), scene.Deal(seller: seller));
        scene.Prepare(first);
        scene.Refuse(
            second.Purchase with { Order = "new-first", Invoice = first.Purchase.Invoice, Unit = first.Purchase.Unit },
            ReasonCode.SellerNotDual, ReasonCode.InvoiceAlreadyUsed, ReasonCode.NewUnitAlreadySold);
    }
}
