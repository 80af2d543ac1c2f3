using System.Text;
using System.Text.Json.Nodes;

namespace TradeIn.Server.Tests.Settlement;

/// <summary>A statement for a period, and a statement as CSV, are statements like any other (M1).</summary>
public sealed class StatementFormsTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private RunningServer Server => fixture.Server;

    [Fact]
    public async Task A_period_takes_all_advanced_claims_of_its_days_that_are_on_no_statement_and_is_repeated_as_it_was()
    {
        var trades = await Settling.AdvancedAsync(Server, 3);
        await Server.PostAsync(Trade.Seller, "/v1/statements", new Settling(trades[2]).Statement()).ShouldBeAsync(201);
        var found = await OpenAsync();
        found.ShouldBeGreaterThanOrEqualTo(2);
        var body = Period("S-period-1", found);
        var filed = await Server.PostAsync(Trade.Seller, "/v1/statements", body).ShouldBeAsync(201);
        ((int)filed.Json["count"]!, (decimal)filed.Json["total"]!).ShouldBe((found, found * 249.95m));
        var again = await Server.PostAsync(Trade.Seller, "/v1/statements", body).ShouldBeAsync(201);
        (again.Replayed, again.Text).ShouldBe((true, filed.Text));
        await Server.PostAsync(Trade.Seller, "/v1/statements", Period("S-period-2", 0)).ShouldBeAsync(422, "statement.empty");
        await new Settling(trades[0]).FileAsync(Server).ShouldBeAsync(422, "claim.already-stated");
    }

    [Fact]
    public async Task An_event_for_a_period_sees_the_advances_that_were_sent_before_it()
    {
        const string key = "dev-dual-jingdian";
        var trade = new Trade();
        await Server.PostAsync(Trade.Recycler, "/v1/recyclings", trade.Recycling()).ShouldBeAsync(201);
        JsonObject Its(JsonObject body) => body.With("sellerId", "dual-jingdian").With("outletId", "dual-jingdian-s1");
        var answers = await Events.Events.PostLinesAsync(Server, key,
            Events.Events.Of("purchase", Its(trade.Purchase())), Events.Events.Of("claim", Its(trade.Claim())),
            Events.Events.OfAdvance(trade),
            Events.Events.Of("statement", Period("S-period-3", 1).With("sellerId", "dual-jingdian")));
        answers.Select(answer => (int)answer["status"]!).ShouldBe([201, 201, 201, 201]);
        ((string?)answers[3]["body"]!["district"]).ShouldBe("110101");
    }

    [Theory]
    [InlineData("/period/until=\"2010-06-30\"", "/period/until")]
    [InlineData("-/period/from", "/period/from")]
    [InlineData("/claims=[{\"claimId\":\"C-1\",\"amount\":1}]", "/claims")]
    [InlineData("/period/on=\"2010-07-01\"", "/period/on")]
    public async Task A_malformed_period_is_told_what_is_wrong(string edits, string wrong)
    {
        var reply = await Server.PostAsync(Trade.Seller, "/v1/statements", Period("S-malformed", 1).Edit(edits)).ShouldBeAsync(400);
        reply.Pointers.ShouldBe([wrong]);
    }

    [Fact]
    public async Task Csv_is_answered_line_by_line_and_is_the_same_statement_as_its_json()
    {
        var trades = await Settling.AdvancedAsync(Server, 2);
        var settling = new Settling(trades);
        var csv = $"\uFEFFclaimId,amount\r\n{trades[0].ClaimId},249.95\r\n\"{trades[1].ClaimId}\",\"249.95\"\r\n";
        var filed = await CsvAsync(settling.Id, 2, "499.90", csv).ShouldBeAsync(201);
        filed.Json["lines"]!.AsArray().Select(line => $"{line!["line"]} {line["claimId"]} {line["result"]}")
            .ShouldBe([$"2 {trades[0].ClaimId} stated", $"3 {trades[1].ClaimId} stated"]);
        (await settling.FileAsync(Server).ShouldBeAsync(201)).Replayed.ShouldBeTrue();
        var again = await CsvAsync(settling.Id, 2, "499.90", csv, ("Accept", "text/csv")).ShouldBeAsync(201);
        (again.Replayed, again.MediaType).ShouldBe((true, "text/csv"));
        again.Text.ShouldBe($"line,claimId,amount,result,reasons\r\n2,{trades[0].ClaimId},249.95,stated,\r\n3,{trades[1].ClaimId},249.95,stated,\r\n");
    }

    [Fact]
    public async Task Every_line_that_fails_says_why_and_nothing_is_filed_however_many_there_are()
    {
        var trades = await Settling.AdvancedAsync(Server, 2);
        var lines = Enumerable.Range(1, 150).Select(n => $"C-none-{n},1.00\n");
        var csv = $"claimId,amount\n{trades[0].ClaimId},249.95\n{trades[1].ClaimId},249.94\n{string.Concat(lines)}";
        var id = $"S-{trades[0].ClaimId}";
        var refused = await CsvAsync(id, 152, "649.89", csv);
        refused.Status.ShouldBe(422, refused.Text);
        refused.Reasons.ShouldBe(["statement.claim-unknown", "statement.amount-differs"], ignoreOrder: true);
        var results = refused.Json["lines"]!.AsArray().Select(line => line!).ToList();
        results.Count.ShouldBe(152);
        ((string?)results[0]["result"], results[0]["reasons"]).ShouldBe(("not-stated", null));
        ((string?)results[1]["result"], (string?)results[1]["reasons"]![0]!["code"]).ShouldBe(("refused", "statement.amount-differs"));
        results.Skip(2).ShouldAllBe(line => (string?)line["reasons"]![0]!["code"] == "statement.claim-unknown");

        var again = await CsvAsync(id, 152, "649.89", csv, ("Accept", "text/csv"));
        (again.Status, again.Replayed).ShouldBe((422, true));
        again.Text.Split("\r\n")[1..3].ShouldBe([$"2,{trades[0].ClaimId},249.95,not-stated,", $"3,{trades[1].ClaimId},249.94,refused,statement.amount-differs"]);
        var sums = await CsvAsync($"{id}-sums", 1, "1.00", $"claimId,amount\n{trades[0].ClaimId},249.95\n", ("Accept", "text/csv"));
        sums.Text.Split("\r\n")[1].ShouldBe("0,,1.00,refused,statement.total-differs");
        await new Settling(trades[1]).FileAsync(Server).ShouldBeAsync(201);
    }

    [Theory]
    [InlineData("claim,amount\nC-1,1.00\n", "line 1")]
    [InlineData("claimId,amount\nC-1,1.00,2\nC-2\n\"C-3,1.00\n\"C-4\"x,1.00\n", "line 2|line 3|line 4|line 5")]
    [InlineData("claimId,amount\nC-1,２４９.95\nC-2,1.001\nC-3,\nC-4,-1.00\nC-5,\"1,000.00\"\n", "line 2|line 3|line 4|line 5|line 6")]
    [InlineData("claimId,amount\nC-1,1.00\n\nC-1,1.00\nC 2,1.00\n", "line 3|line 4|line 5")]
    [InlineData("claimId,amount\n", "body")]
    public async Task A_malformed_file_is_told_every_line_that_is_wrong(string csv, string places)
    {
        var reply = await CsvAsync("S-malformed", 1, "1.00", csv).ShouldBeAsync(400);
        reply.Pointers.ShouldBe(places.Split('|'));
    }

    [Fact]
    public async Task What_is_wrong_in_the_address_of_a_file_is_told_with_the_lines()
    {
        var content = Calls.Content("claimId,amount\nC-1,x\n"u8.ToArray(), "text/csv");
        var reply = await Server.SendAsync(HttpMethod.Post, Trade.Seller, "/v1/statements?programme=p&count=many&total=1,00&colour=1", content)
            .ShouldBeAsync(400);
        reply.Pointers.ShouldBe(["?colour", "?count", "?occurredAt", "?sellerId", "?statementId", "?total", "line 2"]);
        var latin = Calls.Content([.. "claimId,amount\n"u8, 0xFF, 0xFE], "text/csv");
        (await Server.SendAsync(HttpMethod.Post, Trade.Seller, "/v1/statements", latin)).Status.ShouldBe(400);
    }

    private Task<Reply> CsvAsync(string id, int count, string total, string csv, params (string, string)[] headers) => Server.SendAsync(
        HttpMethod.Post, Trade.Seller,
        $"/v1/statements?statementId={id}&programme={Trade.Programme}&sellerId=sel-dazhong&occurredAt=2010-08-02T09:00:00%2B08:00&count={count}&total={total}",
        Calls.Content(Encoding.UTF8.GetBytes(csv), "text/csv"), headers);

    private static JsonObject Period(string id, int count) => new Settling(new Trade()).Statement().With("statementId", id)
        .With("count", count).With("total", count * 249.95m).With("claims", null)
        .With("period", new JsonObject { ["from"] = "2010-07-12", ["until"] = "2010-07-12" });

    /// <summary>How many claims the seller's ledger shows that can be stated.</summary>
    private async Task<int> OpenAsync()
    {
        await Server.CaughtUpAsync();
        var ledger = await Server.GetAsync(Trade.Seller, "/v1/enterprises/sel-dazhong/ledger?status=advanced&limit=1000");
        return ledger.Json["items"]!.AsArray().Count;
    }
}
