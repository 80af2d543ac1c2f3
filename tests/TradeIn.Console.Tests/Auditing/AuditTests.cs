using Microsoft.Playwright;
using Npgsql;
using TradeIn.Console.Tests.Browsing;

namespace TradeIn.Console.Tests.Auditing;

/// <summary>What an auditor looks at: a decision, a unit's way, the log itself.</summary>
public sealed class AuditTests(ServerFixture fixture, BrowserFixture browser) : IClassFixture<ServerFixture>
{
    private RunningServer Server => fixture.Server;

    [Theory]
    [InlineData("en", 1440)]
    [InlineData("zh-CN", 390)]
    public async Task A_refusal_is_explained_to_the_events_behind_each_rule(string language, int width)
    {
        var trade = new Trade();
        await trade.RefuseAsync(Server);
        await using var visitor = await Visitor.SignedInAsync(browser, Server, "auditor", language, width);
        await visitor.GoAsync($"/console/claims/{trade.ClaimId}");
        await visitor.MustBeAccessibleAsync();
        await visitor.MustFitAsync();
        await visitor.PictureAsync($"claim-refused-{language}");
        // What failed stands open; what held is closed.
        (await visitor.Page.Locator(".tree details[open]").CountAsync()).ShouldBe(2);
        await Assertions.Expect(visitor.Page.Locator(".tree details[open] .rule").First).ToHaveTextAsync("papers.incomplete");
        await visitor.Page.Locator(".tree details:not([open])").Filter(new() { HasText = "certificate." }).First.Locator("summary").ClickAsync();
        await visitor.Page.Locator(".tree details[open] .events a").First.ClickAsync();
        await Assertions.Expect(visitor.Page.Locator(".notice.good")).ToBeVisibleAsync();
        await visitor.MustBeAccessibleAsync();
        await visitor.MustFitAsync();
        await visitor.PictureAsync($"event-{language}");
    }

    [Fact]
    public async Task A_granted_claim_shows_how_its_subsidy_was_reckoned()
    {
        var trade = new Trade();
        await trade.ApproveAsync(Server);
        await using var visitor = await Visitor.SignedInAsync(browser, Server, "auditor");
        await visitor.GoAsync($"/console/claims/{trade.ClaimId}");
        await Assertions.Expect(visitor.Page.Locator("table.sum tfoot")).ToContainTextAsync("¥ 249.95");
        await visitor.PictureAsync("claim");
    }

    [Fact]
    public async Task A_claim_that_is_none_says_so()
    {
        await using var visitor = await Visitor.SignedInAsync(browser, Server, "auditor");
        await visitor.GoAsync("/console/claims/C-none", 404);
        await Assertions.Expect(visitor.Alert).ToContainTextAsync("C-none");
        await visitor.MustBeAccessibleAsync();
    }

    [Fact]
    public async Task Another_sellers_claim_stays_closed()
    {
        var trade = new Trade();
        await trade.ApproveAsync(Server);
        await using var visitor = await Visitor.SignedInAsync(browser, Server, "dual-jingdian");
        await visitor.GoAsync($"/console/claims/{trade.ClaimId}", 403);
        (await visitor.Page.ContentAsync()).ShouldNotContain(trade.Certificate);
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task The_chain_is_recomputed_on_request(int width)
    {
        await new Trade().ApproveAsync(Server);
        await using var visitor = await Visitor.SignedInAsync(browser, Server, "auditor", width: width);
        await visitor.GoAsync("/console/integrity?from=1&to=8");
        await Assertions.Expect(visitor.Page.Locator(".notice.good")).ToContainTextAsync("8 digests from position 1 to 8");
        await visitor.MustBeAccessibleAsync();
        await visitor.MustFitAsync();
        await visitor.PictureAsync("integrity");
        await visitor.GoAsync("/console/integrity?from=9&to=3", 400);
        await Assertions.Expect(visitor.Alert).ToContainTextAsync("two positions");
    }
}

/// <summary>What the proof is for: an event that somebody changed.</summary>
public sealed class ChangedEventTests(ServerFixture fixture, BrowserFixture browser) : IClassFixture<ServerFixture>
{
    [Fact]
    public async Task An_event_that_was_changed_in_the_database_is_named()
    {
        var server = fixture.Server;
        var cancel = TestContext.Current.CancellationToken;
        await using (var source = NpgsqlDataSource.Create(fixture.Database.ConnectionString))
        await using (var change = source.CreateCommand("update mt_events set data = jsonb_set(data, '{on}', '\"2009-01-01\"') where seq_id = 5"))
            (await change.ExecuteNonQueryAsync(cancel)).ShouldBe(1);
        await using var visitor = await Visitor.SignedInAsync(browser, server, "auditor");
        await visitor.GoAsync("/console/integrity?from=1&to=8");
        await Assertions.Expect(visitor.Alert).ToContainTextAsync("Digests differ at: 5");
        await visitor.MustBeAccessibleAsync();
        await visitor.PictureAsync("integrity-changed");
    }
}
