using TradeIn.Cli.Seasons;
using TradeIn.Cli.Seasons.Attempts;
using TradeIn.Cli.Tests.Counter;
using TradeIn.Cli.Tests.Import;
using TradeIn.Domain.Refusals;
using TradeIn.Testing.Postgres;

namespace TradeIn.Cli.Tests.Seasons;

public class SeasonTests(PostgresFixture postgres)
{
    /// <summary>
    /// No attempt can lead there: Beijing sets no limit to late arrivals, one programme has no other to be confused with, and
    /// a unit is with one purchase at a time, so that purchase's own claim is named.
    /// </summary>
    private static readonly string[] OutOfReach =
    [
        "programme.arrived-too-late", "programme.mismatch", "new-unit.already-subsidised", "reimbursement.wrong-amount",
        "budget.exhausted", "budget.not-kept", "declaration.category-differs",

        // Who awards or registers under an id of before repeats a command or contradicts it; only what is on record without a
        // command of an office, as the sample world is, can be refused for it.
        "enterprise.already-awarded", "outlet.already-registered",
    ];

    [Theory]
    [InlineData(500, 7)]
    [InlineData(300, 8)]
    [InlineData(3, 1)]
    public async Task Every_line_is_decided_as_it_expects_and_every_figure_of_the_summary_comes_out(long tradeIns, long seed)
    {
        using var season = await SeasonFolder.WriteAsync(tradeIns, seed);
        await using var server = await CounterServer.StartAsync(postgres);

        season.ShouldHaveComeOut(await season.ImportAsync(server.Address, cancel: TestContext.Current.CancellationToken));

        season.Summary.Expected.SubsidyGranted.ShouldBeGreaterThan(0m);
    }

    [Fact]
    public async Task Lines_that_go_to_the_endpoints_of_their_kinds_have_the_same_outcome_as_events()
    {
        using var season = await SeasonFolder.WriteAsync(200, 7);
        await using var server = await CounterServer.StartAsync(postgres);

        var journal = await season.ImportAsync(server.Address, singles: true, cancel: TestContext.Current.CancellationToken);

        season.ShouldHaveComeOut(journal);
        var singles = SeasonLines.Parse(await File.ReadAllBytesAsync(season.Input, TestContext.Current.CancellationToken))
            .Where(line => line.TryGetProperty(SeasonLine.ViaAttribute, out _)).ToList();
        journal.SingleCalls.ShouldBe(singles.Count);
        singles.Select(line => line.GetProperty("type").GetString()).Distinct().Count().ShouldBeGreaterThan(20);
    }

    [Theory]
    [InlineData("\"expect\":\"201\"", "\"expect\":\"400\"")]
    [InlineData("\"applicationSigned\":true", "\"applicationSigned\":false")]
    [InlineData("\"registeredIn\":\"110105\"", "\"registeredIn\":\"310101\"")]
    [InlineData("quota.old-exceeded", "quota.new-exceeded")]
    public async Task A_season_with_one_thing_changed_is_found_out(string was, string becomes)
    {
        using var season = await SeasonFolder.WriteAsync(100, 7, text =>
        {
            var at = text.IndexOf(was, StringComparison.Ordinal);
            return string.Concat(text.AsSpan(0, at), becomes, text.AsSpan(at + was.Length));
        });
        await using var server = await CounterServer.StartAsync(postgres);

        var journal = await season.ImportAsync(server.Address, cancel: TestContext.Current.CancellationToken);

        journal.MismatchCount.ShouldBePositive();
    }

    [Fact]
    public async Task The_same_seed_and_size_are_the_same_bytes()
    {
        var (first, _) = await SeasonLines.WriteAsync(300, 7);
        var (second, _) = await SeasonLines.WriteAsync(300, 7);

        second.ShouldBe(first);
    }

    [Fact]
    public async Task Another_seed_is_another_season()
    {
        var (first, _) = await SeasonLines.WriteAsync(300, 7);
        var (second, _) = await SeasonLines.WriteAsync(300, 8);

        second.ShouldNotBe(first);
    }

    [Fact]
    public async Task Every_reason_within_reach_is_tried_and_some_attempts_break_several_rules()
    {
        var (_, summary) = await SeasonLines.WriteAsync(1, 7);
        var (_, larger) = await SeasonLines.WriteAsync(2_000, 7);

        summary.Expected.RefusalsByCode.Keys.Union(larger.Expected.RefusalsByCode.Keys).ShouldBe(
            ReasonCode.All.Select(reason => reason.Code).Except(OutOfReach), ignoreOrder: true);
        summary.Expected.RefusalsByCodes.Keys.Count(codes => codes.Contains(',', StringComparison.Ordinal)).ShouldBeGreaterThan(15);
        summary.Attempts.Values.ShouldAllBe(count => count == 1);
    }

    [Fact]
    public async Task Events_come_once_except_those_that_are_repeated_on_purpose()
    {
        var (bytes, summary) = await SeasonLines.WriteAsync(4_000, 7);
        var lines = SeasonLines.Parse(bytes);
        var twice = lines.GroupBy(line => $"{line.GetProperty("source")} {line.GetProperty("id")}").Count(group => group.Count() > 1);

        twice.ShouldBe((int)summary.RepeatedEvents);
        summary.RepeatedEvents.ShouldBeGreaterThan(0);
        summary.CopiedBodies.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Some_lines_are_delivered_late_but_each_trade_in_in_a_feasible_order()
    {
        var (bytes, summary) = await SeasonLines.WriteAsync(2_000, 7);
        var times = SeasonLines.Parse(bytes).Select(line => line.GetProperty("time").GetDateTimeOffset()).ToList();

        times.Zip(times.Skip(1)).Count(pair => pair.Second < pair.First.AddDays(-2)).ShouldBeGreaterThan(10);
        summary.DeliveredNextMorning.ShouldBeGreaterThan(0);
        summary.DeliveredNextWeek.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task The_size_is_the_number_of_ordinary_trade_ins()
    {
        var (_, small) = await SeasonLines.WriteAsync(100, 7);
        var (_, larger) = await SeasonLines.WriteAsync(101, 7);
        var attempts = Attempt.All.Sum(attempt => attempt.CountIn(100));

        attempts.ShouldBe(Attempt.All.Count);
        small.Courses.Values.Sum().ShouldBe(100);
        larger.Courses.Values.Sum().ShouldBe(101);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(99_999)]
    [InlineData(10_000_000)]
    public void The_days_shares_add_up_to_the_whole(long total) => Enumerable.Range(0, 700)
        .Sum(day => (long)Rhythm.TradeInsOn(new DateOnly(2010, 5, 1).AddDays(day), total)).ShouldBe(total);
}
