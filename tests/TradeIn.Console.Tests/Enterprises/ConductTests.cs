using Microsoft.Playwright;
using TradeIn.Console.Tests.Browsing;

namespace TradeIn.Console.Tests.Enterprises;

/// <summary>What municipal commerce records of an enterprise.</summary>
public sealed class ConductTests(ServerFixture fixture, BrowserFixture browser) : IClassFixture<ServerFixture>
{
    private RunningServer Server => fixture.Server;

    [Fact, Rule("E2")]
    public async Task A_breach_costs_a_penalty_and_a_suspension_is_lifted_again()
    {
        await using var visitor = await Visitor.SignedInAsync(browser, Server, "commerce-municipal");
        await visitor.GoAsync("/console/enterprises/rec-green");
        var page = visitor.Page;
        await page.GetByLabel("Breach", new() { Exact = true }).SelectOptionAsync("unit-diverted");
        await page.GetByLabel("Happened on").FillAsync("2010-08-01");
        await page.GetByLabel("Penalty, yuan").FillAsync("900000");
        await page.GetByLabel("What happened", new() { Exact = true }).FillAsync("Twelve units were sold on.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record the breach" }).ClickAsync();
        await Assertions.Expect(visitor.Alert).ToContainTextAsync("bond");
        await Assertions.Expect(page.GetByLabel("What happened", new() { Exact = true })).ToHaveValueAsync("Twelve units were sold on.");
        await page.GetByLabel("Penalty, yuan").FillAsync("20000");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record the breach" }).ClickAsync();
        await Assertions.Expect(page.Locator(".figure").Nth(1)).ToContainTextAsync("¥ 80,000.00");

        await page.GetByLabel("Suspended from").FillAsync("2010-08-05");
        await page.GetByLabel("Grounds", new() { Exact = true }).FillAsync("The bond is to be topped up.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Suspend it" }).ClickAsync();
        await Assertions.Expect(page.Locator(".tag.bad").GetByText("in force")).ToBeVisibleAsync();
        await visitor.MustBeAccessibleAsync();
        await visitor.MustFitAsync();
        await visitor.PictureAsync("enterprise-suspended");
        await page.GetByLabel("Lifted from").FillAsync("2010-08-20");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lift the suspension" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("2010-08-20");
        (await page.GetByRole(AriaRole.Button, new() { Name = "Lift the suspension" }).CountAsync()).ShouldBe(0);
    }

    [Fact, Rule("E3")]
    public async Task Numbers_are_allotted_given_back_and_taken_away()
    {
        await using var visitor = await Visitor.SignedInAsync(browser, Server, "commerce-municipal", "zh-CN", 390);
        await visitor.GoAsync("/console/enterprises/rec-green");
        var page = visitor.Page;
        await page.Locator("#first").FillAsync("BJ00010500");
        await page.Locator("#last").FillAsync("BJ00010600");
        await page.GetByRole(AriaRole.Button, new() { Name = "分配号段" }).ClickAsync();
        await Assertions.Expect(visitor.Alert).ToBeVisibleAsync();
        await page.Locator("#first").FillAsync("BJ00700001");
        await page.Locator("#last").FillAsync("BJ00700100");
        await page.Locator("#allotted").FillAsync("2010-08-01");
        await page.GetByRole(AriaRole.Button, new() { Name = "分配号段" }).ClickAsync();
        var row = page.GetByRole(AriaRole.Row, new() { Name = "BJ00700001" });
        await Assertions.Expect(row).ToContainTextAsync("100");
        await page.Locator("#range").SelectOptionAsync(new SelectOptionValue { Label = "BJ00700001 – BJ00700100" });
        await page.Locator("#part-first").FillAsync("BJ00700051");
        await page.Locator("#part-last").FillAsync("BJ00700060");
        await page.Locator("#withdrawn-on").FillAsync("2010-08-02");
        await page.Locator("button[value=return]").ClickAsync();
        await Assertions.Expect(row).ToContainTextAsync("90");
        await visitor.MustBeAccessibleAsync();
        await visitor.MustFitAsync();
        await visitor.PictureAsync("enterprise-ranges-zh");
        await page.Locator("#range").SelectOptionAsync(new SelectOptionValue { Label = "BJ00700001 – BJ00700100" });
        await page.Locator("#withdrawn-on").FillAsync("2010-08-03");
        await page.Locator("button[value=cancellation]").ClickAsync();
        await Assertions.Expect(row).ToContainTextAsync("BJ00700061");
    }

    [Fact]
    public async Task A_district_office_reads_what_it_does_not_record()
    {
        await using var visitor = await Visitor.SignedInAsync(browser, Server, "commerce-110105");
        await visitor.GoAsync("/console/enterprises/rec-huaxing");
        await Assertions.Expect(visitor.Page.GetByText("No breach is on record.")).ToBeVisibleAsync();
        (await visitor.Page.Locator("main form").CountAsync()).ShouldBe(0);
    }
}
