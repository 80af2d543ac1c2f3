using TradeIn.Domain.Refusals;
using TradeIn.ReadModels.Refusals;
using TradeIn.Server.Log;
using TradeIn.Testing;
using TradeIn.Testing.Postgres;

namespace TradeIn.ReadModels.Tests.Trade;

/// <summary>Everything that was refused.</summary>
public sealed class RefusalsReadModelTests(PostgresFixture postgres)
{
    [Rule("C8")]
    [Fact]
    public async Task Every_refusal_of_whatever_command_is_told_once_with_its_day_and_reasons() =>
        (await SmallSeason.QueryAsync(
            postgres, () => new RefusalsReadModel(), SmallSeason.Facts,
            "select kind, subject, enterprise, district, refused_on, decided_on, first_reason, array_to_string(reasons, ',') "
            + "from read.refusals order by position")).ShouldBe(
        [
            "recycling | R-4 | rec-huaxing | 110105 | 2010-07-10 | 2010-10-01 | certificate.number-used | certificate.number-used",
            "purchase | P-2 | sel-dazhong | 110108 | 2010-07-12 | 2010-10-01 | invoice.already-used | invoice.already-used",
            "claim | C-2 | sel-dazhong | 110108 | 2010-07-12 | 2010-10-01 | purchase.already-claimed | purchase.already-claimed",
            "statement-step | S-1 | - | - | 2010-08-12 | 2010-10-01 | statement.not-at-this-step | statement.not-at-this-step",
            "exchange | X-4 | - | - | 2010-07-20 | 2010-10-01 | purchase.unknown | purchase.unknown",
            "return | T-0 | sel-dazhong | 110108 | 2010-07-20 | 2010-10-01 | subsidy.not-taken-back | subsidy.not-taken-back",
            "loss-step | L-1 | - | - | 2010-07-14 | 2010-10-01 | loss-report.not-open | loss-report.not-open",
            "loss-report | L-2 | rec-huaxing | 110105 | 2010-07-11 | 2010-10-01 | certificate.cancelled | certificate.cancelled",
            "correction | K-3 | rec-huaxing | 110105 | 2010-07-11 | 2010-10-01 | certificate.unknown | certificate.unknown",
            "consignment | CN-2 | rec-huaxing | 110105 | 2010-07-20 | 2010-10-01 | consignment.unit-elsewhere | "
            + "consignment.unit-elsewhere",
            "declaration | DCL-9 | dis-huaxing | 110105 | 2010-08-02 | 2010-10-01 | declaration.unit-already-declared | "
            + "declaration.unit-already-declared",
        ]);

    [Rule("C8")]
    [Fact]
    public void No_kind_of_refusal_that_the_log_may_hold_is_left_out() =>
        EventTypes.Catalogue().Types.Values
            .Where(type => type.GetProperty("Reasons")?.PropertyType == typeof(IReadOnlyList<Reason>))
            .Where(type => type.Name != "ReimbursementRefused")
            .Except(RefusalsReadModel.Refusals).ShouldBeEmpty();
}
