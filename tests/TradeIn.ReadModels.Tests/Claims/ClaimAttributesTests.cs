using TradeIn.EventStore;
using TradeIn.ReadModels.Claims;
using TradeIn.Server.Log;
using TradeIn.Testing;
using TradeIn.Testing.Postgres;

namespace TradeIn.ReadModels.Tests.Claims;

/// <summary>What claims are found and counted by.</summary>
public sealed class ClaimAttributesTests(PostgresFixture postgres)
{
    [Rule("C8"), Rule("A2")]
    [Fact]
    public async Task A_claim_tells_of_its_purchase_its_certificate_and_its_buyer() =>
        (await RowsAsync(
            "select claim_id, purchased_on, trade_order, channel, category, brand, model, list_price, paid_price, price_band, "
            + "certificate_issued_on, recycler, recycler_district, old_category, buyer_kind, buyer_district, "
            + "left(agent, 4) from read.claims order by claim_id")).ShouldBe(
        [
            "C-1 | 2010-07-12 | old-first | store | refrigerator | Panda | P-1 | 3299.00 | 3299.00 | 3000-3999 | 2010-07-10 | "
            + "rec-huaxing | 110105 | television | individual | 110105 | -",
            "C-2 | 2010-07-12 | old-first | store | refrigerator | Panda | P-1 | 3299.00 | 3299.00 | 3000-3999 | 2010-07-10 | "
            + "rec-huaxing | 110105 | television | individual | 110105 | -",
            "C-3 | 2010-07-12 | old-first | store | refrigerator | Panda | P-1 | 2000.00 | 1500.00 | 1000-1999 | 2010-07-10 | "
            + "rec-huaxing | 110105 | television | individual | 110105 | eeee",
        ]);

    [Rule("C8"), Rule("M2"), Rule("M4")]
    [Fact]
    public async Task It_tells_why_it_was_refused_which_budget_it_is_of_and_when_it_was_accepted() =>
        (await RowsAsync(
            "select claim_id, status, array_to_string(reasons, ','), first_reason, policy_version, budget_district, "
            + "extract(epoch from filed_at)::bigint, advanced_on, stated_on, accepted_on, reimbursed_on from read.claims order by claim_id"))
            .ShouldBe(
        [
            "C-1 | returned | - | - | 1 | 110108 | 1278903600 | 2010-07-12 | 2010-08-02 | 2010-08-05 | 2010-08-12",
            "C-2 | refused | purchase.already-claimed | purchase.already-claimed | 1 | - | 1278903600 | - | - | - | -",
            "C-3 | advanced | - | - | 1 | 110108 | 1278903600 | 2010-07-12 | - | - | -",
        ]);

    [Rule("M2")]
    [Fact]
    public async Task The_sellers_ledger_reads_the_rows_as_they_were_written()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var log = await Runners.OpenLogAsync(database, EventTypes.Catalogue());
        await using var runner = await Runners.StartAsync(database, log, new ClaimsReadModel());
        await log.ExecuteAsync(Append.Of(
            [.. SmallSeason.Facts.Select(fact => new NewEvent(fact.Stream.ToString(), fact.Stream.Type, fact.Event))]));
        await runner.CaughtUpAsync(log);

        var (rows, _) = await new SellersLedger("sel-dazhong").ReadAsync(runner, CancellationToken.None);

        rows.Select(row => (row.ClaimId, row.Standing, row.Subsidy, row.AcceptedOn, row.Reasons, row.BuyerKind)).ShouldBe(
        [
            ("C-1", "returned", 300m, new DateOnly(2010, 8, 5), null, "individual"),
            ("C-3", "advanced", 150m, null, null, "individual"),
        ]);
    }

    [Theory]
    [InlineData(0, "0000-0999")]
    [InlineData(999.99, "0000-0999")]
    [InlineData(1000, "1000-1999")]
    [InlineData(9999.99, "9000-9999")]
    [InlineData(10000, "from-10000")]
    [InlineData(123456, "from-10000")]
    public void A_price_lies_in_a_band_and_bands_sort_as_texts(double price, string band)
    {
        PriceBand.Of((decimal)price).ShouldBe(band);
        PriceBand.All.ShouldContain(band);
        PriceBand.All.ShouldBe(PriceBand.All.Order(StringComparer.Ordinal));
    }

    private Task<List<string>> RowsAsync(string query) =>
        SmallSeason.QueryAsync(postgres, () => new ClaimsReadModel(), SmallSeason.Facts, query);
}
