using TradeIn.Cli.Models;
using TradeIn.Cli.Tests.Counter;
using TradeIn.Cli.Tests.EndToEnd;
using TradeIn.Client.Rebuilding;
using TradeIn.Testing.Postgres;

namespace TradeIn.Cli.Tests.Models;

/// <summary>What the command line says of read models, and has done about them.</summary>
public sealed class ModelsCommandTests(PostgresFixture postgres)
{
    private static readonly DateTimeOffset At = new(2026, 9, 1, 9, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task It_lists_has_one_built_anew_and_says_when_the_server_refuses()
    {
        await using var server = await CounterServer.StartAsync(postgres);

        var list = await RunAsync(server);
        list.Code.ShouldBe(0, list.Output);
        foreach (var model in TradeIn.Server.TradeInServer.Models()) list.Output.ShouldContain($"\n{model.Name} ");
        list.Output.ShouldContain("The log ends at ");

        (await RunAsync(server, "--rebuild", "claims")).Code.ShouldBe(0);
        (await RunAsync(server, "--restart", "claims")).Code.ShouldBe(0);
        var skip = await RunAsync(server, "--skip", "claims", "--position", "7", "--reason", "It is poison.");
        (skip.Code, skip.Output.Contains("not stopped", StringComparison.Ordinal)).ShouldBe((2, true), skip.Output);
        (await RunAsync(server, "--restart", "nothing")).Code.ShouldBe(2);
        (await RunAsync(server, "--key", "dev-auditor", "--rebuild", "claims")).Code.ShouldBe(2);
    }

    [Theory]
    [InlineData("--skip", "claims")]
    [InlineData("--skip", "claims", "--position", "7")]
    [InlineData("--reason", "It is poison.")]
    [InlineData("--rebuild", "claims", "--restart", "claims")]
    public void What_cannot_be_meant_is_wrong_usage(params string[] arguments) =>
        ModelsCommand.Create().Parse(arguments).Errors.ShouldNotBeEmpty();

    [Fact]
    public void Stops_rebuilds_and_skips_are_told()
    {
        ReadModelView claims = new(
            "claims", 4, "working", 120, 0, StoppedAt: null, new ReadModelRebuildView(4, 60, "admin", At, StoppedAt: 61),
            [new ReadModelSkipView(3, 17, "Written by another program.", "admin", At)]);
        ReadModelView custody = new("custody", 2, "stopped", 88, 32, StoppedAt: 89);

        ModelsText.Of(new ReadModelList([claims, custody], 120)).ShouldBe(
        [
            "model            version  status          position       lag  stopped at",
            "claims                 4  working              120         0",
            "custody                2  stopped               88        32          89",
            "The log ends at 120.",
            "claims: built anew for version 4, at 60, stopped by the event at 61; asked for by admin.",
            "claims: version 3 passes over the event at 17; admin, 2026-09-01 09:30 +00:00: Written by another program.",
        ]);
        ModelsText.IsStopped(claims).ShouldBeTrue();
        ModelsText.IsStopped(custody).ShouldBeTrue();
        ModelsText.IsStopped(custody with { Status = "working" }).ShouldBeFalse();
    }

    private static Task<Tradein> RunAsync(CounterServer server, params string[] more) =>
        Tradein.RunAsync(server.Database, ["models", "--server", server.Address.ToString(), .. more]);
}
