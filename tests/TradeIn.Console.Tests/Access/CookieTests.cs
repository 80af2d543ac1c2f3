using System.Net;
using System.Text.RegularExpressions;
using TradeIn.Testing.Postgres;

namespace TradeIn.Console.Tests.Access;

/// <summary>The cookie, the antiforgery token, the headers and the limit, as they go over the wire.</summary>
public sealed partial class CookieTests(PostgresFixture postgres)
{
    private const string Key = "a-key-of-the-regulator";

    [Fact]
    public async Task Outside_Development_the_cookie_is_secure_strict_and_without_the_key()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var server = await ProductionAsync(database);
        using var browser = new Plain(server.Address);
        var answer = await browser.SignInAsync(Key);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(each => each.StartsWith("__Host-tradein-console=", StringComparison.Ordinal));
        foreach (var part in new[] { "secure", "httponly", "samesite=strict", "path=/" }) cookie.ShouldContain(part, Case.Insensitive);
        cookie.ShouldNotContain(Key);
        cookie.ShouldNotContain(Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(Key)));
    }

    [Fact]
    public async Task No_sample_key_is_shown_outside_Development()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var server = await ProductionAsync(database);
        using var browser = new Plain(server.Address);
        (await browser.GetAsync("/console/sign-in")).ShouldNotContain("dev-");
    }

    [Fact]
    public async Task A_form_without_its_token_is_not_taken()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var server = await ProductionAsync(database);
        using var browser = new Plain(server.Address);
        (await browser.PostAsync("/console/sign-in", ("_handler", "sign-in"), ("Key", Key))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_key_that_was_taken_from_the_ring_is_signed_out()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        var data = Directory.CreateTempSubdirectory("tradein-console-").FullName;
        string cookie;
        await using (var server = await ProductionAsync(database, data))
        {
            using var browser = new Plain(server.Address);
            cookie = Plain.CookieOf(await browser.SignInAsync(Key));
            (await browser.StatusAsync("/console", cookie)).ShouldBe(HttpStatusCode.OK);
        }
        await using var without = await ProductionAsync(database, data, key: "another-key");
        using var later = new Plain(without.Address);
        (await later.StatusAsync("/console", cookie)).ShouldBe(HttpStatusCode.Redirect);
        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task The_cookie_opens_no_operation_of_the_interface()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var server = await ProductionAsync(database);
        using var browser = new Plain(server.Address);
        var cookie = Plain.CookieOf(await browser.SignInAsync(Key));
        (await browser.StatusAsync("/v1/claims", cookie)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Wrong_keys_are_held_back_after_some()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var server = await ProductionAsync(database, settings: "--TradeIn:SignInFailures=3");
        using var browser = new Plain(server.Address);
        for (var i = 0; i < 3; i++) (await browser.SignInAsync($"wrong-{i}")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var held = await browser.SignInAsync(Key);
        held.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        held.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromMinutes(5));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/console/sign-in")]
    [InlineData("/status")]
    [InlineData("/console/no-such-page")]
    public async Task Every_page_forbids_what_is_not_its_own(string address)
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var server = await ProductionAsync(database);
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { BaseAddress = server.Address };
        using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldStartWith("default-src 'none'; script-src 'self'; style-src 'self';");
        policy.ShouldNotContain("unsafe");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("X-Frame-Options").ShouldBe(["DENY"]);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    private static Task<RunningServer> ProductionAsync(
        TestDatabase database, string? data = null, string key = Key, string settings = "--TradeIn:SignInFailures=10")
    {
        var digest = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(key)));
        string[] all =
        [
            "--environment", "Production", $"--TradeIn:IdentityKey={RunningServer.IdentityKey}",
            $"--TradeIn:MasterKey={RunningServer.MasterKey}", settings,
            "--TradeIn:Keys:0:Id=regulator-1", "--TradeIn:Keys:0:Role=Regulator", $"--TradeIn:Keys:0:Sha256={digest}",
            $"--TradeIn:Data={data ?? Path.Combine(AppContext.BaseDirectory, "console-data")}",
        ];
        return RunningServer.StartAsync(all, database.ConnectionString);
    }

    /// <summary>A browser that shows what goes over the wire, secure cookies over plain HTTP included.</summary>
    private sealed partial class Plain(Uri server) : IDisposable
    {
        private readonly HttpClient client = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = server };

        public async Task<string> GetAsync(string address) => await client.GetStringAsync(address, TestContext.Current.CancellationToken);

        public async Task<HttpStatusCode> StatusAsync(string address, string cookie)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Add("Cookie", cookie);
            using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
            return answer.StatusCode;
        }

        public async Task<HttpResponseMessage> PostAsync(string address, params (string Name, string Value)[] form) =>
            await client.PostAsync(
                address, new FormUrlEncodedContent(form.Select(each => KeyValuePair.Create(each.Name, each.Value))), TestContext.Current.CancellationToken);

        public async Task<HttpResponseMessage> SignInAsync(string key)
        {
            var cancel = TestContext.Current.CancellationToken;
            using var ask = new HttpRequestMessage(HttpMethod.Get, "/console/sign-in");
            
            using var page = await client.SendAsync(ask, cancel);
            var token = Token().Match(await page.Content.ReadAsStringAsync(cancel)).Groups[1].Value;
            using var request = new HttpRequestMessage(HttpMethod.Post, "/console/sign-in");
            request.Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["_handler"] = "sign-in", ["__RequestVerificationToken"] = token, ["Key"] = key,
            });
            request.Headers.Add("Cookie", page.Headers.GetValues("Set-Cookie").Select(each => each.Split(';')[0]));
            return await client.SendAsync(request, cancel);
        }

        public static string CookieOf(HttpResponseMessage answer) =>
            answer.Headers.GetValues("Set-Cookie").Single(each => each.Contains("tradein-console", StringComparison.Ordinal)).Split(';')[0];

        public void Dispose() => client.Dispose();

        [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
        private static partial Regex Token();
    }
}
