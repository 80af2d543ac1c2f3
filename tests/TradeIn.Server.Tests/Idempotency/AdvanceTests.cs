using TradeIn.Server.Tests.Requests;

namespace TradeIn.Server.Tests.Idempotency;

/// <summary>An advance has no id of its own: the claim and the content tell one from another.</summary>
public sealed class AdvanceTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private RunningServer Server => fixture.Server;

    [Fact]
    public async Task After_a_wrong_amount_the_right_one_is_taken_once()
    {
        var trade = new Trade();
        await trade.ApproveAsync(Server);

        var wrong = await Server.PostAsync(Trade.Seller, trade.AdvancePath, trade.Advance(249.96m));
        await wrong.ShouldBeProblemAsync(Server, 422, "refused", trade.AdvancePath);
        wrong.Reasons.ShouldBe(["advance.wrong-amount"]);
        var reason = wrong.Json["reasons"]![0]!;
        ((decimal?)reason["limit"], (decimal?)reason["actual"]).ShouldBe((249.95m, 249.96m));

        var right = await Server.PostAsync(Trade.Seller, trade.AdvancePath, trade.Advance());
        (right.Status, right.Replayed).ShouldBe((201, false));
        var again = await Server.PostAsync(Trade.Seller, trade.AdvancePath, trade.Advance());
        (again.Status, again.Replayed, again.Text).ShouldBe((201, true, right.Text));

        var other = await Server.PostAsync(
            Trade.Seller, trade.AdvancePath, trade.Advance().With("paidAt", "2010-07-12T13:00:00+08:00"));
        await other.ShouldBeProblemAsync(Server, 409, "id-reused", trade.AdvancePath);
        var refusedAgain = await Server.PostAsync(Trade.Seller, trade.AdvancePath, trade.Advance(249.96m));
        (refusedAgain.Status, refusedAgain.Replayed).ShouldBe((422, true));

        var view = (await Server.GetAsync(Trade.Seller, $"/v1/claims/{trade.ClaimId}")).Json;
        ((string?)view["status"], (decimal?)view["advance"]!["amount"]).ShouldBe(("advanced", 249.95m));
    }

    [Fact]
    public async Task A_refused_claim_takes_no_advance()
    {
        var trade = new Trade();
        await trade.RefuseAsync(Server);
        var reply = await Server.PostAsync(Trade.Seller, trade.AdvancePath, trade.Advance());
        reply.Status.ShouldBe(422);
        reply.Reasons.ShouldBe(["claim.not-approved"]);
    }

    [Fact]
    public async Task Another_enterprise_can_neither_advance_a_claim_nor_repeat_its_advance()
    {
        var trade = new Trade();
        await trade.ApproveAsync(Server);
        var before = await Server.PostAsync(Trade.OtherSeller, trade.AdvancePath, trade.Advance());
        await before.ShouldBeProblemAsync(Server, 403, "forbidden", trade.AdvancePath);

        (await Server.PostAsync(Trade.Seller, trade.AdvancePath, trade.Advance(1m))).Status.ShouldBe(422);
        (await Server.PostAsync(Trade.Seller, trade.AdvancePath, trade.Advance())).Status.ShouldBe(201);
        foreach (var repeated in new[] { trade.Advance(), trade.Advance(1m), trade.Advance(2m) })
        {
            var after = await Server.PostAsync(Trade.OtherSeller, trade.AdvancePath, repeated);
            await after.ShouldBeProblemAsync(Server, 403, "forbidden", trade.AdvancePath);
            after.Replayed.ShouldBeFalse();
        }
    }

    [Fact]
    public async Task The_same_instant_under_another_offset_is_other_content()
    {
        var trade = new Trade();
        await trade.ApproveAsync(Server);
        (await Server.PostAsync(Trade.Seller, trade.AdvancePath, trade.Advance())).Status.ShouldBe(201);
        var moved = trade.Advance().With("paidAt", "2010-07-12T04:00:00Z");
        (await Server.PostAsync(Trade.Seller, trade.AdvancePath, moved)).Status.ShouldBe(409);
    }
}
