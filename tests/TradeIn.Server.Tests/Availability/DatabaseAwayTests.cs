using TradeIn.Server.Tests.Events;
using TradeIn.Server.Tests.Requests;
using TradeIn.Testing.Postgres;

namespace TradeIn.Server.Tests.Availability;

/// <summary>The database goes away and comes back; the server says so, and goes on without a restart.</summary>
public sealed class DatabaseAwayTests(PostgresFixture postgres)
{
    [Fact]
    public async Task While_the_database_is_away_callers_are_told_to_come_again_and_then_are_served()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var proxy = new PostgresProxy(database.ConnectionString);
        await using var server = await RunningServer.StartAsync(proxy.ConnectionString);
        var (known, next, streamed) = (new Trade(), new Trade(), new Trade());
        await known.ApproveAsync(server);
        (await server.GetAsync(key: null, "/readyz")).Status.ShouldBe(200);

        proxy.GoAway();
        (await server.GetAsync(key: null, "/livez")).Status.ShouldBe(200);
        var claim = $"/v1/claims/{known.ClaimId}";
        var recycling = server.PostAsync(Trade.Recycler, "/v1/recyclings", next.Recycling());
        var line = server.PostLinesAsync(Trade.Recycler, Events.Events.Of("recycling", streamed.Recycling()));
        await ShouldBeAwayAsync(server.GetAsync(key: null, "/readyz"), "/readyz");
        await ShouldBeAwayAsync(server.GetAsync(Trade.Seller, claim), claim);
        await ShouldBeAwayAsync(server.GetAsync(Trade.Seller, $"{claim}/explanation"), $"{claim}/explanation");
        await ShouldBeAwayAsync(server.GetAsync(Trade.Seller, $"/v1/certificates/{known.Certificate}"), $"/v1/certificates/{known.Certificate}");
        await ShouldBeAwayAsync(server.PostAsync(Trade.Seller, "/v1/quota-checks", next.QuotaCheck()), "/v1/quota-checks");
        await ShouldBeAwayAsync(recycling, "/v1/recyclings");
        var told = (await line).ShouldHaveSingleItem();
        (told.Status(), (string?)told["body"]!["type"]).ShouldBe((503, "/reference/problems/unavailable"));

        proxy.ComeBack();
        (await server.GetAsync(key: null, "/readyz")).Status.ShouldBe(200);
        (await server.GetAsync(Trade.Seller, claim)).Status.ShouldBe(200);
        var again = await server.PostAsync(Trade.Recycler, "/v1/recyclings", next.Recycling());
        again.Status.ShouldBe(201, again.Text);
        (await server.PostLinesAsync(Trade.Recycler, Events.Events.Of("recycling", streamed.Recycling()))).Statuses().ShouldBe([201]);

        async Task ShouldBeAwayAsync(Task<Reply> call, string path)
        {
            var reply = await call;
            await reply.ShouldBeProblemAsync(server, 503, "unavailable", path);
            reply.Header("Retry-After").ShouldBe("5");
        }
    }
}
