using System.Text.Json.Nodes;
using Npgsql;
using TradeIn.Server.Tests.Requests;

namespace TradeIn.Server.Tests.Claims;

/// <summary>What is read back of a claim and its certificate, and by whom.</summary>
public sealed class ReadingTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private RunningServer Server => fixture.Server;

    public static TheoryData<string, string> WhatTheRulesRead { get; } = new()
    {
        { "quota.new-exceeded", "old_unit_counted programme_published" },
        { "certificate.unknown", "certificate_issued" },
        { "certificate.already-redeemed", "certificate_issued" },
        { "buyer.mismatch", "certificate_issued purchase_recorded" },
        { "document.mismatch", "certificate_issued" },
        { "order.certificate-after-purchase", "certificate_issued purchase_recorded" },
        { "purchase.unknown", "purchase_recorded" },
        { "purchase.already-claimed", "purchase_recorded" },
        { "programme.not-in-force", "programme_published purchase_recorded" },
        { "new-unit.subsidised-elsewhere", "new_unit_sold" },
        { "new-unit.already-subsidised", "new_unit_sold" },
        { "papers.incomplete", "programme_published" },
        { "buyer.not-eligible", "programme_published" },
    };

    [Theory, MemberData(nameof(WhatTheRulesRead))]
    public async Task An_explanation_names_the_events_that_a_rule_read(string code, string types)
    {
        var trade = new Trade();
        await trade.ApproveAsync(Server);
        var explained = (await Server.GetAsync(Trade.Seller, $"/v1/claims/{trade.ClaimId}/explanation")).Json;
        var rule = explained["rules"]!.AsArray().Single(each => (string?)each!["code"] == code)!;
        rule["events"]!.AsArray().Select(each => (string)each!["type"]!).Order(StringComparer.Ordinal).ShouldBe(types.Split(' '));
    }

    [Fact]
    public async Task The_explanation_of_a_granted_claim_shows_every_rule_and_the_reckoning()
    {
        var trade = new Trade();
        await trade.RecordAsync(Server);
        var granted = await Server.PostAsync(Trade.Seller, "/v1/claims", trade.Claim());
        var explained = (await Server.GetAsync(Trade.Seller, $"/v1/claims/{trade.ClaimId}/explanation")).Json;

        ((string?)explained["verdict"]).ShouldBe("approved");
        ((string?)explained["decidedFor"]).ShouldBe("sel-dazhong");
        ((int?)explained["policyVersion"]).ShouldBe(1);
        explained["reckoning"]!.ToJsonString().ShouldBe(
            """{"paidPrice":2499.50,"rate":0.1,"uncapped":249.95,"cap":300.00,"subsidy":249.95}""");
        var rules = explained["rules"]!.AsArray().Select(each => each!).ToList();
        rules.Select(Judged).ShouldBe(granted.Json["rules"]!.AsArray().Select(each => Judged(each!)));
        rules.ShouldAllBe(rule => (string?)rule["verdict"] == "passed");
        var quota = rules.Single(rule => (string?)rule["code"] == "quota.new-exceeded");
        ((string?)quota["rule"], (string?)quota["source"], (int?)quota["limit"], (int?)quota["actual"]).ShouldBe(("C4", "Q8", 5, 0));
        await ShouldStandInTheLogAsync(explained);
    }

    [Fact]
    public async Task The_explanation_of_a_refused_claim_shows_every_rule_with_a_message_for_those_that_failed()
    {
        var trade = new Trade();
        var refusal = await trade.RefuseAsync(Server);
        var explained = (await Server.GetAsync("dev-regulator", $"/v1/claims/{trade.ClaimId}/explanation")).Json;

        ((string?)explained["verdict"]).ShouldBe("refused");
        explained["reckoning"].ShouldBeNull();
        var rules = explained["rules"]!.AsArray().Select(each => each!).ToList();
        rules.Where(rule => (string?)rule["verdict"] == "failed").Select(rule => (string)rule["code"]!).ShouldBe(refusal.Reasons);
        foreach (var rule in rules) (rule["message"] is null).ShouldBe((string?)rule["verdict"] == "passed");
        rules.Count.ShouldBeGreaterThan(10);
        await ShouldStandInTheLogAsync(explained);
    }

    [Fact]
    public async Task A_claim_on_nothing_is_explained_too()
    {
        var trade = new Trade();
        var refused = await Server.PostAsync(Trade.Seller, "/v1/claims", trade.Claim());
        refused.Reasons.ShouldBe(["purchase.unknown", "certificate.unknown"]);
        var explained = (await Server.GetAsync(Trade.Seller, $"/v1/claims/{trade.ClaimId}/explanation")).Json;
        var unknown = explained["rules"]!.AsArray().Single(each => (string?)each!["code"] == "certificate.unknown")!;
        ((string?)unknown["actual"], unknown["events"]!.AsArray().Count).ShouldBe((trade.Certificate, 0));
    }

    [Fact]
    public async Task An_explanation_stays_as_it_was_when_the_buyer_goes_on()
    {
        var trade = new Trade();
        await trade.ApproveAsync(Server);
        var path = $"/v1/claims/{trade.ClaimId}/explanation";
        var first = await JudgementAsync(path);
        await Server.PostAsync(Trade.Seller, trade.AdvancePath, trade.Advance());
        var second = new Trade().Recycling();
        second["buyer"] = trade.Buyer();
        (await Server.PostAsync(Trade.Recycler, "/v1/recyclings", second)).Status.ShouldBe(201);
        (await JudgementAsync(path)).ShouldBe(first);
    }

    /// <summary>An explanation without what became of the claim since.</summary>
    private async Task<string> JudgementAsync(string path)
    {
        var explained = (await Server.GetAsync(Trade.Seller, path)).Json.AsObject();
        explained.Remove("afterwards").ShouldBeTrue();
        return explained.ToJsonString();
    }

    [Theory]
    [InlineData("")]
    [InlineData("/explanation")]
    public async Task A_claim_is_for_its_seller_and_the_offices(string part)
    {
        var trade = new Trade();
        await trade.ApproveAsync(Server);
        var path = $"/v1/claims/{trade.ClaimId}{part}";
        await (await Server.GetAsync(Trade.OtherSeller, path)).ShouldBeProblemAsync(Server, 403, "forbidden", path);
        await (await Server.GetAsync(Trade.Recycler, path)).ShouldBeProblemAsync(Server, 403, "forbidden", path);
        await (await Server.GetAsync(key: null, path)).ShouldBeProblemAsync(Server, 401, "unauthorized", path);
        foreach (var key in new[] { Trade.Seller, "dev-regulator", "dev-finance-110101", "dev-commerce-municipal", "dev-admin" })
            (await Server.GetAsync(key, path)).Status.ShouldBe(200, key);
    }

    [Fact]
    public async Task A_certificate_shows_its_buyer_masked_and_only_to_those_concerned()
    {
        var trade = new Trade { BuyerName = "欧阳震华" };
        await trade.ApproveAsync(Server);
        foreach (var key in new[] { Trade.Recycler, Trade.Seller, "dev-regulator" })
        {
            var whole = (await Server.GetAsync(key, $"/v1/certificates/{trade.Certificate}")).Json;
            ((string?)whole["status"], (string?)whole["redeemedBy"], (string?)whole["recyclingId"])
                .ShouldBe(("redeemed", trade.ClaimId, trade.RecyclingId), key);
            ((string?)whole["buyer"]!["name"], (string?)whole["buyer"]!["number"])
                .ShouldBe(("欧**", $"**************{trade.Person[^4..]}"), key);
        }
        var bare = (await Server.GetAsync(Trade.OtherSeller, $"/v1/certificates/{trade.Certificate}")).Json.AsObject();
        ((string?)bare["status"], (string?)bare["redeemedOn"]).ShouldBe(("redeemed", "2010-07-12"));
        foreach (var hidden in new[] { "buyer", "redeemedBy", "recyclingId" }) bare.ContainsKey(hidden).ShouldBeFalse(hidden);
    }

    [Fact]
    public async Task What_was_read_need_not_be_sent_again_until_it_has_changed()
    {
        var trade = new Trade();
        await trade.ApproveAsync(Server);
        foreach (var path in new[]
        {
            $"/v1/claims/{trade.ClaimId}", $"/v1/claims/{trade.ClaimId}/explanation", $"/v1/certificates/{trade.Certificate}",
        })
        {
            var tag = (await Server.GetAsync(Trade.Seller, path)).Header("ETag").ShouldNotBeNull();
            foreach (var known in new[] { tag, $"\"other\", {tag}", $"W/{tag}", "*" })
            {
                var same = await Server.GetAsync(Trade.Seller, path, ("If-None-Match", known));
                (same.Status, same.Text, same.Header("ETag")).ShouldBe((304, "", tag), $"{path} {known}");
            }
            (await Server.GetAsync(Trade.Seller, path, ("If-None-Match", "\"other\""))).Status.ShouldBe(200);
            (await Server.GetAsync(Trade.Seller, path, ("If-Match", tag))).Status.ShouldBe(200);
            await (await Server.GetAsync(Trade.Seller, path, ("If-Match", "\"other\"")))
                .ShouldBeProblemAsync(Server, 412, "precondition-failed", path);
        }
    }

    [Fact]
    public async Task Another_state_another_reader_and_another_language_have_another_tag()
    {
        var trade = new Trade();
        await trade.ApproveAsync(Server);
        var (claim, certificate) = ($"/v1/claims/{trade.ClaimId}", $"/v1/certificates/{trade.Certificate}");
        var before = await TagAsync(Trade.Seller, claim);
        await Server.PostAsync(Trade.Seller, trade.AdvancePath, trade.Advance());
        (await TagAsync(Trade.Seller, claim)).ShouldNotBe(before);
        (await TagAsync(Trade.Seller, certificate)).ShouldNotBe(await TagAsync(Trade.OtherSeller, certificate));

        var refused = new Trade();
        await refused.RefuseAsync(Server);
        (await TagAsync(Trade.Seller, $"/v1/claims/{refused.ClaimId}", ("Accept-Language", "zh")))
            .ShouldNotBe(await TagAsync(Trade.Seller, $"/v1/claims/{refused.ClaimId}"));
    }

    private async Task<string> TagAsync(string key, string path, params (string, string)[] headers) =>
        (await Server.GetAsync(key, path, headers)).Header("ETag").ShouldNotBeNull();

    private static string Judged(JsonNode rule) =>
        $"{rule["code"]} {rule["rule"]} {rule["source"]} {rule["verdict"]} {rule["limit"]} {rule["actual"]}";

    /// <summary>Every event named exists as named, and precedes the decision, which stands where it is said to stand.</summary>
    private async Task ShouldStandInTheLogAsync(JsonNode explained)
    {
        await using var source = NpgsqlDataSource.Create(fixture.Database.ConnectionString);
        await using var command = source.CreateCommand("select seq_id, stream_id, version, type from mt_events");
        await using var rows = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var log = new Dictionary<long, string>();
        while (await rows.ReadAsync(TestContext.Current.CancellationToken))
            log[rows.GetInt64(0)] = $"{rows.GetString(1)} {rows.GetInt64(2)} {rows.GetString(3)}";

        var decision = (long)explained["position"]!;
        log[decision].ShouldStartWith($"claim-{explained["claimId"]} 1 claim_");
        var named = explained["rules"]!.AsArray().SelectMany(rule => rule!["events"]!.AsArray()).Select(each => each!).ToList();
        named.Count.ShouldBeGreaterThan(10);
        foreach (var each in named)
        {
            var position = (long)each["position"]!;
            position.ShouldBeLessThan(decision);
            log[position].ShouldBe($"{each["stream"]} {each["version"]} {each["type"]}");
        }
    }
}
