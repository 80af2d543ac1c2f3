using TradeIn.Domain.Claims;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Refusals;
using TradeIn.Domain.Settlement;
using static TradeIn.Domain.Refusals.ReasonCode;

namespace TradeIn.Domain.Tests.Settlement;

/// <summary>A claim of 300 yuan on the budget of 110108, where its seller is registered.</summary>
public class BudgetTests
{
    private static readonly Dictionary<string, Refusal<AllocateBudget>> Table = new()
    {
        ["a programme that keeps no budgets"] = new(ATranche, BudgetNotKept.With(actual: Beijing.Programme)),
        ["a district that was abolished"] = new(
            [WorldWithBudgets(binding: false)], ATranche with { District = "110103" }, [BudgetOtherDistrict.With("110101", "110103")]),
        ["no district of the city"] = new(
            [WorldWithBudgets(binding: false)], ATranche with { District = "310110" }, [BudgetOtherDistrict.With("310110", "310110")]),
        ["a code that is not yet in force"] = new(
            [PublishedAs(FirstVersion with { Policy = WithMiyun })], ATranche with { District = "110118" },
            [BudgetDistrictNotInForce.With(Day("2015-11-13"), "110118")]),
        ["no district, and no budgets"] = new(
            ATranche with { District = "310110" }, BudgetNotKept.With(actual: Beijing.Programme),
            BudgetOtherDistrict.With("310110", "310110")),
    };

    private static Domain.Programmes.Policy WithMiyun => Beijing.Policy with
    {
        Budgets = new BudgetRule(Binding: false),
        Districts = [.. Beijing.Policy.Districts, new District("110118", "Miyun", "密云区", From: Day("2015-11-13"))],
    };

    public static TheoryData<string> Rows => [.. Table.Keys];

    [Theory, MemberData(nameof(Rows)), Rule("M4"), Rule("C8")]
    public void A_tranche_is_refused_for_every_rule_it_breaks(string row)
    {
        var (given, command, reasons) = Table[row];
        Given(given).When(command).ThenRefused(reasons[0], reasons[1..]);
    }

    [Fact, Rule("M4")]
    public void Tranches_add_up()
    {
        var history = new History(WorldWithBudgets(binding: true));
        Given(history).When(ATranche);
        Given(history).When(ATranche with { TrancheId = "TR-2", Amount = Yuan(0.01m) }).Then(new Fact(
            Budget.Stream(Beijing.Programme, "110108"),
            new BudgetAllocated(
                Beijing.Programme, "110108", "TR-2", Yuan(0.01m), Day("2010-07-01"), Standing(allocated: 1000.01m))));
    }

    [Fact, Rule("M4")]
    public void A_refused_tranche_leaves_the_budget_as_it_was()
    {
        var history = new History([.. WorldWithBudgets(binding: true)]);
        Given(history).When(ATranche with { District = "110103", On = Day("2010-06-15") }).ThenAccepted();
        Given(history).When(ATranche with { TrancheId = "TR-2", District = "110103" })
            .The<BudgetAllocationRefused>().Balance.ShouldBe(Standing(allocated: 1000));
    }

    [Theory, Rule("M4")]
    [InlineData(300.00, true)]
    [InlineData(299.99, false)]
    public void A_budget_that_binds_is_good_to_the_last_fen(decimal allocated, bool approved)
    {
        var outcome = Given(WorldWithBudgets(binding: true), Past.TakenIn(), Past.Bought(), Allocated(allocated)).When(AClaim);
        if (approved)
        {
            outcome.The<ClaimApproved>().BudgetDistrict.ShouldBe("110108");
            outcome.The<BudgetCommitted>().ShouldBe(new BudgetCommitted(
                Beijing.Programme, "110108", "C-1", Yuan(300), Standing(allocated, committed: 300)));
        }
        else outcome.ThenRefused(BudgetExhausted.With(Yuan(allocated), Yuan(300)));
    }

    [Fact, Rule("M4")]
    public void A_budget_that_does_not_bind_is_overdrawn() =>
        Given(WorldWithBudgets(binding: false), Past.TakenIn(), Past.Bought()).When(AClaim)
            .The<BudgetCommitted>().Balance.Remaining().ShouldBe(Yuan(-300));

