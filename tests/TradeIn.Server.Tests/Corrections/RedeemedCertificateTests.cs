namespace TradeIn.Server.Tests.Corrections;

/// <summary>A redeemed certificate is annotated or invalidated, never changed; invalidation revokes its claim (Q19).</summary>
public sealed class RedeemedCertificateTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private RunningServer Server => fixture.Server;

    [Fact]
    public async Task A_redeemed_certificate_is_not_changed()
    {
        var trade = new Trade();
        await trade.ApproveAsync(Server);
        await Server.PostAsync(Trade.Recycler, "/v1/corrections", new Correction(trade).Change(new Trade()))
            .ShouldBeAsync(422, "correction.certificate-redeemed");
    }

    [Fact]
    public async Task A_certificate_that_is_redeemed_before_the_last_step_is_not_changed_by_it()
    {
        var trade = new Trade();
        await trade.RecordAsync(Server);
        var correction = new Correction(trade);
        await correction.PassCommerceAsync(Server, correction.Change(new Trade()));
        await Server.PostAsync(Trade.Seller, "/v1/claims", trade.Claim()).ShouldBeAsync(201);
        await correction.TakeAsync(Server, Correction.National, "national-administrator")
            .ShouldBeAsync(422, "correction.certificate-redeemed");
    }

    [Fact]
    public async Task An_annotation_changes_nothing_but_stands_on_the_certificate()
    {
        var trade = new Trade();
        await trade.ApproveAsync(Server);
        var correction = new Correction(trade);
        await correction.ApplyAsync(Server, correction.Request("annotate"));
        (await fixture.Database.TypesInAsync($"certificate-{trade.Certificate}"))
            .ShouldBe(["certificate_issued", "certificate_redeemed", "certificate_annotated"]);
        (await fixture.Database.TypesInAsync($"claim-{trade.ClaimId}")).ShouldBe(["claim_approved"]);
    }

    [Fact]
    public async Task Invalidating_a_claimed_certificate_that_was_not_advanced_frees_purchase_unit_and_counts_at_once()
    {
        var trade = new Trade();
        await trade.ApproveAsync(Server);
        var correction = new Correction(trade);
        var applied = await correction.ApplyAsync(Server, correction.Request("invalidate"));
        applied.Json["toRecover"].ShouldBeNull();
        (await fixture.Database.TypesInAsync($"claim-{trade.ClaimId}")).ShouldBe(["claim_approved", "claim_revoked"]);
        (await UsedAsync(trade)).ShouldBe((0, 0));

        var second = new Trade();
        await Server.PostAsync(Trade.Recycler, "/v1/recyclings", second.Recycling().With("buyer", trade.Buyer())).ShouldBeAsync(201);
        var claim = trade.Claim().With("claimId", $"{trade.ClaimId}-2").With("certificateNumber", second.Certificate);
        await Server.PostAsync(Trade.Seller, "/v1/claims", claim).ShouldBeAsync(201);
    }

    [Fact]
    public async Task Invalidating_an_advanced_certificate_revokes_the_claim_and_leaves_the_new_unit_until_the_subsidy_is_recovered()
    {
        var trade = new Trade();
        await trade.ApproveAsync(Server);
        await Server.PostAsync(Trade.Seller, trade.AdvancePath, trade.Advance()).ShouldBeAsync(201);
        var correction = new Correction(trade);
        var applied = await correction.ApplyAsync(Server, correction.Request("invalidate"));
        ((decimal?)applied.Json["toRecover"], (decimal?)applied.Json["owedToFinance"]).ShouldBe((249.95m, null));

        (await fixture.Database.TypesInAsync($"claim-{trade.ClaimId}"))
            .ShouldBe(["claim_approved", "subsidy_advanced", "claim_revoked"]);
        (await fixture.Database.TypesInAsync($"certificate-{trade.Certificate}"))
            .ShouldBe(["certificate_issued", "certificate_redeemed", "certificate_voided"]);
        (await fixture.Database.TypesInAsync($"purchase-{trade.PurchaseId}")).ShouldBe(["purchase_recorded", "purchase_subsidised"]);
        (await UsedAsync(trade)).ShouldBe((0, 1));
    }

    [Fact]
    public async Task Invalidating_a_reimbursed_certificate_leaves_a_debt_which_the_buyers_recovery_does_not_settle()
    {
        const string debts = "/v1/enterprises/sel-dazhong/debts";
        var trade = new Trade();
        await trade.ReimburseAsync(Server);
        var before = (decimal)(await Server.GetAsync(Trade.Seller, debts)).Json["owed"]!;
        var correction = new Correction(trade);
        var applied = await correction.ApplyAsync(Server, correction.Request("invalidate"));
        ((decimal?)applied.Json["toRecover"], (decimal?)applied.Json["owedToFinance"]).ShouldBe((249.95m, 249.95m));
        await ShouldOweAsync();

        await Server.PostAsync(Trade.Seller, trade.RecoveryPath, trade.Recovery()).ShouldBeAsync(201);
        await Server.PostAsync(Trade.Seller, trade.RecoveryPath, trade.Recovery(249.94m))
            .ShouldBeAsync(422, "claim.nothing-to-recover");
        (await UsedAsync(trade)).ShouldBe((0, 0));
        await ShouldOweAsync();

        async Task ShouldOweAsync()
        {
            var view = (await Server.GetAsync(Trade.Finance, debts)).Json;
            ((decimal)view["owed"]! - before).ShouldBe(249.95m);
            view["debts"]!.AsArray()[^1]!.ToJsonString().ShouldStartWith(
                $$"""{"claimId":"{{trade.ClaimId}}","cause":"{{correction.Id}}","amount":249.95,"on":"2010-07-14","open":249.95,""");
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task After_the_recovery_the_purchase_is_claimed_and_advanced_with_another_certificate(bool reimbursed)
    {
        var (trade, next) = (new Trade(), new Trade());
        if (reimbursed) await trade.ReimburseAsync(Server);
        else await trade.AdvanceAsync(Server);
        var correction = new Correction(trade);
        await correction.ApplyAsync(Server, correction.Request("invalidate"));
        var recycling = next.Recycling().With("buyer", trade.Buyer());
        await Server.PostAsync(Trade.Recycler, "/v1/recyclings", recycling).ShouldBeAsync(201);
        var claim = trade.Claim().With("claimId", $"{trade.ClaimId}-2").With("certificateNumber", next.Certificate);
        await Server.PostAsync(Trade.Seller, "/v1/claims", claim).ShouldBeAsync(422, "purchase.already-claimed");

        await Server.PostAsync(Trade.Seller, trade.RecoveryPath, trade.Recovery()).ShouldBeAsync(201);
        var (again, path) = ($"{trade.ClaimId}-3", $"/v1/claims/{trade.ClaimId}-3/advance");
        await Server.PostAsync(Trade.Seller, "/v1/claims", claim.With("claimId", again)).ShouldBeAsync(201);
        await Server.PostAsync(Trade.Seller, path, trade.Advance()).ShouldBeAsync(201);
        (await UsedAsync(trade)).ShouldBe((1, 1));
    }

    [Fact]
    public async Task Invalidating_the_certificate_of_a_delivered_order_revokes_its_claim()
    {
        var order = new Orders.OneStop();
        await order.DeliverAsync(Server);
        await Server.PostAsync(Orders.OneStop.Seller, "/v1/claims", order.Claim()).ShouldBeAsync(201);
        var correction = new Correction(order.Buyer);
        var request = correction.Request("invalidate").With("certificateNumber", order.Certificate).With("recyclerId", "dual-online")
            .With("occurredAt", "2010-07-18T10:00:00+08:00");
        await Server.PostAsync(Orders.OneStop.Seller, "/v1/corrections", request).ShouldBeAsync(201);
        foreach (var step in new[] { "district-commerce", "municipal-commerce", "national-administrator" })
            await correction.TakeAsync(Server, "dev-admin", step).ShouldBeAsync(201);
        (await order.CountsAsync(Server)).ShouldBe(("0 used, 0 held", "0 used, 0 held"));
    }

    private async Task<(int Old, int New)> UsedAsync(Trade trade)
    {
        var quota = (await Server.PostAsync(Trade.Seller, "/v1/quota-checks", trade.QuotaCheck())).Json;
        return ((int)quota["old"]!["used"]!, (int)quota["new"]!["used"]!);
    }
}
