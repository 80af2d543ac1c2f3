using System.Text.Json.Nodes;
using TradeIn.Server.Tests.Losses;
using TradeIn.Server.Tests.Requests;

namespace TradeIn.Server.Tests.Corrections;

/// <summary>On the same day and unredeemed, a wrong certificate is voided and replaced in one step; the unit counts once (Q19).</summary>
public sealed class ReplacementTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private const string Path = "/v1/replacements";

    private RunningServer Server => fixture.Server;

    [Fact]
    public async Task The_same_unit_gets_a_new_certificate_and_counts_once()
    {
        var (wrong, right) = await RecycledAsync();
        var entry = right.Recycling().With("buyer", wrong.Buyer()).With("unit", wrong.Recycling()["unit"]!.DeepClone());
        var reply = await Server.PostAsync(Trade.Recycler, Path, Correction.Replacement(wrong, entry)).ShouldBeAsync(201);
        ((string?)reply.Json["replaces"], (string?)reply.Json["recyclingId"], (string?)reply.Json["certificateNumber"])
            .ShouldBe((wrong.RecyclingId, right.RecyclingId, right.Certificate));
        reply.Json["old"]!.ToJsonString().ShouldBe("""{"limit":5,"used":1,"remaining":4,"held":0}""");
        (await UsedAsync(wrong)).ShouldBe(1);

        await Server.PostAsync(Trade.Seller, "/v1/purchases", wrong.Purchase()).ShouldBeAsync(201);
        await Server.PostAsync(Trade.Seller, "/v1/claims", wrong.Claim()).ShouldBeAsync(422, "certificate.void");
        var claim = wrong.Claim().With("claimId", $"{wrong.ClaimId}-2").With("certificateNumber", right.Certificate);
        await Server.PostAsync(Trade.Seller, "/v1/claims", claim).ShouldBeAsync(201);
    }

    [Fact]
    public async Task Another_buyer_gets_the_count_and_the_wrong_one_is_free_of_it()
    {
        var (wrong, right) = await RecycledAsync();
        await Server.PostAsync(Trade.Recycler, Path, Correction.Replacement(wrong, right.Recycling())).ShouldBeAsync(201);
        (await UsedAsync(wrong), await UsedAsync(right)).ShouldBe((0, 1));
        await Server.PostAsync(Trade.Recycler, "/v1/recyclings", new Trade().Recycling().With("unit", wrong.Recycling()["unit"]!.DeepClone()))
            .ShouldBeAsync(201);
    }

    [Fact]
    public async Task At_the_quotas_limit_a_certificate_is_still_replaced_because_the_wrong_one_counts_no_more()
    {
        var (wrong, right) = await RecycledAsync();
        for (var i = 0; i < 4; i++)
            await Server.PostAsync(Trade.Recycler, "/v1/recyclings", new Trade().Recycling().With("buyer", wrong.Buyer())).ShouldBeAsync(201);
        await Server.PostAsync(Trade.Recycler, "/v1/recyclings", new Trade().Recycling().With("buyer", wrong.Buyer()))
            .ShouldBeAsync(422, "quota.old-exceeded");
        var entry = right.Recycling().With("buyer", wrong.Buyer());
        await Server.PostAsync(Trade.Recycler, Path, Correction.Replacement(wrong, entry)).ShouldBeAsync(201);
        (await UsedAsync(wrong)).ShouldBe(5);
    }

    [Theory]
    [InlineData("", """/recycling/occurredAt="2010-07-11T00:00:00+08:00" """, "replacement.not-same-day")]
    [InlineData("", """/replaces="R-0" """, "recycling.unknown")]
    [InlineData("claimed", "", "certificate.already-redeemed")]
    [InlineData("lost", "", "certificate.lost")]
    [InlineData("replaced", "", "certificate.void")]
    [InlineData("", """
        /recycling/recyclerId="rec-green" ; /recycling/outletId="rec-green-o1" ; /recycling/certificateNumber="BJ00010001"
        """, "certificate.other-recycler")]
    [InlineData("", """/recycling/occurredAt="2010-07-09T10:00:00+08:00" ; /recycling/outletId="x" """,
        "outlet.not-registered replacement.not-same-day")]
    public async Task A_refused_replacement_leaves_the_certificate_as_it_was(string before, string edits, string reasons)
    {
        var (wrong, right) = await RecycledAsync();
        if (before == "claimed")
        {
            await Server.PostAsync(Trade.Seller, "/v1/purchases", wrong.Purchase()).ShouldBeAsync(201);
            await Server.PostAsync(Trade.Seller, "/v1/claims", wrong.Claim()).ShouldBeAsync(201);
        }
        if (before == "lost") await Server.PostAsync(Trade.Recycler, "/v1/loss-reports", new Loss(wrong).Report()).ShouldBeAsync(201);
        if (before == "replaced")
            await Server.PostAsync(Trade.Recycler, Path, Correction.Replacement(wrong, new Trade().Recycling())).ShouldBeAsync(201);

        var position = await Server.PositionAsync();
        var body = Correction.Replacement(wrong, right.Recycling()).Edit(edits);
        await Server.PostAsync("dev-admin", Path, body).ShouldBeAsync(422, reasons.Split(' '));
        (await Server.PositionAsync()).ShouldBe(position + 1, "the refusal alone");
        (await UsedAsync(right)).ShouldBe(0);
    }

    [Fact]
    public async Task A_refused_replacement_is_no_recycling_to_replace_or_to_record_again()
    {
        var (wrong, refused) = await RecycledAsync();
        await Server.PostAsync(Trade.Recycler, Path, Correction.Replacement(wrong, refused.Recycling()).With("replaces", "R-0"))
            .ShouldBeAsync(422, "recycling.unknown");
        await Server.PostAsync(Trade.Recycler, Path, Correction.Replacement(refused, new Trade().Recycling())).ShouldBeAsync(422, "recycling.unknown");
        await (await Server.PostAsync(Trade.Recycler, "/v1/recyclings", refused.Recycling()))
            .ShouldBeProblemAsync(Server, 409, "id-reused", "/v1/recyclings");
    }

    [Fact]
    public async Task A_replacement_goes_by_the_id_of_the_new_recycling()
    {
        var (wrong, right) = await RecycledAsync();
        var body = Correction.Replacement(wrong, right.Recycling());
        var first = await Server.PostAsync(Trade.Recycler, Path, body).ShouldBeAsync(201);
        var again = await Server.PostAsync(Trade.Recycler, Path, body).ShouldBeAsync(201);
        (first.Replayed, again.Replayed, again.Text).ShouldBe((false, true, first.Text));
        foreach (var other in new[] { body.DeepClone().AsObject().Edit("/recycling/agreedPrice=61.00"), Correction.Replacement(wrong, wrong.Recycling()) })
            await (await Server.PostAsync(Trade.Recycler, Path, other)).ShouldBeProblemAsync(Server, 409, "id-reused", Path);
    }

    [Fact]
    public async Task Only_the_recycler_itself_replaces_its_certificate()
    {
        var (wrong, right) = await RecycledAsync();
        await (await Server.PostAsync("dev-rec-green", Path, Correction.Replacement(wrong, right.Recycling())))
            .ShouldBeProblemAsync(Server, 403, "forbidden", Path);
    }

    /// <summary>A recycling whose entry is wrong, and a trade to take its place.</summary>
    private async Task<(Trade Wrong, Trade Right)> RecycledAsync()
    {
        var wrong = new Trade();
        await Server.PostAsync(Trade.Recycler, "/v1/recyclings", wrong.Recycling()).ShouldBeAsync(201);
        return (wrong, new Trade());
    }

    private async Task<int> UsedAsync(Trade trade) =>
        (int)(await Server.PostAsync(Trade.Seller, "/v1/quota-checks", trade.QuotaCheck())).Json["old"]!["used"]!;
}
