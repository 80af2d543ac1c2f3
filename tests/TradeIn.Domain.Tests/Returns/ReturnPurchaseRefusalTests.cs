using TradeIn.Domain.Identities;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Returns;
using static TradeIn.Domain.Refusals.ReasonCode;

namespace TradeIn.Domain.Tests.Returns;

public class ReturnPurchaseRefusalTests
{
    private static readonly InvoiceNumber Other = AnInvoice("00000002").Number;
    private static readonly RedInvoice Red = new(AnInvoice("00000091").Number, Yuan(3299));

    private static readonly Fact[] WithArrivalLimit =
        [.. PublishedAs(FirstVersion with { Policy = Beijing.Policy with { LatestArrivalDays = 30 } }), .. Shops.All];

    private static readonly Dictionary<string, Refusal<ReturnPurchase>> Table = new()
    {
        ["no such purchase"] = new(AReturn, PurchaseUnknown.With(actual: "P-1")),
        ["a purchase that was refused is none"] = new(
            [Past.World, Past.RefusedPurchase(APurchase)], AReturn, [PurchaseUnknown.With(actual: "P-1")]),
        ["returned before, whatever is taken back now"] = new(
            [Past.World, Past.Returned()], AReturn, [PurchaseAlreadyReturned.With(actual: "T-0")]),
        ["reported later than the programme takes it"] = new(
            [WithArrivalLimit, Past.PaidOut], AReturn, [ProgrammeArrivedTooLate.With(30, "2010-07-20")]),
        ["before it was bought"] = new(
            [Past.World, Past.PaidOut], AReturn with { OccurredAt = At("2010-07-11 23:59:59") },
            [PurchaseNotYetMade.With("2010-07-12", "2010-07-11")]),
        ["by someone else"] = new(
            [Past.World, Past.PaidOut], AReturn with { Buyer = People.Li }, [BuyerMismatch.With(actual: "the purchase's buyer")]),
        ["with another document of the buyer"] = new(
            [Past.World, Past.PaidOut],
            AReturn with { Buyer = People.Wang with { Document = DocumentType.HouseholdRegister } },
            [DocumentMismatch.With("resident-id-card", "household-register")]),
        ["by an agent who shows no document of his own"] = new(
            [Past.World, Past.PaidOut], AReturn with { Agent = People.AgentWithoutIdentity }, [AgentIdentityMissing.With()]),
        ["with another invoice"] = new(
            [Past.World, Past.PaidOut], AReturn with { Invoice = Other },
            [InvoiceMismatch.With("1110010712-00000001/1", "1110010712-00000002/1")]),
        ["with another line of the invoice"] = new(
            [Past.World, Past.PaidOut], AReturn with { InvoiceLine = 2 },
            [InvoiceMismatch.With("1110010712-00000001/1", "1110010712-00000001/2")]),
        ["nothing taken back"] = new(
            [Past.World, Past.PaidOut], AReturn with { SubsidyTakenBack = Money.Zero },
            [SubsidyNotTakenBack.With(Yuan(300), Yuan(0))]),
        ["a fen too little taken back"] = new(
            [Past.World, Past.PaidOut], AReturn with { SubsidyTakenBack = Yuan(299.99m) },
            [SubsidyNotTakenBack.With(Yuan(300), Yuan(299.99m))]),
        ["taken back what was never advanced"] = new(
            [Past.World, Past.Granted()], AReturn, [SubsidyNotTakenBack.With(Yuan(0), Yuan(300))]),
        ["red exceeds blue by a fen"] = new(
            [Past.World, Past.PaidOut], AReturn with { RedInvoice = Red with { Amount = Yuan(3299.01m) } },
            [RedInvoiceExceedsBlue.With(Yuan(3299), Yuan(3299.01m))]),
        ["the red invoice closes another blue one"] = new(
            [Past.World, Past.PaidOut, Past.RedInvoiceUsed(Red, Other)], AReturn with { RedInvoice = Red },
            [RedInvoiceAlreadyUsed.With(actual: Other.ToString())]),
        ["C8: everything that can be wrong with the papers"] = new(
            [WithArrivalLimit, Past.PaidOut, Past.RedInvoiceUsed(Red, Other)],
            AReturn with
            {
                OccurredAt = At("2010-07-11 10:00"), Agent = People.AgentWithoutIdentity, Invoice = Other,
                Buyer = People.Wang with { Document = DocumentType.SoldierCard },
                RedInvoice = Red with { Amount = Yuan(4000) }, SubsidyTakenBack = Money.Zero,
            },
            [
                ProgrammeArrivedTooLate.With(30, "2010-07-11"), DocumentMismatch.With("resident-id-card", "soldier-card"),
                AgentIdentityMissing.With(), PurchaseNotYetMade.With("2010-07-12", "2010-07-11"),
                InvoiceMismatch.With("1110010712-00000001/1", "1110010712-00000002/1"),
                SubsidyNotTakenBack.With(Yuan(300), Yuan(0)), RedInvoiceExceedsBlue.With(Yuan(3299), Yuan(4000)),
                RedInvoiceAlreadyUsed.With(actual: Other.ToString()),
            ]),
        ["C8: returned before, by someone else, with another invoice"] = new(
            [Past.World, Past.Returned()], AReturn with { Buyer = People.Li, Invoice = Other },
            [
                BuyerMismatch.With(actual: "the purchase's buyer"), PurchaseAlreadyReturned.With(actual: "T-0"),
                InvoiceMismatch.With("1110010712-00000001/1", "1110010712-00000002/1"),
            ]),
    };

    public static TheoryData<string> Rows => [.. Table.Keys];

    [Theory, MemberData(nameof(Rows)), Rule("A1"), Rule("C8")]
    public void A_return_is_refused_for_every_rule_it_breaks(string row)
    {
        var (given, command, reasons) = Table[row];
        Given(given).When(command).ThenRefused(reasons[0], reasons[1..]);
    }

    [Fact, Rule("C8")]
    public void Every_reason_of_a_return_has_a_row() =>
        Table.Values.SelectMany(row => row.Then).Select(reason => reason.Code).ToHashSet().Order().ShouldBe(new[]
        {
            PurchaseUnknown, PurchaseAlreadyReturned, ProgrammeArrivedTooLate, PurchaseNotYetMade, BuyerMismatch,
            DocumentMismatch, AgentIdentityMissing, InvoiceMismatch, SubsidyNotTakenBack, RedInvoiceExceedsBlue,
            RedInvoiceAlreadyUsed,
        }.Select(code => code.Code).Order());

    [Fact, Rule("C8")]
    public void A_refusal_is_recorded_whole_in_the_return_s_own_stream_and_the_right_one_may_follow()
    {
        var history = new History([.. Past.World, .. Past.PaidOut]);
        var wrong = AReturn with { ReturnId = "T-0", SubsidyTakenBack = Money.Zero };

        var refused = Given(history).When(wrong);

        refused.Facts.ShouldHaveSingleItem().Stream.ShouldBe(new StreamName("return", "T-0"));
        refused.The<ReturnRefused>().Return.ShouldBe(wrong);
        refused.The<ReturnRefused>().Seller.ShouldBe("sel-dazhong");
        Given(history).When(AReturn).ThenAccepted();
    }
}
