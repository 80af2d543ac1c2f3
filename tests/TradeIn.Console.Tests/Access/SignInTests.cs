using Microsoft.Playwright;
using TradeIn.Console.Tests.Browsing;

namespace TradeIn.Console.Tests.Access;

/// <summary>Signing in and out, the language, and what pages have in common.</summary>
public sealed class SignInTests(ServerFixture fixture, BrowserFixture browser) : IClassFixture<ServerFixture>
{
    private RunningServer Server => fixture.Server;

    [Fact]
    public async Task A_key_signs_in_and_signing_out_ends_it()
    {
        await using var visitor = await Visitor.ComeAsync(browser, Server);
        await visitor.GoAsync("/console");
        visitor.Page.Url.ShouldEndWith("/console/sign-in?back=%2Fconsole");
        await visitor.MustBeAccessibleAsync();
        await visitor.PictureAsync("sign-in");
        await visitor.Page.GetByLabel("Key", new() { Exact = true }).FillAsync("dev-regulator");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visitor.Page.Locator(".who")).ToContainTextAsync("Regulator");
        await visitor.MustBeAccessibleAsync();
        await visitor.PictureAsync("home");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Assertions.Expect(visitor.Heading).ToHaveTextAsync("Sign in");
        await visitor.GoAsync("/console");
        await Assertions.Expect(visitor.Heading).ToHaveTextAsync("Sign in");
    }

    [Fact]
    public async Task An_unknown_key_is_told_so_and_kept_nowhere()
    {
        await using var visitor = await Visitor.ComeAsync(browser, Server);
        visitor.Expect(401);
        await visitor.GoAsync("/console/sign-in");
        await visitor.Page.Locator("#key").FillAsync("not-a-key");
        await visitor.Page.Locator("button.primary").ClickAsync();
        await Assertions.Expect(visitor.Alert).ToContainTextAsync("not known here");
        (await visitor.Page.ContentAsync()).ShouldNotContain("not-a-key");
        visitor.Page.Url.ShouldNotContain("not-a-key");
        await visitor.MustBeAccessibleAsync();
    }

    [Fact]
    public async Task The_language_is_the_browsers_until_another_is_chosen()
    {
        await using var visitor = await Visitor.ComeAsync(browser, Server, "zh-CN");
        await visitor.GoAsync("/console/sign-in");
        await Assertions.Expect(visitor.Heading).ToHaveTextAsync("登录");
        await Assertions.Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("lang", "zh-CN");
        await visitor.MustBeAccessibleAsync();
        await visitor.PictureAsync("sign-in-zh");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "English", Exact = true }).ClickAsync();
        await Assertions.Expect(visitor.Heading).ToHaveTextAsync("Sign in");
        await Assertions.Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
    }

    [Fact]
    public async Task An_address_that_is_none_says_so_in_a_page()
    {
        await using var visitor = await Visitor.SignedInAsync(browser, Server, "auditor");
        await visitor.GoAsync("/console/no-such-page", 404);
        await Assertions.Expect(visitor.Heading).ToHaveTextAsync("There is nothing here");
        await visitor.MustBeAccessibleAsync();
        await visitor.PictureAsync("not-found");
    }

    [Fact]
    public async Task A_wrong_address_outside_the_console_is_a_page_to_a_browser_and_a_problem_to_a_program()
    {
        await using var visitor = await Visitor.ComeAsync(browser, Server);
        var response = await visitor.GoAsync("/no-such-page", 404);
        await Assertions.Expect(visitor.Heading).ToHaveTextAsync("There is nothing here");
        (await response.AllHeadersAsync())["content-security-policy"].ShouldContain("default-src 'none'");
        await visitor.MustBeAccessibleAsync();
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "To the start page" }).ClickAsync();
        await Assertions.Expect(visitor.Heading).ToHaveTextAsync("Trade-in subsidies");

        using var answer = await Server.Client.GetAsync("/no-such-page", TestContext.Current.CancellationToken);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task The_first_pages_fit_the_screen(int width)
    {
        await using var visitor = await Visitor.SignedInAsync(browser, Server, "admin", width: width);
        await visitor.MustFitAsync();
        await visitor.PictureAsync("home-admin");
        await visitor.GoAsync("/");
        await visitor.MustFitAsync();
        await visitor.MustBeAccessibleAsync();
        await visitor.PictureAsync("landing");
        await visitor.GoAsync("/console/sign-in");
        await visitor.MustFitAsync();
        await visitor.PictureAsync("sign-in");
    }
}
