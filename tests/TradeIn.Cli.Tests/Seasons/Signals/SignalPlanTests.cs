using System.Globalization;
using System.Text.Json;
using TradeIn.Cli.Seasons;
using TradeIn.Cli.Seasons.Signals;
using TradeIn.Client.Events;

namespace TradeIn.Cli.Tests.Seasons.Signals;

/// <summary>What is planted for signals is there, and what is ordinary does not look like it.</summary>
public class SignalPlanTests(SignalPlanTests.OfTwoThousand season) : IClassFixture<SignalPlanTests.OfTwoThousand>
{
    private const int Cases = 6;

    [Fact]
    public void Of_each_rule_so_many_cases_are_planted_each_with_lines_of_the_season()
    {
        season.Summary.Signals.Count.ShouldBe(8);
        var sent = Lines(EventTypes.Claim).Select(line => Text(line, "claimId")).ToHashSet();
        foreach (var (rule, cases) in season.Summary.Signals)
        {
            cases.Count.ShouldBe(Cases, rule);
            cases.SelectMany(each => each.Claims).ShouldBeSubsetOf(sent);
            cases.Select(each => (each.Enterprise, each.Outlet)).Distinct().Count().ShouldBe(Cases, rule);
        }
    }

    [Fact]
    public async Task A_small_season_has_one_case_of_each()
    {
        var (_, small) = await SeasonLines.WriteAsync(20, 7);

        small.Signals.Values.ShouldAllBe(cases => cases.Count == 1);
        small.Signals.Count.ShouldBe(8);
    }

