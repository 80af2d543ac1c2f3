using System.Text.Json.Nodes;
using TradeIn.Server.Tests.Events;
using TradeIn.Server.Tests.Requests;

namespace TradeIn.Server.Tests.Custody;

/// <summary>Old units on their way to a dismantler, over HTTP (Q13).</summary>
public sealed class CustodyTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private RunningServer Server => fixture.Server;

    [Fact]
    public async Task A_unit_goes_from_the_recycler_to_scrap_and_each_step_is_once_on_record()
    {
        var haul = new Haul(new Trade());
        await haul.RecycleAsync(Server);
        foreach (var (key, path, body) in new[]
        {
            (Trade.Recycler, "/v1/consignments", haul.Consignment()), (Trade.Recycler, $"{haul.Path}/steps", Haul.Shipment()),
            (Haul.Dismantler, "/v1/receipts", haul.Receipt("received")),
            (Haul.Dismantler, "/v1/dismantlings", haul.Dismantling()),
        })
        {
            var first = await Server.PostAsync(key, path, body).ShouldBeAsync(201);
            var again = await Server.PostAsync(key, path, body).ShouldBeAsync(201);
            (first.Replayed, again.Replayed, again.Text).ShouldBe((false, true, first.Text));
        }
        (await fixture.Database.TypesInAsync($"consignment-{haul.Id}"))
            .ShouldBe(["consignment_opened", "consignment_shipped", "receipt_recorded"]);
        (await fixture.Database.TypesInAsync($"custody-{haul.Trades[0].Certificate}"))
            .ShouldBe(["unit_consigned", "unit_received", "unit_dismantled"]);
    }

    [Fact]
    public async Task Each_unit_of_a_receipt_is_told_apart_and_a_second_receipt_tells_the_rest()
    {
        var haul = new Haul(new Trade(), new Trade(), new Trade(), new Trade());
        await haul.ShipAsync(Server);
        var (good, broken, gone, other) = (haul.Trades[0], haul.Trades[1], haul.Trades[2], haul.Trades[3]);

        var first = await Server.PostAsync(
            Haul.Dismantler, "/v1/receipts", haul.Receipt([(good, "received"), (gone, "missing")])).ShouldBeAsync(201);
        var second = await Server.PostAsync(
            Haul.Dismantler, "/v1/receipts",
            haul.Receipt([(broken, "damaged"), (other, "different")], at: "2010-09-20T10:00:00+08:00")).ShouldBeAsync(201);

        ((string?)first.Json["status"], (int)first.Json["received"]!).ShouldBe(("shipped", 1));
        first.Json["discrepancies"]!.AsArray().Select(each => (string?)each).ShouldBe([gone.Certificate]);
        ((string?)second.Json["status"], (int)second.Json["received"]!).ShouldBe(("disputed", 1));
        second.Json["discrepancies"]!.AsArray().Select(each => (string?)each).ShouldBe([other.Certificate]);
        second.Json["late"]!.AsArray().Select(each => (string?)each).ShouldBe([broken.Certificate]);
    }

    [Theory]
    [InlineData("missing", "found", "received")]
    [InlineData("missing", "with-recycler", "with-recycler")]
    [InlineData("missing", "lost", "lost")]
    [InlineData("different", "same-unit", "received")]
    [InlineData("different", "with-recycler", "with-recycler")]
    [InlineData("different", "lost", "lost")]
    public async Task A_discrepancy_is_resolved_and_the_consignment_closes(string condition, string resolution, string custody)
    {
        var haul = new Haul(new Trade());
        await haul.ArriveAsync(Server, condition);

        var reply = await Server.PostAsync(Haul.Environment, "/v1/resolutions", haul.Resolution(resolution)).ShouldBeAsync(201);

        ((string?)reply.Json["status"], (string?)reply.Json["custody"]).ShouldBe(("closed", custody));
        await Server.PostAsync(Haul.Environment, "/v1/resolutions", haul.Resolution(resolution).With("resolutionId", "RS-again-" + haul.Id))
            .ShouldBeAsync(422, "discrepancy.not-open");
    }

    [Fact]
    public async Task A_cancelled_consignment_frees_its_units_for_another()
    {
        var trade = new Trade();
        var (first, second) = (new Haul(trade), new Haul(trade));
        await first.OpenAsync(Server);
        var refused = await Server.PostAsync(Trade.Recycler, "/v1/consignments", second.Consignment())
            .ShouldBeAsync(422, "consignment.unit-elsewhere");
        refused.Json["reasons"]![0]!["items"]!.AsArray().Select(each => (string?)each).ShouldBe([trade.Certificate]);
        await Server.PostAsync(Trade.Recycler, $"{first.Path}/steps", Haul.Cancellation()).ShouldBeAsync(201);

        await Server.PostAsync(Trade.Recycler, "/v1/consignments", second.Consignment().With("consignmentId", second.Id + "-b"))
            .ShouldBeAsync(201);
    }

    [Fact]
    public async Task A_list_is_taken_whole_or_not_at_all()
    {
        var haul = new Haul(new Trade(), new Trade());
        await Server.PostAsync(Trade.Recycler, "/v1/recyclings", haul.Trades[0].Recycling()).ShouldBeAsync(201);
        await Server.PostAsync(Trade.Recycler, "/v1/consignments", haul.Consignment()).ShouldBeAsync(422, "certificate.unknown");
        (await fixture.Database.TypesInAsync($"custody-{haul.Trades[0].Certificate}")).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_id_is_not_used_for_other_content()
    {
        var haul = new Haul(new Trade(), new Trade());
        await haul.ArriveAsync(Server, "received");
        foreach (var (key, path, body) in new[]
        {
            (Trade.Recycler, "/v1/consignments", haul.Consignment().With("certificates", new JsonArray(haul.Trades[0].Certificate))),
            (Haul.Dismantler, "/v1/receipts", haul.Receipt("damaged")),
        })
        {
            await (await Server.PostAsync(key, path, body)).ShouldBeProblemAsync(Server, 409, "id-reused", path);
        }
    }

    [Fact]
    public async Task A_thousand_units_go_in_one_list_singly_and_as_events()
    {
        var haul = new Haul([.. Enumerable.Range(0, 1_000).Select(_ => new Trade())]);
        await haul.RecycleAsync(Server);
        var opened = await Server.PostAsync(Trade.Recycler, "/v1/consignments", haul.Consignment()).ShouldBeAsync(201);
        ((int)opened.Json["units"]!).ShouldBe(1_000);
        await Server.PostAsync(Trade.Recycler, $"{haul.Path}/steps", Haul.Shipment()).ShouldBeAsync(201);
        var receipt = haul.Receipt("received");
        receipt.ToJsonString().Length.ShouldBeGreaterThan(64 * 1024);
        (await Server.PostLinesAsync(
            Haul.Dismantler, Events.Events.Of("receipt", receipt), Events.Events.Of("dismantling", haul.Dismantling())))
            .Statuses().ShouldBe([201, 201]);
        (await Server.PostAsync(Haul.Dismantler, "/v1/receipts", receipt).ShouldBeAsync(201)).Replayed.ShouldBeTrue();

        var more = new Haul([.. haul.Trades, new Trade()]);
        (await Server.PostAsync(Trade.Recycler, "/v1/consignments", more.Consignment())).Pointers.ShouldBe(["/certificates"]);
        var again = await Server.PostAsync(
            Trade.Recycler, "/v1/consignments", new Haul([.. haul.Trades]).Consignment()).ShouldBeAsync(422, "consignment.unit-elsewhere");
        again.Json["reasons"]![0]!["items"]!.AsArray().Count.ShouldBe(100);
    }

    [Fact]
    public async Task A_step_as_an_event_is_the_same_as_the_single_call_and_may_name_its_consignment_in_the_subject()
    {
        var haul = new Haul(new Trade());
        await haul.OpenAsync(Server);
        var step = Events.Events.Of("consignment-step", Haul.Shipment()).With("subject", haul.Id);
        (await Server.PostLinesAsync(Trade.Recycler, step)).Statuses().ShouldBe([201]);
        (await Server.PostAsync(Trade.Recycler, $"{haul.Path}/steps", Haul.Shipment()).ShouldBeAsync(201)).Replayed.ShouldBeTrue();
    }
}
