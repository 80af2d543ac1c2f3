using System.Text.Json.Nodes;
using TradeIn.Server.Tests.Requests;

namespace TradeIn.Server.Tests.Custody;

/// <summary>Who may record what about a unit (Q13): who may not changes nothing, and is told who may.</summary>
public sealed class CustodyAccessTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private RunningServer Server => fixture.Server;

    [Theory]
    [InlineData("consignment", "", "dev-rec-green dev-dis-huaxing")]
    [InlineData("consignment", "roles", "dev-environment dev-commerce-municipal dev-regulator")]
    [InlineData("ship", "rec-huaxing", "dev-rec-green dev-dis-huaxing")]
    [InlineData("cancel", "rec-huaxing", "dev-rec-green dev-dis-huaxing")]
    [InlineData("receipt", "dis-huaxing", "dev-dis-second dev-rec-huaxing")]
    [InlineData("receipt", "roles", "dev-environment")]
    [InlineData("found", "the environment office", "dev-dis-second dev-rec-huaxing")]
    [InlineData("lost", "the environment office", "dev-dis-huaxing dev-rec-huaxing")]
    [InlineData("with-recycler", "the environment office", "dev-dis-huaxing dev-rec-huaxing")]
    [InlineData("lost", "roles", "dev-finance-municipal dev-commerce-municipal")]
    [InlineData("dismantling", "", "dev-dis-second dev-rec-huaxing")]
    public async Task Who_may_not_is_told_so_and_nothing_is_recorded(string what, string who, string keys)
    {
        var haul = new Haul(new Trade());
        await PrepareAsync(haul, what);
        var before = await Server.PositionAsync();
        var (path, body) = Step(haul, what);
        foreach (var key in keys.Split(' '))
        {
            var reply = await Server.PostAsync(key, path, body);
            await reply.ShouldBeProblemAsync(Server, 403, "forbidden", path);
            if (who is not ("" or "roles")) ((string?)reply.Json["detail"]).ShouldBe($"This is for {who} only.");
        }
        (await Server.PositionAsync()).ShouldBe(before);
    }

    [Theory]
    [InlineData("consignment")]
    [InlineData("ship")]
    [InlineData("cancel")]
    [InlineData("receipt")]
    [InlineData("found")]
    [InlineData("lost")]
    [InlineData("dismantling")]
    public async Task The_administrator_may_do_all_of_it(string what)
    {
        var haul = new Haul(new Trade());
        await PrepareAsync(haul, what);
        var (path, body) = Step(haul, what);
        await Server.PostAsync("dev-admin", path, body).ShouldBeAsync(201);
    }

    [Fact]
    public async Task That_a_unit_came_after_all_its_dismantler_may_say()
    {
        var haul = new Haul(new Trade());
        await haul.ArriveAsync(Server, "missing");
        await Server.PostAsync(Haul.Dismantler, "/v1/resolutions", haul.Resolution("found")).ShouldBeAsync(201);
    }

    [Theory]
    [InlineData("/v1/consignments/CN-none/steps", Trade.Recycler, "ship")]
    [InlineData("/v1/receipts", Haul.Dismantler, "receipt")]
    [InlineData("/v1/resolutions", Haul.Environment, "lost")]
    public async Task What_names_an_unknown_consignment_is_not_found(string path, string key, string what)
    {
        var (_, body) = Step(new Haul(new Trade()), what);
        await (await Server.PostAsync(key, path, body)).ShouldBeProblemAsync(Server, 404, "not-found", path);
    }

    private Task PrepareAsync(Haul haul, string what) => what switch
    {
        "consignment" => haul.RecycleAsync(Server),
        "ship" or "cancel" => haul.OpenAsync(Server),
        "receipt" => haul.ShipAsync(Server),
        "dismantling" => haul.ArriveAsync(Server, "received"),
        _ => haul.ArriveAsync(Server, "missing"),
    };

    private static (string Path, JsonObject Body) Step(Haul haul, string what) => what switch
    {
        "consignment" => ("/v1/consignments", haul.Consignment()),
        "ship" => ($"{haul.Path}/steps", Haul.Shipment()),
        "cancel" => ($"{haul.Path}/steps", Haul.Cancellation()),
        "receipt" => ("/v1/receipts", haul.Receipt("received")),
        "dismantling" => ("/v1/dismantlings", haul.Dismantling()),
        _ => ("/v1/resolutions", haul.Resolution(what)),
    };
}
