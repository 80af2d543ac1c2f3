using TradeIn.Domain.Buyers;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Returns;
using TradeIn.Domain.Settlement;
using TradeIn.Domain.Units;

namespace TradeIn.Domain.Tests.Returns;

public class ReturnPurchaseTests
{
    private static readonly InvoiceNumber Blue = AnInvoice("00000001").Number;
    private static readonly InvoiceNumber Red = AnInvoice("00000091").Number;

    [Fact, Rule("A1")]
    public void A_return_gives_everything_back_once_the_subsidy_is_taken_back()
    {
        var command = AReturn with { RedInvoice = new RedInvoice(Red, Yuan(3299)) };

        var outcome = Given(Past.World, Past.PaidOut).When(command);

        var serial = APurchase.Unit.SerialNumber;
        var judged = outcome.The<UnitReturned>().Rules;
        outcome.Then(
            new Fact(new StreamName("return", "T-1"), new UnitReturned(
                command, "sel-dazhong", 1, "C-1", Refund: Yuan(2999), TakenBack: Yuan(300), OwedToFinance: Yuan(0),
                FirstCertificate, CertificateStatus.Issued, new Counts(new Count(5, 1), new Count(5, 0)), judged)),
            new Fact(new StreamName("purchase", "P-1"), new PurchaseReturned("P-1", "T-1", Day("2010-07-20"))),
            new Fact(new StreamName("new_unit", "SNNEW1"), new NewUnitTakenBack(serial, "P-1", "T-1")),
            new Fact(
                new StreamName("red_invoice", "1110010712-00000091"), new RedInvoiceUsed(Red, Blue, "T-1", Yuan(3299))),
            new Fact(
                new StreamName("claim", "C-1"), new ClaimReturned("C-1", "T-1", Yuan(300), Yuan(0), Day("2010-07-20"))),
            new Fact(
                new StreamName("certificate", "BJ00000001"),
                new CertificateRestored(FirstCertificate, "C-1", "T-1", Day("2010-07-20"))),
            new Fact(
                new StreamName("buyer", $"{Beijing.Programme}/{People.Wang.Key}"),
                new NewUnitReleased(People.Wang.Key, Beijing.Programme, "C-1", "T-1", Day("2010-07-20"))));
    }

    [Fact, Rule("A1")]
    public void A_return_before_the_advance_takes_nothing_back_and_refunds_the_whole_price()
    {
        var returned = Given(Past.World, Past.Granted()).When(AReturn with { SubsidyTakenBack = Money.Zero })
            .ThenAccepted().The<UnitReturned>();

        (returned.Refund, returned.TakenBack, returned.OwedToFinance).ShouldBe((Yuan(3299), Yuan(0), Yuan(0)));
        returned.CertificateStatus.ShouldBe(CertificateStatus.Issued);
    }

    [Fact, Rule("A1")]
    public void What_finance_had_reimbursed_is_the_seller_s_debt()
    {
        var outcome = Given(Past.World, Past.Reimbursed).When(AReturn with { OccurredAt = At("2010-09-05 10:00") });

        outcome.The<UnitReturned>().OwedToFinance.ShouldBe(Yuan(300));
        outcome.Facts.ShouldContain(new Fact(
            new StreamName("seller_account", "sel-dazhong"),
            new DebtIncurred("sel-dazhong", "C-1", "T-1", Yuan(300), Day("2010-09-05"))));
    }

    [Fact, Rule("A1")]
    public void A_purchase_that_was_never_claimed_is_returned_and_changes_no_count()
    {
        var outcome = Given(Past.World, Past.TakenIn(), Past.Bought()).When(AReturn with { SubsidyTakenBack = Money.Zero });

        var returned = outcome.ThenAccepted().The<UnitReturned>();
        (returned.Claim, returned.Certificate, returned.CertificateStatus).ShouldBe((null, null, null));
        outcome.Facts.Select(fact => fact.Stream.Type).ShouldBe(["return", "purchase", "new_unit"]);
    }

    [Fact, Rule("A1")]
    public void A_purchase_whose_claim_was_refused_is_returned_as_if_never_claimed() =>
        Given(Past.World, Past.TakenIn(), Past.Bought(), Past.RefusedClaim(AClaim))
            .When(AReturn with { SubsidyTakenBack = Money.Zero })
            .ThenAccepted().Facts.Count.ShouldBe(3);

    [Theory, Rule("A1")]
    [InlineData("2011-12-31 23:59:59", CertificateStatus.Issued)]
    [InlineData("2012-01-01 00:00", CertificateStatus.Expired)]
    public void After_the_programme_s_last_day_the_certificate_has_expired_and_the_count_falls_all_the_same(
        string at, CertificateStatus status)
    {
        var returned = Given(Past.World, Past.PaidOut).When(AReturn with { OccurredAt = At(at) })
            .ThenAccepted().The<UnitReturned>();

        returned.CertificateStatus.ShouldBe(status);
        returned.TakenBack.ShouldBe(Yuan(300));
        returned.Counts.New.ShouldBe(new Count(5, 0));
    }

