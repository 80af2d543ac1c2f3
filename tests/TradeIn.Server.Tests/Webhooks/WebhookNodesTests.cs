using Npgsql;
using TradeIn.Testing.Postgres;

namespace TradeIn.Server.Tests.Webhooks;

/// <summary>Servers that stop, several of them, and what lies in the database.</summary>
public sealed class WebhookNodesTests(PostgresFixture postgres)
{
    [Fact]
    public async Task A_server_that_starts_anew_goes_on_where_the_one_before_stood()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var receiver = await Receiver.StartAsync();
        string first;
        await using (var server = await RunningServer.StartAsync(database.ConnectionString))
        {
            var (id, _) = await server.RegisterAsync(receiver, "purchase-recorded");
            await new Trade().RecordAsync(server);
            first = (await receiver.NextAsync()).Id;
            await server.UntilAsync(id, webhook => webhook["position"]!.GetValue<long>() > 0);
            await server.PatchAsync(Trade.Seller, id, """{"status":"disabled"}""");
            await new Trade().RecordAsync(server);
            await new Trade().RecordAsync(server);
            await server.PatchAsync(Trade.Seller, id, """{"status":"enabled"}""");
        }
        await using var next = await RunningServer.StartAsync(database.ConnectionString);
        var rest = await receiver.NextAsync(2);
        // At least once: what was on its way when the server stopped may come twice, under its own id.
        rest.Select(message => message.Id).Distinct().Count().ShouldBe(2);
        rest.ShouldAllBe(message => message.Id != first);
    }

    [Fact]
    public async Task Of_two_nodes_one_delivers()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var receiver = await Receiver.StartAsync();
        await using var one = await RunningServer.StartAsync(database.ConnectionString);
        await using var other = await RunningServer.StartAsync(database.ConnectionString);
        var (id, _) = await other.RegisterAsync(receiver, "purchase-recorded");
        var trades = Enumerable.Range(0, 12).Select(_ => new Trade()).ToList();
        await Task.WhenAll(trades.Select((trade, i) => trade.RecordAsync(i % 2 == 0 ? one : other)));
        var ids = (await receiver.NextAsync(trades.Count)).Select(message => message.Id).ToList();
        await one.UntilAsync(id, _ => true);
        ids.Distinct().Count().ShouldBe(trades.Count);
        (await one.DeliveriesAsync(id)).Length.ShouldBeLessThanOrEqualTo(trades.Count);
        receiver.Unread.ShouldBe(0);
    }

    [Fact]
    public async Task A_secret_does_not_lie_in_the_database()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var receiver = await Receiver.StartAsync();
        await using var server = await RunningServer.StartAsync(database.ConnectionString);
        var (_, secret) = await server.RegisterAsync(receiver);
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var query = new NpgsqlCommand(
            "select encode(secret, 'escape') || encode(secret, 'base64') || e::text from webhooks.endpoints e", connection);
        var stored = (string)(await query.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
        stored.ShouldContain("hook-");
        stored.ShouldNotContain(secret);
        stored.ShouldNotContain(secret["whsec_".Length..]);
        stored.ShouldNotContain(Convert.ToHexStringLower(Convert.FromBase64String(secret["whsec_".Length..])));
    }
}
