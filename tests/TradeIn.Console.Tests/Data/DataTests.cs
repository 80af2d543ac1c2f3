using Microsoft.Playwright;
using TradeIn.Console.Tests.Browsing;

namespace TradeIn.Console.Tests.Data;

/// <summary>The lists of all that is on record.</summary>
public sealed class DataTests(ServerFixture fixture, BrowserFixture browser) : IClassFixture<ServerFixture>
{
    private RunningServer Server => fixture.Server;

    [Fact]
    public async Task A_list_is_narrowed_sorted_paged_and_downloaded()
    {
        for (var i = 0; i < 3; i++) await new Trade { PaidPrice = 1000m + i }.ApproveAsync(Server);
        await new Trade().RefuseAsync(Server);
        await Server.CaughtUpAsync();
        await using var visitor = await Visitor.SignedInAsync(browser, Server, "regulator");
        await visitor.GoAsync("/console/data/claims?limit=2");
        await visitor.Page.GetByText("Narrow the list").ClickAsync();
        await visitor.Page.GetByLabel("Status", new() { Exact = true }).SelectOptionAsync("approved");
        await visitor.MustBeAccessibleAsync();
        await visitor.PictureAsync("claims-narrowing");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("#count")).ToHaveTextAsync("3 rows");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Subsidy", Exact = true }).ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("tbody tr").First).ToContainTextAsync("¥ 100.20");
        var download = await visitor.Page.RunAndWaitForDownloadAsync(
            () => visitor.Page.GetByRole(AriaRole.Link, new() { Name = "CSV", Exact = true }).ClickAsync());
        using var reader = new StreamReader(await download.CreateReadStreamAsync());
        (await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(4);
    }

    [Fact]
    public async Task A_filter_that_is_none_is_named()
    {
        await using var visitor = await Visitor.SignedInAsync(browser, Server, "regulator");
        await visitor.GoAsync("/console/data/claims?colour=red", 400);
        await Assertions.Expect(visitor.Alert).ToContainTextAsync("colour");
        await visitor.MustBeAccessibleAsync();
    }

    [Theory]
    [InlineData("auditor", "en", 1440)]
    [InlineData("sel-dazhong", "zh-CN", 390)]
    public async Task Every_list_that_one_may_see_opens(string key, string language, int width)
    {
        await using var visitor = await Visitor.SignedInAsync(browser, Server, key, language, width);
        await visitor.GoAsync("/console/data");
        await visitor.MustBeAccessibleAsync();
        await visitor.MustFitAsync();
        await visitor.PictureAsync($"data-{key}");
        var lists = await visitor.Page.Locator(".ways a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        lists.ShouldNotBeEmpty();
        foreach (var list in lists)
        {
            await visitor.GoAsync(list);
            await visitor.MustFitAsync();
            await visitor.MustBeAccessibleAsync();
        }
    }
}
