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
        var last = view["debts"]!.AsArray().TakeLast(2).Select(each => each!).ToList();
        last.Select(each => ((string?)each["claimId"], (string?)each["cause"], (string?)each["on"])).ShouldBe(
            [(trade.ClaimId, trade.ExchangeId, "2010-08-16"), (trade.ClaimId, trade.ReturnId, "2010-08-20")]);
        last.Select(each => ((decimal)each["amount"]!, (decimal)each["open"]!)).ShouldBe([(10m, 10m), (239.95m, 239.95m)]);
        last.Select(each => (long)each["position"]!).ShouldBeInOrder();
    }

    [Fact]
    public async Task Who_never_owed_anything_owes_nothing()
    {
        var view = (await Server.GetAsync("dev-dual-online", "/v1/enterprises/dual-online/debts")).Json;
        view.ToJsonString().ShouldBe("""{"sellerId":"dual-online","owed":0.00,"debts":[],"settlements":[]}""");
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
