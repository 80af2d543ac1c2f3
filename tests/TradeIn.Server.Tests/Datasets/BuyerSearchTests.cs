using System.Text.Json.Nodes;

namespace TradeIn.Server.Tests.Datasets;

/// <summary>A buyer is found by a number that no address and no answer ever holds.</summary>
public sealed class BuyerSearchTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private const string Search = "/v1/buyers/search";

    private RunningServer Server => fixture.Server;

    [Fact]
    public async Task The_whole_number_finds_the_buyers_counts_certificates_and_claims_and_nobody_elses()
    {
        var (trade, other) = (new Trade(), new Trade());
        await trade.ApproveAsync(Server);
        await other.ApproveAsync(Server);
        await Server.CaughtUpAsync();
        foreach (var document in new[] { Document(trade.Person), Document(trade.Person, "household-register") })
        {
            var found = await Server.PostAsync(Trade.Finance, Search, new JsonObject { ["document"] = document }).ShouldBeAsync(200);
            found.Text.ShouldNotContain(trade.Person);
            found.Json["certificates"]!.AsArray().Select(each => (string?)each!["certificateNumber"]).ShouldBe([trade.Certificate]);
            found.Json["claims"]!.AsArray().Select(each => (string?)each!["claimId"]).ShouldBe([trade.ClaimId]);
            var buyer = found.Json["buyers"]!.AsArray().ShouldHaveSingleItem()!;
            ((int)buyer["oldUsed"]!, (int)buyer["newUsed"]!, (string)buyer["number"]!).ShouldBe((1, 1, $"**************{trade.Person[^4..]}"));
            ((bool)found.Json["complete"]!).ShouldBeTrue();
        }
        Server.Log.Lines.ShouldContain(line => line.Contains("finance-municipal looked up the buyers", StringComparison.Ordinal));
        Server.Log.Lines.ShouldAllBe(line => !line.Contains(trade.Person, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_masked_number_finds_all_who_have_it_and_an_unknown_one_nobody()
    {
        var trade = new Trade();
        await trade.ApproveAsync(Server);
        await Server.CaughtUpAsync();
        var masked = new JsonObject { ["maskedNumber"] = $"**************{trade.Person[^4..]}" };
        (await Server.PostAsync(Trade.Finance, Search, masked).ShouldBeAsync(200)).Json["claims"]!.AsArray()
            .Select(each => (string?)each!["claimId"]).ShouldContain(trade.ClaimId);
        var nobody = await Server.PostAsync(Trade.Finance, Search, new JsonObject { ["document"] = Document(new Trade().Person) }).ShouldBeAsync(200);
        foreach (var list in new[] { "buyers", "certificates", "claims" }) nobody.Json[list]!.AsArray().ShouldBeEmpty(list);
    }

    [Theory]
    [InlineData("{}", "")]
    [InlineData("""{ "maskedNumber": "x", "document": { "type": "resident-id-card", "number": "11010519491231002X" } }""", "")]
    [InlineData("""{ "document": { "type": "resident-id-card", "number": "110105194912310021" } }""", "/document/number")]
    [InlineData("""{ "document": { "type": "passport", "number": "G1" }, "colour": 1 }""", "/colour /document/type")]
    public async Task What_cannot_be_looked_up_is_told_why(string body, string pointers) =>
        (await Server.PostAsync(Trade.Finance, Search, body).ShouldBeAsync(400)).Pointers.ShouldBe(pointers.Split(' '));

    [Theory]
    [InlineData(Trade.Seller)]
    [InlineData("dev-department-quality-supervision")]
    public async Task Only_an_office_looks_people_up(string key) => await Server.PostAsync(
        key, Search, new JsonObject { ["maskedNumber"] = "**************002X" }).ShouldBeAsync(403);

    private static JsonObject Document(string number, string type = "resident-id-card") => new() { ["type"] = type, ["number"] = number };
}
