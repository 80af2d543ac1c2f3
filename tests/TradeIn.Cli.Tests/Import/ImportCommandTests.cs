using System.Text.Json;
using TradeIn.Cli.Import;
using TradeIn.Cli.Seasons;
using TradeIn.Cli.Tests.Counter;
using TradeIn.Testing.Postgres;

namespace TradeIn.Cli.Tests.Import;

public class ImportCommandTests(PostgresFixture postgres)
{
    [Fact]
    public async Task As_expected_is_exit_code_0_and_leaves_no_journal()
    {
        using var season = await SeasonFolder.WriteAsync(20, 7);
        await using var server = await CounterServer.StartAsync(postgres);
        await WriteSummaryAsync(season, season.Summary);

        var code = await RunAsync(season, server, "--summary", season["summary.json"], "--report", season["report.json"]);

        code.ShouldBe(0);
        File.Exists(season.JournalPath).ShouldBeFalse();
        var report = JsonElement.Parse(await File.ReadAllTextAsync(season["report.json"], TestContext.Current.CancellationToken));
        report.GetProperty("complete").GetBoolean().ShouldBeTrue();
        report.GetProperty("outcomes").GetProperty("subsidyGranted").GetDecimal().ShouldBe(season.Summary.Expected.SubsidyGranted);
    }

    [Fact]
    public async Task A_line_that_is_answered_otherwise_is_exit_code_1_and_named_in_the_report()
    {
        using var season = await SeasonFolder.WriteAsync(20, 7, text => text.Replace("\"expect\":\"409\"", "\"expect\":\"201\"", StringComparison.Ordinal));
        await using var server = await CounterServer.StartAsync(postgres);

        (await RunAsync(season, server, "--report", season["report.json"])).ShouldBe(1);

        var report = JsonElement.Parse(await File.ReadAllTextAsync(season["report.json"], TestContext.Current.CancellationToken));
        var mismatches = report.GetProperty("mismatches").EnumerateArray().ToList();
        mismatches.Count.ShouldBe((int)season.Summary.Expected.Conflicts);
        mismatches.ShouldAllBe(each => each.GetProperty("expected").GetString() == "201" && each.GetProperty("actual").GetString() == "409");
    }

    [Fact]
    public async Task One_fen_more_in_the_summary_is_exit_code_1()
    {
        using var season = await SeasonFolder.WriteAsync(20, 7);
        await using var server = await CounterServer.StartAsync(postgres);
        season.Summary.Expected.SubsidyGranted += 0.01m;
        await WriteSummaryAsync(season, season.Summary);

        (await RunAsync(season, server, "--summary", season["summary.json"])).ShouldBe(1);
    }

    [Fact]
    public async Task A_journal_of_another_file_is_exit_code_64()
    {
        using var season = await SeasonFolder.WriteAsync(5, 7);
        await using var server = await CounterServer.StartAsync(postgres);
        new Journal { Fingerprint = "another", Server = server.Address.ToString() }.Save(season.JournalPath);

        (await RunAsync(season, server)).ShouldBe(64);
        (await RunAsync(season, server, "--restart")).ShouldBe(0);
    }

    [Fact]
    public async Task A_key_that_the_server_does_not_know_is_told_at_once_however_much_was_sent()
    {
        using var season = await SeasonFolder.WriteAsync(500, 7);
        await using var server = await CounterServer.StartAsync(postgres);

        // A patience that a busy machine does not use up: what was cut off and asked again is counted as an interruption.
        (await RunAsync(season, server, "--key", "nobody", "--patience", "60", "--report", season["report.json"])).ShouldBe(2);

        var report = JsonElement.Parse(await File.ReadAllTextAsync(season["report.json"], TestContext.Current.CancellationToken));
        report.GetProperty("problem").GetString()!.ShouldContain("key");
        report.GetProperty("interruptions").GetInt32().ShouldBe(0);
    }

    private static Task<int> RunAsync(SeasonFolder season, CounterServer server, params string[] more) => ImportCommand.Create()
        .Parse([season.Input, "--server", server.Address.ToString(), .. more.Contains("--key") ? more : ["--keys-prefix", "dev-", .. more]])
        .InvokeAsync(cancellationToken: TestContext.Current.CancellationToken);

    private static Task WriteSummaryAsync(SeasonFolder season, SeasonSummary summary) => File.WriteAllTextAsync(
        season["summary.json"], JsonSerializer.Serialize(summary, FileJson.Files.SeasonSummary), TestContext.Current.CancellationToken);
}
