using System.Globalization;
using System.Text;
using Microsoft.Playwright;
using TradeIn.Console.Tests.Browsing;
using TradeIn.Server.Tests.Settlement;

namespace TradeIn.Console.Tests.Enterprises;

/// <summary>A seller files its statements itself.</summary>
public sealed class FilingTests(ServerFixture fixture, BrowserFixture browser) : IClassFixture<ServerFixture>
{
    private RunningServer Server => fixture.Server;

    [Fact, Rule("M1")]
    public async Task A_seller_files_the_ticked_claims_and_then_all_that_are_left_of_a_period()
    {
        var trades = await Settling.AdvancedAsync(Server, 3);
        await Server.CaughtUpAsync();
        await using var visitor = await Visitor.SignedInAsync(browser, Server, "sel-dazhong");
        await visitor.GoAsync("/console/account");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "File a statement" }).ClickAsync();
        await visitor.MustBeAccessibleAsync();
        await visitor.MustFitAsync();
        await visitor.PictureAsync("statement-new");
        visitor.Expect(400);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "File the ticked ones" }).ClickAsync();
        await Assertions.Expect(visitor.Alert).ToContainTextAsync("Tick at least one claim");
        await visitor.Page.GetByLabel($"Take claim {trades[0].ClaimId}", new() { Exact = true }).CheckAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "File the ticked ones" }).ClickAsync();
        await Assertions.Expect(visitor.Heading).ToContainTextAsync("Statement S-");
        await Assertions.Expect(visitor.Page.Locator("tbody a.code").First).ToHaveTextAsync(trades[0].ClaimId);

        await Server.CaughtUpAsync();
        await visitor.GoAsync("/console/statements/new?from=2010-07-01&until=2010-07-31");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "File all 2: ¥ 499.90" }).ClickAsync();
        await Assertions.Expect(visitor.Page.Locator(".figure").First).ToContainTextAsync("¥ 499.90");
        await visitor.GoAsync("/console/statements/new?from=2010-07-31&until=2010-07-01", 400);
        await Assertions.Expect(visitor.Alert).ToContainTextAsync("before the first");
    }

    [Fact, Rule("M1")]
    public async Task A_list_from_a_file_is_answered_line_by_line()
    {
        var trades = await Settling.AdvancedAsync(Server, 2);
        await using var visitor = await Visitor.SignedInAsync(browser, Server, "sel-dazhong", "zh-CN", 390);
        await visitor.GoAsync("/console/statements/new");
        await visitor.MustBeAccessibleAsync();
        await visitor.MustFitAsync();
        await SendAsync(2, 500.90m, $"claimId,amount\n{trades[0].ClaimId},249.95\n{trades[1].ClaimId},250.95\n");
        await Assertions.Expect(visitor.Page.Locator("#lines tbody tr").First).ToContainTextAsync(trades[1].ClaimId);
        await Assertions.Expect(visitor.Page.Locator("#lines tbody tr").First).ToContainTextAsync("不予列入");
        await visitor.MustBeAccessibleAsync();
        await visitor.MustFitAsync();
        await visitor.PictureAsync("statement-file-zh");
        await SendAsync(2, 499.90m, $"claimId,amount\n{trades[0].ClaimId},249.95\n{trades[1].ClaimId},249.95\n");
        await Assertions.Expect(visitor.Page.Locator("#lines tbody tr").First).ToContainTextAsync("已列入");
        await SendAsync(1, 1m, "claim;amount\n");
        await Assertions.Expect(visitor.Alert).ToContainTextAsync("line 1");

        async Task SendAsync(int count, decimal total, string csv)
        {
            await visitor.Page.Locator("#list").SetInputFilesAsync(
                new FilePayload { Name = "claims.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(csv) });
            await visitor.Page.Locator("#count").FillAsync(count.ToString(CultureInfo.InvariantCulture));
            await visitor.Page.Locator("#total").FillAsync(total.ToString(CultureInfo.InvariantCulture));
            await visitor.Page.Locator("form[enctype] button").ClickAsync();
        }
    }
}
