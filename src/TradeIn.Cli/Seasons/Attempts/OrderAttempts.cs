using TradeIn.Client.Orders;
using TradeIn.Domain.Refusals;

namespace TradeIn.Cli.Seasons.Attempts;

/// <summary>Against P3 and Q10: who orders, and what orders hold of the quota.</summary>
internal static class OrderAttempts
{
    public static IReadOnlyList<Attempt> All { get; } =
    [
        new("order at a plain seller", 4, AtPlainSeller),
        new("order before the programme", 1, scene => Refuse(scene, order => order, ReasonCode.ProgrammeNotInForce))
        {
            From = new(2010, 5, 27), Until = new(2010, 5, 31),
        },
        new("order by someone registered elsewhere", 3, scene => Refuse(
            scene, order => order with { Buyer = order.Buyer with { RegisteredIn = "310101" } }, ReasonCode.BuyerNotEligible)),
        new("order by an agent without papers", 2, scene => Refuse(
            scene, order => order with { Agent = new Client.Agent("代办人") }, ReasonCode.AgentIdentityMissing)),
        new("order of a unit of no category", 2, scene => Refuse(
            scene, order => order with { NewUnit = order.NewUnit with { Category = "range-hood" } }, ReasonCode.CategoryNotCovered)),
        new("order at an outlet that is not registered", 2, scene => Refuse(
            scene, order => order with { OutletId = $"{order.SellerId}-s9" }, ReasonCode.OutletNotRegistered)),
        new("order with an old unit that was recycled", 3, OldUnitRecycled),
        new("order when holds fill the quota", 3, HoldsFillTheQuota),
        new("certificate of a delivery redeemed for another purchase when holds fill the quota", 1, HeldForTheirClaims),
        new("order by a plain seller for someone registered elsewhere, agent without papers", 1, EverythingWrong),
    ];

    private static void Refuse(Scene scene, Func<OrderRequest, OrderRequest> spoil, params ReasonCode[] reasons) => scene.Refuse(
        SeasonLine.Of(spoil(scene.Ordered().Ordering!.Order with { Agent = null })), reasons);

    private static OrderRequest ByPlainSeller(Scene scene)
    {
        var seller = scene.Market.PlainSeller(scene.Random);
        return scene.Ordered().Ordering!.Order with { SellerId = seller.Id, OutletId = seller.Outlets[0].Id, Agent = null };
    }

    private static void AtPlainSeller(Scene scene) =>
        scene.Refuse(SeasonLine.Of(ByPlainSeller(scene)), ReasonCode.SellerNotDual);

    private static void EverythingWrong(Scene scene)
    {
        var order = ByPlainSeller(scene);
        scene.Refuse(
            SeasonLine.Of(order with { Buyer = order.Buyer with { RegisteredIn = "310101" }, Agent = new Client.Agent("代办人") }),
            ReasonCode.SellerNotDual, ReasonCode.BuyerNotEligible, ReasonCode.AgentIdentityMissing);
    }

    private static void OldUnitRecycled(Scene scene)
    {
        var other = scene.Deal();
        scene.Recycle(other);
        var order = scene.Ordered().Ordering!.Order;
        scene.Refuse(SeasonLine.Of(order with { OldUnit = other.Recycling.Unit }), ReasonCode.OldUnitAlreadyRecycled);
    }

    /// <summary>Two orders cannot take the last unit of a quota; a cancelled one gives it free at once.</summary>
    private static void HoldsFillTheQuota(Scene scene)
    {
        var person = scene.Person();
        var first = scene.Ordered(person);
        scene.Order(first.Ordering!.Order);
        for (var order = 2; order <= 5; order++) scene.Order(scene.Ordered(person).Ordering!.Order);
        var sixth = scene.Ordered(person);
        scene.Refuse(SeasonLine.Of(sixth.Ordering!.Order), ReasonCode.QuotaOldExceeded, ReasonCode.QuotaNewExceeded);
        scene.Refuse(scene.Deal(customer: person).Recycling, ReasonCode.QuotaOldExceeded);
        var cancelled = first.Ordering.Order.OccurredAt.AddHours(1);
        scene.Cancel(Drafts.Cancellation(first.Ordering.Order, "buyer-cancelled", cancelled), first);
        scene.Order(sixth.Ordering.Order with { OrderId = $"O-{scene.NextNumber()}" });
    }

    /// <summary>Five orders were delivered: each new unit waits for its own claim, and another purchase finds none free.</summary>
    private static void HeldForTheirClaims(Scene scene)
    {
        var person = scene.Person();
        var ordered = Enumerable.Range(1, 5).Select(_ => scene.Ordered(person)).ToList();
        foreach (var each in ordered) scene.Prepare(each);
        var first = ordered[0];
        var other = scene.Deal(customer: person).NotBefore(first.Recycling.OccurredAt);
        scene.Buy(other);
        scene.Refuse(
            other.Claim with
            {
                CertificateNumber = first.Recycling.CertificateNumber, Claimant = first.Claim.Claimant,
            },
            ReasonCode.QuotaNewExceeded);
        scene.Claim(first);
        scene.Advance(first);
    }
}
