using System.Globalization;
using System.Text.Json.Nodes;
using TradeIn.ReadModels.Datasets;
using TradeIn.Server.Datasets;

namespace TradeIn.Server.Tests.Datasets;

/// <summary>Every dataset is listed by any of its columns, page by page, each row once, and to nobody more than is his.</summary>
public sealed class ListTests(Lists lists) : IClassFixture<Lists>
{
    public static TheoryData<string> Paths { get; } = [.. Lists.Paths];

    [Theory, MemberData(nameof(Paths))]
    public async Task A_list_has_rows_with_the_members_that_the_reference_names(string path)
    {
        var dataset = Dataset(path);
        var page = await lists.AskAsync($"{path}?totals=true");
        var items = page["items"]!.AsArray();
        string[] known = [.. dataset.Columns.Select(column => column.Wire), .. DatedMembers.For(dataset)?.Columns.Select(each => each.Name) ?? []];
        items.SelectMany(item => item!.AsObject().Select(member => member.Key)).Except(known).ShouldBeEmpty();
        items.ShouldAllBe(item => item!.AsObject().All(member => member.Value != null));
        ((long)page["asOf"]!).ShouldBe(await lists.Server.PositionAsync());
        ((long)page["totals"]!["count"]!).ShouldBeGreaterThanOrEqualTo(items.Count);
        known.ShouldBeUnique();
        page["totals"]!["sums"]!.AsObject().Select(sum => sum.Key).ShouldBe(dataset.Sums.Select(sum => sum.Wire));
    }

