using TradeIn.Client;

namespace TradeIn.Server.Tests.Rebuilding;

/// <summary>Offices see where read models stand; the administrator has them built anew.</summary>
public sealed class ReadModelTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private RunningServer Server => fixture.Server;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_administrator_has_one_built_anew_and_sees_it_until_it_is_in_place()
    {
        await Server.CaughtUpAsync();
        using var http = TradeInClient.HttpClientFor(Server.Address, "dev-admin");
        var client = new TradeInClient(http);
        var before = await client.ListReadModelsAsync(Cancel);
        before.Items.Select(model => model.Name).ShouldBe(
            TradeInServer.Models().Select(model => model.Name).Order(StringComparer.Ordinal));
        before.Items.ShouldAllBe(model => model.Status == "working" && model.Lag == 0 && model.StoppedAt == null);
        before.Head.ShouldBeGreaterThan(0);

        var asked = await client.RebuildReadModelAsync("claims", Cancel);
        asked.Name.ShouldBe("claims");
        // A small log may be through before the answer is made.
        asked.Rebuild?.AskedBy.ShouldBe("admin");
        while ((await client.ListReadModelsAsync(Cancel)).Items.Any(model => model.Rebuild is not null)) Cancel.ThrowIfCancellationRequested();
        (await client.ListReadModelsAsync(Cancel)).Items.ShouldAllBe(model => model.Status == "working");
        await Server.GetAsync("dev-regulator", "/v1/claims").ShouldBeAsync(200);
    }

    [Fact]
    public async Task Enterprises_see_none_and_only_the_administrator_has_one_built_anew()
    {
        await Server.GetAsync(Trade.Seller, "/v1/read-models").ShouldBeAsync(403);
        await Server.GetAsync("dev-auditor", "/v1/read-models").ShouldBeAsync(200);
        await Server.PostAsync("dev-regulator", "/v1/read-models/claims/rebuild", "").ShouldBeAsync(403);
        await Server.PostAsync("dev-admin", "/v1/read-models/nothing/rebuild", "").ShouldBeAsync(404);
    }
}
