using System.Text;
using System.Text.Json.Nodes;
using TradeIn.Server.Reference;

namespace TradeIn.Server.Tests.Feed;

/// <summary>The examples of the feed and of webhooks are what a server answers, but for what another day makes different.</summary>
public sealed class FeedExampleTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private static readonly string[] Volatile =
    [
        "id", "time", "position", "next", "asOf", "secret", "cursor", "createdAt", "statusSince", "formerSecretUntil",
    ];

    [Fact]
    public async Task A_page_of_the_feed_is_as_shown()
    {
        foreach (var (key, path, example) in new[]
        {
            (Trade.Recycler, "recyclings", Examples.Recycling), (Trade.Seller, "purchases", Examples.Purchase),
            (Trade.Seller, "claims", Examples.Claim), (Trade.Seller, "claims/C-2010-000001/advance", Examples.Advance),
        })
            (await fixture.Server.PostAsync(key, $"/v1/{path}", Examples.Json(example))).Status.ShouldBe(201, example);
        await fixture.Server.CaughtUpAsync();
        ShouldBeAsShown(await fixture.Server.GetAsync(Trade.Seller, "/v1/feed?types=tradein.subsidy-advanced.v1"), Examples.FeedPage);
    }

    [Fact]
    public async Task A_webhook_goes_as_the_examples_show_it()
    {
        const string webhook = "/v1/webhooks/till-events";
        var server = fixture.Server;
        ShouldBeAsShown(await server.PostAsync(Trade.Seller, "/v1/webhooks", Examples.Json(Examples.Webhook)), Examples.WebhookAnswer);
        ShouldBeAsShown(await server.GetAsync(Trade.Seller, webhook), Examples.WebhookView);
        ShouldBeAsShown(await server.GetAsync(Trade.Seller, "/v1/webhooks"), Examples.WebhookList);
        ShouldBeAsShown(await server.PostAsync(Trade.Seller, $"{webhook}/replay", """{"after":"end"}"""), Examples.WebhookView);
        ShouldBeAsShown(
            await server.PostAsync(Trade.Seller, $"{webhook}/secret", Examples.Json(Examples.SecretRotation)), Examples.WebhookSecretAnswer);
        var changed = await server.SendAsync(
            HttpMethod.Patch, Trade.Seller, webhook, Calls.Json(Encoding.UTF8.GetBytes(Examples.Json(Examples.WebhookChange).ToJsonString())));
        ((string?)changed.Json["status"]).ShouldBe("disabled");
    }

    private static void ShouldBeAsShown(Reply reply, string example)
    {
        reply.Status.ShouldBeOneOf(200, 201);
        var (shown, given) = (Examples.Json(example), reply.Json);
        TakeOver(shown, given);
        JsonNode.DeepEquals(shown, given).ShouldBeTrue($"{shown.ToJsonString()}\n{given.ToJsonString()}");
    }

    /// <summary>What is there in both and differs by its nature is taken for the same.</summary>
    private static void TakeOver(JsonNode? shown, JsonNode? given)
    {
        if (shown is JsonArray all && given is JsonArray others)
            foreach (var (one, other) in all.Zip(others)) TakeOver(one, other);
        if (shown is not JsonObject members || given is not JsonObject known) return;
        foreach (var (name, value) in members.ToList())
            if (Volatile.Contains(name) && known[name] is { } same) members[name] = same.DeepClone();
            else TakeOver(value, known[name]);
    }
}
