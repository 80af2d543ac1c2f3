using System.Text.Json;
using Npgsql;
using TradeIn.Cli.Seasons;
using TradeIn.Cli.Tests.Import;
using TradeIn.Cli.Verification;
using TradeIn.Client.Events;
using TradeIn.Testing.Postgres;

namespace TradeIn.Cli.Tests.EndToEnd;

/// <summary>Nothing lost, nothing twice: the server is killed in the middle of a season, and killed again.</summary>
public class KilledServerTests(PostgresFixture postgres)
{
    private const int Minutes = 60_000;

    /// <summary>Decisions, by their names in the audit, that come of one type of event alone.</summary>
    private static readonly (string Name, string Type)[] OneForOne =
    [
        ("claimsApproved", EventTypes.Claim), ("advances", EventTypes.Advance),
        ("returns", EventTypes.Return), ("exchanges", EventTypes.Exchange), ("repairs", EventTypes.Repair),
        ("losses", EventTypes.LossReport), ("lossSteps", EventTypes.LossStep), ("replacements", EventTypes.Replacement),
        ("corrections", EventTypes.Correction), ("correctionSteps", EventTypes.CorrectionStep),
        ("recoveries", EventTypes.Recovery), ("orders", EventTypes.Order), ("deliveries", EventTypes.Delivery),
        ("cancellations", EventTypes.Cancellation),
    ];

    [Fact(Timeout = 5 * Minutes)]
    public async Task A_season_comes_through_a_server_that_is_killed_three_times()
    {
        using var season = await SeasonFolder.WriteAsync(400, 7);
        await using var database = await postgres.CreateDatabaseAsync();
        await using var server = await ServerProcess.StartAsync(database);
        var before = await server.HeadAsync();

        var importing = season.ImportAsync(server.Address, clock: TimeProvider.System, cancel: TestContext.Current.CancellationToken);
        foreach (var position in new[] { before + 700, before + 2_300, before + 3_900 })
        {
            await server.KillAtAsync(position, importing);
            server.StartAgain();
        }
        var journal = await importing;

        season.ShouldHaveComeOut(journal);
        journal.Interruptions.ShouldBeGreaterThanOrEqualTo(3);
        await ShouldHoldAsync(database, season.Summary.Expected);
    }

    [Fact(Timeout = 5 * Minutes)]
    public async Task A_season_is_played_to_its_end_though_the_server_is_killed_twice()
    {
        var folder = Directory.CreateTempSubdirectory("tradein-play");
        await using var database = await postgres.CreateDatabaseAsync();
        await using var server = await ServerProcess.StartAsync(database);
        var before = await server.HeadAsync();
        var report = Path.Combine(folder.FullName, "report.json");

        var playing = SeasonCommand.Create()
            .Parse([
                "play", "--trade-ins", "60", "--seed", "7", "--folder", folder.FullName, "--server", server.Address.ToString(),
                "--report", report,
            ])
            .InvokeAsync(cancellationToken: TestContext.Current.CancellationToken);
        foreach (var position in new[] { before + 600, before + 1_500 })
        {
            await server.KillAtAsync(position, playing);
            server.StartAgain();
        }

        (await playing).ShouldBe(0);
        var import = JsonElement.Parse(await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken)).GetProperty("import");
        import.GetProperty("interruptions").GetInt32().ShouldBeGreaterThanOrEqualTo(2);
        import.GetProperty("mismatchCount").GetInt64().ShouldBe(0);
        folder.Delete(recursive: true);
    }

    /// <summary>The log itself: sound, and with every acceptance, refusal and fen once.</summary>
    private static async Task ShouldHoldAsync(TestDatabase database, Tally expected)
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        var report = await LogVerification.RunAsync(source, new Progress<VerificationProgress>(), TestContext.Current.CancellationToken);

        report.Audit.Findings.First.ShouldBeEmpty();
        var decisions = report.Audit.Decisions.ToDictionary(each => each.Name, each => each.Count);
        decisions["recyclings"].ShouldBe(AcceptedOf(EventTypes.Recycling, EventTypes.Replacement, EventTypes.Delivery));
        decisions["purchases"].ShouldBe(AcceptedOf(EventTypes.Purchase, EventTypes.Delivery));
        foreach (var (name, type) in OneForOne) decisions[name].ShouldBe(AcceptedOf(type), name);
        decisions.Where(each => each.Key.EndsWith("Refused", StringComparison.Ordinal)).Sum(each => each.Value).ShouldBe(expected.Refused);
        var money = report.Audit.Money;
        money.Granted.ShouldBe(expected.SubsidyGranted);
        money.TakenBack.ShouldBe(expected.SubsidyTakenBack);
        money.OwedToFinance.ShouldBe(expected.OwedToFinance);

        long AcceptedOf(params string[] types) => types.Sum(type => expected.Accepted[type]);
    }
}
