using System.Text.Json.Nodes;

namespace TradeIn.Server.Tests.Settlement;

/// <summary>A statement is filed once for each claim, and judged as a whole (M1).</summary>
public sealed class StatementTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private RunningServer Server => fixture.Server;

    [Fact]
    public async Task A_statement_goes_to_the_finance_office_of_the_seller_and_its_claims_are_stated()
    {
        var settling = new Settling(await Settling.AdvancedAsync(Server, 2));
        var filed = await settling.FileAsync(Server).ShouldBeAsync(201);
        filed.Json.ToJsonString().ShouldBe(
            $$"""{"statementId":"{{settling.Id}}","status":"filed","district":"110108","count":2,"total":499.90}""");
        (await settling.FileAsync(Server)).Replayed.ShouldBeTrue();
        await Server.PostAsync(Trade.Seller, "/v1/statements", settling.Statement().With("count", 3)).ShouldBeAsync(409);
    }

    [Theory]
    [InlineData("/count=2", "statement.count-differs")]
    [InlineData("/total=249.94", "statement.total-differs")]
    [InlineData("""/claims=[{"claimId":"C-nobody","amount":249.95}]""", "statement.claim-unknown")]
    [InlineData("""/occurredAt="2010-07-12T11:00:00+08:00" """, "")]
    [InlineData("""/occurredAt="2010-07-11T11:00:00+08:00" """, "statement.before-advance")]
    [InlineData("""/count=7 ; /total=1 ; /claims=[{"claimId":"C-nobody","amount":249.95}]""",
        "statement.claim-unknown statement.count-differs statement.total-differs")]
    public async Task A_statement_is_refused_for_every_rule_it_breaks(string edits, string reasons)
    {
        var settling = new Settling(await Settling.AdvancedAsync(Server, 1));
        var reply = Server.PostAsync(Trade.Seller, "/v1/statements", settling.Statement().Edit(edits));
        if (reasons.Length == 0) await reply.ShouldBeAsync(201);
        else await reply.ShouldBeAsync(422, reasons.Split(' '));
    }

    [Fact]
    public async Task Claims_that_are_not_advanced_or_differ_or_are_another_sellers_are_named_each_under_its_reason()
    {
        var (advanced, approved, stated) = (new Trade(), new Trade(), new Trade());
        await advanced.AdvanceAsync(Server);
        await approved.ApproveAsync(Server);
        await stated.AdvanceAsync(Server);
        await new Settling(stated).FileAsync(Server).ShouldBeAsync(201);
        var body = new Settling(advanced, approved, stated).Statement();
        body["claims"]![0]!["amount"] = 249.94m;
        var reply = await Server.PostAsync(Trade.Seller, "/v1/statements", body.With("total", 749.84m)).ShouldBeAsync(
            422, "claim.not-advanced", "claim.already-stated", "statement.amount-differs");
        reply.Json["reasons"]!.AsArray().Select(each => (string)each!["items"]![0]!)
            .ShouldBe([approved.ClaimId, stated.ClaimId, advanced.ClaimId]);

        var others = new Settling(advanced).Statement().With("sellerId", "dual-jingdian").With("statementId", $"S-{advanced.ClaimId}-2");
        await Server.PostAsync("dev-dual-jingdian", "/v1/statements", others).ShouldBeAsync(422, "statement.claim-unknown");
        await new Settling(stated, advanced).FileAsync(Server).ShouldBeAsync(409);
    }

    [Fact]
    public async Task Of_statements_that_name_the_same_claim_at_the_same_moment_exactly_one_is_filed()
    {
        var trades = await Settling.AdvancedAsync(Server, 3);
        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Server.PostAsync(
            Trade.Seller, "/v1/statements", new Settling(trades).Statement().With("statementId", $"S-{trades[0].ClaimId}-{n}"))));
        replies.Count(reply => reply.Status == 201).ShouldBe(1);
        foreach (var refused in replies.Where(reply => reply.Status != 201)) refused.Reasons.ShouldBe(["claim.already-stated"]);
    }

    [Fact]
    public async Task A_withdrawn_statements_claims_can_be_stated_again_and_one_under_review_stays()
    {
        var trades = await Settling.AdvancedAsync(Server, 2);
        var (first, second) = (new Settling(trades), new Settling(trades[1], trades[0]));
        await first.GoAsync(Server, "withdraw");
        await second.FileAsync(Server).ShouldBeAsync(201);
        await second.ReviewAsync(Server, "accept", trades[0]).ShouldBeAsync(201);
        await second.TakeAsync(Server, "withdraw").ShouldBeAsync(422, "statement.under-review");
    }

    [Theory]
    [InlineData("-/claims", "/claims")]
    [InlineData("/claims=[]", "/claims")]
    [InlineData("""/claims=[{"claimId":"C-1","amount":1},{"claimId":"C-1","amount":1}]""", "/claims/1/claimId")]
    [InlineData("""/claims=[{"claimId":"C 1","amount":1},{"amount":-1,"x":1}]""",
        "/claims/0/claimId /claims/1/amount /claims/1/claimId /claims/1/x")]
    [InlineData("""/claims=[5] ; /count=1.5 ; /total="1" """, "/claims/0 /count /total")]
    [InlineData("/count=-1 ; -/total", "/count /total")]
    public async Task A_malformed_statement_is_told_all_that_is_wrong(string edits, string pointers)
    {
        var reply = await Server.PostAsync(Trade.Seller, "/v1/statements", new Settling(new Trade()).Statement().Edit(edits));
        reply.Status.ShouldBe(400, reply.Text);
        reply.Pointers.ShouldBe(pointers.Split(' '));
    }

    [Fact]
    public async Task Ten_thousand_claims_are_read_and_one_more_is_not()
    {
        var ten = Many(10_000);
        await Server.PostAsync(Trade.Seller, "/v1/statements", ten).ShouldBeAsync(422, "statement.claim-unknown");
        var reply = await Server.PostAsync(Trade.Seller, "/v1/statements", Many(10_001)).ShouldBeAsync(400);
        reply.Pointers.ShouldBe(["/claims"]);

        static JsonObject Many(int count) => new Settling(new Trade()).Statement().With("count", count).With("total", count)
            .With("claims", new JsonArray([.. Enumerable.Range(1, count).Select(n =>
                new JsonObject { ["claimId"] = $"C-none-{n}", ["amount"] = 1 })]));
    }
}
