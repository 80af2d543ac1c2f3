using System.Text.Json.Nodes;

namespace TradeIn.Server.Tests.Datasets;

/// <summary>The same rows as JSON, NDJSON and CSV, with the position that they are of.</summary>
public sealed class ExportTests(Lists lists) : IClassFixture<Lists>
{
    public static TheoryData<string> Paths { get; } = [.. Lists.Paths];

    [Theory, MemberData(nameof(Paths))]
    public async Task Every_form_of_a_list_has_the_same_rows(string path)
    {
        var items = await lists.WalkAsync(path, 7);
        var lines = await lists.Server.GetAsync(Lists.Regulator, path, ("Accept", "application/x-ndjson")).ShouldBeAsync(200);
        var table = await lists.Server.GetAsync(Lists.Regulator, path, ("Accept", "text/csv")).ShouldBeAsync(200);

        lines.MediaType.ShouldBe("application/x-ndjson");
        table.MediaType.ShouldBe("text/csv");
        foreach (var reply in new[] { lines, table }) reply.Header("Log-Position").ShouldBe((await lists.Server.PositionAsync()).ToString());
        lines.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldBe(items.Select(item => item.ToJsonString(Relaxed)));
        var rows = Rows(table.Text);
        rows.Count.ShouldBe(items.Count + 1);
        foreach (var (row, item) in rows.Skip(1).Zip(items))
            rows[0].Zip(row).Where(field => field.Second.Length > 0).ToDictionary(field => field.First, field => field.Second)
                .ShouldBe(item.AsObject().ToDictionary(member => member.Key, member => Field(member.Value!)).Where(each => each.Value.Length > 0).ToDictionary(), ignoreOrder: true);
    }

    [Fact]
    public async Task A_summary_and_the_books_balances_come_as_tables_too()
    {
        const string path = "/v1/summaries/claims?by=outcome,filedOn.month";
        var items = await lists.ItemsAsync(path);
        var rows = Rows((await lists.Server.GetAsync(Lists.Regulator, path, ("Accept", "text/csv")).ShouldBeAsync(200)).Text);
        rows[0].Take(4).ShouldBe(["outcome", "filedOn", "count", $"sum.{Lists.Claims.Sums.First().Wire}"]);
        rows.Skip(1).Select(row => string.Join('|', row.Take(4))).ShouldBe(items.Select(item =>
            $"{item["key"]!["outcome"]}|{item["key"]!["filedOn"]}|{item["count"]}|{item["sums"]![Lists.Claims.Sums.First().Wire]}"));

        var balances = await lists.ItemsAsync("/v1/books/balances");
        var books = await lists.Server.GetAsync(Lists.Regulator, "/v1/books/balances", ("Accept", "application/x-ndjson")).ShouldBeAsync(200);
        books.Text.TrimEnd().Split('\n').ShouldBe(balances.Select(item => item.ToJsonString(Relaxed)));
        books.Header("Log-Position").ShouldBe((await lists.Server.PositionAsync()).ToString());
    }

    [Fact]
    public async Task An_enterprise_exports_its_own()
    {
        var table = await lists.Server.GetAsync("dev-dual-jingdian", "/v1/claims", ("Accept", "text/csv")).ShouldBeAsync(200);
        Rows(table.Text).Count.ShouldBe(1, "the names alone");
        (await lists.Server.GetAsync("dev-dual-jingdian", "/v1/claims?sellerId=sel-dazhong", ("Accept", "text/csv"))).Status.ShouldBe(403);
    }

    [Fact]
    public async Task A_cursor_does_not_belong_to_a_whole_list() =>
        (await lists.Server.GetAsync(Lists.Regulator, "/v1/claims?after=x", ("Accept", "text/csv")).ShouldBeAsync(400)).Pointers.ShouldBe(["?after"]);

    private static readonly System.Text.Json.JsonSerializerOptions Relaxed =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Field(JsonNode value) => value is JsonArray several ? string.Join(' ', several.Select(each => (string)each!)) : value.ToString();

    /// <summary>The lines of a table, field by field.</summary>
    private static List<List<string>> Rows(string text)
    {
        List<List<string>> rows = [[]];
        var (field, quoted) = (new System.Text.StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
            if (quoted && text[i] == '"' && i + 1 < text.Length && text[i + 1] == '"') field.Append(text[i++]);
            else if (text[i] == '"') quoted = !quoted;
            else if (!quoted && text[i] is ',' or '\n' && !quoted)
            {
                rows[^1].Add(field.ToString());
                field.Clear();
                if (text[i] == '\n') rows.Add([]);
            }
            else if (quoted || text[i] != '\r') field.Append(text[i]);
        rows.RemoveAt(rows.Count - 1);
        return rows;
    }
}
