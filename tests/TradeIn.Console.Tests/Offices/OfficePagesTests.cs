using Microsoft.Playwright;
using TradeIn.Console.Tests.Browsing;
using TradeIn.Server.Tests.Complaints;
using TradeIn.Server.Tests.Corrections;
using TradeIn.Server.Tests.Losses;

namespace TradeIn.Console.Tests.Offices;

/// <summary>Commerce, environment, enterprises and complaint departments: what each looks at, on a screen and on a telephone.</summary>
public sealed class OfficePagesTests(ServerFixture fixture, BrowserFixture browser) : IClassFixture<ServerFixture>
{
    private RunningServer Server => fixture.Server;

    [Theory]
    [InlineData("commerce-municipal", "/console/applications", 1440)]
    [InlineData("commerce-municipal", "/console/applications", 390)]
    [InlineData("commerce-municipal", "/console/enterprises/sel-dazhong", 1440)]
    [InlineData("commerce-municipal", "/console/enterprises/rec-huaxing", 390)]
    [InlineData("environment", "/console/custody", 1440)]
    [InlineData("environment", "/console/custody", 390)]
    [InlineData("sel-dazhong", "/console/quota-check", 1440)]
    [InlineData("sel-dazhong", "/console/quota-check", 390)]
    [InlineData("sel-dazhong", "/console/account", 1440)]
    [InlineData("finance-municipal", "/console/complaints", 1440)]
    [InlineData("finance-municipal", "/console/complaints", 390)]
    public async Task A_page_fits_and_is_open_to_everybody(string key, string address, int width)
    {
        await using var visitor = await Visitor.SignedInAsync(browser, Server, key, width == 390 ? "zh-CN" : "en", width);
        await visitor.GoAsync(address);
        await visitor.MustFitAsync();
        await visitor.MustBeAccessibleAsync();
        await visitor.PictureAsync(string.Join('-', address.Split('/')[2..]));
    }

    [Fact, Rule("A3")]
    public async Task District_commerce_approves_a_loss_and_municipal_commerce_files_it()
    {
        var trade = new Trade();
        var loss = new Loss(trade);
        await trade.RecordAsync(Server);
        await Server.PostAsync(Trade.Recycler, "/v1/loss-reports", loss.Report()).ShouldBeAsync(201);
        await Server.CaughtUpAsync();
        var report = (string)loss.Report()["lossReportId"]!;
        await using (var district = await Visitor.SignedInAsync(browser, Server, "commerce-110105"))
        {
            await district.GoAsync("/console/applications");
            await district.Page.GetByRole(AriaRole.Link, new() { Name = report }).ClickAsync();
            await district.MustBeAccessibleAsync();
            await district.PictureAsync("loss-report");
            await district.Page.GetByRole(AriaRole.Button, new() { Name = "Reject" }).ClickAsync();
            await Assertions.Expect(district.Alert).ToContainTextAsync("must not be blank");
            await district.Page.GetByRole(AriaRole.Button, new() { Name = "Approve" }).ClickAsync();
            await Assertions.Expect(district.Page.Locator(".tag").First).ToContainTextAsync("approved", new() { IgnoreCase = true });
        }
        await using var municipal = await Visitor.SignedInAsync(browser, Server, "commerce-municipal");
        await municipal.GoAsync($"/console/loss-reports/{report}");
        await municipal.Page.GetByRole(AriaRole.Button, new() { Name = "File it" }).ClickAsync();
        await Assertions.Expect(municipal.Page.Locator("main")).ToContainTextAsync("The step is on record.");
    }

    [Fact, Rule("A3")]
    public async Task The_national_administrator_applies_a_correction_and_a_rejection_needs_its_grounds()
    {
        var trade = new Trade();
        var correction = new Correction(trade);
        await Server.PostAsync(Trade.Recycler, "/v1/recyclings", trade.Recycling()).ShouldBeAsync(201);
        await correction.PassCommerceAsync(Server, correction.Request("invalidate"));
        await Server.CaughtUpAsync();
        await using var visitor = await Visitor.SignedInAsync(browser, Server, "national-administrator");
        await visitor.GoAsync("/console/applications");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = correction.Id }).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Reject" }).ClickAsync();
        await Assertions.Expect(visitor.Alert).ToContainTextAsync("grounds");
        await visitor.MustBeAccessibleAsync();
        await visitor.PictureAsync("correction");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Approve" }).ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync("The step is on record.");
    }

    [Fact, Rule("E5")]
    public async Task A_department_answers_its_complaint_and_must_say_something()
    {
        var grievance = await Grievance.FiledAsync(Server, "public-information");
        await Server.CaughtUpAsync();
        await using var visitor = await Visitor.SignedInAsync(browser, Server, "department-propaganda", "zh-CN", 390);
        await visitor.GoAsync("/console/complaints");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = grievance.Id }).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "答复", Exact = true }).ClickAsync();
        await Assertions.Expect(visitor.Alert).ToContainTextAsync("/text");
        await visitor.MustBeAccessibleAsync();
        await visitor.MustFitAsync();
        await visitor.PictureAsync("complaint-zh");
        await visitor.Page.Locator("#text").FillAsync("公告已更正。");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "答复", Exact = true }).ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("dl.facts .tag.good")).ToHaveTextAsync("已答复");
    }

    [Fact, Rule("C4")]
    public async Task A_seller_asks_what_a_buyer_has_left_and_hears_of_a_number_that_is_wrong()
    {
        var trade = new Trade();
        await trade.ApproveAsync(Server);
        await using var visitor = await Visitor.SignedInAsync(browser, Server, "sel-dazhong");
        visitor.Expect(400);
        await visitor.GoAsync("/console/quota-check");
        await AskAsync("110105194001010000");
        await Assertions.Expect(visitor.Alert).ToContainTextAsync("/buyer/document/number");
        await AskAsync(trade.Person);
        await Assertions.Expect(visitor.Page.Locator("#quota")).ToContainTextAsync("1 of 5 used");
        (await visitor.Page.ContentAsync()).ShouldNotContain(trade.Person);
        await visitor.PictureAsync("quota-answer");

        async Task AskAsync(string number)
        {
            await visitor.Page.GetByLabel("Name").FillAsync(trade.BuyerName);
            await visitor.Page.GetByLabel("Number").FillAsync(number);
            await visitor.Page.GetByLabel("Registered in").SelectOptionAsync("110105");
            await visitor.Page.GetByLabel("Day").FillAsync("2010-08-01");
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Check" }).ClickAsync();
        }
    }
}
