using TradeIn.ReadModels.Recycling;
using TradeIn.Testing;
using TradeIn.Testing.Postgres;

namespace TradeIn.ReadModels.Tests.Trade;

/// <summary>Old units in, certificates out, and what became of them.</summary>
public sealed class RecyclingsReadModelTests(PostgresFixture postgres)
{
    [Rule("A4"), Rule("R8")]
    [Fact]
    public async Task An_entry_is_told_as_it_stands_and_a_refused_one_with_its_reasons() =>
        (await RowsAsync(
            "select recycling_id, status, outcome, array_to_string(reasons, ','), certificate, replaces, replaces_certificate, "
            + "voided_on, void_cause, agreed_price, left(buyer, 4), left(agent, 4), array_to_string(missing_parts, ',') "
            + "from read.recyclings order by recycling_id")).ShouldBe(
        [
            "R-1 | voided | accepted | - | BJ00000001 | - | - | 2010-07-10 | R-2 | 60.00 | aaaa | - | ",
            "R-2 | recorded | accepted | - | BJ00000002 | R-1 | BJ00000001 | - | - | 60.00 | aaaa | - | ",
            "R-3 | recorded | accepted | - | BJ00000003 | - | - | - | - | 60.00 | aaaa | eeee | cathode tube",
            "R-4 | refused | refused | certificate.number-used | BJ00000003 | - | - | - | - | 60.00 | aaaa | - | ",
            "R-5 | recorded | accepted | - | BJ00000005 | - | - | - | - | 60.00 | aaaa | - | ",
            "R-6 | corrected | accepted | - | BJ00000006 | - | - | - | - | 40.00 | bbbb | - | ",
        ]);

    [Fact]
    public async Task It_says_when_it_was_taken_in_where_and_what() =>
        (await RowsAsync(
            "select recycler, outlet, recycler_district, channel, collected_in, recycled_at at time zone 'Asia/Shanghai', recycled_on, "
            + "decided_on, policy_version, category, brand, model, serial_number, buyer_kind, buyer_district "
            + "from read.recyclings where recycling_id = 'R-2'")).ShouldBe(
        [
            "rec-huaxing | rec-huaxing-o1 | 110105 | outlet | - | 2010-07-10 | 2010-07-10 | 2010-10-01 | 1 | television | Panda | "
            + "P-1 | SN-OLD-2 | individual | 110105",
        ]);

    [Rule("C1"), Rule("A1"), Rule("A3"), Rule("A4")]
    [Fact]
    public async Task A_certificate_says_where_it_stands_since_when_and_by_what() =>
        (await RowsAsync(
            "select certificate, status, status_on, claim, purchase_id, redeemed_on, loss_report, reported_lost_on, cancelled_on, "
            + "voided_on, void_cause, replaced_by, replaces, left(buyer, 4), corrections from read.certificates order by certificate"))
            .ShouldBe(
        [
            "BJ00000001 | void | 2010-07-10 | - | - | - | - | - | - | 2010-07-10 | R-2 | BJ00000002 | - | aaaa | 0",
            "BJ00000002 | issued | 2010-09-20 | - | - | - | - | - | - | - | - | - | BJ00000001 | aaaa | 0",
            "BJ00000003 | redeemed | 2010-07-12 | C-3 | P-3 | 2010-07-12 | - | - | - | - | - | - | - | aaaa | 0",
            "BJ00000005 | cancelled | 2010-07-14 | - | - | - | L-1 | 2010-07-11 | 2010-07-14 | - | - | - | - | aaaa | 0",
            "BJ00000006 | issued | 2010-07-10 | - | - | - | - | - | - | - | - | - | - | bbbb | 1",
        ]);

    private Task<List<string>> RowsAsync(string query) =>
        SmallSeason.QueryAsync(postgres, () => new RecyclingsReadModel(), SmallSeason.Facts, query);
}
