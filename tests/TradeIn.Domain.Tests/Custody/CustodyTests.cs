using TradeIn.Domain.Certificates;
using TradeIn.Domain.Custody;
using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Tests.Custody;

public class CustodyTests
{
    private static readonly StreamName OfConsignment = new("consignment", "CN-1");
    private static readonly StreamName OfUnit = new("custody", "BJ00000001");

    [Fact, Rule("K1")]
    public void A_unit_is_listed_for_a_designated_dismantler() =>
        Given(Past.World, Past.TakenIn()).When(AConsignment).Then(
            new Fact(OfConsignment, new ConsignmentOpened(AConsignment)),
            new Fact(OfUnit, new UnitConsigned(FirstCertificate, "CN-1", "rec-huaxing", "dis-huaxing", Day("2010-07-20"))));

    [Fact, Rule("K1")]
    public void Lost_or_redeemed_papers_keep_no_unit_from_the_dismantler()
    {
        Given(Past.World, Past.Granted()).When(AConsignment).ThenAccepted();
        Given(Past.World, Past.LossApproved).When(AConsignment).ThenAccepted();
    }

    [Fact, Rule("K1")]
    public void What_was_given_up_before_it_left_can_go_with_another()
    {
        var history = new History([.. Past.World, .. Past.Consigned]);
        Given(history).When(ACancelledConsignment).Then(
            new Fact(OfConsignment, new ConsignmentCancelled("CN-1", "The lorry broke down.", ACancelledConsignment.OccurredAt)),
            new Fact(OfUnit, new UnitWithRecyclerAgain(FirstCertificate, "CN-1", "CN-1", Day("2010-07-21"))));
        Given(history).When(AConsignment with { ConsignmentId = "CN-2", OccurredAt = At("2010-07-21 12:00") }).ThenAccepted();
    }

    [Fact, Rule("K2")]
    public void A_shipment_is_one_event_with_its_distance() => Given(Past.World, Past.Consigned).When(AShipment).Then(
        new Fact(OfConsignment, new ConsignmentShipped("CN-1", 40, AShipment.OccurredAt)));

    [Theory, Rule("K2"), Rule("K5")]
    [InlineData("2010-07-21 15:00", "2010-09-01", false)]
    [InlineData("2010-08-24 23:59", "2010-10-05", false)]
    [InlineData("2010-08-25 00:01", "2010-10-06", true)]
    public void A_received_unit_has_its_deadlines_and_is_late_from_the_46th_day_on(string at, string due, bool late)
    {
        var receipt = AReceipt with { OccurredAt = At(at) };

        Given(Past.World, Past.Shipped).When(receipt).Then(
            new Fact(OfConsignment, new ReceiptRecorded(receipt, ConsignmentStatus.Closed, late ? [FirstCertificate] : [])),
            new Fact(OfUnit, new UnitReceived(
                FirstCertificate, "CN-1", "RC-1", "dis-huaxing", Television, "21-inch", 40, Damaged: false, Day(at[..10]),
                DeliveryDueOn: Day("2010-08-24"), DismantlingDueOn: Day(due))));
    }

    [Fact, Rule("K3")]
    public void Holidays_and_make_up_days_move_the_dismantling_s_deadline()
    {
        // 30 working days from Wednesday 2010-09-01: Mid-Autumn and National Day are off, four weekend days are worked on.
        DateOnly[] off =
        [
            Day("2010-09-22"), Day("2010-09-23"), Day("2010-09-24"), Day("2010-10-01"), Day("2010-10-04"), Day("2010-10-05"),
            Day("2010-10-06"), Day("2010-10-07"),
        ];
        DateOnly[] on = [Day("2010-09-19"), Day("2010-09-25"), Day("2010-09-26"), Day("2010-10-09")];
        var programme = PublishedAs(FirstVersion with { Policy = Beijing.Policy with { WorkingDays = new(off, on) } });

        Given([.. programme, .. Shops.All], Past.Shipped).When(AReceipt with { OccurredAt = At("2010-09-01 10:00") })
            .The<UnitReceived>().DismantlingDueOn.ShouldBe(Day("2010-10-19"));
    }

