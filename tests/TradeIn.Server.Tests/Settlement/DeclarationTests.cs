using System.Text.Json.Nodes;
using TradeIn.Server.Tests.Custody;
using TradeIn.Server.Tests.Events;
using CloudEvents = TradeIn.Server.Tests.Events.Events;

namespace TradeIn.Server.Tests.Settlement;

/// <summary>What dismantlers declare, over HTTP (M5, M6). A 21-inch television over 38 km earns 20.00, dismantled 15.00.</summary>
public sealed class DeclarationTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private const string Path = "/v1/declarations";

    private RunningServer Server => fixture.Server;

    [Fact]
    public async Task From_the_declaration_to_the_payment_every_step_is_on_record_with_its_key()
    {
        var haul = await ReceivedAsync(2);
        var declaration = Paperwork.Declaration("freight", [.. haul.Trades.Select(trade => (trade.Certificate, 20m))]);
        var filed = await Server.PostAsync(Haul.Dismantler, Path, declaration).ShouldBeAsync(201);
        ((string?)filed.Json["status"], (int)filed.Json["units"]!, (decimal)filed.Json["total"]!).ShouldBe(("filed", 2, 40m));
        (await Server.PostAsync(Haul.Dismantler, Path, declaration).ShouldBeAsync(201)).Replayed.ShouldBeTrue();

        await StepAsync(Paperwork.Environment, declaration, Paperwork.Review()).ShouldBeAsync(201);
        await StepAsync(Trade.Finance, declaration, Paperwork.Approval(40m)).ShouldBeAsync(201);
        var paid = await StepAsync(Trade.Finance, declaration, Paperwork.Payment(40m)).ShouldBeAsync(201);
        ((string?)paid.Json["status"], (decimal)paid.Json["amount"]!).ShouldBe(("paid", 40m));
        (await StepAsync(Trade.Finance, declaration, Paperwork.Payment(40m)).ShouldBeAsync(201)).Replayed.ShouldBeTrue();

        var view = (await ReadAsync(declaration)).Json;
        ((string?)view["status"], (decimal)view["total"]!, (string?)view["paidOn"], (string?)view["reference"])
            .ShouldBe(("paid", 40m, "2010-08-14", "PAY-2010-08-0001"));
        view["steps"]!.AsArray().Select(step => ((string?)step!["step"], (string?)step["by"])).ShouldBe(
            [("file", "dis-huaxing"), ("review", "environment"), ("approve", "finance-municipal"), ("pay", "finance-municipal")]);
    }

    [Fact]
    public async Task A_rejected_unit_leaves_the_declaration_and_can_be_declared_again()
    {
        var haul = await ReceivedAsync(2);
        var (one, other) = (haul.Trades[0].Certificate, haul.Trades[1].Certificate);
        var declaration = Paperwork.Declaration("freight", (one, 20m), (other, 20m));
        await Server.PostAsync(Haul.Dismantler, Path, declaration).ShouldBeAsync(201);
        var again = Paperwork.Declaration("freight", (other, 20m));
        await Server.PostAsync(Haul.Dismantler, Path, again).ShouldBeAsync(422, "declaration.unit-already-declared");

        var review = Paperwork.Review().With("rejected", new JsonArray(other)).With("grounds", "Another unit stands there.");
        ((decimal)(await StepAsync(Paperwork.Environment, declaration, review).ShouldBeAsync(201)).Json["amount"]!).ShouldBe(20m);
        await StepAsync(Trade.Finance, declaration, Paperwork.Approval(40m)).ShouldBeAsync(422, "declaration.total-differs");
        (await ReadAsync(declaration)).Json["units"]!.AsArray().Select(unit => (bool)unit!["stands"]!).ShouldBe([true, false]);

        await Server.PostAsync(Haul.Dismantler, Path, again.With("declarationId", $"{again["declarationId"]}-b")).ShouldBeAsync(201);
        await StepAsync(Trade.Finance, declaration, Paperwork.Rejection()).ShouldBeAsync(201);
        await Server.PostAsync(Haul.Dismantler, Path, Paperwork.Declaration("freight", (one, 20m))).ShouldBeAsync(201);
    }

    [Fact]
    public async Task Units_delivered_late_earn_no_freight()
    {
        // Taken in on 2010-07-10: the 45th day is 2010-08-24.
        var haul = new Haul(new Trade());
        await haul.ShipAsync(Server);
        await Server.PostAsync(Haul.Dismantler, "/v1/receipts", haul.Receipt("received", "2010-08-25T10:00:00+08:00")).ShouldBeAsync(201);
        var declaration = Paperwork.Declaration("freight", (haul.Trades[0].Certificate, 20m))
            .Edit("""/month="2010-08-01" ; /occurredAt="2010-09-10T10:00:00+08:00" """);
        var refused = await Server.PostAsync(Haul.Dismantler, Path, declaration).ShouldBeAsync(422, "declaration.amount-differs");
        var reason = refused.Json["reasons"]!.AsArray().ShouldHaveSingleItem()!;
        ((decimal)reason["actual"]!, (string?)reason["items"]![0]).ShouldBe((0m, haul.Trades[0].Certificate));

        var nothing = Paperwork.Declaration("freight", (haul.Trades[0].Certificate, 0m))
            .Edit("""/month="2010-08-01" ; /occurredAt="2010-09-10T10:00:00+08:00" """);
        await Server.PostAsync(Haul.Dismantler, Path, nothing).ShouldBeAsync(201);
    }

    [Fact]
    public async Task Dismantled_air_conditioners_are_declared_with_nothing_and_traced()
    {
        var (conditioner, television) = (new Trade(), new Trade());
        await Server.PostAsync(
            Trade.Recycler, "/v1/recyclings", conditioner.Recycling().Edit("""/unit/category="air-conditioner" """)).ShouldBeAsync(201);
        await Server.PostAsync(Trade.Recycler, "/v1/recyclings", television.Recycling()).ShouldBeAsync(201);
        var haul = new Haul(conditioner, television);
        await Server.PostAsync(Trade.Recycler, "/v1/consignments", haul.Consignment()).ShouldBeAsync(201);
        await Server.PostAsync(Trade.Recycler, $"{haul.Path}/steps", Haul.Shipment()).ShouldBeAsync(201);
        await Server.PostAsync(Haul.Dismantler, "/v1/receipts", haul.Receipt("received")).ShouldBeAsync(201);
        await Server.PostAsync(Haul.Dismantler, "/v1/dismantlings", haul.Dismantling("2010-07-30T15:00:00+08:00")).ShouldBeAsync(201);

        var declaration = Paperwork.Declaration("dismantling", (conditioner.Certificate, 0m), (television.Certificate, 15m));
        await Server.PostAsync(Haul.Dismantler, Path, declaration).ShouldBeAsync(201);
        (await ReadAsync(declaration)).Json["units"]!.AsArray()
            .Select(unit => ((string?)unit!["category"], (decimal)unit["amount"]!, (string?)unit["on"]))
            .ShouldBe([("air-conditioner", 0m, "2010-07-30"), ("television", 15m, "2010-07-30")]);
    }

    [Fact]
    public async Task Certificate_custody_record_and_unit_match_one_to_one_or_nothing_is_taken()
    {
        var (received, different, unmoved) = (new Trade(), new Trade(), new Trade());
        var haul = new Haul(received, different);
        await haul.ShipAsync(Server);
        await Server.PostAsync(
            Haul.Dismantler, "/v1/receipts", haul.Receipt([(received, "received"), (different, "different")])).ShouldBeAsync(201);
        await Server.PostAsync(Trade.Recycler, "/v1/recyclings", unmoved.Recycling()).ShouldBeAsync(201);

        var declaration = Paperwork.Declaration(
            "freight", (received.Certificate, 20m), (different.Certificate, 20m), (unmoved.Certificate, 20m), ("BJ00009998", 20m));
        var reply = await Server.PostAsync(Haul.Dismantler, Path, declaration).ShouldBeAsync(422, "declaration.unit-not-in-custody");
        reply.Json["reasons"]![0]!["items"]!.AsArray().Select(item => (string?)item)
            .ShouldBe([different.Certificate, unmoved.Certificate, "BJ00009998"]);
        ((string?)(await ReadAsync(declaration)).Json["status"]).ShouldBe("refused");
        await Server.PostAsync(Haul.Dismantler, Path, Paperwork.Declaration("freight", (received.Certificate, 20m))).ShouldBeAsync(201);
        await Server.PostAsync(Haul.Dismantler, Path, Paperwork.Declaration("dismantling", (received.Certificate, 15m)))
            .ShouldBeAsync(422, "declaration.unit-not-in-custody");
    }

    [Fact]
    public async Task Each_step_is_its_office_s_and_out_of_turn_it_is_refused()
    {
        var haul = await ReceivedAsync(1);
        var declaration = Paperwork.Declaration("freight", (haul.Trades[0].Certificate, 20m));
        await Server.PostAsync(Haul.Dismantler, Path, declaration).ShouldBeAsync(201);
        await StepAsync(Trade.Finance, declaration, Paperwork.Review()).ShouldBeAsync(403);
        await StepAsync(Trade.Finance, declaration, Paperwork.Approval(20m)).ShouldBeAsync(422, "declaration.not-at-this-step");
        await StepAsync(Paperwork.Environment, declaration, Paperwork.Review()).ShouldBeAsync(201);
        await StepAsync(Paperwork.Environment, declaration, Paperwork.Approval(20m)).ShouldBeAsync(403);
        await StepAsync("dev-finance-110108", declaration, Paperwork.Approval(20m)).ShouldBeAsync(403);
        // Sent as it was, it is the refused step again.
        await StepAsync(Trade.Finance, declaration, Paperwork.Approval(20m)).ShouldBeAsync(422, "declaration.not-at-this-step");
        var later = Paperwork.Approval(20m).Edit("""/occurredAt="2010-08-13T11:00:00+08:00" """);
        await StepAsync(Trade.Finance, declaration, later).ShouldBeAsync(201);
        (await Server.GetAsync(Haul.OtherDismantler, $"{Path}/{declaration["declarationId"]}")).Status.ShouldBe(403);
        (await Server.GetAsync("dev-regulator", $"{Path}/{declaration["declarationId"]}")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Who_filed_does_not_review_and_who_reviewed_does_not_approve_whatever_the_role()
    {
        var haul = await ReceivedAsync(2);
        var own = Paperwork.Declaration("freight", (haul.Trades[0].Certificate, 20m));
        await Server.PostAsync("dev-admin", Path, own).ShouldBeAsync(201);
        await StepAsync("dev-admin", own, Paperwork.Review()).ShouldBeAsync(422, "declaration.by-who-filed");
        var other = Paperwork.Declaration("freight", (haul.Trades[1].Certificate, 20m));
        await Server.PostAsync(Haul.Dismantler, Path, other).ShouldBeAsync(201);
        await StepAsync("dev-admin", other, Paperwork.Review()).ShouldBeAsync(201);
        await StepAsync("dev-admin", other, Paperwork.Approval(20m)).ShouldBeAsync(422, "declaration.by-who-reviewed");
    }

    [Theory]
    [InlineData("""/month="2010-07-02" """, "/month")]
    [InlineData("""/units=[] """, "/units")]
    [InlineData("""/units/0/certificateNumber="12" """, "/units/0/certificateNumber")]
    [InlineData("""/units/0/weight=3 """, "/units/0/weight")]
    [InlineData("""/kind="storage" """, "/kind")]
    [InlineData("""/total=-1 """, "/total")]
    public async Task A_declaration_that_cannot_be_read_is_a_bad_request(string edit, string pointer) =>
        (await Server.PostAsync(Haul.Dismantler, Path, Paperwork.Declaration().Edit(edit)).ShouldBeAsync(400)).Pointers.ShouldBe([pointer]);

    [Fact]
    public async Task A_certificate_that_is_named_twice_is_a_bad_request() =>
        (await Server.PostAsync(Haul.Dismantler, Path, Paperwork.Declaration("freight", ("BJ00009901", 1m), ("BJ00009901", 1m)))
            .ShouldBeAsync(400)).Pointers.ShouldBe(["/units/1/certificateNumber"]);

    [Theory]
    [InlineData("review", """/amount=1 """, "/amount")]
    [InlineData("review", """/grounds="Why not." """, "/grounds")]
    [InlineData("review", """/rejected=["BJ00009901"] """, "/grounds")]
    [InlineData("reject", """-/grounds """, "/grounds")]
    [InlineData("reject", """/rejected=["BJ00009901"] """, "/rejected")]
    [InlineData("approve", """-/amount """, "/amount")]
    [InlineData("approve", """/paidOn="2010-08-14" """, "/paidOn")]
    [InlineData("pay", """-/reference """, "/reference")]
    [InlineData("pay", """-/paidOn """, "/paidOn")]
    public async Task A_step_takes_what_belongs_to_it_and_nothing_else(string step, string edit, string pointer)
    {
        var body = step switch
        {
            "review" => Paperwork.Review(),
            "reject" => Paperwork.Rejection(),
            "approve" => Paperwork.Approval(1m),
            _ => Paperwork.Payment(1m),
        };
        (await Server.PostAsync("dev-admin", $"{Path}/DCL-0/steps", body.Edit(edit)).ShouldBeAsync(400)).Pointers.ShouldBe([pointer]);
    }

    [Fact]
    public async Task Declarations_and_their_steps_come_as_events_too()
    {
        var haul = await ReceivedAsync(1);
        var declaration = Paperwork.Declaration("freight", (haul.Trades[0].Certificate, 20m));
        (await Server.PostLinesAsync(Haul.Dismantler, CloudEvents.Of("declaration", declaration))).Statuses().ShouldBe([201]);
        var step = CloudEvents.Of("declaration-step", Paperwork.Review()).With("subject", (string)declaration["declarationId"]!);
        (await Server.PostLinesAsync(Paperwork.Environment, step)).Statuses().ShouldBe([201]);
        (await StepAsync(Paperwork.Environment, declaration, Paperwork.Review()).ShouldBeAsync(201)).Replayed.ShouldBeTrue();
    }

    private Task<Reply> StepAsync(string key, JsonObject declaration, JsonObject step) =>
        Server.PostAsync(key, $"{Path}/{declaration["declarationId"]}/steps", step);

    private Task<Reply> ReadAsync(JsonObject declaration) =>
        Server.GetAsync(Haul.Dismantler, $"{Path}/{declaration["declarationId"]}").ShouldBeAsync(200);

    private async Task<Haul> ReceivedAsync(int units)
    {
        var haul = new Haul([.. Enumerable.Range(0, units).Select(_ => new Trade())]);
        await haul.ArriveAsync(Server, "received");
        return haul;
    }
}
