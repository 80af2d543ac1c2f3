using TradeIn.Domain.Returns;
using static TradeIn.Domain.Refusals.ReasonCode;

namespace TradeIn.Domain.Tests.Returns;

public class ExchangeUnitRefusalTests
{
    private static readonly Fact[] WithArrivalLimit =
        [.. PublishedAs(FirstVersion with { Policy = Beijing.Policy with { LatestArrivalDays = 30 } }), .. Shops.All];

    private static readonly Dictionary<string, Refusal<ExchangeUnit>> Exchanges = new()
    {
        ["no such purchase"] = new(AnExchange, PurchaseUnknown.With(actual: "P-1")),
        ["returned"] = new([Past.World, Past.Returned()], AnExchange, [PurchaseAlreadyReturned.With(actual: "T-0")]),
        ["reported later than the programme takes it"] = new(
            [WithArrivalLimit, Past.PaidOut], AnExchange, [ProgrammeArrivedTooLate.With(30, "2010-07-20")]),
        ["before it was bought"] = new(
            [Past.World, Past.PaidOut], AnExchange with { OccurredAt = At("2010-07-11 10:00") },
            [PurchaseNotYetMade.With("2010-07-12", "2010-07-11")]),
        ["another category"] = new(
            [Past.World, Past.PaidOut], AnExchange with { Unit = AUnit(Computer, "SN-NEW-2") },
            [ExchangeOtherCategory.With("refrigerator", "computer")]),
        ["the very unit that the buyer has"] = new(
            [Past.World, Past.PaidOut], AnExchange with { Unit = APurchase.Unit }, [NewUnitAlreadySold.With(actual: "P-1")]),
        ["a unit that is sold"] = new(
            [Past.World, Past.PaidOut, Past.Sold(AnExchange.Unit, "P-2")], AnExchange, [NewUnitAlreadySold.With(actual: "P-2")]),
        ["an invoice of another purchase"] = new(
            [Past.World, Past.PaidOut, Past.InvoiceUsed(AnInvoice("00000002"), "P-2")],
            AnExchange with { Invoice = AnInvoice("00000002") }, [InvoiceAlreadyUsed.With(actual: "P-2")]),
        ["C8: everything that can be wrong with an exchange"] = new(
            [
                WithArrivalLimit, Past.PaidOut, Past.Sold(AnExchange.Unit, "P-2", Countryside),
                Past.InvoiceUsed(AnInvoice("00000002"), "P-2"),
            ],
            AnExchange with
            {
                OccurredAt = At("2010-07-11 10:00"), Unit = AUnit(Computer, "SN-NEW-2"), Invoice = AnInvoice("00000002"),
            },
            [
                ProgrammeArrivedTooLate.With(30, "2010-07-11"), InvoiceAlreadyUsed.With(actual: "P-2"),
                NewUnitAlreadySold.With(actual: "P-2"), NewUnitSubsidisedElsewhere.With(actual: Countryside),
                PurchaseNotYetMade.With("2010-07-12", "2010-07-11"), ExchangeOtherCategory.With("refrigerator", "computer"),
            ]),
    };

    private static readonly Dictionary<string, Refusal<NoteRepair>> Repairs = new()
    {
        ["no such purchase"] = new(ARepair, PurchaseUnknown.With(actual: "P-1")),
        ["returned"] = new([Past.World, Past.Returned()], ARepair, [PurchaseAlreadyReturned.With(actual: "T-0")]),
        ["before it was bought, and late"] = new(
            [WithArrivalLimit, Past.PaidOut], ARepair with { OccurredAt = At("2010-07-11 10:00") },
            [ProgrammeArrivedTooLate.With(30, "2010-07-11"), PurchaseNotYetMade.With("2010-07-12", "2010-07-11")]),
    };

    public static TheoryData<string> RowsOfExchanges => [.. Exchanges.Keys];

    public static TheoryData<string> RowsOfRepairs => [.. Repairs.Keys];

    [Theory, MemberData(nameof(RowsOfExchanges)), Rule("A2"), Rule("C8")]
    public void An_exchange_is_refused_for_every_rule_it_breaks(string row)
    {
        var (given, command, reasons) = Exchanges[row];
        Given(given).When(command).ThenRefused(reasons[0], reasons[1..]);
    }

    [Theory, MemberData(nameof(RowsOfRepairs)), Rule("A2"), Rule("C8")]
    public void A_repair_is_refused_for_every_rule_it_breaks(string row)
    {
        var (given, command, reasons) = Repairs[row];
        Given(given).When(command).ThenRefused(reasons[0], reasons[1..]);
    }

    [Fact, Rule("A2")]
    public void The_message_for_another_category_says_the_way_to_go() =>
        ExchangeOtherCategory.English.ShouldContain("Return the purchase and buy anew");

    [Fact, Rule("A2")]
    public void A_repair_is_noted_with_the_purchase_and_changes_nothing() =>
        Given(Past.World, Past.PaidOut).When(ARepair).Then(
            new Fact(new StreamName("repair", "M-1"), new UnitRepaired(ARepair, "sel-dazhong")),
            new Fact(
                new StreamName("purchase", "P-1"),
                new Domain.Purchases.PurchaseRepairNoted("P-1", "M-1", Day("2010-07-20"))));
}
