using TradeIn.ReadModels.Purchases;
using TradeIn.Testing;
using TradeIn.Testing.Postgres;

namespace TradeIn.ReadModels.Tests.Trade;

/// <summary>Sales, and what came back.</summary>
public sealed class PurchasesReadModelTests(PostgresFixture postgres)
{
    [Rule("P2"), Rule("A1"), Rule("A2")]
    [Fact]
    public async Task A_purchase_has_the_unit_and_the_price_of_now_and_says_what_became_of_it() =>
        (await RowsAsync(
            "select purchase_id, status, outcome, array_to_string(reasons, ','), claim, list_price, paid_price, price_band, exchanges, "
            + "exchanged_on, return_id, returned_on, serial_number, invoice, seller_district "
            + "from read.purchases order by purchase_id")).ShouldBe(
        [
            "P-1 | returned | accepted | - | C-1 | 3299.00 | 3299.00 | 3000-3999 | 0 | - | T-1 | 2010-09-20 | SN-NEW-1 | "
            + "1110010712-00000001 | 110108",
            "P-2 | refused | refused | invoice.already-used | - | 3299.00 | 3299.00 | 3000-3999 | 0 | - | - | - | SN-NEW-9 | "
            + "1110010712-00000001 | 110108",
            "P-3 | exchanged | accepted | - | C-3 | 2000.00 | 1500.00 | 1000-1999 | 1 | 2010-07-20 | - | - | SN-NEW-33 | "
            + "1110010712-00000003 | 110108",
        ]);

    [Rule("A1")]
    [Fact]
    public async Task A_return_says_what_was_given_back_and_a_refused_one_why_not() =>
        (await RowsAsync(
            "select return_id, outcome, first_reason, returned_on, seller, paid_price, claim, certificate, certificate_status, refund, "
            + "taken_back, owed_to_finance from read.returns order by return_id")).ShouldBe(
        [
            "T-0 | refused | subsidy.not-taken-back | 2010-07-20 | sel-dazhong | 3299.00 | - | - | - | - | - | -",
            "T-1 | accepted | - | 2010-09-20 | sel-dazhong | 3299.00 | C-1 | BJ00000002 | issued | 2999.00 | 300.00 | 300.00",
        ]);

    [Rule("A2")]
    [Fact]
    public async Task An_exchange_says_which_unit_came_for_which_and_what_the_claim_grants_now() =>
        (await RowsAsync(
            "select exchange_id, outcome, first_reason, exchanged_on, programme, seller, old_serial_number, serial_number, paid_price, "
            + "claim, subsidy, refund, taken_back from read.exchanges order by exchange_id")).ShouldBe(
        [
            "X-3 | accepted | - | 2010-07-20 | beijing-home-appliances-2010 | sel-dazhong | SN-NEW-3 | SN-NEW-33 | 1500.00 | C-3 | "
            + "150.00 | 450.00 | 50.00",
            "X-4 | refused | purchase.unknown | 2010-07-20 | - | - | - | SN-NEW-2 | - | - | - | - | -",
        ]);

    private Task<List<string>> RowsAsync(string query) =>
        SmallSeason.QueryAsync(postgres, () => new PurchasesReadModel(), SmallSeason.Facts, query);
}