    [Fact, Rule("A1")]
    public void The_certificate_is_good_for_another_unit_and_the_unit_for_another_buyer()
    {
        var history = new History([.. Past.World, .. Past.PaidOut]);
        Given(history).When(AReturn).ThenAccepted();
        var another = APurchase with { PurchaseId = "P-2", Invoice = AnInvoice("00000002"), Unit = AUnit(Computer, "SN-2") };

        Given(history).When(APurchase with { PurchaseId = "P-3", Buyer = People.Li, Invoice = AnInvoice("00000003") }).ThenAccepted();
        Given(history).When(another).ThenAccepted();
        Given(history).When(AClaim with { ClaimId = "C-2", PurchaseId = "P-2" }).ThenAccepted();
    }

    [Fact, Rule("A1"), Rule("C5")]
    public void A_subsidy_of_another_programme_stays_with_the_unit_when_it_is_sold_again()
    {
        var history = new History(
            [.. Past.World, .. Past.TakenIn(), .. Past.Bought(APurchase with { OtherSubsidies = [Countryside] })]);
        Given(history).When(AReturn with { SubsidyTakenBack = Money.Zero }).ThenAccepted();
        Given(history).When(APurchase with { PurchaseId = "P-2", Invoice = AnInvoice("00000002") }).ThenAccepted();

        Given(history).When(AClaim with { PurchaseId = "P-2" })
            .ThenRefused(Domain.Refusals.ReasonCode.NewUnitSubsidisedElsewhere.With(actual: Countryside));
    }

    [Fact, Rule("A1")]
    public void Where_policy_says_so_certificate_and_count_are_not_given_back()
    {
        var strict = FirstVersion with { Policy = Beijing.Policy with { ReturnRestoresQuota = false } };

        var outcome = Given(PublishedAs(strict), Shops.All, Past.PaidOut).When(AReturn);

        var returned = outcome.ThenAccepted().The<UnitReturned>();
        (returned.CertificateStatus, returned.Counts.New).ShouldBe((CertificateStatus.Redeemed, new Count(5, 1)));
        outcome.Facts.Select(fact => fact.Stream.Type).ShouldBe(["return", "purchase", "new_unit", "claim"]);
    }

    [Theory, Rule("A1")]
    [InlineData(3299, 2999)]
    [InlineData(1000, 700)]
    [InlineData(299.99, 0)]
    public void The_refund_is_what_is_credited_less_the_subsidy_and_never_below_nothing(decimal credited, decimal refund) =>
        Given(Past.World, Past.PaidOut).When(AReturn with { RedInvoice = new RedInvoice(Red, Yuan(credited)) })
            .ThenAccepted().The<UnitReturned>().Refund.ShouldBe(Yuan(refund));

    [Fact, Rule("A1")]
    public void One_red_invoice_closes_both_lines_of_a_blue_one()
    {
        var second = APurchase with
        {
            PurchaseId = "P-2", Unit = AUnit(Computer, "SN-2"), Invoice = AnInvoice("00000001", line: 2),
        };
        var history = new History([.. Past.World, .. Past.PaidOut, .. Past.Bought(second)]);
        var red = new RedInvoice(Red, Yuan(3299));

        Given(history).When(AReturn with { InvoiceLine = 1, RedInvoice = red }).ThenAccepted();
        Given(history).When(AReturn with
        {
            ReturnId = "T-2", PurchaseId = "P-2", InvoiceLine = 2, RedInvoice = red, SubsidyTakenBack = Money.Zero,
        }).ThenAccepted();
    }

    [Fact, Rule("A1"), Rule("A4")]
    public void The_return_of_a_revoked_claim_s_unit_takes_back_what_was_to_be_recovered()
    {
        var outcome = Given(Past.World, Past.Revoked(reimbursed: true)).When(AReturn with { OccurredAt = At("2010-09-05 10:00") });

        var returned = outcome.ThenAccepted().The<UnitReturned>();
        (returned.TakenBack, returned.OwedToFinance).ShouldBe((Yuan(300), Yuan(0)), "the debt is of the revocation");
        (returned.CertificateStatus, returned.Counts.New).ShouldBe((CertificateStatus.Void, new Count(5, 0)));
    }

    [Fact, Rule("A1"), Rule("A2")]
    public void An_exchanged_unit_is_returned_with_what_the_exchange_left_of_the_subsidy()
    {
        var history = new History([.. Past.World, .. Past.PaidOut]);
        Given(history).When(AnExchange with { PaidPrice = Yuan(2500) }).ThenAccepted();

        var outcome = Given(history).When(AReturn with { SubsidyTakenBack = Yuan(250) });

        outcome.ThenAccepted().The<UnitReturned>().Refund.ShouldBe(Yuan(2250));
        outcome.The<NewUnitTakenBack>().SerialNumber.ShouldBe(SerialNumber.Parse("SN-NEW-2"));
    }

    [Fact, Rule("A1"), Rule("P3")]
    public void What_a_delivered_order_still_held_is_free_when_its_unclaimed_unit_comes_back() =>
        Given(Past.World, Past.Delivered).When(AReturn with { SubsidyTakenBack = Money.Zero })
            .ThenAccepted().The<UnitReturned>().Counts.New.ShouldBe(new Count(5, 0));

    [Fact, Rule("A1")]
    public void An_agent_who_shows_both_identities_may_bring_the_unit_back() =>
        Given(Past.World, Past.PaidOut).When(AReturn with { Agent = People.Agent }).ThenAccepted();
}
