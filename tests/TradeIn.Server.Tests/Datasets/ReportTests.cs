using System.Text.Json.Nodes;
using TradeIn.Server.Tests.Settlement;
using TradeIn.Testing;

namespace TradeIn.Server.Tests.Datasets;

/// <summary>The money's views, against what was just recorded.</summary>
public sealed class ReportTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private const string BurnDown = $"/v1/reports/budget-burn-down?programme={Trade.Programme}&district=110108";
    private const string Ageing = "/v1/reports/settlement-ageing";

    private RunningServer Server => fixture.Server;

    [Fact, Rule("M4")]
    public async Task The_burn_down_ends_where_the_budget_stands()
    {
        var trades = await Settling.AdvancedAsync(Server, 3);
        await new Settling(trades[0]).PayAsync(Server);
        await Server.PostAsync(Trade.Seller, "/v1/returns", trades[1].Return()).ShouldBeAsync(201);
        await Server.PostAsync(Trade.Finance, "/v1/budget-tranches", new JsonObject
        {
            ["trancheId"] = "TR-REPORT-1", ["programme"] = Trade.Programme, ["district"] = "110108", ["amount"] = 10_000.00m,
            ["on"] = "2010-07-01",
        }).ShouldBeAsync(201);
        await Server.CaughtUpAsync();

        var report = (await Server.GetAsync(Lists.Regulator, BurnDown).ShouldBeAsync(200)).Json;
        var budget = (await Server.GetAsync(Lists.Regulator, $"/v1/budgets/{Trade.Programme}/110108")).Json;
        var days = report["days"]!.AsArray();
        ((decimal)report["remaining"]!, Sum("allocated"), Sum("released"), (decimal)days[^1]!["spentSoFar"]!).ShouldBe(
            ((decimal)budget["remaining"]!, (decimal)budget["allocated"]!, (decimal)budget["released"]!, (decimal)budget["spent"]!));
        days.Select(day => (string)day!["day"]!).ShouldBeInOrder();
        report["runsOutOn"].ShouldNotBeNull();
        ((string)report["method"]!).ShouldContain("last 14 days with claims");
        var chinese = await Server.GetAsync(Lists.Regulator, BurnDown, ("Accept-Language", "zh"));
        ((string)chinese.Json["method"]!).ShouldContain("14个有申请的日期");
        (await Server.GetAsync(Trade.Seller, BurnDown)).Status.ShouldBe(403);
        (await Server.GetAsync(Lists.Regulator, "/v1/reports/budget-burn-down").ShouldBeAsync(400)).Pointers.ShouldBe(["?programme"]);

        decimal Sum(string member) => days.Sum(day => (decimal)day![member]!);
    }

    [Fact, Rule("M2")]
    public async Task What_was_paid_tells_its_days_and_what_waits_its_age()
    {
        var trades = await Settling.AdvancedAsync(Server, 3);
        await new Settling(trades[0], trades[1]).PayAsync(Server);
        await Server.CaughtUpAsync();

        var before = await OfSellerAsync("2010-08-14");
        var after = await OfSellerAsync("2010-08-19");
        ((int?)after["medianDays"], (int?)after["p95Days"], (int?)after["unpaidOldestDays"]).ShouldBe((34, 34, 38));
        ((long)after["paid"]! - (long)before["paid"]!).ShouldBeGreaterThanOrEqualTo(2, "they were paid on 15 August");
        ((long)before["unpaid"]! - (long)after["unpaid"]!).ShouldBe((long)after["paid"]! - (long)before["paid"]!);
        ((decimal)after["paidAmount"]!).ShouldBe((long)after["paid"]! * 249.95m);
        foreach (var (by, member, value) in new[] { ("district", "district", "110108"), ("month", "month", "2010-07") })
        {
            var item = (await Server.GetAsync(Trade.Seller, $"{Ageing}?by={by}&on=2010-08-19")).Json["items"]!.AsArray().ShouldHaveSingleItem()!;
            ((string?)item[member], (long)item["paid"]!, (long)item["unpaid"]!).ShouldBe((value, (long)after["paid"]!, (long)after["unpaid"]!));
        }
        (await Server.GetAsync("dev-dual-jingdian", Ageing).ShouldBeAsync(200)).Json["items"]!.AsArray().ShouldBeEmpty();
        (await Server.GetAsync(Trade.Seller, $"{Ageing}?by=brand&on=then").ShouldBeAsync(400)).Pointers.ShouldBe(["?by", "?on"]);

        async Task<JsonNode> OfSellerAsync(string on) =>
            (await Server.GetAsync(Trade.Seller, $"{Ageing}?on={on}")).Json["items"]!.AsArray().ShouldHaveSingleItem()!;
    }
}
