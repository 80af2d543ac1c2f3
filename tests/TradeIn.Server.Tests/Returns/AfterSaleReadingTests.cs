using TradeIn.Server.Tests.Requests;

namespace TradeIn.Server.Tests.Returns;

/// <summary>What is read back of purchases, returns and exchanges, and by whom.</summary>
public sealed class AfterSaleReadingTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private RunningServer Server => fixture.Server;

    [Fact]
    public async Task A_purchase_and_what_befell_it_are_for_its_seller_and_the_offices()
    {
        var trade = new Trade();
        await trade.AdvanceAsync(Server);
        (await Server.PostAsync(Trade.Seller, "/v1/exchanges", trade.Exchange())).Status.ShouldBe(201);
        (await Server.PostAsync(Trade.Seller, "/v1/returns", trade.Return())).Status.ShouldBe(201);
        foreach (var path in new[]
        {
            $"/v1/purchases/{trade.PurchaseId}", $"/v1/exchanges/{trade.ExchangeId}", $"/v1/returns/{trade.ReturnId}",
        })
        {
            foreach (var key in new[] { Trade.OtherSeller, Trade.Recycler })
                await (await Server.GetAsync(key, path)).ShouldBeProblemAsync(Server, 403, "forbidden", path);
            foreach (var key in new[] { Trade.Seller, "dev-regulator", Trade.Finance, "dev-admin" })
                (await Server.GetAsync(key, path)).Status.ShouldBe(200, $"{key} {path}");
        }
    }

    [Fact]
    public async Task A_refused_purchase_shows_its_reasons_in_the_language_asked_for()
    {
        var trade = new Trade();
        var refusal = await Server.PostAsync(
            Trade.Seller, "/v1/purchases", trade.Purchase().Edit("""/unit/category="bicycle" """));
        refusal.Status.ShouldBe(422);
        var path = $"/v1/purchases/{trade.PurchaseId}";
        var view = await Server.GetAsync(Trade.Seller, path);
        ((string?)view.Json["status"]).ShouldBe("refused");
        view.Reasons.ShouldBe(refusal.Reasons);
        var chinese = await Server.GetAsync(Trade.Seller, path, ("Accept-Language", "zh"));
        chinese.Json["reasons"]!.ToJsonString().ShouldNotBe(view.Json["reasons"]!.ToJsonString());
        await (await Server.GetAsync(Trade.OtherSeller, path)).ShouldBeProblemAsync(Server, 403, "forbidden", path);
    }

    [Theory]
    [InlineData("return")]
    [InlineData("exchange")]
    public async Task A_refusal_about_an_unknown_purchase_is_read_by_who_sent_it_and_the_offices(string operation)
    {
        var trade = new Trade();
        var (key, path, body) = Operation.Of(operation, trade);
        (await Server.PostAsync(key, path, body)).Reasons.ShouldBe(["purchase.unknown"]);
        var read = $"{path}/{(operation == "return" ? trade.ReturnId : trade.ExchangeId)}";
        foreach (var reader in new[] { key, "dev-regulator" })
        {
            var view = await Server.GetAsync(reader, read);
            ((string?)view.Json["status"], view.Json["sellerId"]).ShouldBe(("refused", null), reader);
            view.Reasons.ShouldBe(["purchase.unknown"]);
        }
        await (await Server.GetAsync(Trade.OtherSeller, read)).ShouldBeProblemAsync(Server, 403, "forbidden", read);
    }

    [Fact]
    public async Task The_papers_of_a_return_are_shown_by_kind_with_the_digest_of_those_that_were_scanned()
    {
        var trade = new Trade();
        await trade.RecordAsync(Server);
        var digest = new string('A', 64);
        var body = trade.Return(0m).Edit("""
            /papers=["identity-original","invoice"] ; /paperDigests={} ;
            /agent={"name":"李四","document":{"type":"officer-card","number":"军1234567"}}
            """);
        body["paperDigests"]!["invoice"] = digest;
        (await Server.PostAsync(Trade.Seller, "/v1/returns", body)).Status.ShouldBe(201);
        var view = (await Server.GetAsync(Trade.Seller, $"/v1/returns/{trade.ReturnId}")).Json;
        view["papers"]!.ToJsonString().ShouldBe("""["identity-original","invoice"]""");
        view["paperDigests"]!.ToJsonString().ShouldBe($$"""{"invoice":"{{digest.ToLowerInvariant()}}"}""");
        ((string?)view["agent"]!["name"], (string?)view["agent"]!["number"]).ShouldBe(("李**", "****4567"));
        ((string?)view["buyer"]!["name"]).ShouldBe("王**");
    }
}