    [Fact]
    public void Only_the_planted_agents_act_for_many()
    {
        var many = Accepted(EventTypes.Claim).Where(claim => claim.TryGetProperty("agent", out _))
            .GroupBy(claim => NumberOf(claim, "agent"))
            .Where(agent => agent.Select(claim => NumberOf(claim, "claimant")).Distinct().Count() >= 5)
            .Select(agent => agent.Select(claim => Text(claim, "claimId")).Order().ToList()).ToList();

        many.SelectMany(claims => claims).ShouldBe(Planted(SignalRules.AgentOfMany).SelectMany(each => each.Claims), ignoreOrder: true);
        Planted(SignalRules.AgentOfMany).ShouldAllBe(each => each.Agent!.StartsWith("**************", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_but_what_is_planted_happens_at_night()
    {
        var atNight = Accepted(EventTypes.Claim).Concat(Accepted(EventTypes.Recycling)).Concat(Accepted(EventTypes.Purchase))
            .Where(data => At(data) is { Hour: < 7 } or { Hour: >= 23 })
            .Where(data => data.TryGetProperty("claimId", out _)).Select(data => Text(data, "claimId"));

        atNight.ShouldBe(Planted(SignalRules.NightMinutes).SelectMany(each => each.Claims), ignoreOrder: true);
    }

    [Fact]
    public void Prices_where_the_cap_is_reached_are_rare_but_for_those_planted()
    {
        var planted = Planted(SignalRules.PriceAtCap).SelectMany(each => each.Purchases).ToHashSet();
        var purchases = Accepted(EventTypes.Purchase).ToLookup(data => planted.Contains(Text(data, "purchaseId")), IsAtCap);

        purchases[true].ShouldAllBe(atCap => atCap);
        purchases[true].Count().ShouldBe(60);
        (purchases[false].Count(atCap => atCap) / (double)purchases[false].Count()).ShouldBeLessThan(0.05);
    }

    [Fact]
    public void Only_the_planted_old_units_have_serial_numbers_in_a_run()
    {
        var runs = Accepted(EventTypes.Recycling)
            .Select(data => (Serial: new string([.. Text(data.GetProperty("unit"), "serialNumber").Where(char.IsAsciiDigit)])[^9..], data))
            .Select(unit => (Number: long.Parse(unit.Serial, CultureInfo.InvariantCulture), unit.data))
            .OrderBy(unit => unit.Number).ToList();
        var inRun = runs.Where((unit, at) => (at > 0 && unit.Number - runs[at - 1].Number == 1)
            || (at + 1 < runs.Count && runs[at + 1].Number - unit.Number == 1)).Select(unit => Text(unit.data, "certificateNumber"));

        inRun.ShouldBe(Planted(SignalRules.SerialsInRun).SelectMany(each => each.Certificates), ignoreOrder: true);
    }

    [Fact]
    public void The_invoices_of_an_outlet_rise_with_the_days_but_for_those_planted_and_a_few()
    {
        var planted = Planted(SignalRules.InvoicesOutOfSequence).SelectMany(each => each.Purchases).ToHashSet();
        var wrong = Accepted(EventTypes.Purchase).GroupBy(data => Text(data.GetProperty("invoice"), "code"))
            .SelectMany(book => OutOfSequence([.. book])).ToLookup(planted.Contains);

        wrong[true].Count().ShouldBeGreaterThanOrEqualTo(Cases * 8);
        wrong[false].Count().ShouldBeLessThan(20);
    }

    [Fact]
    public void The_planted_units_never_leave_their_yards() => Planted(SignalRules.NeverReceived)
        .SelectMany(each => each.Certificates).ShouldBeSubsetOf(season.Summary.Units.NeverShipped);

    [Fact]
    public void The_planted_sales_come_back_as_soon_as_they_are_paid()
    {
        var returned = Accepted(EventTypes.Return).Select(data => Text(data, "purchaseId")).ToHashSet();

        Planted(SignalRules.ReturnsAfterPayment).ShouldAllBe(each => each.Purchases.Count(returned.Contains) >= 6);
    }

    [Fact]
    public void Only_the_planted_claims_are_refused_again_and_again()
    {
        var often = Lines(EventTypes.Claim, "422:").GroupBy(data => Text(data, "purchaseId"))
            .Where(purchase => purchase.Select(data => Text(data, "claimId")).Distinct().Count() >= 4).Select(purchase => purchase.Key);

        often.ShouldBe(Planted(SignalRules.RefusalsRepeated).SelectMany(each => each.Purchases), ignoreOrder: true);
    }

    /// <summary>Those whose number is below one of an invoice that was issued more than a week before.</summary>
    private static IEnumerable<string> OutOfSequence(IReadOnlyList<JsonElement> book)
    {
        var invoices = book.Select(data => (Number: Text(data.GetProperty("invoice"), "number"), On: IssuedOn(data), Id: Text(data, "purchaseId")))
            .OrderBy(each => each.Number, StringComparer.Ordinal).ToList();
        return invoices.Where((invoice, at) => invoices.Skip(at + 1).Any(later => later.On < invoice.On.AddDays(-7))).Select(invoice => invoice.Id);
    }

    private static DateOnly IssuedOn(JsonElement purchase) =>
        DateOnly.Parse(Text(purchase.GetProperty("invoice"), "issuedOn"), CultureInfo.InvariantCulture);

    private static bool IsAtCap(JsonElement purchase)
    {
        var cap = Catalogue.Of(Text(purchase.GetProperty("unit"), "category")).CapFen / 10m;
        return purchase.GetProperty("paidPrice").GetDecimal() is var paid && paid >= cap && paid <= cap * 1.01m;
    }

    private static DateTimeOffset At(JsonElement data) => data.GetProperty("occurredAt").GetDateTimeOffset();

    private IReadOnlyList<PlantedCase> Planted(string rule) => season.Summary.Signals[rule];

    private IEnumerable<JsonElement> Accepted(string type) => Lines(type, "201");

    private IEnumerable<JsonElement> Lines(string type, string expect = "") => season.Lines
        .Where(line => Text(line, "type") == type && Text(line, "expect").StartsWith(expect, StringComparison.Ordinal))
        .Select(line => line.GetProperty("data"));

    private static string NumberOf(JsonElement claim, string who) => Text(claim.GetProperty(who).GetProperty("document"), "number");

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    /// <summary>A season that is made once for all these tests.</summary>
    public sealed class OfTwoThousand : IAsyncLifetime
    {
        internal SeasonSummary Summary { get; private set; } = null!;

        internal IReadOnlyList<JsonElement> Lines { get; private set; } = [];

        public async ValueTask InitializeAsync()
        {
            var (bytes, summary) = await SeasonLines.WriteAsync(2_000, 7);
            (Lines, Summary) = (SeasonLines.Parse(bytes), summary);
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
