using System.Text.Json.Nodes;
using TradeIn.Server.Tests.Requests;
using TradeIn.Testing.Postgres;

namespace TradeIn.Server.Tests.Enterprises;

/// <summary>What everybody may ask without a key: outlets, how a certificate stands, reference prices (E3, Q5, Q15, Q20).</summary>
public sealed class DirectoryTests(ServerFixture fixture, PostgresFixture postgres) : IClassFixture<ServerFixture>
{
    private const string Outlets = "/v1/directory/outlets";

    private RunningServer Server => fixture.Server;

    [Fact]
    public async Task The_nearest_outlet_comes_first_and_the_distance_is_a_great_circle()
    {
        var found = await FindAsync("kind=sales&near=39.9087,116.3975&on=2010-07-01");
        found.Select(each => (string?)each["outletId"]).ShouldBe(
            ["sel-dazhong-s1", "dual-jingdian-s1", "dual-jingdian-s2", "sel-suspended-s1", "sel-dazhong-s2"], ignoreOrder: true);
        var distances = found.Select(each => (decimal)each["distanceKm"]!).ToList();
        distances.ShouldBe(distances.Order());
        // 39.9172, 116.4175: 0.945 km north and 1.706 km east.
        found[0]["distanceKm"]!.GetValue<decimal>().ShouldBe(1.95m, tolerance: 0.01m);
        ((string?)found[0]["outletId"]).ShouldBe("sel-dazhong-s1");
    }

    [Theory]
    [InlineData("kind=recycling&district=110105&on=2010-07-01", "rec-huaxing-o1")]
    [InlineData("kind=recycling&region=III&on=2010-07-01", "rec-green-o1 dual-jingdian-r1 dual-online-r1")]
    [InlineData("district=110108&category=computer&on=2010-07-01", "rec-green-o1 sel-dazhong-s2")]
    [InlineData("district=110108&category=refrigerator&on=2010-07-01", "rec-green-o1")]
    [InlineData("district=110106&on=2010-08-31", "sel-suspended-s1")]
    [InlineData("district=110106&on=2010-09-01", "")]
    [InlineData("district=110106&on=2010-05-24", "")]
    public async Task Outlets_are_found_by_what_they_are_and_where_and_only_while_their_enterprise_is_qualified(string query, string outlets)
    {
        // Other enterprises than those of the scenarios are about: a season's, and those of the tests beside this one.
        var found = (await IdsAsync(query)).Where(id => !id.StartsWith("season-", StringComparison.Ordinal))
            .Where(id => !id.StartsWith("ent-", StringComparison.Ordinal));
        found.ShouldBe(outlets.Split(' ', StringSplitOptions.RemoveEmptyEntries), ignoreOrder: true);
    }

    [Fact]
    public async Task An_outlet_of_a_merged_district_is_found_under_both_codes()
    {
        var tender = await Tender.WithAsync(Server, "agreement", "bond-deposit");
        await tender.SendAsync(Server, "outlet", tender.Body("outlet").With("district", "110103")).ShouldBeAsync(201);
        await Server.CaughtUpAsync();
        foreach (var district in new[] { "110101", "110103" })
            (await IdsAsync($"district={district}&kind=recycling&on=2010-07-01&near=39.9,116.4")).ShouldContain(tender.OutletId, district);
        (await IdsAsync("district=110101&kind=recycling&on=2010-06-30&near=39.9,116.4")).ShouldNotContain(tender.OutletId);
    }

    [Fact]
    public async Task An_outlet_is_shown_where_it_is_on_the_day_and_not_after_its_last()
    {
        var tender = await Tender.QualifiedAsync(Server);
        await tender.SendAsync(Server, "outlet-move").ShouldBeAsync(201);
        await tender.SendAsync(Server, "outlet-closure").ShouldBeAsync(201);
        await Server.CaughtUpAsync();
        (await AddressOnAsync("2010-06-02")).ShouldBeNull();
        (await AddressOnAsync("2010-07-31")).ShouldBe("1 Sample Road");
        (await AddressOnAsync("2010-08-01")).ShouldBe("2 Sample Road");
        (await AddressOnAsync("2010-09-01")).ShouldBeNull();

        async Task<string?> AddressOnAsync(string on) => (string?)(await FindAsync($"near=39.9,116.4&limit=200&on={on}"))
            .SingleOrDefault(each => (string?)each["outletId"] == tender.OutletId)?["address"];
    }

    [Fact]
    public async Task A_penalty_takes_its_outlets_out_of_the_directory_until_the_top_up()
    {
        var tender = await Tender.QualifiedAsync(Server);
        await tender.SendAsync(Server, "breach").ShouldBeAsync(201);
        var deposit = tender.Body("bond-deposit").With("depositId", $"{tender.Id}-2").With("depositedOn", "2010-07-05");
        await tender.SendAsync(Server, "bond-deposit", deposit).ShouldBeAsync(201);
        await Server.CaughtUpAsync();
        (await IdsAsync("near=39.9,116.4&limit=200&on=2010-06-30")).ShouldContain(tender.OutletId);
        (await IdsAsync("near=39.9,116.4&limit=200&on=2010-07-01")).ShouldNotContain(tender.OutletId);
        (await IdsAsync("near=39.9,116.4&limit=200&on=2010-07-05")).ShouldContain(tender.OutletId);
    }

