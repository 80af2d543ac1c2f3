using Microsoft.Playwright;
using TradeIn.Console.Tests.Browsing;
using TradeIn.Server.Tests.Custody;
using TradeIn.Server.Tests.Settlement;

namespace TradeIn.Console.Tests.Custody;

/// <summary>Old units on their way: what the environment office, recycler and dismantler see and record.</summary>
public sealed class ConsignmentPagesTests(ServerFixture fixture, BrowserFixture browser) : IClassFixture<ServerFixture>
{
    private RunningServer Server => fixture.Server;

    [Fact, Rule("K2")]
    public async Task The_environment_office_finds_a_discrepancy_and_resolves_it()
    {
        var haul = new Haul(new Trade(), new Trade(), new Trade());
        await haul.ShipAsync(Server);
        var conditions = haul.Trades.Zip(["missing", "different", "damaged"]).ToArray();
        await Server.PostAsync(Haul.Dismantler, "/v1/receipts", haul.Receipt(conditions)).ShouldBeAsync(201);
        await Server.CaughtUpAsync();
        await using var visitor = await Visitor.SignedInAsync(browser, Server, "environment");
        await visitor.GoAsync("/console/custody");
        await visitor.MustBeAccessibleAsync();
        await visitor.MustFitAsync();
        await visitor.PictureAsync("custody");
        // An overdue unit leads to its consignment, too.
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Link, new() { Name = haul.Id })).Not.ToHaveCountAsync(0);
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = haul.Id }).First.ClickAsync();
        await Assertions.Expect(visitor.Heading).ToHaveTextAsync($"Consignment {haul.Id}");
        await visitor.MustBeAccessibleAsync();
        await visitor.MustFitAsync();
        await visitor.PictureAsync("consignment");

        await visitor.Page.GetByLabel("Certificate", new() { Exact = true }).SelectOptionAsync(haul.Trades[0].Certificate);
        await visitor.Page.GetByLabel("What became of it").SelectOptionAsync("same-unit");
        await visitor.Page.GetByLabel("Size, if it is here").SelectOptionAsync("21-inch");
        await visitor.Page.GetByLabel("What was found out").FillAsync("Both were asked.");
        await ResolveAsync();
        await Assertions.Expect(visitor.Alert).ToContainTextAsync("discrepancy.other-kind");
        await visitor.Page.GetByLabel("What became of it").SelectOptionAsync("found");
        await ResolveAsync();
        await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync("The step is on record.");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Row, new() { Name = haul.Trades[0].Certificate })).ToContainTextAsync("found");
        await Server.CaughtUpAsync();
        await visitor.GoAsync("/console/consignments?at=discrepancies");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Row, new() { Name = haul.Id })).ToBeVisibleAsync();
        await visitor.MustBeAccessibleAsync();
        await visitor.PictureAsync("consignments");

        Task ResolveAsync() => visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Resolve a discrepancy" }).ClickAsync();
    }

    [Fact, Rule("K1")]
    public async Task A_recycler_ships_and_the_dismantler_says_how_each_unit_arrived()
    {
        var haul = new Haul(new Trade(), new Trade());
        await haul.OpenAsync(Server);
        await Server.CaughtUpAsync();
        await using (var recycler = await Visitor.SignedInAsync(browser, Server, "rec-huaxing", "zh-CN", 390))
        {
            await recycler.GoAsync("/console/consignments");
            await recycler.MustBeAccessibleAsync();
            await recycler.MustFitAsync();
            await recycler.PictureAsync("consignments-zh");
            await recycler.Page.GetByRole(AriaRole.Link, new() { Name = haul.Id }).ClickAsync();
            await recycler.Page.Locator("button[value=ship]").ClickAsync();
            await Assertions.Expect(recycler.Alert).ToContainTextAsync("/distanceKm");
            await recycler.Page.Locator("#distance").FillAsync("38");
            await recycler.Page.Locator("button[value=ship]").ClickAsync();
            await Assertions.Expect(recycler.Page.Locator(".head .tag")).ToHaveTextAsync("已发运");
            await recycler.MustBeAccessibleAsync();
            await recycler.MustFitAsync();
            await recycler.PictureAsync("consignment-zh");
        }
        await using var dismantler = await Visitor.SignedInAsync(browser, Server, "dis-huaxing");
        await dismantler.GoAsync($"/console/consignments/{haul.Id}");
        await dismantler.MustBeAccessibleAsync();
        await dismantler.PictureAsync("consignment-receipt");
        var (first, second) = (haul.Trades[0].Certificate, haul.Trades[1].Certificate);
        await dismantler.Page.GetByLabel($"How {first} arrived").SelectOptionAsync("received");
        await dismantler.Page.GetByLabel($"Size of {first}").SelectOptionAsync("21-inch");
        await dismantler.Page.GetByLabel($"How {second} arrived").SelectOptionAsync("missing");
        await dismantler.Page.GetByRole(AriaRole.Button, new() { Name = "Record the receipt" }).ClickAsync();
        await Assertions.Expect(dismantler.Page.Locator(".head .tag")).ToHaveTextAsync("disputed");
    }

    [Fact, Rule("M5")]
    public async Task A_declaration_is_reviewed_and_a_unit_not_confirmed_needs_its_grounds()
    {
        var haul = new Haul(new Trade(), new Trade());
        await haul.ArriveAsync(Server, "received");
        var declaration = Paperwork.Declaration("freight", [.. haul.Trades.Select(trade => (trade.Certificate, 20m))]);
        await Server.PostAsync(Haul.Dismantler, "/v1/declarations", declaration).ShouldBeAsync(201);
        var id = (string)declaration["declarationId"]!;
        await using (var environment = await Visitor.SignedInAsync(browser, Server, "environment", "zh-CN", 390))
        {
            await environment.GoAsync($"/console/declarations/{id}");
            await environment.MustBeAccessibleAsync();
            await environment.MustFitAsync();
            await environment.PictureAsync("declaration-zh");
            await environment.Page.GetByRole(AriaRole.Checkbox).First.CheckAsync();
            await environment.Page.Locator("button[value=review]").ClickAsync();
            await Assertions.Expect(environment.Alert).ToContainTextAsync("/grounds");
            await environment.Page.Locator("button[value=review]").ClickAsync();
            await Assertions.Expect(environment.Page.Locator("main")).ToContainTextAsync("已记录该环节。");
        }
        await using var finance = await Visitor.SignedInAsync(browser, Server, "finance-municipal");
        await finance.GoAsync($"/console/declarations/{id}");
        await finance.MustBeAccessibleAsync();
        await finance.PictureAsync("declaration");
        await finance.Page.GetByRole(AriaRole.Button, new() { Name = "Approve ¥ 40.00" }).ClickAsync();
        await finance.Page.GetByLabel("The bank's reference").FillAsync("PAY-1");
        await finance.Page.GetByRole(AriaRole.Button, new() { Name = "Record the payment" }).ClickAsync();
        await Assertions.Expect(finance.Page.Locator("dl.facts .tag")).ToHaveTextAsync("paid");
    }

    [Fact]
    public async Task Another_recyclers_consignment_stays_closed()
    {
        var haul = new Haul(new Trade());
        await haul.OpenAsync(Server);
        await using var visitor = await Visitor.SignedInAsync(browser, Server, "dual-jingdian");
        await visitor.GoAsync($"/console/consignments/{haul.Id}", 403);
        (await visitor.Page.ContentAsync()).ShouldNotContain(haul.Trades[0].Certificate);
    }
}
