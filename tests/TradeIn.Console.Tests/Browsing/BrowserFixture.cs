using System.Diagnostics;
using Microsoft.Playwright;
using TradeIn.Console.Tests.Browsing;

[assembly: AssemblyFixture(typeof(BrowserFixture))]

namespace TradeIn.Console.Tests.Browsing;

/// <summary>
/// One Chromium for all tests of the assembly: the one that CHROMIUM names, one that lies where distributions put it, or
/// Debian's package, installed when this runs as root. Without one the tests are skipped, loudly; where
/// TRADEIN_REQUIRE_BROWSER is 1 they fail.
/// </summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private const string RequiredVariable = "TRADEIN_REQUIRE_BROWSER";

    private static readonly string[] Places =
        ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable"];

    private static readonly string[] Flags =
    [
        "--headless", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>The browser; where there is none the test that asks for it is skipped.</summary>
    internal IBrowser Browser
    {
        get
        {
            if (browser is null) Assert.Skip("There is no Chromium here: the console was not tested. Name one with CHROMIUM.");
            return browser!;
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (await FindAsync() is not { } chromium)
        {
            const string missing = "NO CHROMIUM WAS FOUND AND NONE COULD BE INSTALLED: THE CONSOLE IS NOT TESTED.";
            if (Environment.GetEnvironmentVariable(RequiredVariable) == "1") throw new InvalidOperationException(missing);
            await System.Console.Error.WriteLineAsync(missing);
            return;
        }
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = chromium, Args = Environment.IsPrivilegedProcess ? [.. Flags, "--no-sandbox"] : Flags,
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }

    private static async Task<string?> FindAsync()
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named) return named;
        if (Places.FirstOrDefault(File.Exists) is { } found) return found;
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess || !File.Exists("/usr/bin/apt-get")) return null;
        await RunAsync("apt-get", "update");
        await RunAsync("apt-get", "install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk");
        return Places.FirstOrDefault(File.Exists);
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        using var process = Process.Start(start)!;
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var enough = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        await process.WaitForExitAsync(enough.Token);
        await said;
    }
}
