using TradeIn.Domain.Purchases;
using TradeIn.Domain.Recycling;
using TradeIn.Server.Tests.Requests;

namespace TradeIn.Server.Tests.Idempotency;

/// <summary>An id under which another command has recorded, say an order's delivery, is not to be had.</summary>
public sealed class TakenIdTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private RunningServer Server => fixture.Server;

    [Fact]
    public async Task A_purchase_is_not_recorded_under_the_id_of_another_commands_purchase()
    {
        var (model, trade) = (new Trade(), new Trade());
        await OtherNode.CopyAsync(fixture.Database.ConnectionString, Server, model, Purchase.Stream(trade.PurchaseId));
        await ShouldBeTakenAsync(Trade.Seller, "/v1/purchases", trade.Purchase());
    }

    [Fact]
    public async Task A_recycling_is_not_recorded_under_the_id_of_another_commands_recycling()
    {
        var (model, trade) = (new Trade(), new Trade());
        await OtherNode.CopyAsync(fixture.Database.ConnectionString, Server, model, RecordRecycling.Stream(trade.RecyclingId));
        await ShouldBeTakenAsync(Trade.Recycler, "/v1/recyclings", trade.Recycling());
    }

    private async Task ShouldBeTakenAsync(string key, string path, System.Text.Json.Nodes.JsonObject body)
    {
        var before = (await Server.GetAsync(key: null, "/readyz")).Text;
        await (await Server.PostAsync(key, path, body)).ShouldBeProblemAsync(Server, 409, "id-reused", path);
        (await Server.GetAsync(key: null, "/readyz")).Text.ShouldBe(before);
    }
}