    [Fact]
    public async Task Pages_follow_each_other_without_a_gap_or_a_repetition()
    {
        var whole = await IdsAsync("kind=sales&limit=200&on=2010-06-01");
        whole.Length.ShouldBeGreaterThan(5);
        List<string> paged = [];
        string? after = null;
        do
        {
            var page = (await Server.GetAsync(null, $"{Outlets}?kind=sales&limit=2&on=2010-06-01{(after is null ? "" : $"&after={after}")}")).Json;
            paged.AddRange(page["items"]!.AsArray().Select(each => (string)each!["outletId"]!));
            after = (string?)page["next"];
        }
        while (after is not null);
        paged.ShouldBe(whole);
    }

    [Theory]
    [InlineData("kind=both", "?kind")]
    [InlineData("district=999999", "?district")]
    [InlineData("region=VI", "?region")]
    [InlineData("category=TV", "?category")]
    [InlineData("near=91,0", "?near")]
    [InlineData("near=here", "?near")]
    [InlineData("limit=0", "?limit")]
    [InlineData("limit=201", "?limit")]
    [InlineData("after=xyz", "?after")]
    [InlineData("on=2010-02-30", "?on")]
    [InlineData("colour=red", "?colour")]
    public async Task What_is_wrong_with_a_question_is_named(string query, string name)
    {
        var reply = await Server.GetAsync(null, $"{Outlets}?{query}");
        (reply.Status, reply.Pointers.Single()).ShouldBe((400, name), reply.Text);
    }

    [Fact]
    public async Task The_status_of_a_certificate_is_told_to_who_knows_the_document_and_nothing_else_is_told()
    {
        var trade = new Trade();
        await trade.ApproveAsync(Server);
        var known = await AskAsync(trade.Certificate, trade.Person[^4..]).ShouldBeAsync(200);
        known.Json.AsObject().Select(member => member.Key).ShouldBe(["certificateNumber", "status", "category", "issuedOn", "outcome"]);
        ((string?)known.Json["status"], (string?)known.Json["outcome"]).ShouldBe(("redeemed", "approved"));

        var other = await AskAsync(trade.Certificate, trade.Person[^4..] == "0000" ? "0001" : "0000").ShouldBeAsync(404);
        var unknown = await AskAsync("TT99999999", "0000").ShouldBeAsync(404);
        Without(other).ShouldBe(Without(unknown));
        (await AskAsync(trade.Certificate, "****")).Status.ShouldBe(404);
        (await AskAsync(trade.Certificate, "12345")).Pointers.ShouldBe(["/documentLastFour"]);

        static string Without(Reply reply)
        {
            var problem = reply.Json.AsObject();
            problem.Remove("traceId");
            return problem.ToJsonString();
        }
    }

    [Fact]
    public async Task A_day_has_its_reference_prices_and_one_before_the_first_has_none()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var server = await RunningServer.StartAsync(database.ConnectionString);
        var (first, next) = (new Tender(), new Tender());
        await first.SendAsync(server, "reference-prices").ShouldBeAsync(201);
        await next.SendAsync(server, "reference-prices", next.Body("reference-prices").With("from", "2010-09-01")).ShouldBeAsync(201);
        (await server.GetAsync(null, Path("2010-05-31"))).Status.ShouldBe(404);
        ((string?)(await server.GetAsync(null, Path("2010-08-31"))).Json["listId"]).ShouldBe((string?)first.Body("reference-prices")["listId"]);
        ((string?)(await server.GetAsync(null, Path("2010-09-01"))).Json["listId"]).ShouldBe((string?)next.Body("reference-prices")["listId"]);
        (await server.GetAsync(null, "/v1/reference-prices")).Pointers.ShouldBe(["?programme"]);
        (await server.GetAsync(null, "/v1/reference-prices?programme=nothing")).Status.ShouldBe(404);

        static string Path(string on) => $"/v1/reference-prices?programme={Trade.Programme}&on={on}";
    }

    private Task<Reply> AskAsync(string number, string lastFour) => Server.PostAsync(
        null, "/v1/certificate-status", new JsonObject { ["certificateNumber"] = number, ["documentLastFour"] = lastFour });

    private async Task<string[]> IdsAsync(string query) => [.. (await FindAsync(query)).Select(each => (string)each["outletId"]!)];

    private async Task<JsonNode[]> FindAsync(string query)
    {
        await Server.CaughtUpAsync();
        var reply = await Server.GetAsync(null, $"{Outlets}?{query}");
        reply.Status.ShouldBe(200, reply.Text);
        return [.. reply.Json["items"]!.AsArray().Select(each => each!)];
    }
}
