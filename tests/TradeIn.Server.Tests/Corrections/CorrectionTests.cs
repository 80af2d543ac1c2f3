using TradeIn.Server.Tests.Requests;

namespace TradeIn.Server.Tests.Corrections;

/// <summary>What an unredeemed certificate says can change, once three authorities have agreed (Q19).</summary>
public sealed class CorrectionTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private RunningServer Server => fixture.Server;

    [Fact]
    public async Task A_change_of_buyer_moves_the_count_and_the_certificate_to_the_incoming_buyer()
    {
        var (wrong, right) = (await RecycledAsync(), new Trade());
        var correction = new Correction(wrong);
        await correction.PassCommerceAsync(Server, correction.Change(right));
        (await UsedAsync(wrong), await UsedAsync(right)).ShouldBe((1, 0), "nothing changes before the last step");
        var applied = await correction.TakeAsync(Server, Correction.National, "national-administrator").ShouldBeAsync(201);
        applied.Text.ShouldBe(
            $$"""{"correctionId":"{{correction.Id}}","status":"applied","occurredAt":"2010-07-14T09:02:00+08:00"}""");
        (await UsedAsync(wrong), await UsedAsync(right)).ShouldBe((0, 1));

        foreach (var (trade, status) in new[] { (wrong, 422), (right, 201) })
        {
            await Server.PostAsync(Trade.Seller, "/v1/purchases", trade.Purchase()).ShouldBeAsync(201);
            var claim = trade.Claim().With("certificateNumber", wrong.Certificate);
            await Server.PostAsync(Trade.Seller, "/v1/claims", claim).ShouldBeAsync(status, "buyer.mismatch");
        }
    }

    [Fact]
    public async Task A_change_of_unit_frees_the_wrong_one_and_takes_the_right_one()
    {
        var (wrong, other) = (await RecycledAsync(), new Trade());
        var correction = new Correction(wrong);
        await correction.ApplyAsync(Server, correction.Change(unit: other.Recycling()["unit"]));

        await Server.PostAsync(Trade.Recycler, "/v1/recyclings", other.Recycling()).ShouldBeAsync(422, "old-unit.already-recycled");
        var freed = new Trade().Recycling().With("unit", wrong.Recycling()["unit"]!.DeepClone());
        await Server.PostAsync(Trade.Recycler, "/v1/recyclings", freed).ShouldBeAsync(201);
        (await UsedAsync(wrong)).ShouldBe(1);
    }

    [Fact]
    public async Task A_change_of_price_and_parts_touches_neither_buyer_nor_unit()
    {
        var wrong = await RecycledAsync();
        var correction = new Correction(wrong);
        var request = correction.Request("change").Edit("""/changes={"agreedPrice":55.00,"missingParts":["tube"]}""");
        await correction.ApplyAsync(Server, request);
        (await fixture.Database.TypesInAsync($"recycling-{wrong.RecyclingId}")).ShouldBe(["unit_recycled", "recycling_corrected"]);
        (await fixture.Database.TypesInAsync($"certificate-{wrong.Certificate}"))
            .ShouldBe(["certificate_issued", "certificate_corrected"]);
        (await UsedAsync(wrong)).ShouldBe(1);
    }

    [Fact]
    public async Task A_buyer_at_the_quotas_limit_does_not_come_in()
    {
        var (wrong, full) = (await RecycledAsync(), new Trade());
        await FillQuotaAsync(full, 5);
        await Server.PostAsync(Trade.Recycler, "/v1/corrections", new Correction(wrong).Change(full)).ShouldBeAsync(422, "quota.old-exceeded");
    }

    [Fact]
    public async Task A_unit_that_has_another_certificate_does_not_come_in()
    {
        var (wrong, other) = (await RecycledAsync(), await RecycledAsync());
        var request = new Correction(wrong).Change(unit: other.Recycling()["unit"]);
        await Server.PostAsync(Trade.Recycler, "/v1/corrections", request).ShouldBeAsync(422, "old-unit.already-recycled");
    }

    [Fact]
    public async Task The_rules_are_judged_again_when_the_correction_is_applied()
    {
        var (wrong, filling) = (await RecycledAsync(), new Trade());
        await FillQuotaAsync(filling, 4);
        var correction = new Correction(wrong);
        await correction.PassCommerceAsync(Server, correction.Change(filling));
        await FillQuotaAsync(filling, 1);
        await correction.TakeAsync(Server, Correction.National, "national-administrator").ShouldBeAsync(422, "quota.old-exceeded");
        ((string?)(await Server.GetAsync(Trade.Recycler, correction.Path)).Json["status"]).ShouldBe("municipally-approved");
        (await UsedAsync(wrong), await UsedAsync(filling)).ShouldBe((1, 5));
    }

    [Fact]
    public async Task An_unredeemed_certificate_is_invalidated_and_frees_its_unit_and_count()
    {
        var wrong = await RecycledAsync();
        var correction = new Correction(wrong);
        var applied = await correction.ApplyAsync(Server, correction.Request("invalidate"));
        applied.Json["toRecover"].ShouldBeNull();
        (await UsedAsync(wrong)).ShouldBe(0);
        var again = new Trade().Recycling().With("unit", wrong.Recycling()["unit"]!.DeepClone());
        await Server.PostAsync(Trade.Recycler, "/v1/recyclings", again).ShouldBeAsync(201);
        await Server.PostAsync(Trade.Seller, "/v1/purchases", wrong.Purchase()).ShouldBeAsync(201);
        await Server.PostAsync(Trade.Seller, "/v1/claims", wrong.Claim()).ShouldBeAsync(422, "certificate.void");
    }

    [Theory]
    [InlineData("change", """/changes={"buyer":{"kind":"individual","name":"张三","document":{"type":"resident-id-card","number":"53010219200508011X"},"registeredIn":"310101"},"agent":{"name":"李四"}}""",
        "buyer.not-eligible agent.identity-missing")]
    [InlineData("change", """/changes={"unit":{"category":"bicycle","brand":"Forever","model":"F1","serialNumber":"F1-1"}}""", "category.not-covered")]
    [InlineData("annotate", """/certificateNumber="BJ00009997" """, "certificate.unknown")]
    [InlineData("annotate", """/recyclerId="rec-green" """, "certificate.other-recycler")]
    [InlineData("annotate", """/recyclerId="nobody" """, "certificate.other-recycler")]
    public async Task A_refused_request_goes_to_no_authority(string kind, string edits, string reasons)
    {
        var correction = new Correction(await RecycledAsync());
        await Server.PostAsync("dev-admin", "/v1/corrections", correction.Request(kind).Edit(edits)).ShouldBeAsync(422, reasons.Split(' '));
        var view = (await Server.GetAsync("dev-regulator", correction.Path)).Json;
        ((string?)view["status"], view["steps"]!.AsArray().Count).ShouldBe(("refused", 0));
        view["reasons"]!.AsArray().Select(reason => (string)reason!["code"]!).ShouldBe(reasons.Split(' '));
    }

    [Fact]
    public async Task A_correction_of_another_enterprise_is_neither_asked_for_nor_seen()
    {
        var correction = new Correction(await RecycledAsync());
        var request = correction.Request("invalidate");
        await (await Server.PostAsync("dev-rec-green", "/v1/corrections", request))
            .ShouldBeProblemAsync(Server, 403, "forbidden", "/v1/corrections");
        await Server.PostAsync(Trade.Recycler, "/v1/corrections", request).ShouldBeAsync(201);
        await (await Server.GetAsync("dev-rec-green", correction.Path)).ShouldBeProblemAsync(Server, 403, "forbidden", correction.Path);
        await (await Server.GetAsync(Trade.Recycler, "/v1/corrections/K-0"))
            .ShouldBeProblemAsync(Server, 404, "not-found", "/v1/corrections/K-0");
    }

    private async Task<Trade> RecycledAsync()
    {
        var trade = new Trade();
        await Server.PostAsync(Trade.Recycler, "/v1/recyclings", trade.Recycling()).ShouldBeAsync(201);
        return trade;
    }

    private async Task FillQuotaAsync(Trade buyer, int units)
    {
        for (var i = 0; i < units; i++)
            await Server.PostAsync(Trade.Recycler, "/v1/recyclings", new Trade().Recycling().With("buyer", buyer.Buyer())).ShouldBeAsync(201);
    }

    private async Task<int> UsedAsync(Trade trade) =>
        (int)(await Server.PostAsync(Trade.Seller, "/v1/quota-checks", trade.QuotaCheck())).Json["old"]!["used"]!;
}
