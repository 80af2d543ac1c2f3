using System.Text.Json.Nodes;
using TradeIn.Server.Tests.Events;
using TradeIn.Server.Tests.Requests;
using Sent = TradeIn.Server.Tests.Events.Events;

namespace TradeIn.Server.Tests.Returns;

/// <summary>Returns, exchanges and repairs: once each, and only by the seller.</summary>
public sealed class AfterSaleTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private RunningServer Server => fixture.Server;

    public static TheoryData<string> Operations { get; } = ["return", "exchange", "repair"];

    [Theory, MemberData(nameof(Operations))]
    public async Task What_was_accepted_is_answered_the_same_again_whatever_happened_since(string operation)
    {
        var trade = new Trade();
        await trade.AdvanceAsync(Server);
        var (key, path, body) = Operation.Of(operation, trade);
        var first = await Server.PostAsync(key, path, body);
        (first.Status, first.Replayed).ShouldBe((201, false), first.Text);

        var next = new Trade().Recycling().With("buyer", trade.Buyer());
        (await Server.PostAsync(Trade.Recycler, "/v1/recyclings", next)).Status.ShouldBe(201);
        var again = await Server.PostAsync(key, path, body);
        (again.Status, again.Replayed, again.Text).ShouldBe((201, true, first.Text));
        var other = await Server.PostAsync(key, path, body.Edit("""/occurredAt="2010-08-21T10:00:00+08:00" """));
        await other.ShouldBeProblemAsync(Server, 409, "id-reused", path);
    }

    [Theory, MemberData(nameof(Operations))]
    public async Task Another_enterprise_records_nothing_and_gets_no_answer_again(string operation)
    {
        var trade = new Trade();
        await trade.AdvanceAsync(Server);
        var (_, path, body) = Operation.Of(operation, trade);
        var before = await PositionAsync();
        await (await Server.PostAsync(Trade.OtherSeller, path, body)).ShouldBeProblemAsync(Server, 403, "forbidden", path);
        (await PositionAsync()).ShouldBe(before);

        (await Server.PostAsync(Trade.Seller, path, body)).Status.ShouldBe(201);
        var after = await Server.PostAsync(Trade.OtherSeller, path, body);
        await after.ShouldBeProblemAsync(Server, 403, "forbidden", path);
        after.Replayed.ShouldBeFalse();
        (await Server.PostAsync("dev-admin", path, body)).Replayed.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Operations))]
    public async Task Another_enterprise_is_not_told_a_refusal_again(string operation)
    {
        var trade = new Trade();
        await trade.AdvanceAsync(Server);
        var (_, path, body) = Operation.Of(operation, trade);
        body.Edit("""/occurredAt="2010-07-01T10:00:00+08:00" """);
        var refused = await Server.PostAsync(Trade.Seller, path, body);
        refused.Reasons.ShouldBe(["purchase.not-yet-made"]);
        await (await Server.PostAsync(Trade.OtherSeller, path, body)).ShouldBeProblemAsync(Server, 403, "forbidden", path);
        (await Server.PostAsync(Trade.Seller, path, body)).Replayed.ShouldBeTrue();
    }

    [Fact]
    public async Task A_red_invoice_of_eight_digits_stands_beside_the_blue_invoices_code()
    {
        var (first, second) = (new Trade(), new Trade());
        await first.AdvanceAsync(Server);
        await second.AdvanceAsync(Server);
        (await Server.PostAsync(Trade.Seller, "/v1/returns", first.Return())).Status.ShouldBe(201);
        var named = second.Return();
        named["redInvoice"]!["number"] = $"9{first.InvoiceNumber[1..]}";
        named["redInvoice"]!["code"] = "1110010712";
        (await Server.PostAsync(Trade.Seller, "/v1/returns", named)).Reasons.ShouldBe(["red-invoice.already-used"]);
        var otherCode = named.With("returnId", $"{second.ReturnId}-2");
        otherCode["redInvoice"]!["code"] = "1110010799";
        (await Server.PostAsync(Trade.Seller, "/v1/returns", otherCode)).Status.ShouldBe(201);
    }

    [Fact]
    public async Task A_red_invoice_has_a_number_of_its_own()
    {
        var trade = new Trade();
        var body = trade.Return();
        body["redInvoice"]!["number"] = trade.InvoiceNumber;
        (await Server.PostAsync(Trade.Seller, "/v1/returns", body)).Pointers.ShouldBe(["/redInvoice/number"]);
    }

    [Fact]
    public async Task After_the_recovery_of_a_revoked_claim_the_purchase_is_returned_without_a_subsidy()
    {
        var trade = new Trade();
        await trade.RevokeAsync(Server);
        var early = await Server.PostAsync(Trade.Seller, "/v1/returns", trade.Return(0m));
        early.Reasons.ShouldBe(["subsidy.not-taken-back"]);
        (await Server.PostAsync(Trade.Seller, trade.RecoveryPath, trade.Recovery())).Status.ShouldBe(201);
        var again = trade.Return(0m).With("returnId", $"{trade.ReturnId}-2");
        var returned = await Server.PostAsync(Trade.Seller, "/v1/returns", again);
        returned.Status.ShouldBe(201, returned.Text);
        ((decimal?)returned.Json["refundToBuyer"], returned.Json["claimId"]).ShouldBe((trade.PaidPrice, null));
    }

    [Fact]
    public async Task A_return_of_a_revoked_claim_takes_back_what_was_to_be_recovered()
    {
        var trade = new Trade();
        await trade.RevokeAsync(Server);
        var later = trade.Return().Edit("""/occurredAt="2010-09-20T10:00:00+08:00" """);
        var returned = await Server.PostAsync(Trade.Seller, "/v1/returns", later);
        returned.Status.ShouldBe(201, returned.Text);
        ((string?)returned.Json["certificate"]!["status"], (int?)returned.Json["new"]!["used"]).ShouldBe(("void", 0));
    }

    [Fact]
    public async Task Events_of_one_deal_are_applied_in_the_order_sent_up_to_its_return()
    {
        var trade = new Trade();
        JsonObject[] events =
        [
            Sent.Of("recycling", trade.Recycling()), Sent.Of("purchase", trade.Purchase()),
            Sent.Of("repair", trade.Repair()), Sent.Of("claim", trade.Claim()), Sent.OfAdvance(trade),
            Sent.Of("exchange", trade.Exchange()),
            Sent.Of("return", trade.Return()),
            Sent.Of("recovery", trade.Recovery()).With("subject", trade.ClaimId),
        ];
        var lines = await Server.PostLinesAsync("dev-admin", events);
        lines.Statuses().ShouldBe([201, 201, 201, 201, 201, 201, 201, 422]);
        ((decimal?)lines[6]["body"]!["subsidyTakenBack"]).ShouldBe(249.95m);
        ((string?)lines[7]["body"]!["reasons"]![0]!["code"]).ShouldBe("claim.nothing-to-recover");
    }

    private async Task<string> PositionAsync() => (await Server.GetAsync(key: null, "/readyz")).Text;
}
