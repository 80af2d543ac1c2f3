using TradeIn.Cli.Verification;
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
}
