using TradeIn.Domain.Buyers;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Units;
using static TradeIn.Domain.Refusals.ReasonCode;

namespace TradeIn.Domain.Tests.Purchases;

public class RecordPurchaseTests
{
    [Fact, Rule("P1"), Rule("P2"), Rule("P5")]
    public void A_purchase_takes_its_invoice_line_and_its_unit_and_changes_no_count() =>
        Given(Past.World, Past.OldUnits(People.Wang, 2), Past.NewUnits(People.Wang, 1))
            .When(APurchase)
            .Then(
                new Fact(
                    new StreamName("purchase", "P-1"),
                    new PurchaseRecorded(APurchase, 1, new Counts(Old: new Count(5, 2), New: new Count(5, 1)))),
                new Fact(
                    new StreamName("invoice_line", "1110010712-00000001/1"),
                    new InvoiceLineUsed(APurchase.Invoice.Number, 1, "P-1", SerialNumber.Parse("SN-NEW-1"))),
                new Fact(new StreamName("new_unit", "SNNEW1"), new NewUnitSold(APurchase.Unit, "P-1", [])));

    [Fact, Rule("C8")]
    public void A_refusal_is_recorded_whole_in_the_purchase_s_own_stream()
    {
        var command = APurchase with { Order = PurchaseOrder.NewFirst };

        var refused = Given(Past.World).When(command);

        refused.Facts.ShouldHaveSingleItem().Stream.ShouldBe(new StreamName("purchase", "P-1"));
        refused.The<PurchaseRefused>().Purchase.ShouldBe(command);
        refused.The<PurchaseRefused>().PolicyVersion.ShouldBe(1);
    }

    [Fact, Rule("P1")]
    public void Any_qualified_seller_will_do()
    {
        foreach (var (seller, outlet) in new[]
        {
            ("sel-dazhong", "sel-dazhong-s1"), ("sel-dazhong", "sel-dazhong-s2"), ("dual-jingdian", "dual-jingdian-s2"),
            ("sel-suspended", "sel-suspended-s1"),
        })
            Given(Past.World).When(APurchase with { Seller = seller, Outlet = outlet }).ThenAccepted();
    }

    [Fact, Rule("P2")]
    public void Another_line_of_the_same_invoice_proves_another_unit() =>
        Given(Past.World, Past.InvoiceUsed(AnInvoice("00000001", line: 1), "P-0"))
            .When(APurchase with { Invoice = AnInvoice("00000001", line: 2) })
            .ThenAccepted();

    [Fact, Rule("P2")]
    public void A_used_line_stays_used_for_a_unit_of_another_category() =>
        Given(Past.World, Past.InvoiceUsed(AnInvoice("00000001"), "P-0"))
            .When(APurchase with { Unit = AUnit(Computer, "SN-OTHER") })
            .ThenRefused(InvoiceAlreadyUsed.With(actual: "P-0"));

    [Theory, Rule("P2")]
    [InlineData("sn new 1")]
    [InlineData("ＳＮ－ＮＥＷ－１")]
    [InlineData(" SN-NEW-1 ")]
    public void A_serial_number_is_sold_once_however_it_is_typed(string serial) =>
        Given(Past.World, Past.Sold(APurchase.Unit, "P-0"))
            .When(APurchase with { Unit = AUnit(Refrigerator, serial) })
            .ThenRefused(NewUnitAlreadySold.With(actual: "P-0"));

    [Fact, Rule("P2")]
    public void A_refused_purchase_has_used_no_invoice_and_sold_no_unit()
    {
        var refused = APurchase with { PurchaseId = "P-0", Order = PurchaseOrder.NewFirst };
        var history = new History([.. Past.World]);
        Given(history).When(refused).ThenRefused(SellerNotDual);

        Given(history).When(APurchase).ThenAccepted();
    }

    [Theory, Rule("P3")]
    [InlineData(PurchaseChannel.Store, PurchaseOrder.NewFirst, "dual-jingdian", "dual-jingdian-s1", true)]
    [InlineData(PurchaseChannel.Online, PurchaseOrder.OldFirst, "dual-online", "dual-online-web", true)]
    [InlineData(PurchaseChannel.Online, PurchaseOrder.NewFirst, "dual-online", "dual-online-web", true)]
    [InlineData(PurchaseChannel.Store, PurchaseOrder.OldFirst, "sel-dazhong", "sel-dazhong-s1", true)]
    [InlineData(PurchaseChannel.Store, PurchaseOrder.NewFirst, "sel-dazhong", "sel-dazhong-s1", false)]
    [InlineData(PurchaseChannel.Online, PurchaseOrder.OldFirst, "sel-dazhong", "sel-dazhong-s1", false)]
    [InlineData(PurchaseChannel.Online, PurchaseOrder.NewFirst, "sel-dazhong", "sel-dazhong-s1", false)]
    public void New_first_and_online_are_for_dual_qualified_enterprises(
        PurchaseChannel channel, PurchaseOrder order, string seller, string outlet, bool accepted)
    {
        var outcome = Given(Past.World)
            .When(APurchase with { Channel = channel, Order = order, Seller = seller, Outlet = outlet });

        if (accepted) outcome.ThenAccepted();
        else outcome.ThenRefused(SellerNotDual.With(actual: seller));
    }

    [Fact, Rule("P4")]
    public void A_discount_blocks_no_purchase() =>
        Given(Past.World)
            .When(APurchase with { ListPrice = Yuan(2899), Discount = Yuan(399.5m), PaidPrice = Yuan(2499.5m) })
            .ThenAccepted();

    [Fact, Rule("P5")]
    public void A_purchase_without_a_right_to_a_subsidy_is_still_a_purchase_and_the_counts_are_told() =>
        Given(Past.World, Past.NewUnits(People.Outsider, 5))
            .When(APurchase with { Buyer = People.Outsider })
            .ThenAccepted().The<PurchaseRecorded>().Counts.New.Remaining().ShouldBe(0);

    [Fact, Rule("C5")]
    public void A_subsidy_of_another_programme_is_written_down_with_the_unit() =>
        Given(Past.World).When(APurchase with { OtherSubsidies = [Countryside] })
            .ThenAccepted().The<NewUnitSold>().OtherSubsidies.ShouldBe([Countryside]);
}