    [Theory, MemberData(nameof(Paths))]
    public async Task Each_column_finds_the_rows_by_what_they_say(string path)
    {
        var dataset = Dataset(path);
        var all = await lists.WalkAsync(path, 1000);
        List<string> wrong = [];
        foreach (var column in dataset.Columns.Where(column => column.Filters))
        {
            if (all.FirstOrDefault(item => item[column.Wire] is not null)?[column.Wire] is not { } value)
            {
                (await lists.ItemsAsync($"{path}?without={column.Wire}&limit=1000")).Length.ShouldBe(all.Count, column.Wire);
                continue;
            }
            foreach (var (query, isSo) in QuestionsBy(column, value))
            {
                var expected = all.Where(item => isSo(item[column.Wire])).Select(item => KeyOf(dataset, item)).Order().ToList();
                // A day without end is told as nothing, and yet lies behind every other.
                var found = (await lists.ItemsAsync($"{path}?limit=1000&{query}"))
                    .Where(item => column.Kind != ColumnKind.Day || !query.StartsWith(column.Wire, StringComparison.Ordinal) || item[column.Wire] is not null).Select(item => KeyOf(dataset, item)).Order().ToList();
                if (!found.SequenceEqual(expected)) wrong.Add($"{query}: {found.Count} and not {expected.Count}");
            }
        }
        wrong.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Paths))]
    public async Task Totals_are_what_the_pages_come_to_whatever_the_order(string path)
    {
        var dataset = Dataset(path);
        var totals = (await lists.AskAsync($"{path}?totals=true&limit=1"))["totals"]!;
        foreach (var order in new[] { "", $"?order=-{dataset.Columns[0].Wire}", "?order=-lastPosition" })
        {
            var items = await lists.WalkAsync($"{path}{order}", 3);
            items.Select(item => KeyOf(dataset, item)).ShouldBeUnique();
            items.Count.ShouldBe((int)totals["count"]!);
            foreach (var sum in dataset.Sums)
                ((decimal)totals["sums"]![sum.Wire]!).ShouldBe(items.Sum(item => (decimal?)item[sum.Wire] ?? 0m), sum.Wire);
        }
    }

    [Fact]
    public async Task Nearly_every_dataset_has_rows_here_or_the_tests_would_prove_little()
    {
        List<string> empty = [];
        foreach (var path in Lists.Paths) if ((await lists.ItemsAsync($"{path}?limit=1")).Length == 0) empty.Add(path);
        empty.Except(["/v1/loss-reports", "/v1/corrections", "/v1/declarations"]).ShouldBeEmpty();
    }

    [Fact]
    public async Task Rows_that_are_added_during_a_walk_double_and_displace_nothing()
    {
        var before = (await lists.WalkAsync("/v1/claims", 1000)).Select(ClaimOf).ToList();
        var walked = (await lists.WalkAsync("/v1/claims", 2, between: async _ =>
        {
            await new Trade().ApproveAsync(lists.Server);
            await lists.Server.CaughtUpAsync();
        })).Select(ClaimOf).ToList();
        walked.ShouldBeUnique();
        before.Except(walked).ShouldBeEmpty();
        walked.ShouldBe(walked.Order(StringComparer.InvariantCulture));
    }

    [Fact]
    public async Task Several_values_are_any_of_them_and_several_columns_all_of_them()
    {
        var all = await lists.WalkAsync("/v1/claims", 1000);
        (await lists.ItemsAsync("/v1/claims?limit=1000&status=refused,returned")).Length
            .ShouldBe(all.Count(item => (string?)item["status"] is "refused" or "returned"));
        (await lists.ItemsAsync("/v1/claims?limit=1000&status=refused&status=returned")).Length
            .ShouldBe(all.Count(item => (string?)item["status"] is "refused" or "returned"));
        (await lists.ItemsAsync("/v1/claims?limit=1000&outcome=approved&without=statementId&subsidyFrom=200")).Length
            .ShouldBe(all.Count(item => (string?)item["outcome"] == "approved" && item["statementId"] is null && (decimal?)item["subsidy"] >= 200));
    }

    [Fact]
    public async Task An_enterprise_sees_its_own_rows_and_may_not_ask_by_name_for_anothers()
    {
        (await lists.WalkAsync("/v1/claims", 1000, Trade.Seller)).ShouldAllBe(item => (string?)item["sellerId"] == "sel-dazhong");
        (await lists.WalkAsync("/v1/claims", 1000, Trade.Seller)).ShouldNotBeEmpty();
        (await lists.ItemsAsync("/v1/claims", "dev-dual-jingdian")).ShouldBeEmpty();
        (await lists.Server.GetAsync("dev-dual-jingdian", "/v1/claims?sellerId=sel-dazhong")).Status.ShouldBe(403);
        (await lists.Server.GetAsync("dev-dual-jingdian", "/v1/summaries/claims?by=outcome&sellerId=dual-jingdian,sel-dazhong")).Status.ShouldBe(403);
        (await lists.AskAsync("/v1/summaries/claims?by=outcome", "dev-dual-jingdian"))["totals"]!["count"]!.GetValue<long>().ShouldBe(0);
        (await lists.WalkAsync("/v1/units", 1000, Custody.Haul.Dismantler)).ShouldAllBe(item => (string?)item["dismantlerId"] == "dis-huaxing");
    }

    [Fact]
    public async Task What_is_nobodys_own_is_for_offices_and_a_department_sees_complaints_alone()
    {
        foreach (var dataset in DatasetCatalogue.All)
            foreach (var path in new[] { $"/v1/{DatasetAccess.PathOf(dataset)}", $"/v1/summaries/{DatasetAccess.NameOf(dataset.Name)}?by={DatasetExample.By(dataset)}" })
            {
                (await lists.Server.GetAsync(Trade.Seller, path)).Status.ShouldBe(dataset.Owners.Count > 0 ? 200 : 403, path);
                (await lists.Server.GetAsync("dev-department-quality-supervision", path)).Status.ShouldBe(dataset.Name == "complaints" ? 200 : 403, path);
                (await lists.Server.GetAsync(key: null, path)).Status.ShouldBe(401, path);
                foreach (var office in new[] { "dev-commerce-110105", "dev-auditor", "dev-admin" })
                    (await lists.Server.GetAsync(office, path)).Status.ShouldBe(200, $"{office} {path}");
                foreach (var office in new[] { "dev-finance-municipal", "dev-environment" })
                    (await lists.Server.GetAsync(office, path)).Status.ShouldBe(dataset.Name == "signals" ? 403 : 200, $"{office} {path}");
            }
    }

    [Theory]
    [InlineData("/v1/claims?colour=red", "?colour", "is not asked for here; known are claimId, programme, sellerId")]
    [InlineData("/v1/claims?status=gone,refused", "?status", "must be one of approved, refused, advanced")]
    [InlineData("/v1/claims?filedOnFrom=2010-02-30", "?filedOnFrom", "must be a day that exists")]
    [InlineData("/v1/claims?subsidyTo=1.234", "?subsidyTo", "must be a number with at most 2 decimals")]
    [InlineData("/v1/claims?subsidyFrom=1e400", "?subsidyFrom", "must be a number")]
    [InlineData("/v1/claims?without=colour", "?without", "must be one of claimId, programme")]
    [InlineData("/v1/claims?order=colour", "?order", "must be one of claimId, programme")]
    [InlineData("/v1/claims?limit=1001", "?limit", "must be a whole number from 1 to 1000")]
    [InlineData("/v1/claims?after=zz", "?after", "in the same order, gave as next")]
    [InlineData("/v1/claims?totals=yes", "?totals", "must be one of true, false")]
    [InlineData("/v1/claims?brand=%00", "?brand", "must not hold control characters")]
    [InlineData("/v1/statements?filedAtFrom=2010-07-01", "?filedAtFrom", "must be an instant with its offset")]
    [InlineData("/v1/complaints?forwardedFrom=1.5", "?forwardedFrom", "must be a whole number")]
    [InlineData("/v1/books/postings?at=99999999", "?at", "lies behind the end of the log")]
    [InlineData("/v1/books/postings?at=yesterday", "?at", "must be a position of the log")]
    [InlineData("/v1/summaries/claims", "?by", "must name one to 3 of programme, sellerId")]
    [InlineData("/v1/summaries/claims?by=claimId", "?by", "claimId is nothing to group by here")]
    [InlineData("/v1/summaries/claims?by=filedOn.month,filedOn", "?by", "must not name a column twice")]
    [InlineData("/v1/summaries/claims?by=category,brand,channel,outcome", "?by", "must name one to 3")]
    [InlineData("/v1/summaries/claims?by=brand&order=colour", "?order", "must be one of key, count, ")]
    [InlineData("/v1/summaries/claims?by=brand&limit=10001", "?limit", "must be a whole number from 1 to 10000")]
    public async Task A_question_that_cannot_be_understood_is_told_what_is_known(string path, string place, string message)
    {
        var reply = await lists.Server.GetAsync(Lists.Regulator, path).ShouldBeAsync(400);
        reply.Json["errors"]![place].ShouldNotBeNull(reply.Text).ToJsonString().ShouldContain(message);
    }

    [Fact]
    public async Task No_name_and_no_value_is_ever_a_statement()
    {
        var count = (long)(await lists.AskAsync("/v1/claims?totals=true&limit=1"))["totals"]!["count"]!;
        foreach (var evil in new[] { "'; drop table read.claims; --", "\" = \"\" or \"1\"=\"1", "$1", "{0}", "claim_id\" desc; select 1 --", "\\'" })
        {
            var text = Uri.EscapeDataString(evil);
            foreach (var query in new[] { "order=", "with=", "without=", "after=", "at=", "limit=", "by=" })
                (await lists.Server.GetAsync(Lists.Regulator, $"/v1/claims?{query}{text}")).Status.ShouldBe(400, $"{query}{evil}");
            (await lists.Server.GetAsync(Lists.Regulator, $"/v1/summaries/claims?by={text}")).Status.ShouldBe(400);
            (await lists.Server.GetAsync(Lists.Regulator, $"/v1/summaries/claims?by=brand&order={text}")).Status.ShouldBe(400);
            (await lists.Server.GetAsync(Lists.Regulator, $"/v1/claims?{text}=1")).Status.ShouldBe(400);
            (await lists.ItemsAsync($"/v1/claims?sellerId={text}")).ShouldBeEmpty();
        }
        ((long)(await lists.AskAsync("/v1/claims?totals=true&limit=1"))["totals"]!["count"]!).ShouldBe(count);
    }

    [Fact]
    public async Task A_list_that_did_not_change_is_not_sent_again()
    {
        var first = await lists.Server.GetAsync(Lists.Regulator, "/v1/statements").ShouldBeAsync(200);
        var again = await lists.Server.GetAsync(Lists.Regulator, "/v1/statements", ("If-None-Match", first.Header("ETag")!));
        again.Status.ShouldBe(304);
    }

    private static IEnumerable<(string Query, Func<JsonNode?, bool> IsSo)> QuestionsBy(DatasetColumn column, JsonNode value)
    {
        var wire = column.Wire;
        yield return ($"with={wire}", each => each is not null);
        yield return ($"without={wire}", each => each is null);
        switch (column.Kind)
        {
            case ColumnKind.Text or ColumnKind.Code or ColumnKind.Flag:
                var text = value.ToString();
                yield return ($"{wire}={Uri.EscapeDataString(text.Replace(",", "\\,", StringComparison.Ordinal))}", each => each?.ToString() == text);
                break;
            case ColumnKind.Codes:
                if (value.AsArray().Count == 0) break;
                var word = (string)value[0]!;
                yield return ($"{wire}={word}", each => each?.AsArray().Any(one => (string?)one == word) == true);
                break;
            case ColumnKind.Day:
                var day = (string)value!;
                yield return ($"{wire}={day}", each => (string?)each == day);
                yield return ($"{wire}From={day}", each => each is not null && string.CompareOrdinal((string?)each, day) >= 0);
                yield return ($"{wire}To={day}", each => each is not null && string.CompareOrdinal((string?)each, day) <= 0);
                break;
            case ColumnKind.Instant:
                var at = (DateTimeOffset)value;
                var sent = at.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);
                yield return ($"{wire}From={sent}", each => each is not null && (DateTimeOffset)each >= at);
                yield return ($"{wire}Until={Uri.EscapeDataString(sent)}", each => each is not null && (DateTimeOffset)each < at);
                break;
            default:
                var number = (decimal)value;
                var told = number.ToString(CultureInfo.InvariantCulture);
                yield return ($"{wire}From={told}", each => (decimal?)each >= number);
                yield return ($"{wire}To={told}", each => (decimal?)each <= number);
                yield return ($"{wire}From={told}&{wire}To={told}", each => (decimal?)each == number);
                break;
        }
    }

    private static Dataset Dataset(string path) => DatasetCatalogue.All.Single(each => path == $"/v1/{DatasetAccess.PathOf(each)}");

    private static string KeyOf(Dataset dataset, JsonNode item) =>
        string.Join('|', dataset.Key.Select(column => item[dataset[column].Wire]?.ToString() ?? ""));

    private static string ClaimOf(JsonNode item) => (string)item["claimId"]!;
}
