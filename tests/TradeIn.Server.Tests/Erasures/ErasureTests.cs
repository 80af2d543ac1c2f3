using System.Text.Json.Nodes;
using Npgsql;
using TradeIn.Server.Tests.Complaints;
using TradeIn.Testing.Postgres;

namespace TradeIn.Server.Tests.Erasures;

/// <summary>Names and document numbers are readable as long as a key of the person's own is there, and no longer.</summary>
public sealed class ErasureTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private const string Erasures = "/v1/erasures";
    private const string Admin = "dev-admin";
    private static int last;

    private readonly string id = FormattableString.Invariant($"E-{Interlocked.Increment(ref last)}");

    private RunningServer Server => fixture.Server;

    [Fact]
    public async Task Nothing_that_the_database_holds_tells_a_name_or_a_number()
    {
        var trade = new Trade { BuyerName = "司马相如" };
        await trade.ApproveAsync(Server);
        await Server.CaughtUpAsync();

        var rows = await EverythingAsync(fixture.Database);

        rows.ShouldContain(row => row.Contains("司**", StringComparison.Ordinal), "or the test looks in the wrong place");
        rows.ShouldAllBe(row => !row.Contains("司马", StringComparison.Ordinal) && !row.Contains(trade.Person, StringComparison.Ordinal));
        rows.Where(row => row.StartsWith("public.mt_events", StringComparison.Ordinal))
            .ShouldAllBe(row => !row.Contains("司*", StringComparison.Ordinal), "masked, they stand where they can be erased");
    }

    [Fact]
    public async Task Who_is_erased_is_shown_nowhere_and_what_was_decided_stands()
    {
        var trade = new Trade { BuyerName = "诸葛亮" };
        await trade.ApproveAsync(Server);
        await Server.CaughtUpAsync();
        (await ClaimantAsync(trade)).ShouldBe(("诸**", $"**************{trade.Person[^4..]}"));

        var erased = await EraseAsync(trade).ShouldBeAsync(201);

        ((string?)erased.Json["erased"]).ShouldBe("person");
        erased.Text.ShouldNotContain(trade.Person);
        await Server.CaughtUpAsync();
        (await ClaimantAsync(trade)).ShouldBe((null, null));
        foreach (var path in new[] { "claims", "certificates", "purchases", "recyclings", "buyers" })
        {
            var list = await Server.GetAsync(Trade.Finance, $"/v1/{path}").ShouldBeAsync(200);
            list.Text.ShouldNotContain("诸**", customMessage: path);
            list.Text.ShouldContain(path switch { "buyers" => "\"oldUsed\":1", "purchases" => trade.PurchaseId, _ => trade.Certificate }, customMessage: path);
        }
        (await EverythingAsync(fixture.Database)).ShouldAllBe(row => !row.Contains('诸'));
        var status = new JsonObject { ["certificateNumber"] = trade.Certificate, ["documentLastFour"] = trade.Person[^4..] };
        await Server.PostAsync(key: null, "/v1/certificate-status", status).ShouldBeAsync(404);

        var found = await Server.PostAsync(Trade.Finance, "/v1/buyers/search", new JsonObject { ["document"] = Document(trade) }).ShouldBeAsync(200);
        var buyer = found.Json["buyers"]!.AsArray().ShouldHaveSingleItem()!;
        ((int)buyer["oldUsed"]!, (int)buyer["newUsed"]!, (string?)buyer["name"], (string?)buyer["number"]).ShouldBe((1, 1, null, null));
        ((string?)(await Server.GetAsync(Trade.Finance, $"/v1/claims/{trade.ClaimId}")).Json["status"]).ShouldBe("approved");
    }

    [Fact]
    public async Task Who_comes_again_has_another_key_which_a_repeated_erasure_does_not_touch()
    {
        var trade = new Trade { BuyerName = "赵子龙" };
        await trade.ApproveAsync(Server);
        await EraseAsync(trade).ShouldBeAsync(201);

        var next = new Trade { BuyerName = "赵子龙" };
        var anew = next.Recycling();
        anew["buyer"] = trade.Buyer();
        await Server.PostAsync(Trade.Recycler, "/v1/recyclings", anew).ShouldBeAsync(201);
        (await EraseAsync(trade).ShouldBeAsync(201)).Replayed.ShouldBeTrue();

        (await ClaimantAsync(trade)).ShouldBe((null, null));
        var certificate = await Server.GetAsync(Trade.Recycler, $"/v1/certificates/{next.Certificate}").ShouldBeAsync(200);
        ((string?)certificate.Json["buyer"]!["name"]).ShouldBe("赵**");
    }

    [Fact]
    public async Task A_complainant_is_erased_by_the_complaint()
    {
        var grievance = await Grievance.FiledAsync(Server);
        var erasure = new JsonObject { ["erasureId"] = id, ["cause"] = "Asked for.", ["complaintId"] = grievance.Id };

        ((string?)(await Server.PostAsync(Admin, Erasures, erasure).ShouldBeAsync(201)).Json["erased"]).ShouldBe("complainant");

        var view = (await Server.GetAsync(Admin, grievance.Path).ShouldBeAsync(200)).Json;
        (view["complainant"], (bool)view["isAnonymous"]!, (string?)view["text"])
            .ShouldBe((null, false, "They say that my certificate is too old."));
    }

    [Fact]
    public async Task Of_whom_nothing_is_held_nothing_is_erased()
    {
        var trade = new Trade();
        var reply = await EraseAsync(trade).ShouldBeAsync(404);
        ((string?)reply.Json["detail"]).ShouldBe("Nothing personal is held of that document or complaint.");
        await trade.ApproveAsync(Server);
        await EraseAsync(trade).ShouldBeAsync(201);
    }

    [Theory]
    [InlineData("{}", " /cause /erasureId")]
    [InlineData("""{ "erasureId": "E-x", "cause": "Asked for." }""", "")]
    [InlineData("""{ "erasureId": "E-x", "cause": "Asked for.", "complaintId": "Q-1", "document": { "type": "resident-id-card", "number": "11010519491231002X" } }""", "")]
    [InlineData("""{ "erasureId": "E-x", "cause": "Asked for.", "document": { "type": "resident-id-card", "number": "110105194912310021" } }""", "/document/number")]
    public async Task What_cannot_be_erased_is_told_why(string body, string pointers) =>
        (await Server.PostAsync(Admin, Erasures, body).ShouldBeAsync(400)).Pointers.ShouldBe(pointers.Split(' '), ignoreOrder: true);

    [Fact]
    public async Task A_server_that_lacks_the_master_key_does_not_start()
    {
        await new Trade().ApproveAsync(Server);
        var other = $"--TradeIn:MasterKey={RunningServer.KeyOf(8)}";

        var refused = await Should.ThrowAsync<InvalidOperationException>(
            () => RunningServer.StartAsync(fixture.Database.ConnectionString, [other]));

        refused.Message.ShouldContain("which is not known here");
        await using (await RunningServer.StartAsync(
            fixture.Database.ConnectionString, [other, $"--TradeIn:FormerMasterKeys:0={RunningServer.MasterKey}"])) { }
    }

    private Task<Reply> EraseAsync(Trade trade) => Server.PostAsync(
        Admin, Erasures, new JsonObject { ["erasureId"] = id, ["cause"] = "Asked for.", ["document"] = Document(trade) });

    private async Task<(string? Name, string? Number)> ClaimantAsync(Trade trade)
    {
        var claimant = (await Server.GetAsync(Trade.Finance, $"/v1/claims/{trade.ClaimId}").ShouldBeAsync(200)).Json["claimant"]!;
        return ((string?)claimant["name"], (string?)claimant["number"]);
    }

    private static JsonObject Document(Trade trade) => new() { ["type"] = "resident-id-card", ["number"] = trade.Person };

    /// <summary>Every row of every table, after the table's name.</summary>
    private static async Task<List<string>> EverythingAsync(TestDatabase database)
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        List<string> rows = [];
        foreach (var table in await ColumnAsync(
            source,
            "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname not in ('pg_catalog', 'information_schema')"))
            rows.AddRange(await ColumnAsync(source, $"select '{table} ' || each::text from {table} as each"));
        return rows;
    }

    private static async Task<List<string>> ColumnAsync(NpgsqlDataSource source, string question)
    {
        await using var command = source.CreateCommand(question);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        List<string> values = [];
        while (await reader.ReadAsync(TestContext.Current.CancellationToken)) values.Add(reader.GetString(0));
        return values;
    }
}
