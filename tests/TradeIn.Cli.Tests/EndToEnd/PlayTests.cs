using System.Text.Json;
using TradeIn.Cli.Seasons;
using TradeIn.Cli.Tests.Counter;
using TradeIn.Testing.Postgres;

namespace TradeIn.Cli.Tests.EndToEnd;

/// <summary>A season from the tender to the last payment, each actor with its own key, and what the report says of it.</summary>
public sealed class PlayTests(PostgresFixture postgres) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tradein-play");

    [Fact]
    public async Task Each_unit_that_went_astray_and_each_yuan_that_is_owed_is_as_planted()
    {
        await using var server = await CounterServer.StartAsync(postgres);

        (await PlayAsync(server)).ShouldBe(0);

        var report = await ReportAsync();
        report.GetProperty("asPlanted").GetBoolean().ShouldBeTrue();
        ListOf(report, "dismantled late").GetProperty("found").GetArrayLength().ShouldBePositive();
        ListOf(report, "lost").GetProperty("found").GetArrayLength().ShouldBePositive();
        report.GetProperty("dues").GetArrayLength().ShouldBePositive();
        report.GetProperty("import").GetProperty("singleCalls").GetInt64().ShouldBePositive();
    }

    [Fact]
    public async Task The_nearest_outlets_of_a_place_are_those_of_its_district()
    {
        await using var server = await CounterServer.StartAsync(postgres);
        await PlayAsync(server);
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = server.Address };
        var (district, middle) = Places.Middles.First();

        var near = FormattableString.Invariant($"near={middle.Latitude},{middle.Longitude}");
        var page = JsonElement.Parse(await http.GetStringAsync(
            $"/v1/directory/outlets?{near}&on=2010-07-12&limit=3", TestContext.Current.CancellationToken));

        foreach (var outlet in page.GetProperty("items").EnumerateArray())
        {
            outlet.GetProperty("district").GetString().ShouldBe(district);
            outlet.GetProperty("distanceKm").GetDecimal().ShouldBeLessThan(2m);
        }
        page.GetProperty("items").GetArrayLength().ShouldBe(3);
    }

    [Fact]
    public async Task One_unit_and_one_fen_that_were_planted_and_are_not_there_are_told()
    {
        await using var server = await CounterServer.StartAsync(postgres);
        await PlayAsync(server);
        var path = Path.Combine(folder.FullName, "season-40-7.json");
        var summary = JsonSerializer.Deserialize(
            await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), FileJson.Files.SeasonSummary)!;
        summary.Units.Lost.Add("BJ11999999");
        var seller = summary.Dues.ToSellers.Keys.First();
        summary.Dues.ToSellers[seller] = summary.Dues.ToSellers[seller] with { NotStated = summary.Dues.ToSellers[seller].NotStated + 0.01m };
        await File.WriteAllTextAsync(
            path, JsonSerializer.Serialize(summary, FileJson.Files.SeasonSummary), TestContext.Current.CancellationToken);

        (await PlayAsync(server, "--compare-only")).ShouldBe(1);

        var report = await ReportAsync();
        ListOf(report, "lost").GetProperty("notFound")[0].GetString().ShouldBe("BJ11999999");
        report.GetProperty("dues").EnumerateArray().Count(due => !due.GetProperty("asPlanted").GetBoolean()).ShouldBe(1);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private Task<int> PlayAsync(CounterServer server, params string[] more) => SeasonCommand.Create()
        .Parse([
            "play", "--trade-ins", "40", "--seed", "7", "--folder", folder.FullName, "--server", server.Address.ToString(),
            "--report", Path.Combine(folder.FullName, "report.json"), .. more,
        ])
        .InvokeAsync(cancellationToken: TestContext.Current.CancellationToken);

    private async Task<JsonElement> ReportAsync() => JsonElement.Parse(
        await File.ReadAllTextAsync(Path.Combine(folder.FullName, "report.json"), TestContext.Current.CancellationToken));

    private static JsonElement ListOf(JsonElement report, string what) =>
        report.GetProperty("units").EnumerateArray().Single(list => list.GetProperty("what").GetString() == what);
}
