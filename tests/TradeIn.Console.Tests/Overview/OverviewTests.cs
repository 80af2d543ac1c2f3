using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Npgsql;
using TradeIn.Console.Tests.Browsing;

namespace TradeIn.Console.Tests.Overview;

/// <summary>The regulator's first page.</summary>
public sealed partial class OverviewTests(ServerFixture fixture, BrowserFixture browser) : IClassFixture<ServerFixture>
{
    private RunningServer Server => fixture.Server;

    [GeneratedRegex("^[1-9]")]
    private static partial Regex AnyNumber { get; }

    [Theory]
    [InlineData("en", 1440)]
    [InlineData("en", 390)]
    [InlineData("zh-CN", 1440)]
    public async Task The_regulator_sees_figures_that_lead_to_the_claims_behind_them(string language, int width)
    {
        await new Trade().ApproveAsync(Server);
        await new Trade().RefuseAsync(Server);
        await Server.CaughtUpAsync();
        await using var visitor = await Visitor.SignedInAsync(browser, Server, "regulator", language, width);
        await visitor.GoAsync("/console/overview");
        await ShownAsync(visitor, await Server.PositionAsync());
        await visitor.MustBeAccessibleAsync();
        await visitor.MustFitAsync();
        await visitor.PictureAsync($"overview-{language}");
        var granted = await visitor.Page.Locator("#granted").InnerTextAsync();
        await visitor.Page.Locator("#granted").ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("#count")).ToContainTextAsync(granted);
        await visitor.MustBeAccessibleAsync();
        await visitor.MustFitAsync();
        await visitor.PictureAsync($"claims-{language}");
        await visitor.Page.GetByRole(AriaRole.Row).Nth(1).GetByRole(AriaRole.Link).First.ClickAsync();
        await Assertions.Expect(visitor.Page.Locator(".tree")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Figures_move_without_loading_the_page_again()
    {
        await new Trade().ApproveAsync(Server);
        await Server.CaughtUpAsync();
        await using var visitor = await Visitor.SignedInAsync(browser, Server, "regulator");
        await visitor.GoAsync("/console/overview");
        await ShownAsync(visitor, await Server.PositionAsync());
        await Assertions.Expect(visitor.Page.Locator(".live.on")).ToBeVisibleAsync();
        await visitor.Page.EvaluateAsync("window.stillThere = true");
        var before = int.Parse(await visitor.Page.Locator("#filed").InnerTextAsync(), null);
        await new Trade().ApproveAsync(Server);
        await Assertions.Expect(visitor.Page.Locator("#filed")).ToHaveTextAsync($"{before + 1}");
        (await visitor.Page.EvaluateAsync<bool>("window.stillThere")).ShouldBeTrue("the page was loaded again");
    }

    [Fact]
    public async Task Whoever_opens_the_page_does_not_wait_for_figures_that_take_long()
    {
        await new Trade().ApproveAsync(Server);
        await Server.CaughtUpAsync();
        await using var visitor = await Visitor.SignedInAsync(browser, Server, "regulator");
        await visitor.GoAsync("/console/overview");
        await ShownAsync(visitor, await Server.PositionAsync());
        await visitor.GoAsync("/console/data");
        await new Trade().ApproveAsync(Server);
        var position = await Server.PositionAsync();
        await Server.CaughtUpAsync();

        await using (var source = NpgsqlDataSource.Create(fixture.Database.ConnectionString))
        await using (var connection = await source.OpenConnectionAsync(TestContext.Current.CancellationToken))
        await using (await connection.BeginTransactionAsync(TestContext.Current.CancellationToken))
        {
            await using var hold = new NpgsqlCommand("lock table read.claims in access exclusive mode", connection);
            await hold.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            await visitor.GoAsync("/console/overview");
            await Assertions.Expect(visitor.Page.Locator("#filed")).ToContainTextAsync(AnyNumber);
        }
        await ShownAsync(visitor, position);
    }

    [Fact]
    public async Task An_enterprise_is_not_let_in()
    {
        await using var visitor = await Visitor.SignedInAsync(browser, Server, "sel-dazhong");
        await visitor.GoAsync("/console/overview", 403);
        await Assertions.Expect(visitor.Heading).ToHaveTextAsync("Not for this key");
        await visitor.MustBeAccessibleAsync();
        (await visitor.Page.Locator(".menu").InnerTextAsync()).ShouldNotContain("glance");
    }

    /// <summary>Waits until the page shows figures that have come to a position: by itself it takes over newer ones.</summary>
    private static Task<IJSHandle> ShownAsync(Visitor visitor, long position) => visitor.Page.WaitForFunctionAsync(
        "position => Number(document.querySelector('#as-of').innerText.replace(/[^0-9]/g, '')) >= position", position);
}