    [Fact, Rule("K3")]
    public void A_later_version_s_deadline_does_not_reach_back_to_units_taken_in_before()
    {
        var shorter = FirstVersion with
        {
            Version = 2, InForceFrom = Day("2010-07-15"), Policy = Beijing.Policy with { DeliveryDays = 5 },
        };

        Given([.. PublishedAs(FirstVersion, shorter), .. Shops.All], Past.Shipped).When(AReceipt)
            .The<UnitReceived>().DeliveryDueOn.ShouldBe(Day("2010-08-24"));
    }

    [Fact, Rule("K2")]
    public void A_receipt_tells_each_unit_apart_and_the_consignment_closes_when_all_are_accounted_for()
    {
        var two = AConsignment with { Certificates = [FirstCertificate, SecondCertificate] };
        var second = Past.Issued(Past.ACertificate with { Certificate = SecondCertificate });
        var history = new History([.. Past.World, .. Past.TakenIn(), .. second, .. Past.ConsignedBy(two), .. Past.ShippedAs(two)]);

        Given(history).When(AReceiptOf(UnitCondition.Damaged)).The<ReceiptRecorded>().Status.ShouldBe(ConsignmentStatus.Shipped);
        var rest = Given(history).When(AReceiptOf(UnitCondition.Different, SecondCertificate) with { ReceiptId = "RC-2" });

        rest.The<ReceiptRecorded>().Status.ShouldBe(ConsignmentStatus.Disputed);
        rest.The<UnitDiffered>().Found.ShouldBe("A Peony.");
        history.StateOf<UnitCustody>(UnitCustody.Stream(FirstCertificate))!.Receipt!.Damaged.ShouldBeTrue();
    }

    [Theory, Rule("K2")]
    [InlineData(DiscrepancyResolution.Found, false, CustodyStatus.Received)]
    [InlineData(DiscrepancyResolution.SameUnit, true, CustodyStatus.Received)]
    [InlineData(DiscrepancyResolution.WithRecycler, false, CustodyStatus.WithRecycler)]
    [InlineData(DiscrepancyResolution.Lost, true, CustodyStatus.Lost)]
    public void A_resolution_puts_the_unit_where_it_is(DiscrepancyResolution resolution, bool different, CustodyStatus status)
    {
        var history = new History([.. Past.World, .. different ? Past.Differed : Past.Missed]);

        var outcome = Given(history).When(AResolution with { Resolution = resolution, SizeClass = "21-inch" }).ThenAccepted();

        outcome.The<DiscrepancyResolved>().Status.ShouldBe(ConsignmentStatus.Closed);
        history.StateOf<UnitCustody>(UnitCustody.Stream(FirstCertificate))!.Status.ShouldBe(status);
    }

    [Theory, Rule("K3")]
    [InlineData("2010-09-01 23:59", false)]
    [InlineData("2010-09-02 00:01", true)]
    public void A_late_dismantling_is_recorded_all_the_same_and_named(string at, bool late)
    {
        var dismantling = ADismantling with { OccurredAt = At(at) };

        Given(Past.World, Past.Received).When(dismantling).Then(
            new Fact(new StreamName("dismantling", "DM-1"), new UnitsDismantled(dismantling, late ? [FirstCertificate] : [])),
            new Fact(OfUnit, new UnitDismantled(FirstCertificate, "DM-1", "dis-huaxing", Day(at[..10]), Day("2010-09-01"))));
    }

    [Fact, Rule("C8"), Rule("K1")]
    public void A_refused_consignment_moves_nothing_and_takes_no_step()
    {
        var history = new History(Past.World);
        Given(history).When(AConsignment).Then(new Fact(
            OfConsignment,
            new ConsignmentRefused(
                AConsignment, [ReasonCode.CertificateUnknown.With(actual: "BJ00000001", items: ["BJ00000001"])])));
        Given(history).When(AShipment).ThenRefused(ReasonCode.ConsignmentNotAtThisStep.With("opened", "refused"));
    }
}
