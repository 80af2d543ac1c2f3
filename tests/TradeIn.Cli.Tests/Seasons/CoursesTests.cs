using System.Text.Json;
using TradeIn.Cli.Seasons;
using TradeIn.Cli.Seasons.Courses;
using TradeIn.Cli.Seasons.Signals;
using TradeIn.Client.Events;

namespace TradeIn.Cli.Tests.Seasons;

/// <summary>What becomes of the ordinary trade-ins of one season of six thousand.</summary>
public class CoursesTests(CoursesTests.OfSixThousand season) : IClassFixture<CoursesTests.OfSixThousand>
{
    private const int TradeIns = 6_000;

    [Fact]
    public void Every_trade_in_takes_one_course() => season.Summary.Courses.Values.Sum().ShouldBe(TradeIns);

    [Fact]
    public void Every_course_is_taken_by_some()
    {
        var courses = Course.All.Select(course => course.Name).Concat(ReturnCourses.OfInvoices.Select(course => course.Name)).ToList();

        courses.Except(season.Summary.Courses.Keys).Count().ShouldBeLessThan(6);
        Course.All.Sum(course => course.PerTenThousand).ShouldBeLessThan(10_000);
    }

    [Theory]
    [InlineData("returned", 15, 35)]
    [InlineData("exchanged", 6, 16)]
    [InlineData("repaired", 8, 22)]
    [InlineData("certificate lost", 3, 10)]
    [InlineData("wrong entry replaced", 2, 8)]
    public void Shares_look_like_reality(string course, int from, int to) => season.Summary.Courses
        .Where(each => each.Key.StartsWith(course, StringComparison.Ordinal)).Sum(each => each.Value)
        .ShouldBeInRange(TradeIns * from / 1_000, TradeIns * to / 1_000);

    [Fact]
    public void Nothing_overtakes_what_it_needs() => SeasonWalk.Through(season.Lines).Overtakings.ShouldBeEmpty();

    [Fact]
    public void A_good_share_of_what_is_sold_online_is_ordered()
    {
        var online = Accepted(EventTypes.Purchase).Count(data => Is(data, "channel", "online"));
        var ordered = Accepted(EventTypes.Order).Count(data => Is(data, "channel", "online"));

        (ordered / (double)(online + ordered)).ShouldBeInRange(0.35, 0.65);
        Accepted(EventTypes.Cancellation).Select(data => data.GetProperty("reason").GetString()).Distinct().Count().ShouldBe(5);
    }

    [Fact]
    public void Some_claims_carry_the_digests_of_papers_that_they_name()
    {
        var claims = Accepted(EventTypes.Claim).ToList();
        var scanned = claims.Where(claim => claim.TryGetProperty("paperDigests", out _)).ToList();

        (scanned.Count / (double)claims.Count).ShouldBeInRange(0.2, 0.4);
        foreach (var claim in scanned)
        {
            var papers = claim.GetProperty("papers").EnumerateArray().Select(paper => paper.GetString()).ToList();
            foreach (var digest in claim.GetProperty("paperDigests").EnumerateObject())
            {
                papers.ShouldContain(digest.Name);
                digest.Value.GetString()!.ShouldMatch("^[0-9a-f]{64}$");
            }
        }
    }

    [Fact]
    public void Agents_act_for_one_or_two_but_for_those_who_are_planted()
    {
        var principals = Accepted(EventTypes.Claim).Where(claim => claim.TryGetProperty("agent", out _))
            .GroupBy(claim => NumberOf(claim, "agent"))
            .Select(agent => agent.Select(claim => NumberOf(claim, "claimant")).Distinct().Count()).ToList();

        principals.Count(many => many > 3).ShouldBe(season.Summary.Signals[SignalRules.AgentOfMany].Count);
        principals.Count(few => few <= 2).ShouldBeGreaterThan(50);
    }

    [Fact]
    public void Money_flows_both_ways_and_what_is_recovered_was_to_be()
    {
        var sums = season.Summary.Expected;

        sums.SubsidyGranted.ShouldBeGreaterThan(sums.SubsidyAdvanced);
        sums.SubsidyTakenBack.ShouldBeGreaterThanOrEqualTo(
            Accepted(EventTypes.Return).Sum(data => data.GetProperty("subsidyTakenBack").GetDecimal()));
        sums.SubsidyAdvanced.ShouldBe(Accepted(EventTypes.Advance).Sum(data => data.GetProperty("amount").GetDecimal()));
        sums.SubsidyRecovered.ShouldBe(Accepted(EventTypes.Recovery).Sum(data => data.GetProperty("amount").GetDecimal()));
        sums.SubsidyToRecover.ShouldBeGreaterThanOrEqualTo(sums.SubsidyRecovered);
        sums.OwedToFinance.ShouldBeInRange(1m, sums.PaymentsOrdered);
        sums.PriceRefunded.ShouldBeGreaterThan(sums.SubsidyTakenBack);
    }

    [Theory]
    [InlineData("tradein.return.v1 issued")]
    [InlineData("tradein.return.v1 expired")]
    [InlineData("tradein.loss-step.v1 withdrawn")]
    [InlineData("tradein.loss-step.v1 rejected")]
    [InlineData("tradein.loss-step.v1 filed")]
    [InlineData("tradein.correction-step.v1 district-approved")]
    [InlineData("tradein.correction-step.v1 municipally-approved")]
    [InlineData("tradein.correction-step.v1 applied")]
    [InlineData("tradein.correction-step.v1 rejected")]
    [InlineData("tradein.cancellation.v1 cancelled")]
    [InlineData("tradein.recovery.v1 recovered")]
    public void Every_end_is_reached(string status) => season.Summary.Expected.Statuses.ShouldContainKey(status);

    [Fact]
    public void Every_type_of_event_is_sent() => season.Summary.Expected.Accepted.Keys.ShouldBe(
        typeof(EventTypes).GetFields().Select(field => (string)field.GetValue(null)!),
        ignoreOrder: true);

    private IEnumerable<JsonElement> Accepted(string type) => season.Lines
        .Where(line => Is(line, "type", type) && Is(line, "expect", "201")).Select(line => line.GetProperty("data"));

    private static bool Is(JsonElement element, string name, string value) => element.GetProperty(name).GetString() == value;

    private static string NumberOf(JsonElement claim, string who) =>
        claim.GetProperty(who).GetProperty("document").GetProperty("number").GetString()!;

    /// <summary>A season that is made once for all these tests.</summary>
    public sealed class OfSixThousand : IAsyncLifetime
    {
        internal SeasonSummary Summary { get; private set; } = null!;

        internal IReadOnlyList<JsonElement> Lines { get; private set; } = [];

        public async ValueTask InitializeAsync()
        {
            var (bytes, summary) = await SeasonLines.WriteAsync(TradeIns, 7);
            (Lines, Summary) = (SeasonLines.Parse(bytes), summary);
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
