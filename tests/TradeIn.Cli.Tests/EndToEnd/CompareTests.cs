using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Npgsql;
using TradeIn.Cli.Seasons;
using TradeIn.Cli.Tests.Counter;
using TradeIn.Testing.Postgres;

namespace TradeIn.Cli.Tests.EndToEnd;

/// <summary>The regulator's first page beside what <c>tradein verify --compare</c> counts from the events alone.</summary>
public sealed class CompareTests(PostgresFixture postgres) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tradein-compare");

    [Fact]
    public async Task Every_figure_of_a_played_season_is_what_the_events_come_to_until_a_row_is_changed()
    {
        await using var server = await PlayedAsync();

        var equal = await CompareAsync(server);
        equal.Code.ShouldBe(0, equal.Output);
        var comparison = ComparisonOf(equal);
        comparison.GetProperty("figures").GetInt32().ShouldBeGreaterThan(500, "every day, district, category, reason and place");
        comparison.GetProperty("differences").GetArrayLength().ShouldBe(0);

        var (claim, district) = await ChangeAClaimAsync(server.Database);
        // The server keeps the figures of one position: it reads them again when the log has gone on.
        await RecordATrancheAsync(server);
        var changed = await CompareAsync(server);

        changed.Code.ShouldBe(1, $"{claim}: {changed.Output}");
        var names = ComparisonOf(changed).GetProperty("differences").EnumerateArray()
            .Select(each => each.GetProperty("name").GetString()!).ToList();
        names.Where(name => name.StartsWith("claims.", StringComparison.Ordinal)).ShouldBe(["claims.paid"]);
        names.ShouldContain($"districts[{district}].claims.paid");
        names.Count.ShouldBe(5, "in all, of the day, the month, the district and the category");
        names.ShouldAllBe(name => name.EndsWith(".paid", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_that_does_not_let_the_key_in_is_not_compared()
    {
        await using var server = await CounterServer.StartAsync(postgres);

        var refused = await Tradein.RunAsync(
            server.Database, "verify", "--compare", server.Address.ToString(), "--key", "dev-sel-dazhong");

        refused.Code.ShouldBe(2, refused.Output);
        refused.Output.ShouldContain("Nothing was compared");
        refused.Output.ShouldContain("it answers 403");
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static Task<Tradein> CompareAsync(CounterServer server) => Tradein.RunAsync(
        server.Database, "verify", "--json", "--compare", server.Address.ToString(), "--key", "dev-regulator");

    private static JsonElement ComparisonOf(Tradein run) => JsonElement.Parse(run.Output).GetProperty("comparison");

    private async Task<CounterServer> PlayedAsync()
    {
        var server = await CounterServer.StartAsync(postgres);
        var code = await SeasonCommand.Create()
            .Parse([
                "play", "--trade-ins", "40", "--seed", "7", "--folder", folder.FullName, "--server", server.Address.ToString(),
                "--report", Path.Combine(folder.FullName, "report.json"),
            ])
            .InvokeAsync(cancellationToken: TestContext.Current.CancellationToken);
        code.ShouldBe(0);
        return server;
    }

    /// <summary>One fen more was paid for a claim, says the table behind the page.</summary>
    private static async Task<(string Claim, string District)> ChangeAClaimAsync(TestDatabase database)
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var command = source.CreateCommand("""
            update read.claims set reimbursed_amount = reimbursed_amount + 0.01
            where claim_id = (select min(claim_id) from read.claims where reimbursed_amount is not null)
            returning claim_id, seller_district
            """);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        (await reader.ReadAsync(TestContext.Current.CancellationToken)).ShouldBeTrue("a season pays for claims");
        return (reader.GetString(0), reader.GetString(1));
    }

    private static async Task RecordATrancheAsync(CounterServer server)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "dev-finance-municipal");
        using var content = new StringContent(
            """
            {"trancheId":"YS-COMPARE","programme":"beijing-home-appliances-2010","district":"110108","amount":5000.00,"on":"2010-06-01"}
            """,
            Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync("/v1/budget-tranches", content, TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBe(201);
    }
}
