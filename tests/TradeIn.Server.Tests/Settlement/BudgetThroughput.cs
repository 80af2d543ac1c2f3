using System.Diagnostics;
using TradeIn.Server.Tests.Events;
using TradeIn.Testing.Postgres;
using CloudEvents = TradeIn.Server.Tests.Events.Events;

namespace TradeIn.Server.Tests.Settlement;

/// <summary>
/// A measurement, run by hand (<c>--filter FullyQualifiedName~BudgetThroughput</c> with explicit tests on): claims a second when
/// all are committed to one budget, and when they spread over twelve.
/// </summary>
public sealed class BudgetThroughput(PostgresFixture postgres, ITestOutputHelper output)
{
    private const int Claims = 1_200;

    private static readonly string[] Districts =
    [
        "110101", "110102", "110105", "110106", "110107", "110108", "110109", "110111", "110112", "110113", "110114", "110115",
    ];

    [Fact(Explicit = true)]
    public async Task One_budget_is_not_slower_than_twelve()
    {
        foreach (var round in new[] { 1, 2 })
            foreach (var districts in new[] { Districts[..1], Districts })
                output.WriteLine(
                    $"round {round}: {Claims} claims on {districts.Length} budgets: "
                    + $"{BindingProgramme.Figure(Claims / (await MeasureAsync(districts)).TotalSeconds)} claims/s");
    }

    private async Task<TimeSpan> MeasureAsync(string[] districts)
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var server = await RunningServer.StartAsync(database.ConnectionString);
        await using var log = await BindingProgramme.OpenLogAsync(database);
        await BindingProgramme.PublishAsync(log);
        foreach (var district in districts)
        {
            await BindingProgramme.AwardSellerAsync(log, district);
            await server.PostAsync(
                Trade.Finance, "/v1/budget-tranches", Paperwork.Tranche(district, 1_000_000m, BindingProgramme.Id)).ShouldBeAsync(201);
        }
        var trades = Enumerable.Range(0, Claims).Select(_ => new Trade()).ToList();
        var sellers = trades.Select((trade, n) => (trade, Seller: $"sel-{districts[n % districts.Length]}"))
            .ToDictionary(each => each.trade, each => each.Seller);
        await BindingProgramme.RecordAsync(server, trades, trade => sellers[trade]);
        var lines = string.Concat(trades.Select(trade => CloudEvents.Of(
            "claim", BindingProgramme.OfSeller(trade.BoundClaim(), sellers[trade])).ToJsonString() + "\n"));

        var started = Stopwatch.GetTimestamp();
        var answers = await server.PostLinesAsync("dev-admin", lines);
        var taken = Stopwatch.GetElapsedTime(started);
        answers.Statuses().ShouldAllBe(status => status == 201);
        return taken;
    }
}
