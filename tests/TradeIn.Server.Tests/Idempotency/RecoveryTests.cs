using TradeIn.Server.Tests.Requests;

namespace TradeIn.Server.Tests.Idempotency;

/// <summary>Recoveries have no id of their own: the claim and the content tell one from another.</summary>
public sealed class RecoveryTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private RunningServer Server => fixture.Server;

    [Fact]
    public async Task A_recovery_is_taken_once_and_by_the_seller_only()
    {
        var trade = new Trade();
        await trade.RevokeAsync(Server);
        var path = trade.RecoveryPath;
        var foreign = await Server.PostAsync(Trade.OtherSeller, path, trade.Recovery());
        await foreign.ShouldBeProblemAsync(Server, 403, "forbidden", path);
        (await Server.PostAsync(Trade.Seller, path, trade.Recovery(1m))).Reasons.ShouldBe(["recovery.wrong-amount"]);
        var right = await Server.PostAsync(Trade.Seller, path, trade.Recovery());
        (right.Status, right.Replayed).ShouldBe((201, false), right.Text);
        var again = await Server.PostAsync(Trade.Seller, path, trade.Recovery());
        (again.Status, again.Replayed, again.Text).ShouldBe((201, true, right.Text));
        foreach (var repeated in new[] { trade.Recovery(), trade.Recovery(1m) })
        {
            foreign = await Server.PostAsync(Trade.OtherSeller, path, repeated);
            await foreign.ShouldBeProblemAsync(Server, 403, "forbidden", path);
        }
        var other = trade.Recovery().With("recoveredAt", "2010-09-07T10:00:00+08:00");
        (await Server.PostAsync(Trade.Seller, path, other)).Reasons.ShouldBe(["claim.nothing-to-recover"]);
    }

    [Fact]
    public async Task Of_a_refused_claim_there_is_nothing_to_recover()
    {
        var unknown = new Trade();
        (await Server.PostAsync(Trade.Seller, "/v1/claims", unknown.Claim())).Reasons.ShouldContain("purchase.unknown");
        var refused = new Trade();
        await refused.RefuseAsync(Server);
        foreach (var trade in new[] { unknown, refused })
        {
            var recovered = await Server.PostAsync(Trade.Seller, trade.RecoveryPath, trade.Recovery());
            recovered.Reasons.ShouldBe(["claim.nothing-to-recover"]);
        }
    }

    [Fact]
    public async Task A_recovery_on_an_unknown_claim_is_not_remembered()
    {
        var trade = new Trade();
        var (path, body) = (trade.RecoveryPath, trade.Recovery());
        await (await Server.PostAsync(Trade.Seller, path, body)).ShouldBeProblemAsync(Server, 404, "not-found", path);
        await trade.RevokeAsync(Server);
        (await Server.PostAsync(Trade.Seller, path, body)).Status.ShouldBe(201);
    }
}
