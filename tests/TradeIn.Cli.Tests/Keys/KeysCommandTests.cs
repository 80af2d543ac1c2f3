using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using TradeIn.Cli.Tests.EndToEnd;
using TradeIn.Testing.Postgres;

namespace TradeIn.Cli.Tests.Keys;

/// <summary>Keys from the command line, as an administrator makes, changes and ends them.</summary>
public sealed class KeysCommandTests(PostgresFixture postgres)
{
    [Fact]
    public async Task A_key_is_made_lets_in_is_rotated_is_listed_and_is_revoked()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var server = await ServerProcess.StartAsync(database);

        var made = await KeysAsync("create", "till-7", "--role", "enterprise", "--enterprise", "sel-dazhong", "--requests-per-minute", "600");
        var key = KeyOf(made);
        (await AskAsync(key)).ShouldBe(HttpStatusCode.OK);

        var rotated = KeyOf(await KeysAsync("rotate", "till-7", "--overlap-hours", "0"));
        rotated.ShouldNotBe(key);
        (await AskAsync(key)).ShouldBe(HttpStatusCode.Unauthorized);
        (await AskAsync(rotated)).ShouldBe(HttpStatusCode.OK);

        var listed = await KeysAsync("list");
        var line = listed.Output.Split('\n').Single(each => each.StartsWith("till-7 ", StringComparison.Ordinal));
        line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..5].ShouldBe(["enterprise", "sel-dazhong", "good", "database"]);
        line.TrimEnd().ShouldEndWith(" 600");
        listed.Output.ShouldNotContain(rotated);

        var revoked = await KeysAsync("revoke", "till-7");
        (revoked.Code, revoked.Output.Trim()).ShouldBe((0, "till-7 is revoked."));
        (await AskAsync(rotated)).ShouldBe(HttpStatusCode.Unauthorized);

        var again = await KeysAsync("create", "till-7", "--role", "enterprise", "--enterprise", "sel-other");
        again.Code.ShouldBe(2);
        again.Output.ShouldNotContain("tradein_");

        Task<Tradein> KeysAsync(params string[] arguments) =>
            Tradein.RunAsync(database, ["keys", .. arguments, "--server", server.Address.ToString()]);

        async Task<HttpStatusCode> AskAsync(string bearer)
        {
            using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = server.Address };
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
            using var answer = await http.GetAsync("/v1/claims", TestContext.Current.CancellationToken);
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task The_first_key_is_made_without_a_server_and_its_digest_is_what_the_configuration_gets()
    {
        await using var database = await postgres.CreateDatabaseAsync();

        var made = await Tradein.RunAsync(database, "keys", "new", "admin");

        made.Code.ShouldBe(0, made.Output);
        var lines = made.Output.Split('\n');
        var key = lines.Single(each => each.StartsWith("tradein_", StringComparison.Ordinal)).Trim();
        lines.ShouldContain("TRADEIN__KEYS__0__ID=admin");
        lines.ShouldContain("TRADEIN__KEYS__0__ROLE=Administrator");
        lines.ShouldContain($"TRADEIN__KEYS__0__SHA256={Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))}");
    }

    private static string KeyOf(Tradein made)
    {
        made.Code.ShouldBe(0, made.Output);
        return made.Output.Trim().Split('\n')[^1];
    }
}
