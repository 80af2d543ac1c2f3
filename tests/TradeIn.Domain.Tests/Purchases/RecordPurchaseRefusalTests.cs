using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using static TradeIn.Domain.Refusals.ReasonCode;

namespace TradeIn.Domain.Tests.Purchases;

public class RecordPurchaseRefusalTests
{
    private const string Categories = "television, refrigerator, washing-machine, air-conditioner, computer";
    private const string Period = "2010-06-01 to 2011-12-31";

    private static readonly RecordPurchase AtSuspended =
        APurchase with { Seller = "sel-suspended", Outlet = "sel-suspended-s1" };

    private static readonly Fact[] WithArrivalLimit =
        PublishedAs(FirstVersion with { Policy = Beijing.Policy with { LatestArrivalDays = 0 } });

    private static readonly Dictionary<string, Refusal<RecordPurchase>> Table = new()
    {
        ["C3: before the first day"] = new(
            APurchase with { OccurredAt = At("2010-05-31 23:59:59") }, ProgrammeNotInForce.With(Period, "2010-05-31")),
        ["C3: after the last day"] = new(
            APurchase with { OccurredAt = At("2012-01-01 00:00") }, ProgrammeNotInForce.With(Period, "2012-01-01")),
        ["C3: reported later than the programme takes it"] = new(
            [WithArrivalLimit, Shops.All], APurchase, [ProgrammeArrivedTooLate.With(0, "2010-07-12")]),
        ["P2: a category without a subsidy"] = new(
            APurchase with { Unit = AUnit(Category.Parse("gas-stove"), "SN-NEW-1") },
            CategoryNotCovered.With(Categories, "gas-stove")),
        ["P1: an enterprise that nobody knows"] = new(
            APurchase with { Seller = "sel-unknown" },
            SellerNotQualified.With(actual: "unknown"), OutletNotRegistered.With(actual: "sel-dazhong-s1")),
        ["P1: a recycler is no seller"] = new(
            APurchase with { Seller = "rec-huaxing", Outlet = "rec-huaxing-o1" },
            SellerNotQualified.With(actual: "no award for sales"), OutletNotRegistered.With(actual: "rec-huaxing-o1")),
        ["P1: suspended"] = new(
            AtSuspended with { OccurredAt = At("2010-09-01 00:00") },
            SellerNotQualified.With(actual: "suspended from 2010-09-01")),
        ["P1: an outlet of another seller"] = new(
            APurchase with { Outlet = "dual-jingdian-s1" }, OutletNotRegistered.With(actual: "dual-jingdian-s1")),
        ["P1: an outlet for recycling only"] = new(
            ANewFirstPurchase with { Outlet = "dual-jingdian-r1" }, OutletNotRegistered.With(actual: "dual-jingdian-r1")),
        ["P3: new first where nothing is recycled"] = new(
            APurchase with { Order = PurchaseOrder.NewFirst }, SellerNotDual.With(actual: "sel-dazhong")),
        ["P3: online where nothing is recycled"] = new(
            APurchase with { Channel = PurchaseChannel.Online }, SellerNotDual.With(actual: "sel-dazhong")),
        ["P2: an invoice line that is used"] = new(
            [Past.World, Past.InvoiceUsed(APurchase.Invoice, "P-0")], APurchase, [InvoiceAlreadyUsed.With(actual: "P-0")]),
        ["P2: a unit that is sold"] = new(
            [Past.World, Past.Sold(APurchase.Unit, "P-0")], APurchase, [NewUnitAlreadySold.With(actual: "P-0")]),
        ["C8: the same unit and invoice again, by a suspended seller"] = new(
            [Past.World, Past.Bought(APurchase with { PurchaseId = "P-0" })],
            AtSuspended with { OccurredAt = At("2010-10-01 09:00") },
            [
                SellerNotQualified.With(actual: "suspended from 2010-09-01"),
                InvoiceAlreadyUsed.With(actual: "P-0"), NewUnitAlreadySold.With(actual: "P-0"),
            ]),
        ["C8: everything that can be wrong with a purchase"] = new(
            [WithArrivalLimit, Shops.All, Past.Bought(APurchase with { PurchaseId = "P-0" })],
            APurchase with
            {
                OccurredAt = At("2012-01-01 09:00"), Unit = AUnit(Category.Parse("gas-stove"), "sn-new-1"),
                Seller = "rec-huaxing", Order = PurchaseOrder.NewFirst, Channel = PurchaseChannel.Online,
            },
            [
                ProgrammeNotInForce.With(Period, "2012-01-01"), ProgrammeArrivedTooLate.With(0, "2012-01-01"),
                CategoryNotCovered.With(Categories, "gas-stove"), SellerNotQualified.With(actual: "no award for sales"),
                OutletNotRegistered.With(actual: "sel-dazhong-s1"), SellerNotDual.With(actual: "rec-huaxing"),
                InvoiceAlreadyUsed.With(actual: "P-0"), NewUnitAlreadySold.With(actual: "P-0"),
            ]),
    };

    public static TheoryData<string> Rows => [.. Table.Keys];

    [Theory, MemberData(nameof(Rows)), Rule("P1"), Rule("P2"), Rule("P3"), Rule("C3"), Rule("C8")]
    public void A_purchase_is_refused_for_every_rule_it_breaks(string row)
    {
        var (given, command, reasons) = Table[row];
        Given(given).When(command).ThenRefused(reasons[0], reasons[1..]);
    }

    [Fact, Rule("C8")]
    public void Every_reason_of_a_purchase_has_a_row() =>
        Table.Values.SelectMany(row => row.Then).Select(reason => reason.Code).ToHashSet().Order().ShouldBe(new[]
        {
            ProgrammeNotInForce, ProgrammeArrivedTooLate, CategoryNotCovered, SellerNotQualified, OutletNotRegistered,
            SellerNotDual, InvoiceAlreadyUsed, NewUnitAlreadySold,
        }.Select(code => code.Code).Order());
}
