using TradeIn.Domain;
using TradeIn.ReadModels.Enterprises;
using TradeIn.Server.Log;
using TradeIn.Testing;
using TradeIn.Testing.Postgres;
using TradeIn.Testing.SampleWorld;

namespace TradeIn.ReadModels.Tests.WorkLists;

/// <summary>Who won the tender, and how they stand.</summary>
public sealed class EnterprisesReadModelTests(PostgresFixture postgres)
{
    [Rule("E1"), Rule("E2"), Rule("K4")]
    [Fact]
    public async Task An_enterprise_is_told_as_it_stands_after_everything_on_record() =>
        (await RowsAsync(
            SmallSeason.Facts,
            "select enterprise, array_to_string(roles, ','), dual, district, standing, qualified_since, agreed_on, bond_required, "
            + "bond_held, suspensions, suspended_from, disqualified_from, designated_since, array_to_string(regions, ',') "
            + "from read.enterprises order by enterprise collate \"C\"")).ShouldBe(
        [
            "dis-huaxing | dismantling | False | 110105 | qualified | 2010-05-20 | - | 0.00 | 0.00 | 0 | - | - | 2010-05-20 | ",
            "dis-second | dismantling | False | 110105 | qualified | 2010-05-20 | - | 0.00 | 0.00 | 0 | - | - | 2010-05-20 | ",
            "dual-jingdian | recycling,sales | True | 110101 | qualified | 2010-05-25 | 2010-05-25 | 100000.00 | 200000.00 | 0 | - | - "
            + "| - | I,II,III,IV,V",
            "dual-online | recycling,sales | True | 110112 | disqualified | - | 2010-05-25 | 100000.00 | 200000.00 | 0 | - | "
            + "2010-07-01 | - | I,II,III,IV,V",
            "rec-green | recycling | False | 110108 | qualified | 2010-07-10 | 2010-05-25 | 100000.00 | 100000.00 | 1 | - | - | - | "
            + "III,IV",
            "rec-huaxing | recycling | False | 110105 | qualified | 2010-05-25 | 2010-05-25 | 100000.00 | 100000.00 | 0 | - | - | - | II",
            "rec-nobond | recycling | False | 110106 | not-qualified | - | 2010-05-25 | 100000.00 | 0.00 | 0 | - | - | - | I",
            "sel-dazhong | sales | False | 110108 | not-qualified | - | 2010-05-25 | 100000.00 | 95000.00 | 0 | - | - | - | ",
            "sel-suspended | sales | False | 110106 | suspended | - | 2010-05-25 | 100000.00 | 100000.00 | 1 | 2010-09-01 | - | - | ",
        ]);

    [Rule("Q25"), Rule("E3")]
    [Fact]
    public async Task Its_outlets_ranges_and_breaches_are_counted() =>
        (await RowsAsync(
            SmallSeason.Facts,
            "select enterprise, agreements, outlets, recycling_outlets, sales_outlets, ranges, numbers_allotted, numbers_withdrawn, "
            + "breaches, penalties from read.enterprises where enterprise in ('dual-jingdian', 'rec-huaxing', 'sel-dazhong') "
            + "order by enterprise")).ShouldBe(
        [
            "dual-jingdian | 1 | 3 | 1 | 2 | 1 | 9999 | 0 | 0 | 0.00",
            "rec-huaxing | 1 | 1 | 1 | 0 | 2 | 10099 | 50 | 0 | 0.00",
            "sel-dazhong | 1 | 3 | 0 | 3 | 0 | 0 | 0 | 1 | 5000.00",
        ]);

    [Rule("E2")]
    [Fact]
    public async Task A_programme_that_requires_another_bond_tells_all_of_them_anew()
    {
        var dearer = Beijing.FirstVersion with
        {
            Version = 2, InForceFrom = Beijing.Day("2011-01-01"),
            Policy = Beijing.Policy with { RequiredBond = Beijing.Yuan(200_000) },
        };
        Fact[] facts = [.. SmallSeason.Facts, .. Beijing.PublishedAs(dearer)];

        (await RowsAsync(
            facts,
            "select enterprise, bond_required, standing from read.enterprises where last_position = "
            + $"{facts.Length} and standing <> 'disqualified' order by enterprise collate \"C\"")).ShouldBe(
        [
            "dis-huaxing | 0.00 | qualified", "dis-second | 0.00 | qualified", "dual-jingdian | 200000.00 | qualified",
            "rec-green | 200000.00 | not-qualified", "rec-huaxing | 200000.00 | not-qualified",
            "rec-nobond | 200000.00 | not-qualified", "sel-dazhong | 200000.00 | not-qualified",
            "sel-suspended | 200000.00 | suspended",
        ]);
    }

    private Task<List<string>> RowsAsync(IReadOnlyList<Fact> facts, string query) =>
        SmallSeason.QueryAsync(postgres, () => new EnterprisesReadModel(EventJson.Options), facts, query);
}