    [Fact, Rule("M4")]
    public void Without_budgets_nothing_is_committed()
    {
        var outcome = Given(Past.World, Past.TakenIn(), Past.Bought()).When(AClaim).ThenAccepted();
        outcome.Facts.Select(fact => fact.Event).OfType<BudgetCommitted>().ShouldBeEmpty();
        outcome.The<ClaimApproved>().BudgetDistrict.ShouldBeNull();
    }

    [Fact, Rule("M4")]
    public void A_return_releases_it_and_it_can_be_used_again()
    {
        var history = Granted();
        Given(history).When(AReturn with { SubsidyTakenBack = Money.Zero }).The<BudgetReleased>().ShouldBe(new BudgetReleased(
            Beijing.Programme, "110108", "C-1", "T-1", Yuan(300), WasSpent: false, Standing(allocated: 300, released: 300)));
    }

    [Fact, Rule("M4")]
    public void An_exchange_for_less_releases_the_difference_alone()
    {
        var history = Granted();
        Given(history).When(AnExchange with { PaidPrice = Yuan(2500) }).The<BudgetReleased>().Balance
            .ShouldBe(Standing(allocated: 300, committed: 250, released: 50));
        Given(history).When(AReturn with { ReturnId = "T-2", SubsidyTakenBack = Money.Zero }).The<BudgetReleased>().Balance
            .ShouldBe(Standing(allocated: 300, released: 300));
    }

    [Fact, Rule("M4")]
    public void An_exchange_for_as_much_releases_nothing()
    {
        var outcome = Given(Granted()).When(AnExchange).ThenAccepted();
        outcome.Facts.Select(fact => fact.Stream.Type).ShouldNotContain("budget");
    }

    [Fact, Rule("M4")]
    public void Of_a_claim_whose_payment_was_ordered_what_was_spent_comes_back_and_the_seller_owes_it()
    {
        var history = Granted();
        Given(history).When(new AdvanceSubsidy("C-1", Yuan(300), At("2010-07-12 12:00")));
        history.Append(Paid(history));
        var outcome = Given(history).When(AReturn with { OccurredAt = At("2010-09-20 10:00") });
        outcome.The<BudgetReleased>().ShouldBe(new BudgetReleased(
            Beijing.Programme, "110108", "C-1", "T-1", Yuan(300), WasSpent: true, Standing(allocated: 300, released: 300)));
        outcome.The<DebtIncurred>().ShouldBe(new DebtIncurred("sel-dazhong", "C-1", "T-1", Yuan(300), Day("2010-09-20")));
    }

    [Theory, Rule("M4")]
    [InlineData("2010-06-30", "110103")]
    [InlineData("2010-07-01", "110101")]
    public void A_district_that_was_merged_gives_its_claims_to_its_successor(string day, string budget) =>
        Budget.DistrictFor(Paying with { Budgets = new BudgetRule(Binding: true) }, "110103", Day(day)).ShouldBe(budget);

    private static BudgetBalance Standing(decimal allocated, decimal committed = 0, decimal spent = 0, decimal released = 0) =>
        new(Yuan(allocated), Yuan(committed), Yuan(spent), Yuan(released));

    private static Fact[] Allocated(decimal amount) => [new Fact(Budget.Stream(Beijing.Programme, "110108"), new BudgetAllocated(
        Beijing.Programme, "110108", "TR-0", Yuan(amount), Day("2010-06-01"), Standing(amount)))];

    private static History Granted()
    {
        var history = new History([.. WorldWithBudgets(binding: true), .. Past.TakenIn(), .. Past.Bought(), .. Allocated(300)]);
        Given(history).When(AClaim).ThenAccepted();
        return history;
    }

    /// <summary>The claim was stated and paid: its budget is spent.</summary>
    private static Fact[] Paid(History history)
    {
        var line = BudgetLine.Of(history.StateOf<Budget>(Budget.Stream(Beijing.Programme, "110108")), Beijing.Programme, "110108");
        return
        [
            new Fact(Claim.Stream("C-1"), new ClaimStated("C-1", "S-1", Yuan(300), Day("2010-08-01"))),
            line.Spend("S-1", Yuan(300)),
            new Fact(Claim.Stream("C-1"), new SubsidyReimbursed("C-1", "sel-dazhong", Yuan(300), Day("2010-08-20"), "BANK-1", "S-1")),
        ];
    }
}
