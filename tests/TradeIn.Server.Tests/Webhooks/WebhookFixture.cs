using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TradeIn.Testing.Postgres;

namespace TradeIn.Server.Tests.Webhooks;

/// <summary>A server whose clock is told when to go on.</summary>
public sealed class WebhookFixture(PostgresFixture postgres) : IAsyncLifetime
{
    private TestDatabase? database;
    private RunningServer? server;

    internal SteppedTime Time { get; } = new();

    internal RunningServer Server => server!;

    internal TestDatabase Database => database!;

    public async ValueTask InitializeAsync()
    {
        database = await postgres.CreateDatabaseAsync();
        server = await RunningServer.StartAsync(
            database.ConnectionString, configure: builder => builder.Services.AddSingleton<TimeProvider>(Time));
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null) await server.DisposeAsync();
        if (database is not null) await database.DisposeAsync();
    }
}

/// <summary>Calls that several tests make.</summary>
internal static class WebhookCalls
{
    private static int last;

    public static string NewId() => FormattableString.Invariant($"hook-{Interlocked.Increment(ref last)}");

    /// <summary>Registers one for the receiver, and gives its id and its secret.</summary>
    public static async Task<(string Id, string Secret)> RegisterAsync(
        this RunningServer server, Receiver receiver, params string[] types)
    {
        await server.CaughtUpAsync();
        var id = NewId();
        var reply = await server.PostAsync(Trade.Seller, "/v1/webhooks", Request(id, receiver.Url, types));
        reply.Status.ShouldBe(201, reply.Text);
        return (id, (string)reply.Json["secret"]!);
    }

    public static JsonObject Request(string id, string url, params string[] types)
    {
        var request = new JsonObject { ["webhookId"] = id, ["url"] = url };
        if (types.Length > 0) request["types"] = new JsonArray([.. types.Select(type => (JsonNode)$"tradein.{type}.v1")]);
        return request;
    }

    public static async Task<JsonNode> WebhookAsync(this RunningServer server, string id)
    {
        var reply = await server.GetAsync(Trade.Seller, $"/v1/webhooks/{id}");
        reply.Status.ShouldBe(200, reply.Text);
        return reply.Json;
    }

    /// <summary>Looks at a webhook until it is as expected.</summary>
    public static async Task<JsonNode> UntilAsync(this RunningServer server, string id, Func<JsonNode, bool> expected)
    {
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            var webhook = await server.WebhookAsync(id);
            if (expected(webhook)) return webhook;
            if (enough.IsCancellationRequested) throw new ShouldAssertException($"It stays {webhook.ToJsonString()}");
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        }
    }

    public static async Task<JsonNode[]> DeliveriesAsync(this RunningServer server, string id, string query = "") =>
        [.. (await server.GetAsync(Trade.Seller, $"/v1/webhooks/{id}/deliveries?{query}")).Json["items"]!.AsArray().Select(each => each!)];

    public static async Task DeleteAsync(this RunningServer server, string id) =>
        (await server.SendAsync(HttpMethod.Delete, Trade.Seller, $"/v1/webhooks/{id}", null)).Status.ShouldBe(200);

    public static Task<Reply> PatchAsync(this RunningServer server, string key, string id, string body) => server.SendAsync(
        HttpMethod.Patch, key, $"/v1/webhooks/{id}", Calls.Json(System.Text.Encoding.UTF8.GetBytes(body)));
}
