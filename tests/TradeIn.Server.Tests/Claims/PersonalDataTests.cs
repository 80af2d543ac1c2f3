using System.Text;
using Npgsql;
using TradeIn.Server.Tests.Events;

namespace TradeIn.Server.Tests.Claims;

/// <summary>Names and numbers of people are nowhere in clear: in no answer, no table and no line of the log.</summary>
public sealed class PersonalDataTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private const string Name = "欧阳震华";
    private const string AgentName = "司马相如";
    private const string AgentCard = "军1234567890";

    private RunningServer Server => fixture.Server;

    [Fact]
    public async Task A_clear_number_or_name_is_kept_told_and_logged_nowhere()
    {
        var (granted, refused, streamed, wrong) = (NewTrade(), NewTrade(), NewTrade(), NewTrade());
        var texts = new List<string>();
        foreach (var trade in new[] { granted, refused })
        {
            var signed = trade == granted;
            texts.Add((await Server.PostAsync(Trade.Seller, "/v1/quota-checks", trade.QuotaCheck())).Text);
            texts.Add((await Server.PostAsync(Trade.Recycler, "/v1/recyclings", trade.Recycling().With("agent", Agent()))).Text);
            texts.Add((await Server.PostAsync(Trade.Seller, "/v1/purchases", trade.Purchase().With("agent", Agent()))).Text);
            texts.Add((await Server.PostAsync(
                Trade.Seller, "/v1/claims", trade.Claim().With("agent", Agent()).With("applicationSigned", signed),
                ("Idempotency-Key", $"key-{trade.ClaimId}"))).Text);
            foreach (var path in new[]
            {
                $"/v1/claims/{trade.ClaimId}", $"/v1/claims/{trade.ClaimId}/explanation", $"/v1/certificates/{trade.Certificate}",
            })
                texts.Add((await Server.GetAsync("dev-regulator", path)).Text);
            texts.AddRange(await ReturnAsync(trade, accepted: signed));
        }
        texts.AddRange((await Server.PostLinesAsync("dev-admin",
            Events.Events.Of("recycling", streamed.Recycling()), Events.Events.Of("claim", streamed.Claim()))).Select(line => line.ToJsonString()));
        texts.Add((await Server.PostAsync(Trade.Recycler, "/v1/recyclings", wrong.Recycling().Edit("-/unit ; /agreedPrice=1.001"))).Text);
        var broken = wrong.Recycling().ToJsonString().Replace("C54P1", "\\ud83d", StringComparison.Ordinal);
        texts.Add((await Server.PostAsync(Trade.Recycler, "/v1/recyclings", broken)).Text);
        texts.Add(await DumpAsync());
        texts.Add(string.Join("\n", Server.Log.Lines));
        var everything = string.Join("\n", texts);

        // What must be there, lest the search be in vain.
        everything.ShouldContain("欧**");
        everything.ShouldContain(granted.Person[^4..]);
        texts[^2].ShouldContain("司**");
        texts[^2].ShouldContain($"claim-{granted.ClaimId}");
        texts[^1].ShouldContain("TradeIn.");

        string[] secrets =
        [
            Name, AgentName, AgentCard, .. new[] { granted, refused, streamed, wrong }.SelectMany(trade =>
                new[] { trade.Person, Trade.OldNumber(trade.Person), trade.Person[..17] }),
        ];
        foreach (var secret in secrets)
        {
            everything.ShouldNotContain(secret);
            everything.ShouldNotContain(Convert.ToHexStringLower(Encoding.UTF8.GetBytes(secret)));
            everything.ShouldNotContain(Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)).TrimEnd('='));
        }
    }

    /// <summary>What is told of a return, by an agent, and of the purchase.</summary>
    private async Task<string[]> ReturnAsync(Trade trade, bool accepted)
    {
        var sent = trade.Return(accepted ? 0m : 1m).With("agent", Agent());
        var reply = await Server.PostAsync(Trade.Seller, "/v1/returns", sent);
        reply.Status.ShouldBe(accepted ? 201 : 422, reply.Text);
        var read = await Server.GetAsync("dev-regulator", $"/v1/returns/{trade.ReturnId}");
        read.Text.ShouldContain("司**");
        return [reply.Text, read.Text, (await Server.GetAsync("dev-regulator", $"/v1/purchases/{trade.PurchaseId}")).Text];
    }

    private static Trade NewTrade() => new() { BuyerName = Name };

    private static System.Text.Json.Nodes.JsonNode Agent() => System.Text.Json.Nodes.JsonNode.Parse(
        $$"""{ "name": "{{AgentName}}", "document": { "type": "officer-card", "number": "{{AgentCard}}" } }""")!;

    /// <summary>The text of every row of every table.</summary>
    private async Task<string> DumpAsync()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var source = NpgsqlDataSource.Create(fixture.Database.ConnectionString);
        var tables = await ColumnAsync(
            "select format('%I.%I', table_schema, table_name) from information_schema.tables "
            + "where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')");
        tables.ShouldContain("public.mt_events");
        var dump = new StringBuilder();
        foreach (var table in tables)
            foreach (var row in await ColumnAsync($"select t::text from {table} t")) dump.AppendLine(row);
        return dump.ToString();

        async Task<List<string>> ColumnAsync(string sql)
        {
            await using var command = source.CreateCommand(sql);
            await using var rows = await command.ExecuteReaderAsync(cancel);
            var texts = new List<string>();
            while (await rows.ReadAsync(cancel)) texts.Add(rows.GetString(0));
            return texts;
        }
    }
}
