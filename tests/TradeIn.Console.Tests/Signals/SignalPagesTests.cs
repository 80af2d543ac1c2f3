using Microsoft.Playwright;
using TradeIn.Console.Tests.Browsing;
using TradeIn.Server.Tests.Signals;

namespace TradeIn.Console.Tests.Signals;

/// <summary>The work list of signals, and one signal with its evidence and its result.</summary>
public sealed class SignalPagesTests(ServerFixture fixture, BrowserFixture browser) : IClassFixture<ServerFixture>
{
    private RunningServer Server => fixture.Server;

    [Fact, Rule("E2")]
    public async Task A_regulator_takes_a_signal_reads_its_evidence_and_closes_it_with_a_result()
    {
        var suspicion = await Suspicion.RaisedAsync(Server);
        await using var visitor = await Visitor.SignedInAsync(browser, Server, "regulator");
        await visitor.GoAsync("/console/signals");
        await visitor.MustBeAccessibleAsync();
        await visitor.MustFitAsync();
        await visitor.PictureAsync("signals");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = $"claim/{suspicion.Claims[0]}" }).ClickAsync();
        await Assertions.Expect(visitor.Heading).ToHaveTextAsync("Refusals repeated with small changes");
        (await visitor.Page.Locator("tbody a.code[href^='/console/claims/']").AllInnerTextsAsync()).ShouldBe(suspicion.Claims);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Look at it" }).ClickAsync();
        await visitor.MustBeAccessibleAsync();
        await visitor.MustFitAsync();
        await visitor.PictureAsync("signal");

        await visitor.Page.GetByLabel("What was found out").FillAsync("It was a new clerk.");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Close it" }).ClickAsync();
        await Assertions.Expect(visitor.Alert).ToContainTextAsync("/result");
        await Assertions.Expect(visitor.Page.GetByLabel("What was found out")).ToHaveValueAsync("It was a new clerk.");
        await visitor.Page.GetByLabel("Result").SelectOptionAsync("unfounded");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Close it" }).ClickAsync();
        await Assertions.Expect(visitor.Page.Locator(".head .tag.good")).ToHaveTextAsync("unfounded");
        await Server.CaughtUpAsync();
        await visitor.GoAsync($"/console/signals?status=closed&enterpriseId=sel-dazhong&rule=refusals-repeated");
        await Assertions.Expect(visitor.Page.Locator("tbody tr").First).ToContainTextAsync("unfounded");
    }

    [Fact, Rule("E2")]
    public async Task What_another_office_looks_at_is_read_and_left_alone()
    {
        var suspicion = await Suspicion.RaisedAsync(Server);
        var id = (string)(await suspicion.FindAsync(Server, "dev-regulator"))["signalId"]!;
        await using (var haidian = await Visitor.SignedInAsync(browser, Server, "commerce-110108", "zh-CN", 390))
        {
            await haidian.GoAsync($"/console/signals/{id}");
            await haidian.Page.Locator("button[value=take]").ClickAsync();
            await Assertions.Expect(haidian.Page.Locator("button[value=close]")).ToBeVisibleAsync();
            await haidian.MustBeAccessibleAsync();
            await haidian.MustFitAsync();
            await haidian.PictureAsync("signal-zh");
            await Server.CaughtUpAsync();
            await haidian.GoAsync("/console/signals?status=looking");
            await haidian.MustBeAccessibleAsync();
            await haidian.MustFitAsync();
            await haidian.PictureAsync("signals-zh");
        }
        await using var auditor = await Visitor.SignedInAsync(browser, Server, "auditor");
        await auditor.GoAsync($"/console/signals/{id}");
        await Assertions.Expect(auditor.Page.GetByText("Another office looks at it.")).ToBeVisibleAsync();
        (await auditor.Page.Locator("main button").CountAsync()).ShouldBe(0);
        await auditor.GoAsync("/console/signals/sig-none", 404);
        await Assertions.Expect(auditor.Alert).ToContainTextAsync("sig-none");
        await auditor.MustBeAccessibleAsync();
    }

    [Fact, Rule("E2")]
    public async Task A_district_office_is_not_shown_another_districts_signal()
    {
        var suspicion = await Suspicion.RaisedAsync(Server);
        var id = (string)(await suspicion.FindAsync(Server, "dev-regulator"))["signalId"]!;
        await using var visitor = await Visitor.SignedInAsync(browser, Server, "commerce-110105");
        await visitor.GoAsync($"/console/signals/{id}", 403);
        (await visitor.Page.ContentAsync()).ShouldNotContain(suspicion.Claims[0]);
    }
}
