using System.Text.Json;
using TradeIn.Cli.Seasons;
using TradeIn.Domain.Programmes;
using TradeIn.Server.Programmes;

namespace TradeIn.Cli.Tests.Seasons;

/// <summary>What a season says that it plants is what two naive walks through its lines find, no more and no less.</summary>
public class PlantedTests(PlantedTests.OfThreeThousand season) : IClassFixture<PlantedTests.OfThreeThousand>
{
    private static readonly WorkingCalendar Calendar = ProgrammeFiles.Beijing2010.Policy.WorkingDays;

    [Fact]
    public void Every_unit_moves_only_as_it_can()
    {
        var walk = CustodyWalk.Through(season.Lines, Calendar);

        walk.Faults.ShouldBeEmpty();
        walk.At("consigned").ShouldBeEmpty();
    }

    [Fact]
    public void The_units_that_never_reached_a_dismantler_are_those_planted()
    {
        var (walk, planted) = (CustodyWalk.Through(season.Lines, Calendar), season.Summary.Units);

        walk.At("with-recycler").ShouldBe(planted.NeverShipped, ignoreOrder: true);
        walk.At("missing").ShouldBe(planted.Missing, ignoreOrder: true);
        walk.At("different").ShouldBe(planted.Different, ignoreOrder: true);
        walk.At("lost").ShouldBe(planted.Lost, ignoreOrder: true);
        planted.NeverReached().Count().ShouldBeGreaterThan(10);
    }

    [Fact]
    public void Late_deliveries_and_dismantlings_are_those_planted()
    {
        var (walk, planted) = (CustodyWalk.Through(season.Lines, Calendar), season.Summary.Units);

        walk.DeliveredLate.ShouldBe(planted.DeliveredLate, ignoreOrder: true);
        walk.DismantledLate.ShouldBe(planted.DismantledLate, ignoreOrder: true);
        walk.At("received").ShouldBe(planted.NeverDismantled, ignoreOrder: true);
        planted.DismantledLate.Count.ShouldBeGreaterThan(5);
    }

    [Fact]
    public void Every_statement_adds_up_and_every_yuan_that_is_owed_is_planted()
    {
        var (walk, dues) = (MoneyWalk.Through(season.Lines), season.Summary.Dues);

        walk.Faults.ShouldBeEmpty();
        NotZero(walk.Payable()).ShouldBe(NotZero(dues.ToSellers.ToDictionary(due => due.Key, due => due.Value.Payable)), ignoreOrder: true);
        NotZero(walk.Rejected()).ShouldBe(NotZero(dues.ToSellers.ToDictionary(due => due.Key, due => due.Value.Rejected)), ignoreOrder: true);
        NotZero(walk.DebtOf).ShouldBe(NotZero(dues.ToFinance), ignoreOrder: true);
        dues.ToSellers.Values.Sum(due => due.InTransit).ShouldBeGreaterThan(0m);
    }

    [Fact]
    public void The_season_keeps_the_programmes_working_days()
    {
        for (var day = new DateOnly(2010, 6, 1); day < new DateOnly(2012, 11, 1); day = day.AddDays(1))
            WorkingDays.IsOne(day).ShouldBe(Calendar.IsWorkingDay(day), day.ToString("O"));
    }

    private static List<KeyValuePair<string, decimal>> NotZero(IEnumerable<KeyValuePair<string, decimal>> sums) =>
        [.. sums.Where(sum => sum.Value != 0m)];

    /// <summary>A season that is made once for all these tests.</summary>
    public sealed class OfThreeThousand : IAsyncLifetime
    {
        internal SeasonSummary Summary { get; private set; } = null!;

        internal IReadOnlyList<JsonElement> Lines { get; private set; } = [];

        public async ValueTask InitializeAsync()
        {
            var (bytes, summary) = await SeasonLines.WriteAsync(3_000, 7);
            (Lines, Summary) = (SeasonLines.Parse(bytes), summary);
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
