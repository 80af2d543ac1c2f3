using System.Security.Cryptography;
using System.Text;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Settlement;

namespace TradeIn.Domain.Tests.Settlement;

/// <summary>What the filing, the review and the payment of a statement come to.</summary>
public class StatementTests
{
    [Fact, Rule("M1")]
    public void A_filed_statement_lists_its_claims_and_each_claim_is_on_it() =>
        Given(Past.World, Past.PaidOut).When(AStatement).Then(Filed[^2..]);

    [Fact, Rule("M2")]
    public void A_payment_reimburses_every_claim_that_was_accepted()
    {
        var history = new History([.. Past.World, .. Filed]);
        Given(history).When(AReview).ThenAccepted();
        Given(history).When(AConclusion).ThenAccepted();
        Given(history).When(ASecondLook).ThenAccepted();
        Given(history).When(AnAllocation).ThenAccepted();
        Given(history).When(APaymentOrder).ThenAccepted();
        Given(history).When(AConfirmation).Then(Paid[^2..]);
    }

    [Fact, Rule("M2")]
    public void What_the_second_look_overturns_is_paid_or_leaves_the_statement()
    {
        Given(Past.World, Concluded).When(ASecondLook with { Overturned = ["C-1"] }).Then(
            new Fact(
                Statement.Stream("S-1"),
                new SampleReviewed("S-1", ["C-1"], Money.Zero, "finance-municipal", ASecondLook.OccurredAt)),
            new Fact(
                Claim.Stream("C-1"), new ClaimUnstated("C-1", "S-1", LeftStatement.Rejected, Day("2010-08-07"))));
        var rejected = new History([.. Past.World, .. Filed]);
        Given(rejected).When(ARejection).ThenAccepted();
        Given(rejected).When(AConclusion).The<ReviewConcluded>().SampleOfRejected.ShouldBe(["C-1"]);
        Given(rejected).When(ASecondLook with { Overturned = ["C-1"] }).The<SampleReviewed>().Accepted.ShouldBe(Yuan(300));
    }

    [Fact, Rule("M1"), Rule("M2")]
    public void A_held_claim_leaves_the_statement_and_can_be_stated_again()
    {
        var history = new History([.. Past.World, .. Filed]);
        Given(history).When(ARejection with { Verdict = Verdict.Hold }).ThenAccepted();
        Given(history).When(AConclusion).The<ReviewConcluded>().SampleOfRejected.ShouldBeEmpty();
        Given(history).When(ASecondLook).The<ClaimUnstated>().Cause.ShouldBe(LeftStatement.Held);
        Given(history).When(AStatement with { StatementId = "S-2", OccurredAt = At("2010-08-20 09:00") }).ThenAccepted();
    }

    [Fact, Rule("A1"), Rule("M2")]
    public void Debts_are_netted_with_the_order_and_owed_again_when_the_bank_fails()
    {
        var owing = new History([.. Past.World, .. Allocated, .. Past.Owing(Yuan(100), "T-0", Day("2010-07-20"))]);
        var ordered = Given(owing).When(APaymentOrder);
        (ordered.The<PaymentOrdered>().Netted, ordered.The<PaymentOrdered>().Amount).ShouldBe((Yuan(100), Yuan(200)));
        Account(owing).ShouldBe(Yuan(0));
        Given(owing).When(AFailure).The<DebtReopened>().Amount.ShouldBe(Yuan(100));
        Account(owing).ShouldBe(Yuan(100));
    }

    [Fact, Rule("A1"), Rule("M2")]
    public void When_the_debts_take_all_of_it_the_statement_is_paid_at_once()
    {
        var owing = new History([.. Past.World, .. Allocated, .. Past.Owing(Yuan(1000), "T-0", Day("2010-07-20"))]);
        var ordered = Given(owing).When(APaymentOrder);
        ordered.The<PaymentOrdered>().Amount.ShouldBe(Yuan(0));
        ordered.The<PaymentConfirmed>().Reference.ShouldBe(OrderPayment.Netted);
        ordered.The<SubsidyReimbursed>().Amount.ShouldBe(Yuan(300));
        Account(owing).ShouldBe(Yuan(700));
    }

