using System.Text.Json.Nodes;
using TradeIn.ReadModels.Datasets;
using TradeIn.Server.Datasets;

namespace TradeIn.Server.Tests.Datasets;

/// <summary>Groups come to what the list comes to, and stay what they were at a position.</summary>
public sealed class SummaryTests(Lists lists) : IClassFixture<Lists>
{
    [Fact]
    public async Task The_groups_of_every_dataset_come_to_what_its_list_comes_to()
    {
        foreach (var dataset in DatasetCatalogue.All)
        {
            var totals = (await lists.AskAsync($"/v1/{DatasetAccess.PathOf(dataset)}?totals=true&limit=1"))["totals"]!;
            foreach (var by in DatasetGroup.Known(dataset).Select(each => each.Replace("<width>", "500", StringComparison.Ordinal)))
            {
                var summary = await lists.AskAsync($"/v1/summaries/{DatasetAccess.NameOf(dataset.Name)}?by={by}&limit=10000");
                summary["totals"]!.ToJsonString().ShouldBe(totals.ToJsonString(), $"{dataset.Name} by {by}");
                summary["others"].ShouldBeNull();
                ((int)summary["groups"]!).ShouldBe(summary["items"]!.AsArray().Count);
                var several = dataset.Columns.Any(column => column.Wire == by && column.Kind == ColumnKind.Codes);
                if (!several) summary["items"]!.AsArray().Sum(item => (long)item!["count"]!).ShouldBe((long)totals["count"]!, $"{dataset.Name} by {by}");
                foreach (var sum in several ? [] : dataset.Sums)
                    summary["items"]!.AsArray().Sum(item => (decimal)item!["sums"]![sum.Wire]!).ShouldBe((decimal)totals["sums"]![sum.Wire]!);
            }
        }
    }

    [Fact]
    public async Task Claims_are_counted_by_month_district_and_price_band()
    {
        var claims = await lists.WalkAsync("/v1/claims?outcome=approved", 1000);
        var summary = await lists.AskAsync("/v1/summaries/claims?outcome=approved&by=filedOn.month,sellerDistrict,paidPrice.1000&order=-count");
        var counted = summary["items"]!.AsArray().ToDictionary(
            item => $"{item!["key"]!["filedOn"]} {item["key"]!["sellerDistrict"]} {item["key"]!["paidPrice"]}", item => (int)item!["count"]!);
        counted.ShouldBe(
            claims.GroupBy(claim => $"{((string)claim["filedOn"]!)[..7]} {claim["sellerDistrict"]} {Math.Floor((decimal)claim["paidPrice"]! / 1000) * 1000}")
                .ToDictionary(group => group.Key, group => group.Count()), ignoreOrder: true);
        counted.Values.ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public async Task Groups_beyond_the_limit_are_told_together()
    {
        var all = (await lists.AskAsync("/v1/summaries/claims?by=paidPrice.1&order=-subsidy"))["items"]!.AsArray();
        var some = await lists.AskAsync("/v1/summaries/claims?by=paidPrice.1&order=-subsidy&limit=2");
        some["items"]!.ToJsonString().ShouldBe(new JsonArray([.. all.Take(2).Select(each => each!.DeepClone())]).ToJsonString());
        ((int)some["groups"]!).ShouldBe(all.Count);
        ((decimal)some["others"]!["sums"]!["subsidy"]!).ShouldBe(all.Skip(2).Sum(each => (decimal)each!["sums"]!["subsidy"]!));
        ((long)some["others"]!["count"]!).ShouldBe(all.Skip(2).Sum(each => (long)each!["count"]!));
    }

    [Fact]
    public async Task What_was_answered_at_a_position_is_answered_of_it_for_ever()
    {
        var past = DatasetCatalogue.All.Where(dataset => dataset.KnowsPast).ToList();
        past.Select(dataset => dataset.Name).ShouldContain("postings");
        var position = await lists.Server.PositionAsync();
        var then = DateTimeOffset.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz");
        Dictionary<string, string> answers = [];
        foreach (var dataset in past)
            foreach (var path in new[]
            {
                $"/v1/{DatasetAccess.PathOf(dataset)}?totals=true&limit=1000", $"/v1/summaries/{DatasetAccess.NameOf(dataset.Name)}?by={DatasetExample.By(dataset)}",
            })
                answers[path] = (await lists.Server.GetAsync(Lists.Regulator, path).ShouldBeAsync(200)).Text;
        var trade = new Trade();
        await trade.AdvanceAsync(lists.Server);
        await new Settlement.Settling(trade).GoAsync(lists.Server, "accept conclude second-look allocate order-payment");
        await new Trade().RefuseAsync(lists.Server);
        await lists.Server.CaughtUpAsync();

        foreach (var (path, answer) in answers)
        {
            (await lists.Server.GetAsync(Lists.Regulator, path)).Text.ShouldNotBe(answer, path);
            (await lists.Server.GetAsync(Lists.Regulator, $"{path}&at={position}")).Text.ShouldBe(answer, path);
            (await lists.Server.GetAsync(Lists.Regulator, $"{path}&at={then}")).Text.ShouldBe(answer, path);
        }
    }

    [Fact]
    public async Task A_dataset_that_knows_only_the_present_says_so()
    {
        foreach (var dataset in DatasetCatalogue.All.Where(dataset => !dataset.KnowsPast))
            (await lists.Server.GetAsync(Lists.Regulator, $"/v1/{DatasetAccess.PathOf(dataset)}?at=1").ShouldBeAsync(400)).Text
                .ShouldContain("only the present is known");
    }
}
