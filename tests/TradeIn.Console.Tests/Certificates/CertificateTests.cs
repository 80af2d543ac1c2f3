using Microsoft.Playwright;
using TradeIn.Console.Tests.Browsing;

namespace TradeIn.Console.Tests.Certificates;

/// <summary>A certificate on the screen, on paper, and for its holder.</summary>
public sealed class CertificateTests(ServerFixture fixture, BrowserFixture browser) : IClassFixture<ServerFixture>
{
    private RunningServer Server => fixture.Server;

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task A_certificate_shows_its_units_way_and_prints_with_a_code_for_its_status(int width)
    {
        var trade = new Trade();
        await trade.ApproveAsync(Server);
        await using var visitor = await Visitor.SignedInAsync(browser, Server, "rec-huaxing", width: width);
        await visitor.GoAsync($"/console/certificates/{trade.Certificate}");
        (await visitor.Page.Locator(".timeline li").CountAsync()).ShouldBe(3);
        await visitor.MustBeAccessibleAsync();
        await visitor.MustFitAsync();
        await visitor.PictureAsync("certificate");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Print" }).ClickAsync();
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Img, new() { Name = $"QR code that leads to the status of certificate {trade.Certificate}" })).ToBeVisibleAsync();
        await visitor.MustBeAccessibleAsync();
        await visitor.MustFitAsync();
        await visitor.PictureAsync("certificate-print");
    }

    [Theory]
    [InlineData("en", 1440)]
    [InlineData("zh-CN", 390)]
    public async Task Its_holder_asks_for_its_status_without_a_key(string language, int width)
    {
        var trade = new Trade();
        await trade.ApproveAsync(Server);
        await using var visitor = await Visitor.ComeAsync(browser, Server, language, width);
        await visitor.GoAsync($"/status?number={trade.Certificate}");
        await visitor.MustBeAccessibleAsync();
        await visitor.MustFitAsync();
        await visitor.Page.Locator("#last-four").FillAsync(trade.Person[^4..]);
        await visitor.Page.Locator("button.primary").ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("#found")).ToContainTextAsync(trade.Certificate);
        visitor.Page.Url.ShouldNotContain(trade.Person[^4..]);
        await visitor.MustBeAccessibleAsync();
        await visitor.PictureAsync($"status-{language}");
    }

    [Fact]
    public async Task Another_documents_end_is_answered_like_an_unknown_number()
    {
        var trade = new Trade();
        await trade.ApproveAsync(Server);
        await using var visitor = await Visitor.ComeAsync(browser, Server);
        visitor.Expect(404);
        await visitor.GoAsync($"/status?number={trade.Certificate}");
        await visitor.Page.Locator("#last-four").FillAsync(trade.Person[^4..] == "0000" ? "1111" : "0000");
        await visitor.Page.Locator("button.primary").ClickAsync();
        await Assertions.Expect(visitor.Alert).ToContainTextAsync("No certificate of this number");
    }
}
