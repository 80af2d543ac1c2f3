using TradeIn.ReadModels.Consignments;
using TradeIn.ReadModels.Corrections;
using TradeIn.ReadModels.Declarations;
using TradeIn.ReadModels.Losses;
using TradeIn.Testing;
using TradeIn.Testing.Postgres;

namespace TradeIn.ReadModels.Tests.WorkLists;

/// <summary>What waits for the offices, and what they did.</summary>
public sealed class WorkListTests(PostgresFixture postgres)
{
    [Rule("A3")]
    [Fact]
    public async Task A_loss_report_says_where_it_stands() =>
        (await RowsAsync(
            () => new LossReportsReadModel(),
            "select loss_report_id, status, waits_for, certificate, recycler, district, reported_on, decided_on, filed_on, step_on, "
            + "first_reason, left(buyer, 4) from read.loss_reports order by loss_report_id")).ShouldBe(
        [
            "L-1 | filed | - | BJ00000005 | rec-huaxing | 110105 | 2010-07-11 | 2010-07-14 | 2010-07-14 | 2010-07-14 | - | "
            + "aaaa",
            "L-2 | refused | - | BJ00000005 | rec-huaxing | 110105 | 2010-07-11 | - | - | 2010-07-11 | certificate.cancelled | "
            + "aaaa",
        ]);

    [Rule("A4")]
    [Fact]
    public async Task A_correction_says_which_authority_did_what() =>
        (await RowsAsync(
            () => new CorrectionsReadModel(),
            "select correction_id, kind, buyer_changes, status, waits_for, certificate, district, requested_on, district_on, "
            + "municipal_on, applied_on, rejected_on, rejected_by, to_recover, first_reason from read.corrections order by correction_id"))
            .ShouldBe(
        [
            "K-1 | change | True | applied | - | BJ00000006 | 110105 | 2010-07-11 | 2010-09-01 | 2010-09-01 | 2010-09-01 | - | - | "
            + "0.00 | -",
            "K-2 | annotate | False | rejected | - | BJ00000006 | 110105 | 2010-07-11 | - | - | - | 2010-09-01 | district-commerce | - | -",
            "K-3 | change | False | refused | - | BJ00000009 | 110105 | 2010-07-11 | - | - | - | - | - | - | certificate.unknown",
        ]);

    [Rule("K1"), Rule("K2")]
    [Fact]
    public async Task A_consignment_says_what_arrived_of_it() =>
        (await RowsAsync(
            () => new ConsignmentsReadModel(),
            "select consignment_id, status, recycler, recycler_district, dismantler, opened_on, units, shipped_on, distance_km, "
            + "received_on, received, damaged, missing, different, late, resolved, open_discrepancies, step_on, first_reason "
            + "from read.consignments order by consignment_id")).ShouldBe(
        [
            "CN-1 | closed | rec-huaxing | 110105 | dis-huaxing | 2010-07-20 | 2 | 2010-07-21 | 40 | 2010-07-21 | 1 | 0 | 1 | 0 | 0 | "
            + "1 | 0 | 2010-07-28 | -",
            "CN-2 | refused | rec-huaxing | 110105 | dis-huaxing | 2010-07-20 | 1 | - | - | - | 0 | 0 | 0 | 0 | 0 | 0 | 0 | "
            + "2010-07-20 | consignment.unit-elsewhere",
        ]);

    [Rule("M5")]
    [Fact]
    public async Task A_declaration_says_who_reviewed_approved_and_paid_it() =>
        (await RowsAsync(
            () => new DeclarationsReadModel(),
            "select declaration_id, kind, month, status, waits_for, dismantler_district, units, total, rejected_units, accepted, "
            + "reviewed_on, reviewed_by, approved_on, approved_by, paid_on, paid, reference, first_reason "
            + "from read.declarations order by declaration_id")).ShouldBe(
        [
            "DCL-1 | freight | 2010-07-01 | paid | - | 110105 | 1 | 20.00 | 0 | 20.00 | 2010-08-10 | environment | 2010-08-10 | "
            + "finance-municipal | 2010-08-10 | 20.00 | PAY-1 | -",
            "DCL-9 | freight | 2010-07-01 | refused | - | 110105 | 1 | 20.00 | 0 | - | - | - | - | - | - | - | - | "
            + "declaration.unit-already-declared",
        ]);

    private Task<List<string>> RowsAsync(Func<ReadModel> model, string query) =>
        SmallSeason.QueryAsync(postgres, model, SmallSeason.Facts, query);
}