    [Fact, Rule("A1"), Rule("M1")]
    public void A_return_before_the_order_takes_the_claim_off_and_afterwards_is_owed()
    {
        var before = Given(Past.World, Allocated).When(AReturn);
        before.The<StatementLineReduced>().Amount.ShouldBe(Money.Zero);
        before.The<ClaimUnstated>().Cause.ShouldBe(LeftStatement.Ended);
        before.Facts.ShouldNotContain(fact => fact.Event is DebtIncurred);
        var after = Given(Past.World, Ordered).When(AReturn);
        after.The<DebtIncurred>().Amount.ShouldBe(Yuan(300));
        after.Facts.ShouldNotContain(fact => fact.Event is StatementLineReduced || fact.Event is ClaimUnstated);
    }

    [Fact, Rule("A2"), Rule("M1")]
    public void What_is_owed_since_an_order_that_failed_is_not_taken_off_the_line_a_second_time()
    {
        var history = new History([.. Past.World, .. Ordered]);
        Given(history).When(AnExchange with { PaidPrice = Yuan(2500), OccurredAt = At("2010-08-10 10:00") })
            .The<DebtIncurred>().Amount.ShouldBe(Yuan(50));
        Given(history).When(AFailure).ThenAccepted();
        Given(history).When(AReturn with { SubsidyTakenBack = Yuan(250), OccurredAt = At("2010-08-13 10:00") })
            .The<StatementLineReduced>().Amount.ShouldBe(Yuan(50), "the debt of 50 is netted with it");
        var ordered = Given(history).When(APaymentOrder with { PaymentOrderId = "PO-2" }).The<PaymentOrdered>();
        (ordered.Gross, ordered.Netted, ordered.Amount).ShouldBe((Yuan(50), Yuan(50), Yuan(0)));
    }

    [Theory, Rule("M2")]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(10, 1)]
    [InlineData(11, 2)]
    [InlineData(100, 10)]
    [InlineData(101, 11)]
    public void The_sample_is_at_least_the_share_and_can_be_drawn_again_by_anyone(int population, int drawn)
    {
        string[] claims = [.. Enumerable.Range(1, population).Select(n => $"C-{n}")];
        var again = claims.OrderBy(
            claim => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes("00ff/" + claim))), StringComparer.Ordinal).Take(drawn);
        ConcludeReview.Draw("00ff", claims, new Rate(1_000)).ShouldBe(again);
        ConcludeReview.Draw("00ff", [.. claims.Reverse()], new Rate(1_000)).ShouldBe(again);
    }

    [Fact, Rule("M2")]
    public void A_filter_takes_what_meets_all_that_it_says()
    {
        var line = new StatementLine("C-1", Yuan(300), "sel-dazhong-s1", Day("2010-07-12"));
        var held = new ClaimVerdict(Verdict.Hold, [], "finance-110108", AReview.OccurredAt, Note: null);
        (ClaimFilter Filter, ClaimVerdict? Now, bool Takes)[] rows =
        [
            (new(), null, true), (new(AdvancedFrom: Day("2010-07-12"), AdvancedUntil: Day("2010-07-12")), null, true),
            (new(AdvancedFrom: Day("2010-07-13")), null, false), (new(AdvancedUntil: Day("2010-07-11")), null, false),
            (new(AmountFrom: Yuan(300), AmountUntil: Yuan(300)), null, true), (new(AmountFrom: Yuan(300.01m)), null, false),
            (new(AmountUntil: Yuan(299.99m)), null, false), (new(Outlet: "sel-dazhong-s1"), null, true),
            (new(Outlet: "sel-dazhong-s2"), null, false), (new(Verdict: Verdict.Hold), held, true),
            (new(Verdict: Verdict.Hold), null, false), (new(Verdict: Verdict.Accept), held, false),
            (new(Undecided: true), null, true), (new(Undecided: true), held, false),
        ];
        foreach (var (filter, now, takes) in rows) filter.Takes(line, now).ShouldBe(takes, filter.ToString());
    }

    private static Money Account(History history) =>
        history.StateOf<SellerAccount>(SellerAccount.Stream("sel-dazhong"))!.Owed;
}
