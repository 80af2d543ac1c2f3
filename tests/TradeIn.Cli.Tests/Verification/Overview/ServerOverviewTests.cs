using System.Net;
using System.Text.Json;
using TradeIn.Cli.Tests.Import;
using TradeIn.Cli.Verification;

namespace TradeIn.Cli.Tests.Verification.Overview;

/// <summary>What is waited for, what is not compared, and that no figure goes unread.</summary>
public class ServerOverviewTests
{
    private const long Head = 70;

    private const string Figures = """
        "on": "2010-07-14",
        "claims": { "filed": 3, "subsidy": 250.00 },
        "districts": [ { "district": "110108", "claims": { "filed": 2 } }, { "claims": { "filed": 1 } } ],
        "custody": [ { "custody": "received", "units": 4, "ages": [ { "fromDays": 91, "units": 4 } ] } ]
        """;

    [Fact]
    public async Task A_server_that_is_behind_is_waited_for()
    {
        var asked = new Answers(At(70, 68, 70), At(70, 69, 70), At(70, 70, 70));

        var comparison = await CompareAsync(asked);

        (comparison.Obstacle, comparison.Figures, comparison.Differences.Count, asked.Given).ShouldBe((null, 7, 0, 3));
    }

    [Fact]
    public async Task A_server_that_stays_behind_is_not_compared()
    {
        var comparison = await CompareAsync(new Answers(At(70, 68, 70)));

        comparison.Obstacle.ShouldNotBeNull().ShouldContain("its units stand at position 68 and the log at 70");
        comparison.Figures.ShouldBe(0);
    }

    [Fact]
    public async Task A_log_that_has_grown_since_it_was_audited_is_not_compared()
    {
        var comparison = await CompareAsync(new Answers(At(70, 68, 71)));

        comparison.Obstacle.ShouldNotBeNull().ShouldContain("the log has grown");
        comparison.Differences.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("\"filed\": 3", "\"filed\": 4", "claims.filed", "4", "3")]
    [InlineData("250.00", "250.01", "claims.subsidy", "250.01", "250")]
    [InlineData("{ \"claims\": { \"filed\": 1 } }", "{ \"claims\": { \"filed\": 0 } }", "districts[-].claims.filed", "0", "1")]
    [InlineData("\"fromDays\": 91, \"units\": 4", "\"fromDays\": 91, \"units\": 5", "custody[received].ages[91].units", "5", "4")]
    [InlineData("\"on\": \"2010-07-14\"", "\"on\": \"2010-07-15\"", "on", "2010-07-15", "2010-07-14")]
    [InlineData("\"filed\": 3", "\"filed\": 3, \"lost\": 1", "claims.lost", "1", null)]
    [InlineData("\"units\": 4, \"ages\"", "\"ages\"", "custody[received].units", null, "4")]
    public async Task A_figure_that_differs_or_that_one_side_lacks_is_named(
        string figure, string other, string name, string? server, string? counted)
    {
        var shown = Figures.Replace(figure, other, StringComparison.Ordinal);

        var comparison = await CompareAsync(new Answers(At(70, 70, 70, shown)));

        comparison.Differences.ShouldHaveSingleItem().ShouldBe(new FigureDifference(name, server, counted));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"positions":{}}""")]
    [InlineData("no JSON")]
    public async Task What_is_no_overview_is_not_compared(string answer) =>
        (await CompareAsync(new Answers(answer))).Obstacle.ShouldNotBeNull();

    private static async Task<OverviewComparison> CompareAsync(Answers answers)
    {
        var server = new Uri("http://counter.example");
        using var http = new HttpClient(answers) { BaseAddress = server };
        using var counted = JsonDocument.Parse($"{{ {Figures} }}");
        return await new ServerOverview(server, http, new HurriedTime(), TimeSpan.FromSeconds(20))
            .CompareAsync(Head, FigureSheet.Of(counted.RootElement), TestContext.Current.CancellationToken);
    }

    private static string At(long claims, long units, long budgets, string figures = Figures) =>
        $$"""{ {{figures}}, "positions": { "claims": {{claims}}, "units": {{units}}, "budgets": {{budgets}} }, "asOf": 1 }""";

    /// <summary>One answer after another, the last one for ever.</summary>
    private sealed class Answers(params string[] bodies) : HttpMessageHandler
    {
        public int Given { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri!.AbsolutePath.ShouldBe("/v1/reports/overview");
            var body = bodies[Math.Min(Given++, bodies.Length - 1)];
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(body) });
        }
    }
}
