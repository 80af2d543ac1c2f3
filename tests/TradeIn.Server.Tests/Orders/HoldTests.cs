namespace TradeIn.Server.Tests.Orders;

/// <summary>An order holds one old and one new unit of its buyer's quota until it is delivered, cancelled or expired (Q10).</summary>
public sealed class HoldTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private const int Quota = 5;

    private RunningServer Server => fixture.Server;

    [Fact]
    public async Task An_order_says_until_when_its_units_are_held()
    {
        var reply = await new OneStop().PlaceAsync(Server);
        ((string?)reply.Json["status"], (string?)reply.Json["heldUntil"]).ShouldBe(("placed", "2010-07-29"));
        foreach (var kind in new[] { "old", "new" })
            reply.Json[kind]!.ToJsonString().ShouldBe("""{"limit":5,"used":0,"remaining":4,"held":1}""", kind);
    }

    [Fact]
    public async Task What_open_orders_hold_shows_in_a_quota_check_as_held_and_not_as_remaining()
    {
        var buyer = await OrderedAsync(2);
        var quota = await Server.PostAsync(Trade.Seller, "/v1/quota-checks", buyer.QuotaCheck().With("on", "2010-07-29"));
        foreach (var kind in new[] { "old", "new" })
            quota.Json[kind]!.ToJsonString().ShouldBe("""{"limit":5,"used":0,"remaining":3,"held":2}""", kind);
    }

    [Fact]
    public async Task Two_orders_cannot_take_the_last_unit_of_a_quota()
    {
        var buyer = await OrderedAsync(Quota - 1);
        await new OneStop(buyer).PlaceAsync(Server);
        var refused = new OneStop(buyer);
        var reply = await Server.PostAsync(OneStop.Seller, "/v1/orders", refused.Order())
            .ShouldBeAsync(422, "quota.old-exceeded", "quota.new-exceeded");
        ((int?)reply.Json["reasons"]![0]!["limit"], (int?)reply.Json["reasons"]![0]!["actual"]).ShouldBe((5, 5));
        (await refused.CountsAsync(Server)).ShouldBe(("0 used, 5 held", "0 used, 5 held"));
    }

    [Fact]
    public async Task Of_thirty_two_orders_at_once_only_as_many_are_placed_as_the_quota_has()
    {
        var buyer = new Trade();
        var orders = Enumerable.Range(0, 32).Select(_ => new OneStop(buyer)).ToList();
        var replies = await Task.WhenAll(orders.Select(each => Server.PostAsync(OneStop.Seller, "/v1/orders", each.Order())));
        replies.Count(reply => reply.Status == 201).ShouldBe(Quota);
        foreach (var refused in replies.Where(reply => reply.Status != 201))
            refused.Reasons.ShouldBe(["quota.old-exceeded", "quota.new-exceeded"], refused.Text);
        (await orders[0].CountsAsync(Server)).ShouldBe(("0 used, 5 held", "0 used, 5 held"));
    }

    [Fact]
    public async Task A_recycling_cannot_take_an_old_unit_that_an_order_holds()
    {
        var buyer = await OrderedAsync(Quota);
        await Server.PostAsync(Trade.Recycler, "/v1/recyclings", buyer.Recycling().With("occurredAt", "2010-07-20T10:00:00+08:00"))
            .ShouldBeAsync(422, "quota.old-exceeded");
    }

    [Fact]
    public async Task An_expired_hold_is_free_from_the_day_after_its_last()
    {
        var buyer = await OrderedAsync(Quota);
        await Server.PostAsync(OneStop.Seller, "/v1/orders", new OneStop(buyer).Order("2010-07-29"))
            .ShouldBeAsync(422, "quota.old-exceeded", "quota.new-exceeded");
        var later = new OneStop(buyer);
        await later.PlaceAsync(Server, "2010-07-30");
        (await later.CountsAsync(Server, "2010-07-29")).ShouldBe(("0 used, 6 held", "0 used, 6 held"));
        (await later.CountsAsync(Server, "2010-07-30")).ShouldBe(("0 used, 1 held", "0 used, 1 held"));
    }

    [Fact]
    public async Task An_expired_order_is_delivered_while_the_quota_lasts_and_no_longer()
    {
        var (first, second) = (new OneStop(), new OneStop());
        foreach (var order in new[] { first, second }) await order.PlaceAsync(Server);
        await Server.PostAsync(OneStop.Seller, "/v1/deliveries", first.Delivery("2010-08-02")).ShouldBeAsync(201);
        for (var i = 0; i < Quota; i++) await new OneStop(second.Buyer).PlaceAsync(Server, "2010-08-01");
        await Server.PostAsync(OneStop.Seller, "/v1/deliveries", second.Delivery("2010-08-02"))
            .ShouldBeAsync(422, "quota.old-exceeded", "quota.new-exceeded");
    }

    [Theory]
    [InlineData("", "outlet.not-registered seller.not-dual", "dev-sel-dazhong", """/sellerId="sel-dazhong" """)]
    [InlineData("", "category.not-covered", OneStop.Seller, """/newUnit/category="bicycle" """)]
    [InlineData("", "buyer.not-eligible agent.identity-missing", OneStop.Seller,
        """/buyer/registeredIn="310101" ; /agent={"name":"李四"}""")]
    [InlineData("", "programme.not-in-force", OneStop.Seller, """/occurredAt="2012-01-05T10:00:00+08:00" """)]
    [InlineData("recycled", "old-unit.already-recycled", OneStop.Seller, """/oldUnit/brand="Panda" ; /oldUnit/category="television" """)]
    public async Task A_refused_order_names_every_rule_that_failed_and_holds_nothing(
        string before, string reasons, string key, string edits)
    {
        var order = new OneStop();
        var body = order.Order().Edit(edits);
        if (before == "recycled")
        {
            await Server.PostAsync(Trade.Recycler, "/v1/recyclings", new Trade().Recycling().With("unit", Unit(body))).ShouldBeAsync(201);
        }
        await Server.PostAsync(key, "/v1/orders", body).ShouldBeAsync(422, reasons.Split(' '));
        (await order.CountsAsync(Server)).ShouldBe(("0 used, 0 held", "0 used, 0 held"));

        var view = (await Server.GetAsync("dev-regulator", order.Path)).Json;
        ((string?)view["status"]).ShouldBe("refused");
        view["heldUntil"].ShouldBeNull();
        view["reasons"]!.AsArray().Select(reason => (string)reason!["code"]!).ShouldBe(reasons.Split(' '));
    }

    private static System.Text.Json.Nodes.JsonNode Unit(System.Text.Json.Nodes.JsonObject order) => order["oldUnit"]!.DeepClone();

    /// <summary>A buyer with so many open orders.</summary>
    private async Task<Trade> OrderedAsync(int orders)
    {
        var buyer = new Trade();
        for (var i = 0; i < orders; i++) await new OneStop(buyer).PlaceAsync(Server);
        return buyer;
    }
}
