using System.Text.Json.Nodes;
using TradeIn.Server.Tests.Requests;

namespace TradeIn.Server.Tests.Losses;

/// <summary>A lost certificate is blocked from its report on, until the report is withdrawn or rejected (Q18).</summary>
public sealed class LossTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private RunningServer Server => fixture.Server;

    [Fact]
    public async Task A_reported_certificate_cannot_be_redeemed_and_an_approved_one_never_again()
    {
        var (trade, loss) = await Loss.ReportedAsync(Server);
        await ClaimAsync(trade, "1", 422, "certificate.lost");
        await loss.TakeAsync(Server, Loss.District, "approve").ShouldBeAsync(201);
        await ClaimAsync(trade, "2", 422, "certificate.cancelled");
        await loss.TakeAsync(Server, Loss.Municipal, "file").ShouldBeAsync(201);
        await ClaimAsync(trade, "3", 422, "certificate.cancelled");
        var quota = await Server.PostAsync(Trade.Seller, "/v1/quota-checks", trade.QuotaCheck());
        ((int?)quota.Json["old"]!["used"]).ShouldBe(1, "the old unit stays counted");
    }

    [Theory]
    [InlineData("withdraw", Trade.Recycler)]
    [InlineData("reject", Loss.District)]
    public async Task A_report_that_comes_to_nothing_leaves_the_certificate_live(string step, string key)
    {
        var (trade, loss) = await Loss.ReportedAsync(Server);
        await ClaimAsync(trade, "1", 422, "certificate.lost");
        await loss.TakeAsync(Server, key, step).ShouldBeAsync(201);
        var view = (await Server.GetAsync(Trade.Recycler, $"/v1/certificates/{trade.Certificate}")).Json;
        ((string?)view["status"], (string?)view["cause"]).ShouldBe(("issued", loss.Id));
        await ClaimAsync(trade, "2", 201);
    }

    [Fact]
    public async Task A_report_shows_every_step_with_the_key_that_took_it_and_its_place_in_the_log()
    {
        var (_, loss) = await Loss.ReportedAsync(Server);
        await loss.TakeAsync(Server, Loss.District, "approve").ShouldBeAsync(201);
        await loss.TakeAsync(Server, Loss.District, "approve").ShouldBeAsync(422, "loss-report.not-open");
        var filed = await loss.TakeAsync(Server, "dev-admin", "file").ShouldBeAsync(201);
        ((string?)filed.Json["status"]).ShouldBe("filed");

        var view = (await Server.GetAsync(Trade.Recycler, loss.Path)).Json;
        ((string?)view["status"], (string?)view["district"]).ShouldBe(("filed", "110105"));
        var steps = view["steps"]!.AsArray().Select(each => each!).ToList();
        steps.Select(each => $"{each["step"]} by {each["by"]} at {each["at"]}").ShouldBe(
        [
            "report by rec-huaxing at 2010-07-11T10:00:00+08:00",
            "approve by commerce-110105 at 2010-07-12T09:00:00+08:00",
            "file by admin at 2010-07-12T09:02:00+08:00",
        ]);
        steps.Select(each => (long)each["position"]!).ShouldBeInOrder();
        ((long)steps[^1]["position"]!).ShouldBe(await Server.PositionAsync());
    }

    [Fact]
    public async Task The_certificate_shows_that_it_was_lost_then_cancelled_and_its_cause_to_those_concerned_only()
    {
        var (trade, loss) = await Loss.ReportedAsync(Server);
        await ShouldShowAsync("lost");
        await loss.TakeAsync(Server, Loss.District, "approve").ShouldBeAsync(201);
        await ShouldShowAsync("cancelled");
        await loss.TakeAsync(Server, Loss.Municipal, "file").ShouldBeAsync(201);
        await ShouldShowAsync("cancelled");

        async Task ShouldShowAsync(string status)
        {
            (string, string?)[] readers = [(Trade.Recycler, loss.Id), (Loss.District, loss.Id), (Trade.Seller, null)];
            foreach (var (key, cause) in readers)
            {
                var view = (await Server.GetAsync(key, $"/v1/certificates/{trade.Certificate}")).Json;
                ((string?)view["status"], (string?)view["cause"]).ShouldBe((status, cause), key);
            }
        }
    }

    [Fact]
    public async Task A_rejection_shows_its_grounds()
    {
        var (_, loss) = await Loss.ReportedAsync(Server);
        await loss.TakeAsync(Server, Loss.District, "reject").ShouldBeAsync(201);
        var view = (await Server.GetAsync("dev-regulator", loss.Path)).Json;
        ((string?)view["steps"]![1]!["grounds"]).ShouldBe("The certificate was seen at a seller's.");
    }

    [Theory]
    [InlineData("""/buyer/document={"type":"resident-id-card","number":"53010219200508011X"}""", "buyer.mismatch")]
    [InlineData("""/buyer/document/type="household-register" """, "document.mismatch")]
    [InlineData("""/certificateNumber="BJ00009998" """, "certificate.unknown")]
    [InlineData("""/recyclerId="rec-green" ; /agent={"name":"李四"}""", "agent.identity-missing certificate.other-recycler")]
    [InlineData("""/recyclerId="nobody" """, "certificate.other-recycler")]
    public async Task A_refused_report_blocks_nothing(string edits, string reasons)
    {
        var trade = new Trade();
        var loss = new Loss(trade);
        await trade.RecordAsync(Server);
        await Server.PostAsync("dev-admin", "/v1/loss-reports", loss.Report().Edit(edits)).ShouldBeAsync(422, reasons.Split(' '));
        var view = (await Server.GetAsync("dev-regulator", loss.Path)).Json;
        ((string?)view["status"], view["steps"]!.AsArray().Count).ShouldBe(("refused", 0));
        view["reasons"]!.AsArray().Select(reason => (string)reason!["code"]!).ShouldBe(reasons.Split(' '));
        await ClaimAsync(trade, "1", 201);
    }

    [Fact]
    public async Task A_redeemed_certificate_is_not_lost()
    {
        var trade = new Trade();
        await trade.ApproveAsync(Server);
        await Server.PostAsync(Trade.Recycler, "/v1/loss-reports", new Loss(trade).Report())
            .ShouldBeAsync(422, "certificate.already-redeemed");
    }

    [Fact]
    public async Task A_report_of_another_enterprise_is_neither_made_nor_seen()
    {
        var (_, loss) = await Loss.ReportedAsync(Server);
        await (await Server.PostAsync("dev-rec-green", "/v1/loss-reports", loss.Report()))
            .ShouldBeProblemAsync(Server, 403, "forbidden", "/v1/loss-reports");
        await (await Server.GetAsync("dev-rec-green", loss.Path)).ShouldBeProblemAsync(Server, 403, "forbidden", loss.Path);
        await (await Server.GetAsync(Trade.Recycler, "/v1/loss-reports/L-0"))
            .ShouldBeProblemAsync(Server, 404, "not-found", "/v1/loss-reports/L-0");
    }

    private Task<Reply> ClaimAsync(Trade trade, string suffix, int status, params string[] reasons) => Server
        .PostAsync(Trade.Seller, "/v1/claims", trade.Claim().With("claimId", $"{trade.ClaimId}-{suffix}"))
        .ShouldBeAsync(status, reasons);
}
