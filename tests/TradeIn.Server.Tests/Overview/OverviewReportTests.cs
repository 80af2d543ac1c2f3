using System.Text.Json.Nodes;
using TradeIn.Server.Tests.Corrections;
using TradeIn.Server.Tests.Custody;
using TradeIn.Server.Tests.Datasets;
using TradeIn.Testing;

namespace TradeIn.Server.Tests.Overview;

/// <summary>The programme at a glance, against the rows of the lists that it sums up.</summary>
public sealed class OverviewReportTests(Lists lists) : IClassFixture<Lists>
{
    private const string Path = "/v1/reports/overview";

    [Fact, Rule("M7")]
    public async Task Claims_and_their_money_are_those_of_the_list_in_all_and_by_every_group()
    {
        var overview = await lists.AskAsync(Path);
        var claims = await lists.WalkAsync("/v1/claims", 100);

        ShouldBe(overview["claims"]!, claims, "all");
        foreach (var (list, key, member) in new[]
        {
            ("days", "day", "filedOn"), ("districts", "district", "sellerDistrict"), ("categories", "category", "category"),
        })
        {
            var groups = overview[list]!.AsArray();
            groups.Sum(each => (long)each!["claims"]!["filed"]!).ShouldBe(claims.Count, list);
            foreach (var group in groups)
                ShouldBe(
                    group!["claims"]!, claims.Where(claim => (string?)claim[member] == (string?)group[key]),
                    $"{key} {group[key]}");
        }
        foreach (var month in overview["months"]!.AsArray())
            ShouldBe(
                month!["claims"]!, claims.Where(claim => ((string)claim["filedOn"]!)[..7] == (string?)month["month"]),
                $"month {month["month"]}");
        foreach (var reason in overview["reasons"]!.AsArray())
            ((long)reason!["claims"]!).ShouldBe(
                claims.Count(claim => claim["reasons"] is JsonArray codes && codes.Any(code => (string?)code == (string?)reason["code"])),
                (string?)reason["code"]);
        overview["reasons"]!.AsArray().ShouldNotBeEmpty();
    }

    [Fact, Rule("K5")]
    public async Task Every_old_unit_is_in_one_place_and_has_one_age_there_on_the_day_of_the_last_dismantling()
    {
        var (wrong, scrapped) = (new Trade(), new Haul(new Trade()));
        await lists.Server.PostAsync(Trade.Recycler, "/v1/recyclings", wrong.Recycling()).ShouldBeAsync(201);
        await lists.Server.PostAsync(
            Trade.Recycler, "/v1/replacements", Correction.Replacement(wrong, new Trade().Recycling())).ShouldBeAsync(201);
        await scrapped.ArriveAsync(lists.Server, "received");
        await lists.Server.PostAsync(Haul.Dismantler, "/v1/dismantlings", scrapped.Dismantling()).ShouldBeAsync(201);
        await lists.Server.CaughtUpAsync();

        var overview = await lists.AskAsync(Path);
        var units = (await lists.WalkAsync("/v1/units", 100))
            .Where(unit => (string?)unit["certificateStatus"] != "void" || unit["receivedOn"] is not null).ToList();
        var on = DateOnly.Parse((string)overview["on"]!, null);
        on.ShouldBe(new DateOnly(2010, 8, 2), "nothing was filed, taken in or received later");

        var places = overview["custody"]!.AsArray();
        places.Sum(place => (long)place!["units"]!).ShouldBe(units.Count);
        foreach (var place in places)
        {
            var status = (string)place!["custody"]!;
            var here = units.Where(unit => (string?)unit["status"] == status).ToList();
            ((long)place["units"]!).ShouldBe(here.Count, status);
            foreach (var band in place["ages"]!.AsArray())
                ((long)band!["units"]!).ShouldBe(
                    here.Count(unit => Age(unit) >= (int)band["fromDays"]! && Age(unit) <= ((int?)band["toDays"] ?? int.MaxValue)),
                    $"{status} from {band["fromDays"]} days");
        }
        places.Single(place => (string?)place!["custody"] == "received")!["ages"]!.AsArray()
            .Sum(band => (long)band!["units"]!).ShouldBe(2);

        int Age(JsonNode unit) =>
            on.DayNumber - DateOnly.Parse((string)(unit["receivedOn"] ?? unit["recycledOn"])!, null).DayNumber;
    }

    [Fact, Rule("M4")]
    public async Task Budgets_stand_as_the_log_has_them_and_end_as_the_burn_down_does()
    {
        var budget = (await lists.AskAsync(Path))["budget"]!;
        var burnDown = await lists.AskAsync($"/v1/reports/budget-burn-down?programme={Trade.Programme}");
        var ofLog = await lists.AskAsync($"/v1/budgets/{Trade.Programme}/110108");

        var district = budget["districts"]!.AsArray().ShouldHaveSingleItem()!;
        foreach (var member in (string[])["allocated", "committed", "spent", "released", "remaining"])
            ((decimal)district[member]!, (decimal)budget[member]!).ShouldBe(
                ((decimal)ofLog[member]!, (decimal)ofLog[member]!), member);
        ((decimal)budget["days"]!.AsArray()[^1]!["remaining"]!).ShouldBe((decimal)budget["remaining"]!);
        ((decimal)budget["mean"]!, (int)budget["meanOf"]!, (string?)budget["runsOutOn"]).ShouldBe(
            ((decimal)burnDown["mean"]!, (int)burnDown["meanOf"]!, (string?)burnDown["runsOutOn"]));
        (decimal.Parse($"{budget["spent"]}", System.Globalization.CultureInfo.InvariantCulture)).ShouldBePositive();
    }

    [Fact]
    public async Task All_parts_say_the_position_that_they_have_come_to()
    {
        var overview = await lists.AskAsync(Path);

        var positions = overview["positions"]!.AsObject().Select(each => (long)each.Value!).ToList();
        positions.Count.ShouldBe(3);
        positions.Distinct().ShouldHaveSingleItem("the log is quiet").ShouldBe((long)overview["asOf"]!);
        positions[0].ShouldBe((long)(await lists.AskAsync("/v1/claims?limit=1"))["asOf"]!);
    }

    [Theory]
    [InlineData("dev-regulator", 200)]
    [InlineData("dev-auditor", 200)]
    [InlineData("dev-finance-110108", 403)]
    [InlineData(Trade.Seller, 403)]
    public async Task It_is_for_those_who_see_the_programme_as_a_whole(string key, int status) =>
        (await lists.Server.GetAsync(key, Path)).Status.ShouldBe(status);

    private static void ShouldBe(JsonNode told, IEnumerable<JsonNode> claims, string which)
    {
        var rows = claims.ToList();
        var refused = rows.Count(claim => (string?)claim["outcome"] == "refused");
        ((long)told["filed"]!, (long)told["granted"]!, (long)told["refused"]!).ShouldBe(
            (rows.Count, rows.Count - refused, refused), which);
        foreach (var (member, column) in new[]
        {
            ("subsidy", "subsidy"), ("advanced", "advancedAmount"), ("paid", "reimbursedAmount"), ("takenBack", "takenBack"),
        })
            ((decimal)told[member]!).ShouldBe(rows.Sum(claim => (decimal?)claim[column] ?? 0m), $"{member} of {which}");
    }
}
