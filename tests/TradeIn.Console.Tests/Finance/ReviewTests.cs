using Microsoft.Playwright;
using TradeIn.Console.Tests.Browsing;
using TradeIn.Server.Tests.Settlement;

namespace TradeIn.Console.Tests.Finance;

/// <summary>Finance at its work: a statement from its review to the bank's confirmation, and what it must not do.</summary>
public sealed class ReviewTests(ServerFixture fixture, BrowserFixture browser) : IClassFixture<ServerFixture>
{
    private RunningServer Server => fixture.Server;

    [Fact]
    [Rule("M2")]
    public async Task A_statement_is_reviewed_looked_at_again_allocated_ordered_and_paid()
    {
        var settling = new Settling(await Settling.AdvancedAsync(Server, 3));
        await settling.FileAsync(Server).ShouldBeAsync(201);
        await Server.CaughtUpAsync();
        await using (var district = await Visitor.SignedInAsync(browser, Server, "finance-110108"))
        {
            await district.GoAsync("/console/statements");
            await district.MustBeAccessibleAsync();
            await district.PictureAsync("statements");
            await district.Page.GetByRole(AriaRole.Link, new() { Name = settling.Id }).ClickAsync();
            await district.MustBeAccessibleAsync();
            await district.PictureAsync("statement-review");

            await district.Page.GetByRole(AriaRole.Checkbox).First.CheckAsync();
            await district.Page.GetByLabel("Reason").SelectOptionAsync("paper-missing");
            await district.Page.GetByRole(AriaRole.Button, new() { Name = "Reject" }).ClickAsync();
            await Assertions.Expect(district.Page.GetByRole(AriaRole.Status).First).ToContainTextAsync("1 claims. Undecided: 2");
            await district.Page.GetByLabel("Which").SelectOptionAsync("undecided");
            await district.Page.GetByRole(AriaRole.Button, new() { Name = "Accept" }).ClickAsync();
            await Assertions.Expect(district.Page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Undecided: 0");
            await district.Page.GetByRole(AriaRole.Button, new() { Name = "Conclude the review" }).ClickAsync();
            await Assertions.Expect(district.Page.GetByText("The next step is municipal finance's.")).ToBeVisibleAsync();
        }
        await using (var municipal = await Visitor.SignedInAsync(browser, Server, "finance-municipal"))
        {
            await municipal.GoAsync($"/console/statements/{settling.Id}");
            await municipal.MustBeAccessibleAsync();
            await municipal.PictureAsync("statement-second-look");
            await municipal.Page.GetByRole(AriaRole.Button, new() { Name = "Record the second look" }).ClickAsync();
            await municipal.Page.GetByRole(AriaRole.Button, new() { Name = "Put" }).ClickAsync();
        }
        await using (var district = await Visitor.SignedInAsync(browser, Server, "finance-110108"))
        {
            await district.GoAsync($"/console/statements/{settling.Id}");
            await district.Page.GetByRole(AriaRole.Button, new() { Name = "Order the payment" }).ClickAsync();
            await district.Page.GetByLabel("The bank's reference").FillAsync("BANK-0001");
            await district.Page.GetByRole(AriaRole.Button, new() { Name = "The bank has paid" }).ClickAsync();
            await Assertions.Expect(district.Page.Locator(".tag.good").First).ToHaveTextAsync("Paid");
            await district.PictureAsync("statement-paid");
        }
        await Server.CaughtUpAsync();
        await using var seller = await Visitor.SignedInAsync(browser, Server, "sel-dazhong");
        await seller.GoAsync("/console/sellers/sel-dazhong");
        await seller.MustBeAccessibleAsync();
        await seller.PictureAsync("seller-account");
    }

    [Fact]
    [Rule("M2")]
    public async Task A_stack_of_claims_is_gone_through_by_one_key()
    {
        var settling = new Settling(await Settling.AdvancedAsync(Server, 2));
        await settling.FileAsync(Server).ShouldBeAsync(201);
        await using var visitor = await Visitor.SignedInAsync(browser, Server, "finance-110108");
        await visitor.GoAsync($"/console/statements/{settling.Id}");
        await visitor.Page.Locator("tbody a").First.ClickAsync();
        await Assertions.Expect(visitor.Heading).ToContainTextAsync("of statement");
        await visitor.MustBeAccessibleAsync();
        await visitor.PictureAsync("evidence");
        var first = visitor.Page.Url;
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.Page.WaitForURLAsync(url => url != first);
        await Assertions.Expect(visitor.Heading).ToContainTextAsync("of statement");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Conclude the review" })).ToBeVisibleAsync();
    }

    [Fact]
    [Rule("M2")]
    public async Task A_rejection_without_a_reason_is_told_so_and_changes_nothing()
    {
        var settling = new Settling(await Settling.AdvancedAsync(Server, 1));
        await settling.FileAsync(Server).ShouldBeAsync(201);
        await using var visitor = await Visitor.SignedInAsync(browser, Server, "finance-110108");
        await visitor.GoAsync($"/console/statements/{settling.Id}");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Reject" }).ClickAsync();
        await Assertions.Expect(visitor.Alert).ToContainTextAsync("Tick at least one claim");
        await visitor.Page.GetByRole(AriaRole.Checkbox).First.CheckAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Reject" }).ClickAsync();
        await Assertions.Expect(visitor.Alert).ToContainTextAsync("is required");
        await Assertions.Expect(visitor.Page.GetByText("none yet").First).ToBeVisibleAsync();
        await visitor.MustBeAccessibleAsync();
    }

    [Fact]
    [Rule("M2")]
    public async Task Another_districts_office_sees_a_statement_and_can_do_nothing_to_it()
    {
        var settling = new Settling(await Settling.AdvancedAsync(Server, 1));
        await settling.FileAsync(Server).ShouldBeAsync(201);
        await using var visitor = await Visitor.SignedInAsync(browser, Server, "finance-110105");
        await visitor.GoAsync($"/console/statements/{settling.Id}");
        await Assertions.Expect(visitor.Page.GetByText("The next step is the district's finance office's.")).ToBeVisibleAsync();
        (await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Accept" }).CountAsync()).ShouldBe(0);
    }

    [Fact]
    [Rule("M4")]
    public async Task Municipal_finance_allocates_a_tranche_and_a_wrong_amount_is_told()
    {
        await using var visitor = await Visitor.SignedInAsync(browser, Server, "finance-municipal");
        await visitor.GoAsync("/console/budgets");
        await visitor.MustBeAccessibleAsync();
        await visitor.PictureAsync("budgets");
        await visitor.Page.GetByLabel("District").SelectOptionAsync("110112");
        await visitor.Page.GetByLabel("Amount").FillAsync("a lot");
        await visitor.Page.GetByLabel("Day").FillAsync("2010-07-01");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Allocate a tranche" }).ClickAsync();
        await Assertions.Expect(visitor.Alert).ToContainTextAsync("/amount");
        await visitor.Page.GetByLabel("Amount").FillAsync("50000");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Allocate a tranche" }).ClickAsync();
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Row, new() { Name = "110112" })).ToContainTextAsync("¥ 50,000.00");
    }

    [Theory]
    [InlineData("/console/statements")]
    [InlineData("/console/budgets")]
    [InlineData("/console/sellers/sel-dazhong")]
    public async Task The_pages_fit_a_telephone(string address)
    {
        await using var visitor = await Visitor.SignedInAsync(browser, Server, "finance-municipal", "zh-CN", width: 390);
        await visitor.GoAsync(address);
        await visitor.MustFitAsync();
        await visitor.MustBeAccessibleAsync();
        await visitor.PictureAsync(address.Split('/')[2]);
    }
}
