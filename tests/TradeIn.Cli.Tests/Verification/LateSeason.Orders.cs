using TradeIn.Domain.Orders;
using TradeIn.Domain.Programmes;

namespace TradeIn.Cli.Tests.Verification;

/// <summary>Orders, deliveries and cancellations.</summary>
internal sealed partial class LateSeason
{
    private void OrderUnits() => counter.Decide(Aftermath.Order(round) with
    {
        OccurredAt = Mostly() ? Moment() : Season.At("2010-05-01T10:00"), Buyer = Buyer(), OldUnit = Old(),
        Seller = Mostly() ? Season.Dual : Season.Recycler, Agent = Agent(),
        NewUnit = new OrderedUnit(Category.Parse(Mostly() ? "refrigerator" : "toaster"), "Panda", "P-1"),
    });

    private void Deliver()
    {
        var number = Some() / 3 * 3;
        counter.Decide(Aftermath.Delivery(number) with
        {
            DeliveryId = $"D-{actions}", OccurredAt = MomentOf(number).AddDays(random.Next(0, 5)), Agent = Agent(),
            OrderId = $"O-{number + (Mostly() ? 0 : 1)}",
            OldUnit = Mostly() ? Old() : Season.Unit("computer", $"OLD-{number}"),
            RecyclingId = counter.PurchaseOf($"P-{number}") is null ? $"R-{number}" : $"R-door-{actions}",
            PurchaseId = counter.PurchaseOf($"P-{number}") is null ? $"P-{number}" : $"P-door-{actions}",
            NewUnit = Season.Unit("refrigerator", $"NEW-{Some()}") with { Model = Mostly() ? "p 1" : "P-2" },
            Collected = Mostly() ? Aftermath.Yuan(3299) : Aftermath.Yuan(2999), ApplicationSigned = Mostly(),
        });
    }

    private void Cancel() => counter.Decide(new CancelOrder(
        $"O-{Some() / 3 * 3}", Pick<CancellationReason>(), Later(), Mostly() ? null : "At last."));
}
