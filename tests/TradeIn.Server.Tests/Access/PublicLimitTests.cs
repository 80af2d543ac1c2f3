using System.Globalization;
using System.Text.Json.Nodes;
using TradeIn.Server.Tests.Complaints;
using TradeIn.Server.Tests.Requests;
using TradeIn.Testing;
using TradeIn.Testing.Postgres;

namespace TradeIn.Server.Tests.Access;

/// <summary>What needs no key is taken so many times a minute from one address; who has a key is not held back.</summary>
public sealed class PublicLimitTests(PostgresFixture postgres)
{
    [Fact, Rule("E5")]
    public async Task Beyond_the_limit_an_address_is_told_to_wait_and_nothing_is_recorded()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var server = await RunningServer.StartAsync(database.ConnectionString, ["--TradeIn:PublicRequestsPerMinute=3"]);
        await server.GetAsync(key: null, "/v1/complaint-topics").ShouldBeAsync(200);
        await Grievance.FiledAsync(server);
        await server.PostAsync(key: null, "/v1/complaint-status", new JsonObject()).ShouldBeAsync(400);
        var before = await server.PositionAsync();

        var grievance = new Grievance();
        var held = await server.PostAsync(key: null, "/v1/complaints", grievance.Complaint());
        await held.ShouldBeProblemAsync(server, 429, "overloaded", "/v1/complaints");
        int.Parse(held.Header("Retry-After")!, CultureInfo.InvariantCulture).ShouldBeInRange(1, 60);
        await server.GetAsync(key: null, "/v1/complaint-topics").ShouldBeAsync(429);
        await server.PostAsync("dev-nobody", "/v1/complaints", grievance.Complaint()).ShouldBeAsync(429);
        (await server.PositionAsync()).ShouldBe(before);

        for (var i = 0; i < 5; i++) await server.GetAsync("dev-regulator", "/v1/complaint-topics").ShouldBeAsync(200);
        await server.PostAsync(Grievance.Commerce, "/v1/complaints", grievance.Complaint()).ShouldBeAsync(201);
    }

    [Fact]
    public async Task A_key_that_is_sent_must_be_known_where_none_is_needed()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var server = await RunningServer.StartAsync(database.ConnectionString);
        await (await server.GetAsync("dev-nobody", "/v1/complaint-topics"))
            .ShouldBeProblemAsync(server, 401, "unauthorized", "/v1/complaint-topics");
        await server.GetAsync(key: null, "/v1/complaint-topics", ("Authorization", "Basic dev-admin")).ShouldBeAsync(401);
        await server.GetAsync(key: null, "/v1/complaint-topics").ShouldBeAsync(200);
    }
}
