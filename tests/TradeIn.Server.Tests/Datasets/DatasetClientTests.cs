using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TradeIn.Client;
using TradeIn.Client.Buyers;
using TradeIn.Client.Datasets;

namespace TradeIn.Server.Tests.Datasets;

/// <summary>The typed client reads lists into records of the caller's own, and summaries and reports into its own.</summary>
public sealed class DatasetClientTests(Lists lists) : IClassFixture<Lists>
{
    private static readonly JsonTypeInfo<ListPage<ClaimLine>> Page =
        (JsonTypeInfo<ListPage<ClaimLine>>)JsonSerializerOptions.Web.GetTypeInfo(typeof(ListPage<ClaimLine>));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_list_is_walked_page_by_page_and_comes_to_its_totals_and_to_its_summary()
    {
        using var http = TradeInClient.HttpClientFor(lists.Server.Address, Lists.Regulator);
        var client = new TradeInClient(http);
        List<ClaimLine> lines = [];
        Totals? totals = null;
        string? after = null;
        do
        {
            var page = await client.ListAsync("claims", "outcome=approved&limit=2&totals=true", Page, after, Cancel);
            lines.AddRange(page.Items);
            (totals, after) = (page.Totals, page.Next);
        }
        while (after is not null);

        (totals!.Count, totals.Sums["subsidy"]).ShouldBe((lines.Count, lines.Sum(line => line.Subsidy ?? 0m)));
        lines.Count.ShouldBeGreaterThan(2);
        var summary = await client.SummariseAsync("claims", "by=status&outcome=approved", Cancel);
        summary.Items.ToDictionary(item => $"{item.Key["status"]}", item => item.Count).ShouldBe(
            lines.GroupBy(line => line.Status).ToDictionary(group => group.Key, group => (long)group.Count()), ignoreOrder: true);
    }

    [Fact]
    public async Task The_reports_and_the_look_up_are_read()
    {
        using var http = TradeInClient.HttpClientFor(lists.Server.Address, Lists.Regulator);
        var client = new TradeInClient(http);
        var overview = await client.GetOverviewAsync(Cancel);
        var listed = (await lists.Server.GetAsync(Lists.Regulator, "/v1/claims?totals=true&limit=1")).Json["totals"]!["count"]!;
        ((long)listed).ShouldBeGreaterThan(8);
        (overview.Claims.Filed, overview.Districts.Sum(each => each.Claims.Filed)).ShouldBe(((long)listed, (long)listed));
        var burnDown = await client.GetBurnDownAsync(Trade.Programme, "110108", Cancel);
        burnDown.Days.Sum(day => day.Claims).ShouldBeGreaterThan(0);
        (await client.GetSettlementAgeingAsync("district", new DateOnly(2010, 8, 20), Cancel)).Items.ShouldHaveSingleItem().Paid.ShouldBe(2);
        (await client.GetCustodyAgeingAsync("district", new DateOnly(2010, 9, 1), Cancel)).Items.ShouldNotBeEmpty();
        (await client.SearchBuyersAsync(new BuyerSearchRequest(MaskedNumber: "**************0000"), Cancel)).Complete.ShouldBeTrue();
    }

    internal sealed record ClaimLine(string ClaimId, string Status, decimal? Subsidy);
}
