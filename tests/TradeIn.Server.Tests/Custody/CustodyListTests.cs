using System.Text.Json.Nodes;
using TradeIn.Server.Tests.Corrections;

namespace TradeIn.Server.Tests.Custody;

/// <summary>Where units are, and which are late, from the table that the server keeps (Q13).</summary>
public sealed class CustodyListTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private RunningServer Server => fixture.Server;

    [Fact]
    public async Task What_is_not_delivered_or_not_dismantled_in_time_is_listed_with_its_age_and_nothing_else()
    {
        var (kept, listed, received, dismantled, late, wrong) =
            (new Haul(new Trade()), new Haul(new Trade()), new Haul(new Trade()), new Haul(new Trade()), new Haul(new Trade()), new Trade());
        await kept.RecycleAsync(Server);
        await listed.ShipAsync(Server);
        await received.ArriveAsync(Server, "received");
        await dismantled.ArriveAsync(Server, "received");
        await Server.PostAsync(Haul.Dismantler, "/v1/dismantlings", dismantled.Dismantling()).ShouldBeAsync(201);
        await late.ShipAsync(Server);
        await Server.PostAsync(Haul.Dismantler, "/v1/receipts", late.Receipt("received", "2010-09-10T10:00:00+08:00")).ShouldBeAsync(201);
        await Server.PostAsync(Haul.Dismantler, "/v1/dismantlings", late.Dismantling("2011-03-01T10:00:00+08:00")).ShouldBeAsync(201);
        await Server.PostAsync(Trade.Recycler, "/v1/recyclings", wrong.Recycling()).ShouldBeAsync(201);
        await Server.PostAsync(
            Trade.Recycler, "/v1/replacements", Correction.Replacement(wrong, new Trade().Recycling())).ShouldBeAsync(201);
        await Server.CaughtUpAsync();
        string[] mine =
        [
            .. new[] { kept, listed, received, dismantled, late }.Select(haul => haul.Trades[0].Certificate), wrong.Certificate,
        ];

        (await ListAsync("overdueOn=2010-08-24")).ShouldBeEmpty("Every delivery was due on that day.");
        (await ListAsync("overdueOn=2010-08-25")).ShouldBe([kept.Trades[0].Certificate, listed.Trades[0].Certificate, late.Trades[0].Certificate]);
        (await ListAsync("deliveryOverdueOn=2010-09-10")).ShouldBe([kept.Trades[0].Certificate, listed.Trades[0].Certificate]);
        (await ListAsync("dismantlingOverdueOn=2010-10-30")).ShouldBe([received.Trades[0].Certificate, late.Trades[0].Certificate]);
        (await ListAsync("overdueOn=2011-04-01&dismantlerId=dis-huaxing")).ShouldBe([listed.Trades[0].Certificate, received.Trades[0].Certificate]);
        (await ListAsync("late=delivery")).ShouldBe([late.Trades[0].Certificate]);
        (await ListAsync("late=dismantling")).ShouldBe([late.Trades[0].Certificate]);
        (await ListAsync("status=dismantled")).ShouldBe([dismantled.Trades[0].Certificate, late.Trades[0].Certificate]);
        var item = await ItemAsync("overdueOn=2010-08-25", kept);
        ((int?)item["ageDays"], (string?)item["deliveryDueOn"], (string?)item["recyclerDistrict"]).ShouldBe((46, "2010-08-24", "110105"));
        ((int?)(await ItemAsync("overdueOn=2010-10-30", received))["ageDays"]).ShouldBe(102);

        async Task<string[]> ListAsync(string query) =>
            [.. (await ItemsAsync(query)).Select(each => (string)each["certificateNumber"]!).Where(mine.Contains)];
    }

    [Fact]
    public async Task Pages_follow_one_another_and_a_table_holds_them_all()
    {
        var haul = new Haul(new Trade(), new Trade(), new Trade());
        await haul.ArriveAsync(Server, "damaged");
        await Server.CaughtUpAsync();
        var query = "dismantlerId=dis-huaxing";
        var all = (await ItemsAsync(query)).Select(each => (string)each["certificateNumber"]!).ToList();
        List<string> paged = [];
        for (string? next = "", after = ""; next is not null; after = $"&after={next}")
        {
            var page = (await Server.GetAsync("dev-regulator", $"/v1/units?{query}&limit=2{after}").ShouldBeAsync(200)).Json;
            paged.AddRange(page["items"]!.AsArray().Select(each => (string)each!["certificateNumber"]!));
            next = (string?)page["next"];
        }
        var table = await Server.GetAsync("dev-regulator", $"/v1/units?{query}", ("Accept", "text/csv")).ShouldBeAsync(200);

        paged.ShouldBe(all);
        all.ShouldBe(all.Order(StringComparer.Ordinal));
        (table.MediaType, table.Header("Log-Position")).ShouldBe(("text/csv", (await Server.PositionAsync()).ToString()));
        var lines = table.Text.TrimEnd().Split("\r\n");
        lines[0].ShouldStartWith("certificateNumber,programme,category,");
        lines[1..].Select(line => line.Split(',')[0]).ShouldBe(all);
        lines.Single(line => line.StartsWith(haul.Trades[0].Certificate)).ShouldContain(",damaged,");
    }

    [Fact]
    public async Task Each_sees_its_own_and_counts_its_own()
    {
        var haul = new Haul(new Trade());
        await haul.ShipAsync(Server);
        await Server.CaughtUpAsync();
        (await ItemsAsync("", "dev-rec-green")).ShouldBeEmpty();
        (await ItemsAsync("", Haul.OtherDismantler)).ShouldBeEmpty();
        (await ItemsAsync("", Haul.Dismantler)).ShouldAllBe(each => (string?)each["dismantlerId"] == "dis-huaxing");
        (await ItemsAsync("", Trade.Recycler)).Select(each => (string?)each["certificateNumber"]).ShouldContain(haul.Trades[0].Certificate);

        var counts = (await Server.GetAsync(Trade.Recycler, "/v1/reports/custody-ageing?by=recycler&on=2010-09-01").ShouldBeAsync(200)).Json;
        var items = counts["items"]!.AsArray();
        items.ShouldAllBe(each => (string?)each!["enterpriseId"] == "rec-huaxing");
        var consigned = items.Single(each => (string?)each!["custody"] == "consigned")!;
        ((long)consigned["units"]!, (long)consigned["overdue"]!).ShouldSatisfyAllConditions(
            pair => pair.Item1.ShouldBeGreaterThan(0), pair => pair.Item2.ShouldBe(pair.Item1));
        consigned["ages"]!.AsArray().Select(each => ((int)each!["fromDays"]!, (int?)each["toDays"])).ShouldBe([(46, 90)]);
        (await Server.GetAsync(Haul.OtherDismantler, "/v1/reports/custody-ageing?by=dismantler&on=2010-09-01")).Json["items"]!.AsArray().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/v1/units?status=gone", "?status")]
    [InlineData("/v1/units?overdueOn=soon&late=much&colour=red&limit=0", "?colour ?late ?limit ?overdueOn")]
    [InlineData("/v1/reports/custody-ageing?by=category&on=2010-09-01", "?by")]
    [InlineData("/v1/reports/custody-ageing", "?on")]
    public async Task A_question_that_cannot_be_understood_is_told_why(string path, string pointers)
    {
        var reply = await Server.GetAsync("dev-regulator", path).ShouldBeAsync(400);
        reply.Pointers.ShouldBe(pointers.Split(' '));
    }

    private async Task<JsonNode[]> ItemsAsync(string query, string key = "dev-regulator") =>
        [.. (await Server.GetAsync(key, $"/v1/units?limit=1000&{query}").ShouldBeAsync(200)).Json["items"]!.AsArray().Select(each => each!)];

    private async Task<JsonNode> ItemAsync(string query, Haul haul) =>
        (await ItemsAsync(query)).Single(each => (string?)each["certificateNumber"] == haul.Trades[0].Certificate);
}
