using TradeIn.Cli.Verification;
using TradeIn.Domain.Custody;
using static TradeIn.Cli.Tests.Verification.History;

namespace TradeIn.Cli.Tests.Verification;

public class AuditReportTests
{
    [Fact]
    public void The_money_of_a_return_after_the_reimbursement_is_summed_up_by_whose_it_is()
    {
        var money = LogAudit.Of((Traded + Reimbursed + Returned).Write().Rows).Money;

        money.ShouldSatisfyAllConditions(
            () => (money.Granted, money.Advanced, money.Reimbursed).ShouldBe((300m, 300m, 300m)),
            () => (money.TakenBack, money.OwedToFinance, money.Refunded).ShouldBe((300m, 300m, 2999m)),
            () => (money.ToRecover, money.Recovered).ShouldBe((0m, 0m)));
    }

    [Fact]
    public void The_money_of_an_exchange_is_the_difference_alone()
    {
        var money = LogAudit.Of((Traded + Exchanged).Write().Rows).Money;

        (money.Granted, money.TakenBack, money.OwedToFinance, money.Refunded).ShouldBe((300m, 50m, 0m, 749m));
    }

    [Fact]
    public void An_invalidated_certificate_leaves_the_advanced_subsidy_to_be_recovered()
    {
        var money = LogAudit.Of((Traded + Invalidated + Recovered).Write().Rows).Money;

        (money.ToRecover, money.Recovered, money.TakenBack).ShouldBe((300m, 300m, 0m));
    }

    [Fact]
    public void Every_decision_is_counted_under_its_own_name()
    {
        var log = (Recycled + Replaced + Ordered + Delivered + Cancelled + Repaired).Write();

        LogAudit.Of(log.Rows).Decisions.Where(each => each.Count > 0).ShouldBe(
        [
            ("recyclings", 3), ("certificates", 3), ("purchases", 1), ("repairs", 1), ("replacements", 1), ("orders", 1),
            ("deliveries", 1), ("cancellationsRefused", 1),
        ]);
    }

    [Fact]
    public void Every_unit_that_never_reached_a_dismantler_is_named()
    {
        var lost = LogAudit.Of((Recycled + Missed + Resolved(DiscrepancyResolution.Lost)).Write().Rows).Custody;
        var replaced = LogAudit.Of((Recycled + Replaced).Write().Rows).Custody;

        lost.ShouldSatisfyAllConditions(
            () => (lost.TakenIn, lost.Received, lost.Lost).ShouldBe((1, 0, 1)),
            () => lost.NeverDelivered.ShouldBe(["BJ00010001"]));
        replaced.NeverDelivered.ShouldBe(["BJ00010002"], "a void certificate that never left is no unit");
    }

    [Fact]
    public void Late_dismantlings_are_named_and_what_is_in_time_is_not()
    {
        var late = new History(counter => counter.Decide(
            Disposal.Dismantling with { OccurredAt = Season.At("2010-09-03T15:00") }));

        LogAudit.Of((Recycled + Scrapped).Write().Rows).Custody.LateDismantlings.ShouldBeEmpty();
        LogAudit.Of((Recycled + Received + late).Write().Rows).Custody.LateDismantlings.ShouldBe(["BJ00010001"]);
    }

    [Fact]
    public void Who_is_owed_is_named_until_it_is_paid()
    {
        var stated = LogAudit.Of((Funded + Traded + Filed).Write().Rows).Settlement;
        var ordered = LogAudit.Of((Payable + OrderedToPay).Write().Rows).Settlement;
        var paid = LogAudit.Of(Paid.Write().Rows).Settlement;

        stated.OwedToSellers.ShouldBe(new Dictionary<string, decimal> { [Season.Seller] = 300 });
        ordered.OwedToSellers.ShouldBe(new Dictionary<string, decimal> { [Season.Seller] = 300 });
        (paid.OwedToSellers.Count, paid.PaidToSellers).ShouldBe((0, 300m));
    }

    [Fact]
    public void What_was_rejected_is_named_apart_until_it_is_stated_again()
    {
        var rejected = Funded + Traded + Filed + Rejected + Concluded + LookedAt;
        var again = new History(counter => counter.Decide(Settling.Statement(2, Settling.Stated(1)) with
        {
            OccurredAt = Season.At("2010-08-25T09:00"),
        }));
        var before = LogAudit.Of((Funded + Traded + Filed + Rejected + Concluded).Write().Rows).Settlement;
        var after = LogAudit.Of(rejected.Write().Rows).Settlement;
        var restated = LogAudit.Of((rejected + again).Write().Rows).Settlement;

        Dictionary<string, decimal> all = new() { [Season.Seller] = 300 };
        before.OwedToSellers.ShouldBe(all);
        before.RejectedOfSellers.ShouldBeEmpty();
        after.OwedToSellers.ShouldBeEmpty();
        after.RejectedOfSellers.ShouldBe(all);
        restated.OwedToSellers.ShouldBe(all);
        restated.RejectedOfSellers.ShouldBeEmpty();
    }

    [Fact]
    public void What_a_seller_owes_is_named_until_it_is_settled()
    {
        LogAudit.Of((Paid + Returned).Write().Rows).Settlement.OwedBySellers
            .ShouldBe(new Dictionary<string, decimal> { [Season.Seller] = 300 });
        LogAudit.Of((Paid + Returned + TakenFromBond).Write().Rows).Settlement.OwedBySellers.ShouldBeEmpty();
    }

    [Fact]
    public void A_dismantler_is_owed_from_the_approval_until_it_is_paid()
    {
        var declared = LogAudit.Of((Recycled + Received + FreightDeclared).Write().Rows).Settlement;
        var approved = LogAudit.Of((Recycled + Received + FreightApproved).Write().Rows).Settlement;
        var paid = LogAudit.Of((Recycled + Received + FreightPaid).Write().Rows).Settlement;

        declared.DeclaredByDismantlers.ShouldBe(new Dictionary<string, decimal> { [Season.Dismantler] = 20 });
        approved.OwedToDismantlers.ShouldBe(new Dictionary<string, decimal> { [Season.Dismantler] = 20 });
        (paid.OwedToDismantlers.Count, paid.PaidToDismantlers).ShouldBe((0, 20m));
    }

    [Fact]
    public void A_budget_is_what_was_allocated_less_what_is_committed_and_spent()
    {
        var budget = LogAudit.Of((Paid + Returned).Write().Rows).Settlement.Budgets.ShouldHaveSingleItem().Value;

        (budget.Allocated, budget.Committed, budget.Spent, budget.Released, budget.Remaining)
            .ShouldBe((100_000m, 0m, 0m, 300m, 100_000m));
    }
}
