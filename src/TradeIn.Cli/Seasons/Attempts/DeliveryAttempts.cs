using TradeIn.Client.Orders;
using TradeIn.Domain.Refusals;

namespace TradeIn.Cli.Seasons.Attempts;

/// <summary>Against P3 and Q10 at the door: what is delivered is what was ordered, once, and paid in full.</summary>
internal static class DeliveryAttempts
{
    public static IReadOnlyList<Attempt> All { get; } =
    [
        new("delivery of an order that no one placed", 2, scene =>
            scene.Refuse(SeasonLine.Of(scene.Ordered().Ordering!.Delivery), ReasonCode.OneStopUnknown)),
        new("delivery of a refused order", 2, OfARefusedOrder),
        new("delivery of a cancelled order", 3, OfACancelledOrder),
        new("order delivered twice", 3, DeliveredTwice),
        new("order delivered when its expired hold was taken", 2, HoldTaken),
        new("delivery dated before its order", 2, scene => Refuse(
            scene, (order, delivery) => delivery with { OccurredAt = order.OccurredAt.AddDays(-1) }, ReasonCode.OneStopNotYetPlaced)),
        new("delivery for an old unit of another category", 4, scene => Refuse(
            scene, (_, delivery) => delivery with { OldUnit = OfAnotherCategory(scene, delivery.OldUnit) },
            ReasonCode.OneStopOldUnitDiffers)),
        new("delivery of another model", 4, scene => Refuse(
            scene, (_, delivery) => delivery with { NewUnit = delivery.NewUnit with { Model = "DEMO-1" } },
            ReasonCode.OneStopNewUnitDiffers)),
        new("delivery with the subsidy taken off at the door", 4, scene => Refuse(
            scene, (_, delivery) => delivery with { Collected = Math.Floor(delivery.Collected * 0.9m) }, ReasonCode.OneStopPriceNotCollected)),
        new("delivery without a signature", 3, scene => Refuse(
            scene, (_, delivery) => delivery with { ApplicationSigned = false }, ReasonCode.ApplicationNotSigned)),
        new("delivery of other units, not paid, not signed", 1, scene => Refuse(
            scene, (_, delivery) => delivery with
            {
                OldUnit = OfAnotherCategory(scene, delivery.OldUnit),
                NewUnit = delivery.NewUnit with { Model = "DEMO-1" },
                Collected = 0m,
                ApplicationSigned = false,
            },
            ReasonCode.ApplicationNotSigned, ReasonCode.OneStopOldUnitDiffers, ReasonCode.OneStopNewUnitDiffers,
            ReasonCode.OneStopPriceNotCollected)),
        new("delivered order cancelled", 3, DeliveredCancelled),
        new("order cancelled twice", 2, CancelledTwice),
        new("cancellation dated before its order", 1, scene =>
        {
            var deal = scene.Ordered();
            scene.Order(deal.Ordering!.Order);
            scene.Refuse(CancellationOf(deal, deal.Ordering.Order.OccurredAt.AddDays(-1)), ReasonCode.OneStopNotYetPlaced);
            scene.Deliver(deal.Ordering.Delivery);
        }),
    ];

    private static SeasonLine CancellationOf(Deal deal, DateTimeOffset at) => SeasonLine.Of(
        Drafts.Cancellation(deal.Ordering!.Order, "buyer-cancelled", at), deal.Claim.OutletId);

    private static Client.Unit OfAnotherCategory(Scene scene, Client.Unit unit) =>
        scene.Drafts.LikeOld(unit) with { Category = unit.Category == "computer" ? "television" : "computer" };

    /// <summary>The attempt is refused; then the order is delivered as it should be.</summary>
    private static void Refuse(
        Scene scene, Func<OrderRequest, DeliveryRequest, DeliveryRequest> spoil, params ReasonCode[] reasons)
    {
        var deal = scene.Ordered();
        var (order, delivery) = (deal.Ordering!.Order, deal.Ordering.Delivery);
        scene.Order(order);
        scene.Refuse(SeasonLine.Of(spoil(order, delivery)), reasons);
        scene.Deliver(delivery with { DeliveryId = $"D-{scene.NextNumber()}" });
        scene.Claim(deal);
        scene.Advance(deal);
    }

    private static void HoldTaken(Scene scene)
    {
        var person = scene.Person();
        var late = scene.Ordered(person);
        scene.Order(late.Ordering!.Order);
        var expired = scene.Drafts.Later(late.Ordering.Order.OccurredAt, 17, 20);
        for (var unit = 1; unit <= 5; unit++)
        {
            var taken = scene.Deal(customer: person);
            scene.Recycle(taken with { Recycling = taken.Recycling with { OccurredAt = expired.AddMinutes(unit) } });
        }
        scene.Refuse(SeasonLine.Of(late.DeliveredOn(expired.AddHours(1)).Ordering!.Delivery), ReasonCode.QuotaOldExceeded);
    }

    private static void OfARefusedOrder(Scene scene)
    {
        var ordering = scene.Ordered().Ordering!;
        scene.Refuse(
            SeasonLine.Of(ordering.Order with { Buyer = ordering.Order.Buyer with { RegisteredIn = "310101" } }),
            ReasonCode.BuyerNotEligible);
        scene.Refuse(SeasonLine.Of(ordering.Delivery), ReasonCode.OneStopUnknown);
    }

    private static void OfACancelledOrder(Scene scene)
    {
        var deal = scene.Ordered();
        var ordering = deal.Ordering!;
        scene.Order(ordering.Order);
        scene.Cancel(Drafts.Cancellation(ordering.Order, "refused-at-door", ordering.Delivery.OccurredAt), deal);
        scene.Refuse(SeasonLine.Of(ordering.Delivery), ReasonCode.OneStopNotOpen);
    }

    /// <summary>Another unit, another certificate, another invoice: only the order is the same.</summary>
    private static void DeliveredTwice(Scene scene)
    {
        var deal = scene.Ordered();
        scene.Complete(deal);
        var ordering = deal.Ordering!;
        var again = scene.Drafts.RecycleAgain(deal.Recycling, deal.Recycling.OccurredAt.AddHours(3));
        scene.Refuse(
            SeasonLine.Of(ordering.Delivery with
            {
                DeliveryId = $"D-{scene.NextNumber()}", RecyclingId = again.RecyclingId, PurchaseId = $"P-{scene.NextNumber()}",
                CertificateNumber = again.CertificateNumber, OldUnit = scene.Drafts.LikeOld(again.Unit),
                NewUnit = scene.Drafts.LikeNew(ordering.Delivery.NewUnit),
                Invoice = scene.Drafts.Invoice(deal, again.OccurredAt), OccurredAt = again.OccurredAt,
            }),
            ReasonCode.OneStopNotOpen);
    }

    private static void DeliveredCancelled(Scene scene)
    {
        var deal = scene.Ordered();
        scene.Complete(deal);
        scene.Refuse(CancellationOf(deal, deal.Advance.PaidAt.AddHours(1)), ReasonCode.OneStopNotOpen);
    }

    private static void CancelledTwice(Scene scene)
    {
        var deal = scene.Ordered();
        var order = deal.Ordering!.Order;
        scene.Order(order);
        scene.Cancel(Drafts.Cancellation(order, "buyer-cancelled", order.OccurredAt.AddHours(1)), deal);
        scene.Refuse(CancellationOf(deal, order.OccurredAt.AddHours(2)), ReasonCode.OneStopNotOpen);
    }
}
