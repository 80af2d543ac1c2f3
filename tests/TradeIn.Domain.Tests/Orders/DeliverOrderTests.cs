using TradeIn.Domain.Buyers;
using TradeIn.Domain.Orders;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Recycling;
using static TradeIn.Domain.Refusals.ReasonCode;

namespace TradeIn.Domain.Tests.Orders;

public class DeliverOrderTests
{
    private static readonly Fact[] AllButOne = [.. Past.OldUnits(People.Wang, 4), .. Past.NewUnits(People.Wang, 4)];

    [Fact, Rule("P3"), Rule("C2")]
    public void A_delivery_records_recycling_and_purchase_in_one_step_and_the_hold_becomes_a_count()
    {
        var outcome = Given(Past.World, Past.Ordered()).When(ADelivery);

        var counts = new Counts(new Count(5, 1), new Count(5, 0, Held: 1));
        var delivered = outcome.The<UnitsDelivered>();
        (delivered.Seller, delivered.Counts).ShouldBe(("dual-online", counts));
        outcome.Facts[1].ShouldBe(new Fact(
            new StreamName("order", "O-1"),
            new OrderDelivered("O-1", "D-1", "R-1", DoorCertificate, "P-1", Day("2010-07-15"))));
        outcome.The<OldUnitCounted>().Order.ShouldBe("O-1");
        Printed.Of(outcome.The<UnitRecycled>().Recycling).ShouldBe(Printed.Of(Past.DeliveredRecycling));
        Printed.Of(outcome.The<PurchaseRecorded>()).ShouldBe(Printed.Of(new PurchaseRecorded(Past.DeliveredPurchase, 1, counts)));
        outcome.Facts.Select(fact => fact.Stream.Type).ShouldBe(
            ["delivery", "order", "recycling", "certificate", "buyer", "old_unit", "purchase", "invoice_line", "new_unit"]);
    }

    [Fact, Rule("C4")]
    public void The_claim_uses_the_hold_of_its_own_order_up()
    {
        var history = new History([.. Past.World, .. AllButOne[..3], .. AllButOne[4..], .. Past.Delivered]);
        Wang(history).New.ShouldBe(new Count(5, 4, Held: 1));

        Given(history).When(AClaimAtTheDoor).ThenAccepted().The<NewUnitCounted>().Order.ShouldBe("O-1");

        Wang(history).New.ShouldBe(new Count(5, 5));
    }

    [Theory, Rule("C4")]
    [InlineData("2010-07-25 23:59:59")]
    [InlineData("2010-07-26 00:00")]
    [InlineData("2010-12-01 09:00")]
    public void The_last_units_of_a_quota_are_delivered_even_when_the_hold_is_over_while_there_is_room(string at) =>
        Given(Past.World, AllButOne, Past.Ordered()).When(ADelivery with { OccurredAt = At(at) }).ThenAccepted();

    [Fact, Rule("C4")]
    public void When_the_hold_is_over_and_another_took_its_place_nothing_is_delivered() =>
        Given(Past.World, AllButOne, Past.Ordered(), Past.Ordered(AnOrder with { OrderId = "O-2" }, until: "2010-08-10"))
            .When(ADelivery with { OccurredAt = At("2010-07-26 09:00") })
            .ThenRefused(QuotaOldExceeded.With(5, 5), QuotaNewExceeded.With(5, 5));

    [Fact, Rule("C4")]
    public void After_the_delivery_the_new_unit_waits_for_its_claim_without_end()
    {
        var history = new History([.. Past.World, .. Past.Delivered]);

        var counts = Given(history).WhenAsked(Beijing.Programme, People.Wang, Day("2011-12-31")).Counts;

        counts.ShouldBe(new Counts(new Count(5, 1), new Count(5, 0, Held: 1)));
    }

    [Fact, Rule("R7")]
    public void Missing_parts_lower_the_price_and_a_folded_brand_is_the_same_brand() =>
        Given(Past.World, Past.Ordered())
            .When(ADelivery with
            {
                MissingParts = ["tube"], AgreedPrice = Money.Zero, NewUnit = ADelivery.NewUnit with { Brand = "ＰＡＮＤＡ " },
            })
            .ThenAccepted();

    [Fact, Rule("P3")]
    public void A_cancelled_order_holds_nothing_and_the_buyer_may_order_anew()
    {
        var history = new History([.. Past.World, .. AllButOne, .. Past.Ordered()]);

        Given(history).When(ACancellation).Then(
            new Fact(new StreamName("order", "O-1"), new OrderCancelled(
                "O-1", "dual-online", CancellationReason.BuyerCancelled, null, At("2010-07-12 09:00"))),
            new Fact(
                new StreamName("buyer", $"{Beijing.Programme}/{People.Wang.Key}"),
                new HoldReleased(People.Wang.Key, Beijing.Programme, "O-1", Day("2010-07-12"))));
        Given(history).When(AnOrder with { OrderId = "O-2", OccurredAt = At("2010-07-13 09:00") }).ThenAccepted();
    }

    [Fact, Rule("P3"), Rule("C8")]
    public void A_cancellation_out_of_turn_is_on_record_and_changes_nothing() =>
        Given(Past.World, Past.Delivered).When(ACancellation with { OccurredAt = At("2010-07-09 09:00") }).Then(new Fact(
            new StreamName("order", "O-1"), new CancellationRefused(
                "O-1", "dual-online", CancellationReason.BuyerCancelled, null, At("2010-07-09 09:00"),
                [OneStopNotOpen.With(actual: "delivered"), OneStopNotYetPlaced.With("2010-07-10", "2010-07-09")])));

    private static Counts Wang(History history) =>
        Given(history).WhenAsked(Beijing.Programme, People.Wang, Day("2010-07-15")).Counts;
}
