using System.Text.Json.Nodes;
using TradeIn.Server.Tests.Events;
using CloudEvents = TradeIn.Server.Tests.Events.Events;

namespace TradeIn.Server.Tests.Settlement;

/// <summary>Budgets over HTTP: tranches, and what claims and returns make of them (M4).</summary>
public sealed class BudgetTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private RunningServer Server => fixture.Server;

    [Fact]
    public async Task A_claim_is_committed_to_the_budget_of_its_seller_s_district_and_its_return_releases_it()
    {
        await Server.PostAsync(Trade.Finance, "/v1/budget-tranches", Paperwork.Tranche("110108", 5000m)).ShouldBeAsync(201);
        var before = await BudgetAsync("110108");
        var trade = new Trade();
        await trade.ApproveAsync(Server);
        Moved(before, await BudgetAsync("110108")).ShouldBe((0m, 249.95m, 0m, 0m, -249.95m), "sel-dazhong is registered in 110108");

        await Server.PostAsync(Trade.Seller, trade.AdvancePath, trade.Advance()).ShouldBeAsync(201);
        var exchange = trade.Exchange().Edit("/paidPrice=2399.50");
        await Server.PostAsync(Trade.Seller, "/v1/exchanges", exchange).ShouldBeAsync(201);
        Moved(before, await BudgetAsync("110108")).ShouldBe((0m, 239.95m, 0m, 10m, -239.95m));

        await Server.PostAsync(Trade.Seller, "/v1/returns", trade.Return(239.95m).Edit("/redInvoice/amount=2399.50")).ShouldBeAsync(201);
        Moved(before, await BudgetAsync("110108")).ShouldBe((0m, 0m, 0m, 249.95m, 0m));
    }

    [Fact]
    public async Task The_invalidation_of_a_certificate_releases_what_its_claim_was_committed_to()
    {
        var before = await BudgetAsync("110108");
        await new Trade().RevokeAsync(Server);
        Moved(before, await BudgetAsync("110108")).ShouldBe((0m, 0m, 0m, 249.95m, 0m));
    }

    [Fact]
    public async Task A_budget_that_does_not_bind_is_overdrawn_and_everybody_can_see_it()
    {
        for (var left = (decimal)(await BudgetAsync("110108"))["remaining"]!; left >= 0m; left -= 249.95m)
            await new Trade().ApproveAsync(Server);
        var budget = await BudgetAsync("110108");
        ((bool)budget["binding"]!).ShouldBeFalse();
        ((decimal)budget["remaining"]!).ShouldBeLessThan(0m);
        await new Trade().ApproveAsync(Server);
        Moved(budget, await BudgetAsync("110108")).ShouldBe((0m, 249.95m, 0m, 0m, -249.95m));
    }

    [Fact]
    public async Task Tranches_add_up_and_the_same_one_is_allocated_once()
    {
        var tranche = Paperwork.Tranche("110114", 700.50m);
        var first = await Server.PostAsync(Trade.Finance, "/v1/budget-tranches", tranche).ShouldBeAsync(201);
        var again = await Server.PostAsync(Trade.Finance, "/v1/budget-tranches", tranche).ShouldBeAsync(201);
        (again.Replayed, again.Text).ShouldBe((true, first.Text));
        (await Server.PostAsync(Trade.Finance, "/v1/budget-tranches", tranche.With("amount", 1m)))
            .Problem.ShouldBe("id-reused");
        var second = await Server.PostAsync(Trade.Finance, "/v1/budget-tranches", Paperwork.Tranche("110114", 0.01m)).ShouldBeAsync(201);
        ((decimal)second.Json["allocated"]!).ShouldBe(700.51m);
        ((decimal)(await BudgetAsync("110114"))["allocated"]!).ShouldBe(700.51m);
    }

    [Theory]
    [InlineData("""/district="110103" """, "budget.other-district")]
    [InlineData("""/district="310110" """, "budget.other-district")]
    public Task A_tranche_for_no_district_of_that_day_is_refused(string edit, string reason) =>
        Server.PostAsync(Trade.Finance, "/v1/budget-tranches", Paperwork.Tranche().Edit(edit)).ShouldBeAsync(422, reason);

    [Theory]
    [InlineData("/amount=0", "/amount")]
    [InlineData("/amount=-1", "/amount")]
    [InlineData("""/district="Haidian" """, "/district")]
    [InlineData("""/on="2110-07-01" """, "/on")]
    [InlineData("""/programme="nothing" """, "/programme")]
    [InlineData("/note=1", "/note")]
    public async Task A_tranche_that_cannot_be_read_is_a_bad_request(string edit, string member)
    {
        var reply = await Server.PostAsync(Trade.Finance, "/v1/budget-tranches", Paperwork.Tranche().Edit(edit)).ShouldBeAsync(400);
        reply.Pointers.ShouldBe([member]);
    }

    [Fact]
    public async Task A_tranche_comes_as_an_event_too()
    {
        var tranche = Paperwork.Tranche("110116", 10m);
        (await Server.PostLinesAsync(Trade.Finance, CloudEvents.Of("tranche", tranche))).Statuses().ShouldBe([201]);
        (await Server.PostLinesAsync("dev-commerce-municipal", CloudEvents.Of("tranche", Paperwork.Tranche()))).Statuses().ShouldBe([403]);
        (await Server.PostAsync(Trade.Finance, "/v1/budget-tranches", tranche).ShouldBeAsync(201)).Replayed.ShouldBeTrue();
    }

    [Fact]
    public async Task Who_may_not_allocate_is_not_told_what_was_allocated()
    {
        var tranche = Paperwork.Tranche("110117", 10m);
        await Server.PostAsync(Trade.Finance, "/v1/budget-tranches", tranche).ShouldBeAsync(201);
        await Server.PostAsync("dev-finance-110108", "/v1/budget-tranches", tranche).ShouldBeAsync(403);
    }

    [Fact]
    public async Task Budgets_are_for_the_offices()
    {
        foreach (var path in new[] { $"/v1/budgets/{Trade.Programme}/110105", $"/v1/budgets?programme={Trade.Programme}" })
        {
            (await Server.GetAsync(Trade.Seller, path)).Status.ShouldBe(403);
            foreach (var key in new[] { "dev-finance-110101", "dev-regulator", "dev-commerce-municipal", "dev-admin" })
                (await Server.GetAsync(key, path)).Status.ShouldBe(200, key);
        }
        (await Server.GetAsync("dev-regulator", "/v1/budgets")).Pointers.ShouldBe(["/programme"]);
    }

    [Fact]
    public async Task All_budgets_of_a_programme_are_listed_those_without_a_tranche_too()
    {
        var reply = await Server.GetAsync("dev-regulator", $"/v1/budgets?programme={Trade.Programme}").ShouldBeAsync(200);
        var districts = reply.Json["items"]!.AsArray().Select(each => (string)each!["district"]!).ToList();
        districts.Count.ShouldBeGreaterThanOrEqualTo(18, "every district of the city; an abolished one only if it has a budget");
        districts.ShouldBe(districts.Order(StringComparer.Ordinal));
        districts.ShouldContain("110117", "which has no claim");
    }

    private async Task<JsonNode> BudgetAsync(string district) =>
        (await Server.GetAsync("dev-regulator", $"/v1/budgets/{Trade.Programme}/{district}").ShouldBeAsync(200)).Json;

    private static (decimal Allocated, decimal Committed, decimal Spent, decimal Released, decimal Remaining) Moved(
        JsonNode before, JsonNode after)
    {
        decimal By(string name) => (decimal)after[name]! - (decimal)before[name]!;
        return (By("allocated"), By("committed"), By("spent"), By("released"), By("remaining"));
    }
}
