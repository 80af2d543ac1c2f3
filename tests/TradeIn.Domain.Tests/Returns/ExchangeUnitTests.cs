using TradeIn.Domain.Claims;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Returns;
using TradeIn.Domain.Settlement;
using TradeIn.Domain.Units;
using static TradeIn.Domain.Refusals.ReasonCode;

namespace TradeIn.Domain.Tests.Returns;

public class ExchangeUnitTests
{
    private static readonly SerialNumber Old = SerialNumber.Parse("SN-NEW-1");
    private static readonly SerialNumber New = SerialNumber.Parse("SN-NEW-2");

    [Fact, Rule("A2")]
    public void The_claim_follows_the_unit_and_its_subsidy_the_lower_price()
    {
        var command = AnExchange with { Invoice = AnInvoice("00000002"), PaidPrice = Yuan(2500) };

        var outcome = Given(Past.World, Past.PaidOut).When(command);

        var judged = outcome.The<UnitExchanged>().Rules;
        var on = Day("2010-07-20");
        outcome.Then(
            new Fact(new StreamName("exchange", "X-1"), new UnitExchanged(
                command, "sel-dazhong", 1, APurchase.Unit, Yuan(2500), "C-1", Subsidy: Yuan(250), Refund: Yuan(749),
                TakenBack: Yuan(50), OwedToFinance: Yuan(0), judged)),
            new Fact(new StreamName("new_unit", "SNNEW1"), new NewUnitTakenBack(Old, "P-1", "X-1")),
            new Fact(new StreamName("new_unit", "SNNEW2"), new NewUnitSold(AnExchange.Unit, "P-1", [])),
            new Fact(new StreamName("new_unit", "SNNEW2"), new NewUnitSubsidised(New, "P-1", "C-1", Yuan(250))),
            new Fact(
                new StreamName("purchase", "P-1"),
                new PurchaseRebound("P-1", "X-1", AnExchange.Unit, AnInvoice("00000002"), Yuan(2500), on)),
            new Fact(
                new StreamName("invoice_line", "1110010712-00000002/1"),
                new InvoiceLineUsed(AnInvoice("00000002").Number, 1, "P-1", New)),
            new Fact(
                new StreamName("claim", "C-1"),
                new ClaimRebound("C-1", "X-1", New, Yuan(2500), Yuan(250), Yuan(50), Yuan(0), on)));
    }

    [Theory, Rule("A2")]
    [InlineData(null, 300, 0, 0)]
    [InlineData(3299.00, 300, 0, 0)]
    [InlineData(9999.00, 300, 0, 0)]
    [InlineData(3000.00, 300, 0, 299)]
    [InlineData(2999.94, 299.99, 0.01, 299.05)]
    [InlineData(0.00, 0, 300, 2999)]
    public void The_subsidy_is_reckoned_anew_and_never_raised(double? paid, double subsidy, double takenBack, double refund)
    {
        var command = AnExchange with { PaidPrice = paid is { } price ? Yuan((decimal)price) : null };

        var exchanged = Given(Past.World, Past.PaidOut).When(command).ThenAccepted().The<UnitExchanged>();

        (exchanged.Subsidy, exchanged.TakenBack, exchanged.Refund)
            .ShouldBe((Yuan((decimal)subsidy), Yuan((decimal)takenBack), Yuan((decimal)refund)));
    }

    [Fact, Rule("A2")]
    public void What_is_not_yet_advanced_is_advanced_at_the_lower_amount()
    {
        var history = new History([.. Past.World, .. Past.Granted()]);
        var exchanged = Given(history).When(AnExchange with { PaidPrice = Yuan(2000) }).ThenAccepted().The<UnitExchanged>();

        (exchanged.Subsidy, exchanged.TakenBack, exchanged.Refund).ShouldBe((Yuan(200), Yuan(0), Yuan(1299)));
        Given(history).When(AnAdvance).ThenRefused(AdvanceWrongAmount.With(Yuan(200), Yuan(300)));
        Given(history).When(AnAdvance with { Amount = Yuan(200) }).ThenAccepted();
    }

