using System.Text.Json.Nodes;
using TradeIn.Client;
using TradeIn.Server.Tests.Complaints;

namespace TradeIn.Server.Tests.Feed;

/// <summary>What the feed gives to whom.</summary>
public sealed class FeedTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private RunningServer Server => fixture.Server;

    [Fact]
    public async Task An_office_sees_all_that_is_public_in_the_order_of_the_log()
    {
        var trade = new Trade();
        await trade.AdvanceAsync(Server);
        await Server.CaughtUpAsync();

        var items = await Server.ReadFeedAsync("dev-regulator");

        var positions = FeedReader.PositionsOf(items);
        positions.ShouldBe(positions.Distinct().Order());
        FeedReader.TypesOf(items.Where(item => item["data"]!.ToJsonString().Contains($"\"{trade.ClaimId}\"", StringComparison.Ordinal)))
            .Order().ShouldBe(["budget-committed", "certificate-redeemed", "claim-approved", "subsidy-advanced"]);
        items.Select(item => (string)item["id"]!).Distinct().Count().ShouldBe(items.Count);
    }

    [Fact]
    public async Task A_seller_and_a_recycler_see_what_concerns_them_and_nothing_else()
    {
        var trade = new Trade();
        await trade.AdvanceAsync(Server);
        await Server.CaughtUpAsync();

        string[] Of(List<JsonNode> items) => FeedReader.TypesOf(items.Where(item =>
            item.ToJsonString() is var text && new[] { trade.ClaimId, trade.PurchaseId, trade.RecyclingId, trade.Certificate }
                .Any(id => text.Contains($"\"{id}\"", StringComparison.Ordinal))));

        Of(await Server.ReadFeedAsync(Trade.Seller)).Order()
            .ShouldBe(["certificate-redeemed", "claim-approved", "purchase-recorded", "subsidy-advanced"]);
        Of(await Server.ReadFeedAsync(Trade.Recycler)).Order()
            .ShouldBe(["certificate-issued", "certificate-redeemed", "unit-recycled"]);
        Of(await Server.ReadFeedAsync(Trade.OtherSeller)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_published_goes_to_everybody_and_complaints_go_to_departments_and_offices()
    {
        (await Server.PostAsync(key: null, "/v1/complaints", new Grievance().Complaint())).Status.ShouldBe(201);
        await Server.CaughtUpAsync();

        FeedReader.TypesOf(await Server.ReadFeedAsync(Trade.Seller)).ShouldContain("programme-published");
        FeedReader.TypesOf(await Server.ReadFeedAsync(Trade.Seller)).ShouldNotContain("complaint-filed");
        FeedReader.TypesOf(await Server.ReadFeedAsync("dev-commerce-municipal")).ShouldContain("complaint-filed");
        FeedReader.TypesOf(await Server.ReadFeedAsync(Department)).Distinct().Order()
            .ShouldBe(["complaint-departments-published", "complaint-filed", "programme-published"]);
    }

    private const string Department = Grievance.IndustryAndCommerce;

    [Fact]
    public async Task Types_are_asked_for_by_their_names_and_the_cursor_moves_over_the_others()
    {
        await new Trade().AdvanceAsync(Server);
        await Server.CaughtUpAsync();
        var items = await Server.ReadFeedAsync("dev-regulator", "types=tradein.subsidy-advanced.v1,tradein.claim-approved.v1");
        FeedReader.TypesOf(items).Distinct().Order().ShouldBe(["claim-approved", "subsidy-advanced"]);

        var none = await Server.PageAsync(Trade.OtherSeller, "types=tradein.subsidy-advanced.v1");
        none["items"]!.AsArray().ShouldBeEmpty();
        ((long)none["asOf"]!).ShouldBeGreaterThan(0);
        ((string?)none["next"]).ShouldNotBe(((string?)(await Server.PageAsync(Trade.OtherSeller, "limit=1"))["next"]));
    }

    [Fact]
    public async Task A_page_is_the_same_whenever_it_is_read()
    {
        var first = await Server.GetAsync("dev-regulator", "/v1/feed?limit=3");
        await new Trade().RecordAsync(Server);
        await Server.CaughtUpAsync();
        var again = await Server.GetAsync("dev-regulator", "/v1/feed?limit=3");
        again.Json["items"]!.ToJsonString().ShouldBe(first.Json["items"]!.ToJsonString());
        ((string?)again.Json["next"]).ShouldBe((string?)first.Json["next"]);
    }

    [Fact]
    public async Task A_batch_is_a_bare_list_with_the_way_on_in_its_head()
    {
        var reply = await Server.GetAsync(
            "dev-regulator", "/v1/feed?limit=2&types=tradein.agreement-signed.v1", ("Accept", "application/cloudevents-batch+json"));
        reply.MediaType.ShouldBe("application/cloudevents-batch+json");
        reply.Json.AsArray().Count.ShouldBe(2);
        reply.Header("Log-Position").ShouldNotBeNull();
        var next = reply.Header("Link")!.Split('<', '>')[1];
        next.ShouldContain("types=");
        var more = await Server.GetAsync("dev-regulator", next, ("Accept", "application/cloudevents-batch+json"));
        ((long)more.Json[0]!["position"]!).ShouldBeGreaterThan((long)reply.Json[1]!["position"]!);
    }

    [Theory]
    [InlineData("after=61", "?after"), InlineData("limit=0", "?limit"), InlineData("wait=61", "?wait"), InlineData("wait=-1", "?wait")]
    [InlineData("types=tradein.old-unit-counted.v1", "?types"), InlineData("typ=x", "?typ")]
    public async Task What_is_wrong_with_the_question_is_said(string query, string at)
    {
        var reply = await Server.GetAsync("dev-regulator", $"/v1/feed?{query}");
        reply.Status.ShouldBe(400, reply.Text);
        reply.Pointers.ShouldBe([at]);
    }

    [Fact]
    public async Task Nobody_reads_without_a_key() => (await Server.GetAsync(null, "/v1/feed")).Status.ShouldBe(401);

    [Fact]
    public async Task The_client_reads_pages_and_follows()
    {
        using var http = TradeInClient.HttpClientFor(Server.Address, Trade.Seller);
        var client = new TradeInClient(http);
        var cancel = TestContext.Current.CancellationToken;
        await new Trade().ApproveAsync(Server);
        await Server.CaughtUpAsync();

        var page = await client.ReadFeedAsync(types: ["tradein.purchase-recorded.v1"], limit: 1, cancel: cancel);
        page.Items.ShouldHaveSingleItem().Data.GetProperty("purchase").GetProperty("seller").GetString().ShouldBe("sel-dazhong");
        await foreach (var (cursor, @event) in client.FollowFeedAsync(types: ["tradein.purchase-recorded.v1"], cancel: cancel))
        {
            @event.Id.ShouldBe(page.Items[0].Id);
            cursor.ShouldBe(page.Next);
            break;
        }
    }
}
