using System.Text.Json.Nodes;
using TradeIn.Server.Tests.Corrections;
using TradeIn.Server.Tests.Settlement;

namespace TradeIn.Server.Tests.Claims;

/// <summary>What is read of a claim after its decision: how it stands, and what became of it.</summary>
public sealed class AftermathTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private static readonly string[] Figures = ["type", "decidedFor", "cause", "amount", "subsidy", "owedToFinance"];

    private RunningServer Server => fixture.Server;

    [Fact]
    public async Task Every_later_event_of_a_claim_is_told_with_its_amounts_and_by_whom()
    {
        var trade = new Trade();
        await trade.ApproveAsync(Server);
        await PostAsync(Trade.Seller, trade.AdvancePath, trade.Advance(1m));
        await PostAsync(Trade.Seller, trade.AdvancePath, trade.Advance());
        await PostAsync(Trade.Seller, "/v1/exchanges", trade.Exchange().With("paidPrice", 2399.50m));
        var statement = new Settling(trade) { AmountOf = _ => 239.95m };
        await statement.PayAsync(Server);
        await PostAsync(Trade.Seller, "/v1/returns", trade.Return(239.95m).Edit("/redInvoice/amount=2399.50"));
        await PostAsync("dev-admin", trade.RecoveryPath, trade.Recovery());

        var explained = (await Server.GetAsync(Trade.Seller, $"/v1/claims/{trade.ClaimId}/explanation")).Json;
        var later = explained["afterwards"]!.AsArray().Select(each => each!).ToList();
        later.Select(Told).ShouldBe(
            [
                "advance_refused sel-dazhong 1.00 advance.wrong-amount", "subsidy_advanced sel-dazhong 249.95",
                $"claim_rebound sel-dazhong {trade.ExchangeId} 10.00 239.95 0.00",
                $"claim_stated sel-dazhong {statement.Id} 239.95",
                $"subsidy_reimbursed finance-110108 {statement.Id} 239.95",
                $"claim_returned sel-dazhong {trade.ReturnId} 239.95 239.95",
                "recovery_refused admin 249.95 claim.nothing-to-recover",
            ]);
        var positions = later.Select(each => (long)each["position"]!).Prepend((long)explained["position"]!).ToList();
        positions.ShouldBe(positions.Order());
        positions.ShouldBeUnique();
    }

    [Fact]
    public async Task A_revocation_and_its_recovery_are_told_too()
    {
        var trade = new Trade();
        await trade.RevokeAsync(Server);
        await PostAsync(Trade.Seller, trade.RecoveryPath, trade.Recovery());
        var correction = new Correction(trade).Id;
        var explained = (await Server.GetAsync(Trade.Seller, $"/v1/claims/{trade.ClaimId}/explanation")).Json;
        explained["afterwards"]!.AsArray().Skip(1).Select(each => Told(each!)).ShouldBe(
            [$"claim_revoked national-administrator {correction} 249.95 0.00", "subsidy_recovered sel-dazhong 249.95"]);

        var view = (await Server.GetAsync(Trade.Seller, $"/v1/claims/{trade.ClaimId}")).Json;
        ((string?)view["status"]).ShouldBe("recovered");
        view["revocation"]!.ToJsonString().ShouldBe(
            $$"""{"correctionId":"{{correction}}","toRecover":249.95,"owedToFinance":0.00,"revokedOn":"2010-07-14"}""");
        ((decimal?)view["recovery"]!["amount"]).ShouldBe(249.95m);
    }

    [Fact]
    public async Task A_voided_certificate_names_its_cause_to_those_concerned_only()
    {
        var trade = new Trade();
        await trade.RevokeAsync(Server);
        var path = $"/v1/certificates/{trade.Certificate}";
        var whole = (await Server.GetAsync(Trade.Recycler, path)).Json;
        ((string?)whole["status"], (string?)whole["cause"]).ShouldBe(("void", new Correction(trade).Id));
        var bare = (await Server.GetAsync(Trade.OtherSeller, path)).Json.AsObject();
        ((string?)bare["status"]).ShouldBe("void");
        bare.ContainsKey("cause").ShouldBeFalse();

        var next = new Trade();
        (await PostAsync(Trade.Seller, "/v1/purchases", next.Purchase().With("buyer", trade.Buyer()))).Status.ShouldBe(201);
        var claim = next.Claim().With("claimant", trade.Buyer()).With("certificateNumber", trade.Certificate);
        (await PostAsync(Trade.Seller, "/v1/claims", claim)).Reasons.ShouldBe(["certificate.void"]);
    }

    [Fact]
    public async Task A_corrected_certificate_shows_what_it_says_now_and_its_notes()
    {
        var trade = new Trade();
        (await PostAsync(Trade.Recycler, "/v1/recyclings", trade.Recycling())).Status.ShouldBe(201);
        var (change, note) = (new Correction(trade), new Correction(trade, mark: "N"));
        var computer = new Trade().Recycling()["unit"]!.AsObject().With("category", "computer");
        await change.ApplyAsync(Server, change.Change(unit: computer));
        await note.ApplyAsync(Server, note.Request("annotate"));

        var path = $"/v1/certificates/{trade.Certificate}";
        var whole = (await Server.GetAsync(Trade.Recycler, path)).Json;
        ((string?)whole["status"], (string?)whole["category"], (string?)whole["correctedBy"], whole["cause"])
            .ShouldBe(("issued", "computer", change.Id, null));
        whole["notes"]!.ToJsonString().ShouldBe(
            $$"""[{"note":"The entry is wrong.","correctionId":"{{note.Id}}","notedOn":"2010-07-14"}]""");
        var bare = (await Server.GetAsync(Trade.OtherSeller, path)).Json.AsObject();
        ((string?)bare["category"], bare["notes"], bare["correctedBy"]).ShouldBe(("computer", null, null));
    }

    [Theory]
    [InlineData("purchase.already-returned", "purchase_recorded purchase_returned")]
    [InlineData("purchase.unknown", "purchase_recorded purchase_returned")]
    public async Task A_claim_on_a_returned_purchase_is_explained_by_the_return(string code, string types)
    {
        var trade = new Trade();
        await trade.RecordAsync(Server);
        await PostAsync(Trade.Seller, "/v1/returns", trade.Return(0m));
        (await Server.PostAsync(Trade.Seller, "/v1/claims", trade.Claim())).Reasons.ShouldBe(["purchase.already-returned"]);
        (await TypesBehindAsync(trade, code)).ShouldBe(types.Split(' '));
    }

    [Fact]
    public async Task A_claim_after_an_exchange_is_explained_by_the_unit_that_was_handed_over()
    {
        var trade = new Trade();
        await trade.RecordAsync(Server);
        await PostAsync(Trade.Seller, "/v1/exchanges", trade.Exchange());
        await PostAsync(Trade.Seller, "/v1/claims", trade.Claim().Edit("""/occurredAt="2010-07-17T10:00:00+08:00" """));
        var explained = (await Server.GetAsync(Trade.Seller, $"/v1/claims/{trade.ClaimId}/explanation")).Json;
        var events = Rule(explained, "new-unit.already-subsidised")["events"]!.AsArray();
        ((string?)events.ShouldHaveSingleItem()!["stream"]).ShouldStartWith("new_unit-CHANGED");
    }

    [Fact]
    public async Task A_claim_shows_its_papers_and_the_digests_of_those_that_were_scanned()
    {
        var trade = new Trade();
        await trade.RecordAsync(Server);
        var digests = new JsonObject { ["invoice"] = new string('0', 64) };
        await PostAsync(Trade.Seller, "/v1/claims", trade.Claim().With("paperDigests", digests));
        var view = (await Server.GetAsync(Trade.Seller, $"/v1/claims/{trade.ClaimId}")).Json;
        view["papers"]!.AsArray().Count.ShouldBe(5);
        view["paperDigests"]!.ToJsonString().ShouldBe($$"""{"invoice":"{{new string('0', 64)}}"}""");
    }

    private Task<Reply> PostAsync(string key, string path, JsonObject body) => Server.PostAsync(key, path, body);

    private async Task<IEnumerable<string>> TypesBehindAsync(Trade trade, string code)
    {
        var explained = (await Server.GetAsync(Trade.Seller, $"/v1/claims/{trade.ClaimId}/explanation")).Json;
        return Rule(explained, code)["events"]!.AsArray().Select(each => (string)each!["type"]!);
    }

    private static JsonNode Rule(JsonNode explained, string code) =>
        explained["rules"]!.AsArray().Single(each => (string?)each!["code"] == code)!;

    private static string Told(JsonNode later) => string.Join(
        ' ', Figures.Select(name => later[name]?.ToString())
            .Append((string?)later["reasons"]?[0]?["code"]).Where(each => each is not null));
}
