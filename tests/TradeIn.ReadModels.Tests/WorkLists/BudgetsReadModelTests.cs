using TradeIn.ReadModels.Budgets;
using TradeIn.Testing;
using TradeIn.Testing.Postgres;

namespace TradeIn.ReadModels.Tests.WorkLists;

/// <summary>What the districts have, and what moved on which day.</summary>
public sealed class BudgetsReadModelTests(PostgresFixture postgres)
{
    [Rule("M4")]
    [Fact]
    public async Task Every_movement_is_of_the_day_of_its_claim_its_return_or_its_payment_order() =>
        (await RowsAsync(
            "select on_day, allocated, committed, released, spent, claims, used from read.budget_days order by on_day")).ShouldBe(
        [
            "2010-07-01 | 1000.00 | 0.00 | 0.00 | 0.00 | 0 | 0.00",
            "2010-07-12 | 0.00 | 500.00 | 0.00 | 0.00 | 2 | 500.00",
            "2010-07-20 | 0.00 | -50.00 | 50.00 | 0.00 | 0 | -50.00",
            "2010-08-09 | 0.00 | -300.00 | 0.00 | 300.00 | 0 | 0.00",
            "2010-09-20 | 0.00 | 0.00 | 300.00 | -300.00 | 0 | -300.00",
        ]);

    [Rule("M4"), Rule("M7")]
    [Fact]
    public async Task A_budget_stands_where_its_days_bring_it() =>
        (await RowsAsync(
            "select programme, district, allocated, committed, spent, released, remaining, tranches, first_on, last_on from read.budgets",
            "select district, sum(d.allocated) - sum(d.used) - b.remaining, sum(d.committed) - b.committed, sum(d.spent) - b.spent, "
            + "sum(d.released) - b.released from read.budget_days d join read.budgets b using (programme, district) "
            + "group by district, b.remaining, b.committed, b.spent, b.released")).ShouldBe(
        [
            "beijing-home-appliances-2010 | 110108 | 1000.00 | 150.00 | 0.00 | 350.00 | 850.00 | 1 | 2010-07-01 | 2010-09-20",
            "110108 | 0.00 | 0.00 | 0.00 | 0.00",
        ]);

    private Task<List<string>> RowsAsync(params string[] queries) =>
        SmallSeason.QueryAsync(postgres, () => new BudgetsReadModel(), SmallSeason.Facts, queries);
}
