using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace TradeIn.Console.Tests.Browsing;

/// <summary>
/// Somebody at a browser of his own. Whatever the browser complains about (an error in its console, a script's exception,
/// a request that failed) is kept, and <see cref="DisposeAsync"/> fails the test with it.
/// </summary>
internal sealed class Visitor : IAsyncDisposable
{
    private readonly List<string> complaints = [];
    private readonly HashSet<int> expected = [];
    private readonly IBrowserContext context;
    private readonly RunningServer server;

    private Visitor(IBrowserContext context, IPage page, RunningServer server)
    {
        (this.context, Page, this.server) = (context, page, server);
        page.Console += (_, message) => Complain(message);
        page.PageError += (_, error) => complaints.Add($"A script failed: {error}");
        page.RequestFailed += (_, request) => Complain(request);
        page.Response += (_, response) => Complain(response);
    }

    public IPage Page { get; }

    /// <summary>What the page calls itself.</summary>
    public ILocator Heading => Page.Locator("h1");

    /// <summary>What a problem or a form's failure says.</summary>
    public ILocator Alert => Page.GetByRole(AriaRole.Alert);

    public static async Task<Visitor> ComeAsync(
        BrowserFixture browser, RunningServer server, string language = "en", int width = 1440)
    {
        var context = await browser.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = server.Address.ToString(), Locale = language,
            ViewportSize = new ViewportSize { Width = width, Height = width < 600 ? 844 : 900 },
        });
        context.SetDefaultTimeout(30_000);
        return new Visitor(context, await context.NewPageAsync(), server);
    }

    /// <summary>Comes and signs in with a sample key: <c>regulator</c>.</summary>
    public static async Task<Visitor> SignedInAsync(
        BrowserFixture browser, RunningServer server, string key, string language = "en", int width = 1440)
    {
        var visitor = await ComeAsync(browser, server, language, width);
        await visitor.GoAsync("/console/sign-in");
        await visitor.Page.Locator("#key").FillAsync($"dev-{key}");
        await visitor.Page.Locator("button.primary").ClickAsync();
        // That it came there is enough: the next page is gone to, or looked at, with a wait of its own.
        await visitor.Page.WaitForURLAsync("**/console", new PageWaitForURLOptions { WaitUntil = WaitUntilState.Commit });
        return visitor;
    }

    /// <summary>These statuses are part of what the test is about.</summary>
    public void Expect(params ReadOnlySpan<int> statuses)
    {
        foreach (var status in statuses) expected.Add(status);
    }

    /// <summary>Opens a page, which must answer with the status.</summary>
    public async Task<IResponse> GoAsync(string address, int status = 200)
    {
        if (status != 200) Expect(status);
        var response = await Page.GotoAsync(address) ?? throw new InvalidOperationException($"{address} answered nothing.");
        response.Status.ShouldBe(status, $"{address}: {await Page.Locator("body").InnerTextAsync()}\n{Faults}");
        return response;
    }

    /// <summary>Nobody is kept out: the page holds to WCAG 2.2 AA as far as axe can tell.</summary>
    public async Task MustBeAccessibleAsync()
    {
        var result = await Page.RunAxe();
        string.Join('\n', result.Violations.Select(violation =>
            $"{violation.Id}: {violation.Help}\n{string.Join('\n', violation.Nodes.Select(node => "   " + node.Html))}"))
            .ShouldBeEmpty($"{Page.Url}");
    }

    /// <summary>The page is not wider than the screen.</summary>
    public async Task MustFitAsync() =>
        (await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
            .ShouldBeLessThanOrEqualTo(0, $"{Page.Url} is wider than the screen");

    /// <summary>With TRADEIN_SHOTS set to a folder: a picture of the page for people to look at.</summary>
    public async Task PictureAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("TRADEIN_SHOTS") is not { Length: > 0 } folder) return;
        Directory.CreateDirectory(folder);
        await Page.ScreenshotAsync(new PageScreenshotOptions
        {
            Path = Path.Combine(folder, $"{name}-{Page.ViewportSize!.Width}.png"), FullPage = true,
        });
    }

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        complaints.ShouldBeEmpty(Faults);
    }

    /// <summary>What the server had to say of it.</summary>
    private string Faults => string.Join('\n', server.Log.Lines.Where(line => line.StartsWith("Error", StringComparison.Ordinal)));

    private void Complain(IConsoleMessage message)
    {
        // Of an expected status the browser says so in its console, too.
        var told = expected.Count > 0 && message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal);
        if (message.Type is "error" or "warning" && !told) complaints.Add($"The console says: {message.Text}");
    }

    private void Complain(IResponse response)
    {
        if (response.Status >= 400 && !expected.Contains(response.Status))
            complaints.Add($"{response.Request.Method} {response.Url} answered {response.Status}");
        if (!response.Url.StartsWith(server.Address.ToString(), StringComparison.Ordinal))
            complaints.Add($"{response.Url} is not of this server");
    }

    private void Complain(IRequest request)
    {
        // A page that is left ends its event stream, and a picked download its own request.
        if (request.Failure is "net::ERR_ABORTED") return;
        complaints.Add($"{request.Method} {request.Url} failed: {request.Failure}");
    }
}
