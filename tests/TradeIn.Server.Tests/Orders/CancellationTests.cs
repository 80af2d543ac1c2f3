using TradeIn.Server.Tests.Requests;

namespace TradeIn.Server.Tests.Orders;

/// <summary>An order can come to nothing in several ways; what it held is free at once (Q10).</summary>
public sealed class CancellationTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private RunningServer Server => fixture.Server;

    public static TheoryData<string> Reasons { get; } =
        ["buyer-cancelled", "refused-at-door", "old-unit-missing", "old-unit-not-as-described", "seller-cannot-deliver"];

    [Theory, MemberData(nameof(Reasons))]
    public async Task A_cancelled_order_holds_nothing_and_says_why(string reason)
    {
        var order = new OneStop();
        await order.PlaceAsync(Server);
        var reply = await Server.PostAsync(OneStop.Seller, $"{order.Path}/cancellation", order.Cancellation(reason)).ShouldBeAsync(201);
        reply.Text.ShouldBe($$"""
            {"orderId":"{{order.OrderId}}","status":"cancelled","reason":"{{reason}}","occurredAt":"2010-07-15T09:00:00+08:00"}
            """);
        (await order.CountsAsync(Server)).ShouldBe(("0 used, 0 held", "0 used, 0 held"));
        var view = (await Server.GetAsync(OneStop.Seller, order.Path)).Json;
        ((string?)view["status"], (string?)view["cancellation"]!["reason"], (string?)view["cancellation"]!["note"])
            .ShouldBe(("cancelled", reason, "by telephone"));

        await Server.PostAsync(OneStop.Seller, "/v1/deliveries", order.Delivery()).ShouldBeAsync(422, "one-stop.not-open");
    }

    [Fact]
    public async Task After_a_cancellation_at_the_door_the_old_unit_is_ordered_anew_as_it_is()
    {
        var (wrong, right) = (new OneStop(), new OneStop());
        await wrong.PlaceAsync(Server);
        var found = wrong.Delivery().Edit("""/oldUnit/category="computer" """);
        await Server.PostAsync(OneStop.Seller, "/v1/deliveries", found).ShouldBeAsync(422, "one-stop.old-unit-differs");
        await Server.PostAsync(OneStop.Seller, $"{wrong.Path}/cancellation", wrong.Cancellation("old-unit-not-as-described"))
            .ShouldBeAsync(201);
        await Server.PostAsync(OneStop.Seller, "/v1/orders", right.Order().With("oldUnit", found["oldUnit"]!.DeepClone())).ShouldBeAsync(201);
    }

    [Fact]
    public async Task A_delivered_order_is_not_cancelled_and_stands_as_it_stood()
    {
        var order = new OneStop();
        await order.DeliverAsync(Server);
        var cancellation = order.Cancellation().With("occurredAt", "2010-07-18T09:00:00+08:00");
        await Server.PostAsync(OneStop.Seller, $"{order.Path}/cancellation", cancellation).ShouldBeAsync(422, "one-stop.not-open");
        ((string?)(await Server.GetAsync(OneStop.Seller, order.Path)).Json["status"]).ShouldBe("delivered");
    }

    [Fact]
    public async Task A_cancellation_is_repeated_by_its_content_and_a_second_one_is_refused()
    {
        var order = new OneStop();
        await order.PlaceAsync(Server);
        var path = $"{order.Path}/cancellation";
        var early = order.Cancellation().With("occurredAt", "2010-07-13T09:00:00+08:00");
        await Server.PostAsync(OneStop.Seller, path, early).ShouldBeAsync(422, "one-stop.not-yet-placed");

        var first = await Server.PostAsync(OneStop.Seller, path, order.Cancellation()).ShouldBeAsync(201);
        var again = await Server.PostAsync(OneStop.Seller, path, order.Cancellation()).ShouldBeAsync(201);
        (first.Replayed, again.Replayed, again.Text).ShouldBe((false, true, first.Text));
        (await Server.PostAsync(OneStop.Seller, path, early).ShouldBeAsync(422, "one-stop.not-yet-placed")).Replayed.ShouldBeTrue();
        await Server.PostAsync(OneStop.Seller, path, order.Cancellation("refused-at-door")).ShouldBeAsync(422, "one-stop.not-open");
    }

    [Fact]
    public async Task Only_the_orders_seller_cancels_it_even_if_it_was_cancelled_already()
    {
        var order = new OneStop();
        await order.PlaceAsync(Server);
        var path = $"{order.Path}/cancellation";
        foreach (var _ in new[] { "before", "after" })
        {
            var before = await Server.PositionAsync();
            await (await Server.PostAsync(OneStop.OtherSeller, path, order.Cancellation())).ShouldBeProblemAsync(Server, 403, "forbidden", path);
            (await Server.PositionAsync()).ShouldBe(before);
            await Server.PostAsync(OneStop.Seller, path, order.Cancellation()).ShouldBeAsync(201);
        }
    }

    [Fact]
    public async Task An_unknown_order_is_not_found_and_its_cancellation_not_on_record()
    {
        var order = new OneStop();
        var path = $"{order.Path}/cancellation";
        await (await Server.PostAsync(OneStop.Seller, path, order.Cancellation())).ShouldBeProblemAsync(Server, 404, "not-found", path);
        await (await Server.GetAsync(OneStop.Seller, order.Path)).ShouldBeProblemAsync(Server, 404, "not-found", order.Path);
        await order.PlaceAsync(Server);
        await Server.PostAsync(OneStop.Seller, path, order.Cancellation()).ShouldBeAsync(201);
    }
}
