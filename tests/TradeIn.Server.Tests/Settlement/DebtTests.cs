using TradeIn.Server.Tests.Requests;

namespace TradeIn.Server.Tests.Settlement;

/// <summary>What a seller owes finance.</summary>
public sealed class DebtTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private const string Path = "/v1/enterprises/sel-dazhong/debts";

    private RunningServer Server => fixture.Server;

    [Fact]
    public async Task Exchange_and_return_after_the_reimbursement_add_up_to_what_was_reimbursed()
    {
        var (trade, unpaid) = (new Trade(), new Trade());
        await trade.ReimburseAsync(Server);
        await unpaid.AdvanceAsync(Server);
        var before = (decimal)(await Server.GetAsync(Trade.Seller, Path)).Json["owed"]!;
        var exchange = trade.Exchange().Edit("""/paidPrice=2399.50 ; /occurredAt="2010-08-16T10:00:00+08:00" """);
        (await Server.PostAsync(Trade.Seller, "/v1/exchanges", exchange)).Status.ShouldBe(201);
        var @return = trade.Return(239.95m).Edit("/redInvoice/amount=2399.50");
        (await Server.PostAsync(Trade.Seller, "/v1/returns", @return)).Status.ShouldBe(201);
        (await Server.PostAsync(Trade.Seller, "/v1/returns", unpaid.Return())).Status.ShouldBe(201);

        var view = (await Server.GetAsync(Trade.Finance, Path)).Json;
        ((decimal)view["owed"]! - before).ShouldBe(249.95m);
        view["debts"]!.AsArray().TakeLast(2).Select(each => each!.ToJsonString()).ShouldBe(
            [
                $$"""{"claimId":"{{trade.ClaimId}}","cause":"{{trade.ExchangeId}}","amount":10.00,"on":"2010-08-16"}""",
                $$"""{"claimId":"{{trade.ClaimId}}","cause":"{{trade.ReturnId}}","amount":239.95,"on":"2010-08-20"}""",
            ]);
    }

    [Fact]
    public async Task Who_never_owed_anything_owes_nothing()
    {
        var view = (await Server.GetAsync("dev-dual-online", "/v1/enterprises/dual-online/debts")).Json;
        view.ToJsonString().ShouldBe("""{"sellerId":"dual-online","owed":0.00,"debts":[]}""");
    }

    [Fact]
    public async Task Debts_are_for_the_seller_and_the_offices()
    {
        foreach (var key in new[] { Trade.OtherSeller, Trade.Recycler })
            await (await Server.GetAsync(key, Path)).ShouldBeProblemAsync(Server, 403, "forbidden", Path);
        foreach (var key in new[] { Trade.Seller, Trade.Finance, "dev-regulator", "dev-admin" })
            (await Server.GetAsync(key, Path)).Status.ShouldBe(200, key);
    }
}
