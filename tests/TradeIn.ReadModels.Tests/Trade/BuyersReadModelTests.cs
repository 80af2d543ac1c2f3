using TradeIn.ReadModels.Buyers;
using TradeIn.Testing;
using TradeIn.Testing.Postgres;
using TradeIn.Testing.SampleWorld;

namespace TradeIn.ReadModels.Tests.Trade;

/// <summary>Who trades in, and what is used of the quota.</summary>
public sealed class BuyersReadModelTests(PostgresFixture postgres)
{
    [Rule("R4"), Rule("C4"), Rule("A1"), Rule("A4")]
    [Fact]
    public async Task A_buyer_has_what_counts_and_what_stands_even_one_whom_only_a_correction_names()
    {
        var rows = await SmallSeason.QueryAsync(
            postgres, () => new BuyersReadModel(), SmallSeason.Facts,
            "select left(buyer, 4), kind, document, district, old_used, new_used, recyclings, recyclings_refused, "
            + "purchases, purchases_refused, claims_approved, claims_refused, claims_standing, subsidy, agents, first_on, last_on "
            + "from read.buyers order by buyer");

        rows.ShouldBe(
        [
            "aaaa | individual | resident-id-card | 110105 | 3 | 1 | 5 | 1 | 2 | 1 | 2 | 1 | 1 | 150.00 | "
            + "2 | 2010-07-10 | 2010-09-20",
            "bbbb | individual | resident-id-card | 110105 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0.00 | "
            + "0 | 2010-07-10 | 2010-07-10",
        ]);
    }
}
