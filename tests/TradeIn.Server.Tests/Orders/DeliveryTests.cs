using System.Text.Json.Nodes;
using TradeIn.Server.Tests.Requests;

namespace TradeIn.Server.Tests.Orders;

/// <summary>A delivery records the recycling and the purchase in one step, or neither (Q10).</summary>
public sealed class DeliveryTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private RunningServer Server => fixture.Server;

    [Fact]
    public async Task A_delivered_order_is_claimed_and_advanced_and_its_hold_becomes_two_counts()
    {
        var order = new OneStop();
        await order.PlaceAsync(Server);
        (await order.CountsAsync(Server)).ShouldBe(("0 used, 1 held", "0 used, 1 held"));

        var delivered = await Server.PostAsync(OneStop.Seller, "/v1/deliveries", order.Delivery()).ShouldBeAsync(201);
        delivered.Json["old"]!.ToJsonString().ShouldBe("""{"limit":5,"used":1,"remaining":4,"held":0}""");
        delivered.Json["new"]!.ToJsonString().ShouldBe("""{"limit":5,"used":0,"remaining":4,"held":1}""");
        (await order.CountsAsync(Server, "2011-12-01")).ShouldBe(("1 used, 0 held", "0 used, 1 held"), "it waits for its claim");

        var granted = await Server.PostAsync(OneStop.Seller, "/v1/claims", order.Claim()).ShouldBeAsync(201);
        ((decimal?)granted.Json["subsidy"]).ShouldBe(179.90m);
        await Server.PostAsync(OneStop.Seller, $"/v1/claims/{order.ClaimId}/advance", OneStop.Advance()).ShouldBeAsync(201);
        (await order.CountsAsync(Server)).ShouldBe(("1 used, 0 held", "1 used, 0 held"));
    }

    [Fact]
    public async Task A_delivered_order_shows_what_became_of_it()
    {
        var order = new OneStop();
        await order.DeliverAsync(Server);
        var view = (await Server.GetAsync(OneStop.Seller, order.Path)).Json;
        ((string?)view["status"]).ShouldBe("delivered");
        view["heldUntil"].ShouldBeNull();
        view["delivery"]!.ToJsonString().ShouldBe($$"""
            {"deliveryId":"{{order.DeliveryId}}","recyclingId":"{{order.RecyclingId}}","certificateNumber":"{{order.Certificate}}","purchaseId":"{{order.PurchaseId}}","deliveredOn":"2010-07-17"}
            """);
        (await Server.GetAsync("dev-commerce-110101", order.Path)).Text.ShouldNotContain(order.Buyer.Person);
    }

    [Theory]
    [InlineData("/collected=1619.10", "one-stop.price-not-collected")]
    [InlineData("/applicationSigned=false", "application.not-signed")]
    [InlineData("""/oldUnit/category="television" """, "one-stop.old-unit-differs")]
    [InlineData("""/newUnit/model="XQB80" """, "one-stop.new-unit-differs")]
    [InlineData("""/certificateNumber="BJ00009999" """, "certificate.not-allotted")]
    [InlineData("""/recyclingOutletId="dual-online-web" """, "outlet.not-registered")]
    [InlineData("""/agent={"name":"李四"}""", "agent.identity-missing")]
    [InlineData("""/occurredAt="2010-07-13T10:00:00+08:00" """, "one-stop.not-yet-placed")]
    [InlineData("""/collected=1.00 ; /applicationSigned=false ; /oldUnit/category="computer" """,
        "application.not-signed one-stop.old-unit-differs one-stop.price-not-collected")]
    public async Task A_delivery_that_breaks_a_rule_records_neither_recycling_nor_purchase(string edits, string reasons)
    {
        var order = new OneStop();
        await order.PlaceAsync(Server);
        var before = await Server.PositionAsync();
        await Server.PostAsync(OneStop.Seller, "/v1/deliveries", order.Delivery().Edit(edits)).ShouldBeAsync(422, reasons.Split(' '));
        (await Server.PositionAsync()).ShouldBe(before + 1, "the refusal alone");
        (await fixture.Database.TypesInAsync($"delivery-{order.DeliveryId}")).ShouldBe(["delivery_refused"]);
        (await order.CountsAsync(Server)).ShouldBe(("0 used, 1 held", "0 used, 1 held"));

        var second = order.Delivery().With("deliveryId", $"{order.DeliveryId}-2");
        await Server.PostAsync(OneStop.Seller, "/v1/deliveries", second).ShouldBeAsync(201);
    }

    [Fact]
    public async Task A_delivery_of_no_accepted_order_is_refused()
    {
        var order = new OneStop();
        await Server.PostAsync(OneStop.Seller, "/v1/deliveries", order.Delivery()).ShouldBeAsync(422, "one-stop.unknown");
        var refused = new OneStop();
        await Server.PostAsync(OneStop.Seller, "/v1/orders", refused.Order().Edit("""/newUnit/category="bicycle" """))
            .ShouldBeAsync(422, "category.not-covered");
        await Server.PostAsync(OneStop.Seller, "/v1/deliveries", refused.Delivery()).ShouldBeAsync(422, "one-stop.unknown");
    }

    [Fact]
    public async Task An_order_is_delivered_once()
    {
        var (order, other) = (new OneStop(), new OneStop());
        await order.DeliverAsync(Server);
        var again = other.Delivery().With("orderId", order.OrderId);
        await Server.PostAsync(OneStop.Seller, "/v1/deliveries", again).ShouldBeAsync(422, "one-stop.not-open");
    }

    [Fact]
    public async Task Only_the_orders_seller_delivers_it_and_sees_it()
    {
        var order = new OneStop();
        await order.PlaceAsync(Server);
        var before = await Server.PositionAsync();
        await Forbidden(await Server.PostAsync(OneStop.OtherSeller, "/v1/deliveries", order.Delivery()), "/v1/deliveries");
        (await Server.PositionAsync()).ShouldBe(before);
        await Forbidden(await Server.GetAsync(OneStop.OtherSeller, order.Path), order.Path);

        await Server.PostAsync(OneStop.Seller, "/v1/deliveries", order.Delivery()).ShouldBeAsync(201);
        await Forbidden(await Server.PostAsync(OneStop.OtherSeller, "/v1/deliveries", order.Delivery()), "/v1/deliveries");

        async Task Forbidden(Reply reply, string path) => await reply.ShouldBeProblemAsync(Server, 403, "forbidden", path);
    }

    [Fact]
    public async Task An_id_that_is_on_record_is_not_given_to_a_part_of_a_delivery()
    {
        var (order, trade) = (new OneStop(), new Trade());
        await trade.RecordAsync(Server);
        await order.PlaceAsync(Server);
        var before = await Server.PositionAsync();
        foreach (var (member, id, what) in new[]
        {
            ("recyclingId", trade.RecyclingId, $"recycling {trade.RecyclingId}"),
            ("purchaseId", trade.PurchaseId, $"purchase {trade.PurchaseId}"),
        })
        {
            var reply = await Server.PostAsync(OneStop.Seller, "/v1/deliveries", order.Delivery().With(member, id));
            await reply.ShouldBeProblemAsync(Server, 409, "id-reused", "/v1/deliveries");
            ((string?)reply.Json["detail"]).ShouldNotBeNull().ShouldContain(what);
        }
        (await Server.PositionAsync()).ShouldBe(before);
        await Server.PostAsync(OneStop.Seller, "/v1/deliveries", order.Delivery()).ShouldBeAsync(201);
    }

    [Theory]
    [InlineData("recycling")]
    [InlineData("purchase")]
    public async Task An_id_that_a_delivery_gave_is_not_used_again(string what)
    {
        var (order, trade) = (new OneStop(), new Trade());
        await order.DeliverAsync(Server);
        var (key, path, body) = what == "recycling"
            ? (Trade.Recycler, "/v1/recyclings", trade.Recycling().With("recyclingId", order.RecyclingId))
            : (Trade.Seller, "/v1/purchases", trade.Purchase().With("purchaseId", order.PurchaseId));
        var before = await Server.PositionAsync();
        await (await Server.PostAsync(key, path, body)).ShouldBeProblemAsync(Server, 409, "id-reused", path);
        (await Server.PositionAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task The_papers_shown_at_the_door_are_kept_by_kind_and_digest()
    {
        var order = new OneStop();
        await order.PlaceAsync(Server);
        var digest = new string('a', 64);
        var delivery = order.Delivery().With("papers", new JsonArray("identity-original", "invoice"))
            .With("paperDigests", new JsonObject { ["invoice"] = digest.ToUpperInvariant() });
        await Server.PostAsync(OneStop.Seller, "/v1/deliveries", delivery).ShouldBeAsync(201);
        (await fixture.Database.FirstInAsync($"delivery-{order.DeliveryId}"))["delivery"]!["papers"]!.ToJsonString()
            .ShouldBe($"""["identity-original","invoice sha256:{digest}"]""");
    }
}