    [Fact, Rule("A2")]
    public void A_second_exchange_starts_from_what_the_first_left()
    {
        var history = new History([.. Past.World, .. Past.PaidOut]);
        Given(history).When(AnExchange with { PaidPrice = Yuan(2000) }).ThenAccepted();

        var dearer = Given(history).When(AnExchange with
        {
            ExchangeId = "X-2", Unit = AUnit(Refrigerator, "SN-NEW-3"), PaidPrice = Yuan(3299),
        }).ThenAccepted().The<UnitExchanged>();

        (dearer.Subsidy, dearer.TakenBack).ShouldBe((Yuan(200), Yuan(0)));
    }

    [Fact, Rule("A2")]
    public void Of_what_finance_had_reimbursed_the_difference_is_the_seller_s_debt() =>
        Given(Past.World, Past.Reimbursed)
            .When(AnExchange with { OccurredAt = At("2010-09-05 10:00"), PaidPrice = Yuan(2500) })
            .ThenAccepted().Facts.ShouldContain(new Fact(
                new StreamName("seller_account", "sel-dazhong"),
                new DebtIncurred("sel-dazhong", "C-1", "X-1", Yuan(50), Day("2010-09-05"))));

    [Fact, Rule("A2")]
    public void An_unclaimed_purchase_is_exchanged_and_its_claim_is_reckoned_on_the_new_price()
    {
        var history = new History([.. Past.World, .. Past.TakenIn(), .. Past.Bought()]);
        Given(history).When(AnExchange with { PaidPrice = Yuan(2000) }).ThenAccepted()
            .The<UnitExchanged>().Subsidy.ShouldBeNull();

        Given(history).When(AClaim with { OccurredAt = At("2010-07-21 09:00") })
            .ThenAccepted().The<ClaimApproved>().Subsidy.ShouldBe(Yuan(200));
    }

    [Fact, Rule("A2")]
    public void The_unit_that_came_back_may_be_sold_again_and_the_new_one_not()
    {
        var history = new History([.. Past.World, .. Past.PaidOut]);
        Given(history).When(AnExchange).ThenAccepted();
        var again = APurchase with { PurchaseId = "P-2", Invoice = AnInvoice("00000002") };

        Given(history).When(again with { PurchaseId = "P-9", Unit = AnExchange.Unit }).ThenRefused(NewUnitAlreadySold.With(actual: "P-1"));
        Given(history).When(again).ThenAccepted();
    }

    [Fact, Rule("A2"), Rule("A4")]
    public void The_exchange_of_a_revoked_claim_s_unit_leaves_what_is_to_be_recovered()
    {
        var history = new History([.. Past.World, .. Past.Revoked()]);
        var exchanged = Given(history)
            .When(AnExchange with { OccurredAt = At("2010-09-05 10:00"), PaidPrice = Yuan(1000) })
            .ThenAccepted().The<UnitExchanged>();

        (exchanged.Claim, exchanged.Subsidy, exchanged.TakenBack).ShouldBe((null, null, Yuan(0)));
        Given(history).When(ARecovery).ThenAccepted().The<NewUnitUnsubsidised>().SerialNumber.ShouldBe(New);
    }

    [Fact, Rule("A2")]
    public void The_known_invoice_may_be_named_again() =>
        Given(Past.World, Past.PaidOut).When(AnExchange with { Invoice = AnInvoice("00000001") }).ThenAccepted();

    [Fact, Rule("A2"), Rule("C5")]
    public void A_unit_that_another_programme_subsidised_is_no_matter_while_nothing_is_claimed() =>
        Given(Past.World, Past.TakenIn(), Past.Bought(), OnceInTheCountryside).When(AnExchange).ThenAccepted();

    [Fact, Rule("A2"), Rule("C5")]
    public void A_unit_that_another_programme_subsidised_cannot_take_over_a_subsidy() =>
        Given(Past.World, Past.Granted(), OnceInTheCountryside).When(AnExchange)
            .ThenRefused(NewUnitSubsidisedElsewhere.With(actual: Countryside));

    /// <summary>The unit that is handed over was sold before, with that subsidy, and came back.</summary>
    private static Fact[] OnceInTheCountryside =>
    [
        .. Past.Sold(AnExchange.Unit, "P-0", Countryside),
        new Fact(NewUnit.Stream(New), new NewUnitTakenBack(New, "P-0", "T-0")),
    ];
}
