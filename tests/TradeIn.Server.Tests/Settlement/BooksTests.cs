using System.Text.Json.Nodes;
using TradeIn.Testing;

namespace TradeIn.Server.Tests.Settlement;

/// <summary>The double-entry books over HTTP (M7).</summary>
public sealed class BooksTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private const string Regulator = "dev-regulator";
    private const string Balances = "/v1/books/balances";
    private const string Postings = "/v1/books/postings";

    private RunningServer Server => fixture.Server;

    [Fact, Rule("M7")]
    public async Task From_the_advance_to_the_debt_every_yuan_stands_where_it_belongs()
    {
        var begin = await Server.PositionAsync();
        var trades = await Settling.AdvancedAsync(Server, 2);
        var advanced = await Server.PositionAsync();
        var settling = new Settling(trades);
        await settling.GoAsync(Server, "accept conclude second-look allocate order-payment");
        var ordered = await Server.PositionAsync();
        await settling.GoOnAsync(Server, "confirm-payment");
        var paid = await Server.PositionAsync();
        await Server.PostAsync(Trade.Seller, "/v1/returns", trades[0].Return()).ShouldBeAsync(201);
        var returned = await Server.PositionAsync();
        await Server.CaughtUpAsync();

        (await MovedAsync(begin, advanced)).ShouldBe(["budget -499.90", "commitment 499.90", "seller-payable 499.90", "subsidy 499.90"]);
        (await MovedAsync(advanced, ordered)).ShouldBe(["commitment -499.90", "in-transit 499.90", "seller-payable -499.90", "spent 499.90"]);
        (await MovedAsync(ordered, paid)).ShouldBe(["in-transit -499.90", "treasury 499.90"]);
        (await MovedAsync(paid, returned)).ShouldBe(["budget 249.95", "seller-debt 249.95", "spent -249.95", "subsidy -249.95"]);
    }

    [Fact, Rule("M7")]
    public async Task Debits_equal_credits_at_every_position_and_so_do_the_lines_of_every_event()
    {
        await Settling.AdvancedAsync(Server, 1);
        await Server.CaughtUpAsync();
        var head = await Server.PositionAsync();
        foreach (var at in new[] { 0, head / 3, head / 2, head - 1, head })
        {
            var view = (await Server.GetAsync(Regulator, $"{Balances}?at={at}").ShouldBeAsync(200)).Json;
            ((decimal)view["debit"]!, (long)view["asOf"]!).ShouldBe(((decimal)view["credit"]!, at));
        }
        var now = (await Server.GetAsync(Regulator, Balances)).Json;
        var then = (await Server.GetAsync(Regulator, $"{Balances}?at={head}")).Json;
        then["items"]!.ToJsonString().ShouldBe(now["items"]!.ToJsonString());
        foreach (var lines in (await AllAsync("")).GroupBy(posting => (long)posting["position"]!))
            lines.Sum(line => (decimal)line["debit"]! - (decimal)line["credit"]!).ShouldBe(0m, $"at {lines.Key}");
    }

    [Fact, Rule("M7")]
    public async Task Postings_come_page_by_page_each_with_its_event()
    {
        var trade = (await Settling.AdvancedAsync(Server, 1))[0];
        await Server.CaughtUpAsync();
        var whole = await AllAsync("?limit=1000");
        (await AllAsync("?limit=3")).Select(each => each.ToJsonString()).ShouldBe(whole.Select(each => each.ToJsonString()));
        var own = whole.Where(each => (string?)each["stream"] == $"claim-{trade.ClaimId}").ToList();
        own.Select(each => ((string?)each["event"], (string?)each["account"], (decimal)each["debit"]!, (decimal)each["credit"]!)).ShouldBe(
            [("subsidy_advanced", "subsidy", 249.95m, 0m), ("subsidy_advanced", "seller-payable", 0m, 249.95m)]);
        (await AllAsync("?account=seller-payable&party=sel-dazhong")).Select(each => (string?)each["account"]).Distinct()
            .ShouldBe(["seller-payable"]);
    }

    [Fact]
    public async Task Enterprises_see_their_own_accounts_and_the_offices_all()
    {
        await Server.CaughtUpAsync();
        foreach (var path in new[] { Balances, Postings })
        {
            (await Server.GetAsync(Trade.Seller, $"{path}?party=dual-online")).Status.ShouldBe(403);
            var own = (await Server.GetAsync(Trade.Seller, path).ShouldBeAsync(200)).Json["items"]!.AsArray();
            own.Select(each => (string?)each!["party"]).Distinct().ShouldBe(["sel-dazhong"]);
            var all = (await Server.GetAsync("dev-finance-110108", path).ShouldBeAsync(200)).Json["items"]!.AsArray();
            all.Select(each => (string?)each!["party"]).Distinct().Count().ShouldBeGreaterThan(3);
        }
    }

    [Theory]
    [InlineData($"{Balances}?account=petty-cash", "?account")]
    [InlineData($"{Balances}?at=-1", "?at")]
    [InlineData($"{Balances}?at=now", "?at")]
    [InlineData($"{Postings}?account=petty-cash", "?account")]
    [InlineData($"{Postings}?limit=0", "?limit")]
    [InlineData($"{Postings}?limit=1001", "?limit")]
    [InlineData($"{Postings}?after=5", "?after")]
    public async Task A_question_that_cannot_be_read_is_a_bad_request(string path, string member) =>
        (await Server.GetAsync(Regulator, path).ShouldBeAsync(400)).Pointers.ShouldBe([member]);

    /// <summary>What moved between two positions: of the seller, and of the budget of its district.</summary>
    private async Task<List<string>> MovedAsync(long from, long until)
    {
        Dictionary<string, decimal> moved = [];
        foreach (var party in new[] { "sel-dazhong", $"{Trade.Programme}/110108" })
            foreach (var (at, sign) in new[] { (from, -1), (until, 1) })
                foreach (var item in (await Server.GetAsync(Regulator, $"{Balances}?party={party}&at={at}")).Json["items"]!.AsArray())
                {
                    var account = (string)item!["account"]!;
                    moved[account] = moved.GetValueOrDefault(account) + (sign * (decimal)item["balance"]!);
                }
        return [.. moved.Where(each => each.Value != 0m).OrderBy(each => each.Key, StringComparer.Ordinal)
            .Select(each => FormattableString.Invariant($"{each.Key} {each.Value:0.00}"))];
    }

    private async Task<List<JsonNode>> AllAsync(string query)
    {
        List<JsonNode> all = [];
        string? next = null;
        do
        {
            var after = next is null ? "" : $"{(query.Length == 0 ? "?" : "&")}after={next}";
            var page = (await Server.GetAsync(Regulator, $"{Postings}{query}{after}").ShouldBeAsync(200)).Json;
            all.AddRange(page["items"]!.AsArray().Select(each => each!));
            next = (string?)page["next"];
        }
        while (next is not null);
        return all;
    }
}
