using System.Text.Json.Nodes;

namespace TradeIn.Server.Tests.Settlement;

/// <summary>Which step of a statement can be taken when, and by whom (M2, M3).</summary>
public sealed class StatementStepTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private static readonly string[] Steps =
        ["withdraw", "conclude", "second-look", "allocate", "order-payment", "confirm-payment", "fail-payment"];

    private RunningServer Server => fixture.Server;

    [Fact]
    public async Task From_the_filing_to_the_payment_every_step_answers_what_it_came_to()
    {
        var trades = await Settling.AdvancedAsync(Server, 3);
        var settling = new Settling(trades);
        await settling.FileAsync(Server).ShouldBeAsync(201);
        var held = await settling.ReviewAsync(Server, "hold", trades[0]).ShouldBeAsync(201);
        ((int)held.Json["count"]!, (decimal)held.Json["amount"]!, (int)held.Json["undecided"]!).ShouldBe((1, 249.95m, 2));
        var rest = await Server.PostAsync(
            Settling.District, "/v1/reviews", settling.Review("accept").With("filter", new JsonObject { ["undecided"] = true })).ShouldBeAsync(201);
        ((int)rest.Json["count"]!, (int)rest.Json["undecided"]!).ShouldBe((2, 0));

        var concluded = await settling.TakeAsync(Server, "conclude").ShouldBeAsync(201);
        ((decimal)concluded.Json["accepted"]!, concluded.Json["sample"]!.AsArray().Count).ShouldBe((499.90m, 1));
        ((string)concluded.Json["sample"]![0]!).ShouldBeOneOf(trades[1].ClaimId, trades[2].ClaimId);
        var looked = await settling.TakeAsync(Server, "second-look").ShouldBeAsync(201);
        ((string?)looked.Json["status"], (decimal)looked.Json["accepted"]!).ShouldBe(("accepted", 499.90m));
        await settling.TakeAsync(Server, "allocate", 499.89m).ShouldBeAsync(422, "allocation.differs");
        await settling.TakeAsync(Server, "allocate", 499.90m).ShouldBeAsync(201);
        var ordered = await settling.TakeAsync(Server, "order-payment").ShouldBeAsync(201);
        ((string?)ordered.Json["status"], (decimal)ordered.Json["gross"]!).ShouldBe(("ordered", 499.90m));
        ((string?)(await settling.TakeAsync(Server, "confirm-payment").ShouldBeAsync(201)).Json["status"]).ShouldBe("paid");

        foreach (var trade in trades[1..]) (await StatusAsync(trade)).ShouldBe("reimbursed");
        (await StatusAsync(trades[0])).ShouldBe("advanced", "it was held, and can be stated again");
        await new Settling(trades[0]).FileAsync(Server).ShouldBeAsync(409);
        var again = new Settling(trades[0]).Statement().With("statementId", $"{settling.Id}-again");
        await Server.PostAsync(Trade.Seller, "/v1/statements", again).ShouldBeAsync(201);
    }

    /// <summary>What brings a statement into each state, and the steps that can be taken there.</summary>
    public static TheoryData<string, string> States { get; } = new()
    {
        { "", "withdraw" },
        { "accept", "conclude" },
        { "withdraw", "" },
        { "accept conclude", "second-look" },
        { "accept conclude second-look", "allocate" },
        { "accept conclude second-look allocate", "order-payment" },
        { "accept conclude second-look allocate order-payment", "confirm-payment fail-payment" },
        { "accept conclude second-look allocate order-payment fail-payment", "order-payment" },
        { "accept conclude second-look allocate order-payment confirm-payment", "" },
    };

    [Theory, MemberData(nameof(States))]
    public async Task In_each_state_only_the_steps_of_that_state_are_taken(string before, string possible)
    {
        foreach (var step in Steps)
        {
            var settling = new Settling(await Settling.AdvancedAsync(Server, 1));
            await settling.GoAsync(Server, before);
            var reply = await settling.TakeAsync(Server, step);
            if (possible.Split(' ').Contains(step)) reply.Status.ShouldBe(201, $"{step} after {before}: {reply.Text}");
            else reply.Status.ShouldBe(422, $"{step} after {before}: {reply.Text}");
        }
    }

    [Theory]
    [InlineData("withdraw", "sel-dazhong", "dev-dual-jingdian dev-finance-110108 dev-finance-municipal")]
    [InlineData("conclude", "the finance office of district 110108", "dev-sel-dazhong dev-finance-110101 dev-finance-municipal")]
    [InlineData("second-look", "municipal finance", "dev-sel-dazhong dev-finance-110108")]
    [InlineData("allocate", "municipal finance", "dev-sel-dazhong dev-finance-110108")]
    [InlineData("order-payment", "the finance office of district 110108", "dev-sel-dazhong dev-finance-110101 dev-finance-municipal")]
    [InlineData("confirm-payment", "the finance office of district 110108", "dev-sel-dazhong dev-finance-110101 dev-finance-municipal")]
    [InlineData("fail-payment", "the finance office of district 110108", "dev-sel-dazhong dev-finance-110101 dev-finance-municipal")]
    public async Task Who_may_not_take_a_step_is_told_who_may_and_nothing_is_recorded(string step, string who, string keys)
    {
        var settling = new Settling(await Settling.AdvancedAsync(Server, 1));
        await settling.FileAsync(Server).ShouldBeAsync(201);
        var before = await Server.PositionAsync();
        foreach (var key in keys.Split(' '))
            ((string?)(await settling.TakeAsync(Server, step, key: key).ShouldBeAsync(403)).Json["detail"])
                .ShouldBe($"This is for {who} only.", key);
        foreach (var key in new[] { "dev-regulator", "dev-commerce-110108", "dev-environment" })
            await settling.TakeAsync(Server, step, key: key).ShouldBeAsync(403);
        foreach (var key in new[] { "dev-finance-110101", "dev-finance-municipal", "dev-sel-dazhong", "dev-regulator" })
            await Server.PostAsync(key, "/v1/reviews", settling.Review("accept")).ShouldBeAsync(403);
        (await Server.PositionAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task The_key_that_filed_a_statement_decides_nothing_about_it_and_a_reviewer_does_not_look_twice()
    {
        const string admin = "dev-admin";
        var own = new Settling(await Settling.AdvancedAsync(Server, 1));
        await Server.PostAsync(admin, "/v1/statements", own.Statement()).ShouldBeAsync(201);
        await Server.PostAsync(admin, "/v1/reviews", own.Review("accept")).ShouldBeAsync(422, "statement.by-who-filed");
        await own.ReviewAsync(Server, "accept").ShouldBeAsync(201);
        await own.TakeAsync(Server, "conclude", key: admin).ShouldBeAsync(422, "statement.by-who-filed");

        var other = new Settling(await Settling.AdvancedAsync(Server, 1));
        await other.FileAsync(Server).ShouldBeAsync(201);
        await Server.PostAsync(admin, "/v1/reviews", other.Review("accept")).ShouldBeAsync(201);
        await other.TakeAsync(Server, "conclude").ShouldBeAsync(201);
        await other.TakeAsync(Server, "second-look", key: admin).ShouldBeAsync(422, "second-look.by-reviewer");
        await other.TakeAsync(Server, "second-look").ShouldBeAsync(201);
    }

    [Fact]
    public async Task A_review_is_repeated_by_its_id_and_steps_by_their_content_and_for_their_own_office_only()
    {
        var settling = new Settling(await Settling.AdvancedAsync(Server, 1));
        await settling.FileAsync(Server).ShouldBeAsync(201);
        var review = settling.Review("accept");
        var first = await Server.PostAsync(Settling.District, "/v1/reviews", review).ShouldBeAsync(201);
        var again = await Server.PostAsync(Settling.District, "/v1/reviews", review).ShouldBeAsync(201);
        (first.Replayed, again.Replayed, again.Text).ShouldBe((false, true, first.Text));
        await Server.PostAsync("dev-finance-110101", "/v1/reviews", review).ShouldBeAsync(409);
        await Server.PostAsync(Settling.District, "/v1/reviews", review.With("note", "Other.")).ShouldBeAsync(409);

        var conclude = settling.Step("conclude");
        var concluded = await Server.PostAsync(Settling.District, $"{settling.Path}/steps", conclude).ShouldBeAsync(201);
        var repeated = await Server.PostAsync(Settling.District, $"{settling.Path}/steps", conclude).ShouldBeAsync(201);
        (repeated.Replayed, repeated.Text).ShouldBe((true, concluded.Text));
        await Server.PostAsync("dev-finance-110101", $"{settling.Path}/steps", conclude).ShouldBeAsync(403);
    }

    [Fact]
    public async Task No_two_payments_have_the_same_order()
    {
        var (first, second) = (new Settling(await Settling.AdvancedAsync(Server, 1)), new Settling(await Settling.AdvancedAsync(Server, 1)));
        foreach (var each in new[] { first, second }) await each.GoAsync(Server, "accept conclude second-look allocate");
        var order = first.Step("order-payment");
        await Server.PostAsync(Settling.District, $"{first.Path}/steps", order).ShouldBeAsync(201);
        (await Server.PostAsync(Settling.District, $"{first.Path}/steps", order).ShouldBeAsync(201)).Replayed.ShouldBeTrue();
        await Server.PostAsync(Settling.District, $"{second.Path}/steps", order).ShouldBeAsync(409);
    }

    [Fact]
    public async Task Debts_are_netted_on_the_next_payment_and_owed_again_when_it_fails()
    {
        var trades = await Settling.AdvancedAsync(Server, 2);
        await new Settling(trades[0]).PayAsync(Server);
        await Server.PostAsync(Trade.Seller, "/v1/returns", trades[0].Return()).ShouldBeAsync(201);
        var owed = await OwedAsync();
        owed.ShouldBeGreaterThanOrEqualTo(249.95m);

        var next = new Settling(trades[1]);
        await next.GoAsync(Server, "accept conclude second-look allocate");
        var ordered = (await next.TakeAsync(Server, "order-payment").ShouldBeAsync(201)).Json;
        ((string?)ordered["status"], (decimal)ordered["netted"]!, (decimal)ordered["amount"]!).ShouldBe(("paid", 249.95m, 0m));
        (await OwedAsync()).ShouldBe(owed - 249.95m);
        (await StatusAsync(trades[1])).ShouldBe("reimbursed");
    }

    [Theory]
    [InlineData("allocate", "/reference=\"x\" ; /overturned=[\"C-1\"]", "/overturned /reference")]
    [InlineData("allocate", "-/amount", "/amount")]
    [InlineData("order-payment", "-/paymentOrderId ; /paidOn=\"2010-08-15\"", "/paidOn /paymentOrderId")]
    [InlineData("confirm-payment", "-/paidOn ; -/reference ; /grounds=\"x\"", "/grounds /paidOn /reference")]
    [InlineData("confirm-payment", "/paidOn=\"2999-01-01\"", "/paidOn")]
    [InlineData("fail-payment", "-/grounds", "/grounds")]
    [InlineData("second-look", "/overturned=[\"C-1\",\"C-1\",7]", "/overturned/1 /overturned/2")]
    [InlineData("conclude", "/step=\"approve\"", "/step")]
    [InlineData("conclude", "/seed=\"00\"", "/seed")]
    public async Task A_malformed_step_is_told_all_that_is_wrong(string step, string edits, string pointers)
    {
        var settling = new Settling(new Trade());
        var reply = await Server.PostAsync("dev-admin", $"{settling.Path}/steps", settling.Step(step).Edit(edits));
        reply.Status.ShouldBe(400, reply.Text);
        reply.Pointers.ShouldBe(pointers.Split(' '));
    }

    [Theory]
    [InlineData("/verdict=\"reject\"", "/reasons")]
    [InlineData("/reasons=[\"paper-missing\"]", "/reasons")]
    [InlineData("/verdict=\"hold\" ; /reasons=[\"because\"]", "/reasons/0")]
    [InlineData("/claims=[\"C-1\"]", "/claims")]
    [InlineData("-/filter", "/claims")]
    [InlineData("/filter={\"amountFrom\":-1,\"verdict\":\"perhaps\",\"colour\":1}", "/filter/amountFrom /filter/colour /filter/verdict")]
    public async Task A_malformed_review_is_told_all_that_is_wrong(string edits, string pointers)
    {
        var reply = await Server.PostAsync(
            Settling.District, "/v1/reviews", new Settling(new Trade()).Review("accept").Edit(edits));
        reply.Status.ShouldBe(400, reply.Text);
        reply.Pointers.ShouldBe(pointers.Split(' '));
    }

    [Fact]
    public async Task What_is_not_on_record_is_not_found()
    {
        var settling = new Settling(new Trade());
        await settling.ReviewAsync(Server, "accept").ShouldBeAsync(404);
        await settling.TakeAsync(Server, "conclude").ShouldBeAsync(404);
    }

    private async Task<string?> StatusAsync(Trade trade) =>
        (string?)(await Server.GetAsync(Trade.Seller, $"/v1/claims/{trade.ClaimId}")).Json["status"];

    private async Task<decimal> OwedAsync() =>
        (decimal)(await Server.GetAsync(Trade.Seller, "/v1/enterprises/sel-dazhong/debts")).Json["owed"]!;
}
