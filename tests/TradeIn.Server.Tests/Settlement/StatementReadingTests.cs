using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using TradeIn.Server.Tests.Requests;

namespace TradeIn.Server.Tests.Settlement;

/// <summary>At every moment what is advanced, stated, accepted, rejected, paid and clawed back can be seen (M2).</summary>
public sealed class StatementReadingTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private RunningServer Server => fixture.Server;

    [Fact]
    public async Task A_statement_shows_its_claims_page_by_page_and_who_did_what()
    {
        var trades = await Settling.AdvancedAsync(Server, 3);
        var settling = new Settling(trades);
        await settling.FileAsync(Server).ShouldBeAsync(201);
        await settling.ReviewAsync(Server, "accept").ShouldBeAsync(201);
        await settling.ReviewAsync(Server, "reject", trades[1]).ShouldBeAsync(201);
        await settling.GoOnAsync(Server, "conclude second-look");

        var view = (await Server.GetAsync(Trade.Seller, $"{settling.Path}?on=2010-08-12&limit=2")).Json;
        ((string?)view["status"], (int)view["ageDays"]!, (int)view["count"]!).ShouldBe(("accepted", 10, 3));
        ((decimal)view["total"]!, (decimal)view["standing"]!, (decimal)view["accepted"]!).ShouldBe((749.85m, 499.90m, 499.90m));
        view["steps"]!.AsArray().Select(step => $"{step!["step"]} by {step["by"]}").ShouldBe(
        [
            "file by sel-dazhong", "review-accept by finance-110108", "review-reject by finance-110108",
            "conclude by finance-110108", "second-look by finance-municipal",
        ]);
        Lines(view).ShouldBe([$"{trades[0].ClaimId} 249.95 accept 31", $"{trades[1].ClaimId} 0.00 reject 31"]);
        view["lines"]![1]!["reviewReasons"]!.ToJsonString().ShouldBe("""["paper-missing"]""");
        var rest = (await Server.GetAsync(Settling.District, $"{settling.Path}?on=2010-08-12&limit=2&after={view["next"]}")).Json;
        Lines(rest).ShouldBe([$"{trades[2].ClaimId} 249.95 accept 31"]);
        rest["next"].ShouldBeNull();

        var claim = (await Server.GetAsync(Trade.Seller, $"/v1/claims/{trades[1].ClaimId}")).Json["statement"]!;
        ((string?)claim["statementId"], (string?)claim["left"], (string?)claim["verdict"], (string?)claim["by"])
            .ShouldBe((settling.Id, "rejected", "reject", "finance-110108"));
        (await Server.GetAsync(Trade.Seller, $"/v1/claims/{trades[1].ClaimId}/explanation")).Status.ShouldBe(200);

        static IEnumerable<string> Lines(JsonNode view) => view["lines"]!.AsArray().Select(
            line => $"{line!["claimId"]} {line["standing"]} {line["verdict"]} {line["ageDays"]}");
    }

    [Fact]
    public async Task Anyone_can_draw_the_sample_again()
    {
        var trades = await Settling.AdvancedAsync(Server, 12);
        var settling = new Settling(trades);
        await settling.FileAsync(Server).ShouldBeAsync(201);
        await (await Server.GetAsync(Trade.Seller, $"{settling.Path}/sample")).ShouldBeProblemAsync(
            Server, 404, "not-found", $"{settling.Path}/sample");
        await settling.ReviewAsync(Server, "accept").ShouldBeAsync(201);
        await settling.ReviewAsync(Server, "reject", trades[0]).ShouldBeAsync(201);
        await settling.GoOnAsync(Server, "conclude");
        var view = (await Server.GetAsync(Trade.Seller, $"{settling.Path}/sample")).Json;
        foreach (var (drawn, population, size) in new[] { (view["accepted"]!, trades[1..], 2), (view["rejected"]!, trades[..1], 1) })
        {
            Texts(drawn["population"]!).ShouldBe(population.Select(trade => trade.ClaimId), ignoreOrder: true);
            Texts(drawn["sample"]!).ShouldBe(Texts(drawn["population"]!)
                .OrderBy(claim => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{view["seed"]}/{claim}"))), StringComparer.Ordinal)
                .Take(size));
        }
        ((string)view["seed"]!).ShouldMatch("^[0-9a-f]{32}$");

        static string[] Texts(JsonNode list) => [.. list.AsArray().Select(each => (string)each!)];
    }

    [Fact]
    public async Task The_work_list_shows_the_oldest_first_with_its_age_and_an_enterprise_sees_its_own()
    {
        var trades = await Settling.AdvancedAsync(Server, 3);
        string[] days = ["2010-08-20", "2010-08-18", "2010-08-19"];
        for (var i = 0; i < 3; i++)
            await Server.PostAsync(
                Trade.Seller, "/v1/statements", new Settling(trades[i]).Statement().With("occurredAt", $"{days[i]}T09:00:00+08:00"))
                .ShouldBeAsync(201);
        await Server.CaughtUpAsync();
        var ids = new List<string>();
        var (path, last) = ("/v1/statements?status=filed&district=110108&on=2010-08-28&limit=1", "");
        for (string? next = ""; next is not null;)
        {
            var page = (await Server.GetAsync(Settling.District, $"{path}{(next.Length > 0 ? $"&after={next}" : "")}")).Json;
            var item = page["items"]!.AsArray().ShouldHaveSingleItem()!;
            ids.Add((string)item["statementId"]!);
            string.CompareOrdinal(last, (string)item["filedOn"]!).ShouldBeLessThanOrEqualTo(0);
            last = (string)item["filedOn"]!;
            next = (string?)page["next"];
        }
        new[] { trades[1], trades[2], trades[0] }.Select(trade => $"S-{trade.ClaimId}").ShouldBe(ids.Where(
            id => trades.Any(trade => id == $"S-{trade.ClaimId}")));
        var own = (await Server.GetAsync(Trade.Seller, "/v1/statements?on=2010-08-28&limit=500")).Json["items"]!.AsArray();
        ((int)own.Single(item => (string?)item!["statementId"] == $"S-{trades[1].ClaimId}")!["ageDays"]!).ShouldBe(10);
        (await Server.GetAsync("dev-dual-jingdian", "/v1/statements")).Json["items"]!.AsArray().ShouldBeEmpty();
        (await Server.GetAsync("dev-dual-jingdian", "/v1/statements?sellerId=sel-dazhong")).Status.ShouldBe(403);
        (await Server.GetAsync(Settling.District, "/v1/statements?district=110101")).Json["items"]!.AsArray().ShouldBeEmpty();
        (await Server.GetAsync(Settling.District, "/v1/statements?status=lost&colour=1&after=zz")).Status.ShouldBe(400);
    }

    [Fact]
    public async Task The_ledger_says_of_every_claim_what_became_of_it_in_all_forms()
    {
        var trades = await Settling.AdvancedAsync(Server, 3);
        await new Settling(trades[0]).PayAsync(Server);
        var second = new Settling(trades[1]);
        await second.FileAsync(Server).ShouldBeAsync(201);
        await second.ReviewAsync(Server, "reject").ShouldBeAsync(201);
        await second.GoOnAsync(Server, "conclude second-look");
        await Server.PostAsync(Trade.Seller, "/v1/returns", trades[0].Return()).ShouldBeAsync(201);
        await Server.CaughtUpAsync();

        const string path = "/v1/enterprises/sel-dazhong/ledger";
        var lines = (await Server.GetAsync(Trade.Seller, $"{path}?limit=1000")).Json["items"]!.AsArray()
            .ToDictionary(line => (string)line!["claimId"]!, line => line!);
        Of(trades[0], "status", "statementId", "verdictBy", "paidOn", "paidAmount", "paidBy", "clawedBack", "endedOn").ShouldBe(
            $"returned S-{trades[0].ClaimId} finance-110108 2010-08-15 249.95 finance-110108 249.95 2010-08-20");
        Of(trades[1], "status", "onStatement", "verdict", "statedBy").ShouldBe("rejected false reject sel-dazhong");
        Of(trades[2], "status", "advancedOn", "advancedAmount", "advancedBy").ShouldBe("advanced 2010-07-12 249.95 sel-dazhong");

        var csv = await Server.GetAsync("dev-regulator", path, ("Accept", "text/csv"));
        csv.MediaType.ShouldBe("text/csv");
        var rows = csv.Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        rows[0].ShouldStartWith("claimId,programme,outletId,status,filedOn,subsidy,");
        rows.Length.ShouldBe(lines.Count + 1);
        rows.ShouldContain(row => row.StartsWith($"{trades[1].ClaimId},", StringComparison.Ordinal) && row.Contains(",reject,", StringComparison.Ordinal));
        var ndjson = await Server.GetAsync("dev-regulator", path, ("Accept", "application/x-ndjson"));
        ndjson.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => (string)JsonNode.Parse(line)!["claimId"]!)
            .ShouldBe(lines.Keys, ignoreOrder: true);
        long.Parse(ndjson.Header("Log-Position")!, CultureInfo.InvariantCulture).ShouldBeGreaterThan(0);
        (await Server.GetAsync(Trade.OtherSeller, path)).Status.ShouldBe(403);
        (await Server.GetAsync("dev-regulator", "/v1/enterprises/nobody/ledger")).Status.ShouldBe(404);
        (await Server.GetAsync(Trade.Seller, $"{path}?status=gone")).Status.ShouldBe(400);

        string Of(Trade trade, params string[] members) =>
            string.Join(' ', members.Select(member => lines[trade.ClaimId][member]?.ToJsonString().Trim('"')));
    }

    [Fact]
    public async Task The_reasons_of_reviews_are_for_everybody()
    {
        var reply = await Server.GetAsync(key: null, "/v1/review-reasons");
        (reply.Status, reply.Json["items"]!.AsArray().Count).ShouldBe((200, 10));
    }

    [Fact]
    public async Task A_statement_is_for_its_seller_and_the_offices()
    {
        var settling = new Settling(await Settling.AdvancedAsync(Server, 1));
        await settling.FileAsync(Server).ShouldBeAsync(201);
        foreach (var path in new[] { settling.Path, $"{settling.Path}/sample" })
            await (await Server.GetAsync("dev-dual-jingdian", path)).ShouldBeProblemAsync(Server, 403, "forbidden", path);
        (await Server.GetAsync("dev-regulator", settling.Path)).Status.ShouldBe(200);
        (await Server.GetAsync("dev-regulator", "/v1/statements/S-nobody")).Status.ShouldBe(404);
    }
}
