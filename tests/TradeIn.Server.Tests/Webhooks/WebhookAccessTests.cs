using System.Net;
using TradeIn.Client;
using TradeIn.Client.Webhooks;
using TradeIn.Server.Webhooks;
using TradeIn.Testing.Postgres;

namespace TradeIn.Server.Tests.Webhooks;

/// <summary>Who may have a webhook, and where it may lead.</summary>
public sealed class WebhookAccessTests(ServerFixture fixture, PostgresFixture postgres) : IClassFixture<ServerFixture>
{
    private const string Anywhere = "http://127.0.0.1:9/hook";

    private RunningServer Server => fixture.Server;

    [Fact]
    public async Task A_webhook_is_its_holders_and_the_administrators()
    {
        var id = WebhookCalls.NewId();
        (await Server.PostAsync(Trade.Seller, "/v1/webhooks", WebhookCalls.Request(id, Anywhere))).Status.ShouldBe(201);
        foreach (var (key, status) in new[] { (Trade.Seller, 200), (Trade.OtherSeller, 404), ("dev-regulator", 404), ("dev-admin", 200) })
        {
            (await Server.GetAsync(key, $"/v1/webhooks/{id}")).Status.ShouldBe(status, key);
            (await Server.GetAsync(key, $"/v1/webhooks/{id}/deliveries")).Status.ShouldBe(status, key);
            (await Server.PatchAsync(key, id, "{}")).Status.ShouldBe(status, key);
            (await Server.PostAsync(key, $"/v1/webhooks/{id}/replay", """{"after":"end"}""")).Status.ShouldBe(status, key);
            (await Server.GetAsync(key, "/v1/webhooks")).Text.Contains($"\"{id}\"", StringComparison.Ordinal).ShouldBe(status == 200, key);
        }
        (await Server.SendAsync(HttpMethod.Delete, Trade.OtherSeller, $"/v1/webhooks/{id}", null)).Status.ShouldBe(404);
        await Server.DeleteAsync(id);
        (await Server.GetAsync(Trade.Seller, $"/v1/webhooks/{id}")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task A_repetition_is_answered_without_the_secret_and_other_content_is_a_conflict()
    {
        var request = WebhookCalls.Request(WebhookCalls.NewId(), Anywhere, "claim-approved");
        (await Server.PostAsync(Trade.Seller, "/v1/webhooks", request)).Json["secret"].ShouldNotBeNull();
        var again = await Server.PostAsync(Trade.Seller, "/v1/webhooks", request);
        (again.Status, again.Replayed, again.Json["secret"]).ShouldBe((201, true, null));
        (await Server.PostAsync(Trade.OtherSeller, "/v1/webhooks", request)).Status.ShouldBe(409);
        (await Server.PostAsync(Trade.Seller, "/v1/webhooks", request.With("description", "another"))).Status.ShouldBe(409);
    }

    [Theory]
    [InlineData("""{"webhookId":"x","url":"ftp://example.org"}""", "/url")]
    [InlineData("""{"webhookId":"x","url":"https://me:secret@example.org/"}""", "/url")]
    [InlineData("""{"webhookId":"x","url":"https://example.org/#part"}""", "/url")]
    [InlineData("""{"webhookId":"x y","url":"nothing","types":["tradein.claim.v1"],"after":"here","more":1}""", "/after", "/more", "/types/0", "/url", "/webhookId")]
    public async Task What_is_wrong_with_it_is_said_all_at_once(string body, params string[] pointers)
    {
        var reply = await Server.PostAsync(Trade.Seller, "/v1/webhooks", body);
        reply.Status.ShouldBe(400, reply.Text);
        reply.Pointers.ShouldBe(pointers);
    }

    [Fact]
    public async Task A_holder_has_twenty_at_most()
    {
        const string key = "dev-finance-municipal";
        for (var i = 0; i < 20; i++)
            (await Server.PostAsync(key, "/v1/webhooks", WebhookCalls.Request($"many-{i}", Anywhere))).Status.ShouldBe(201);
        (await Server.PostAsync(key, "/v1/webhooks", WebhookCalls.Request("many-20", Anywhere))).Pointers.ShouldBe(["/webhookId"]);
    }

    [Fact]
    public async Task Outside_Development_no_message_goes_into_the_servers_own_network()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var receiver = await Receiver.StartAsync();
        await using var server = await RunningServer.StartAsync(database.ConnectionString, ["--TradeIn:WebhooksAnywhere=false"]);
        foreach (var url in new[] { receiver.Url, "https://127.0.0.1/", "https://10.1.2.3/", "https://[::1]/", "https://169.254.169.254/latest" })
            (await server.PostAsync(Trade.Seller, "/v1/webhooks", WebhookCalls.Request("x", url))).Pointers.ShouldBe(["/url"], url);

        // A name is judged by what it leads to, when it is connected to.
        var hidden = $"https://localhost:{receiver.Port}/hook";
        (await server.PostAsync(Trade.Seller, "/v1/webhooks", WebhookCalls.Request("x", hidden))).Status.ShouldBe(201);
        var tried = await server.SendAsync(HttpMethod.Post, Trade.Seller, "/v1/webhooks/x/test", null);
        ((string?)tried.Json["error"]).ShouldNotBeNull().ShouldStartWith("localhost leads to no public address.");
        receiver.Unread.ShouldBe(0);
    }

    [Theory]
    [InlineData("8.8.8.8", true), InlineData("2606:4700::1111", true), InlineData("172.32.0.1", true)]
    [InlineData("127.0.0.1", false), InlineData("10.0.0.1", false), InlineData("172.31.255.255", false), InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false), InlineData("100.64.0.1", false), InlineData("0.0.0.0", false), InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false), InlineData("::1", false), InlineData("::", false), InlineData("fe80::1", false)]
    [InlineData("fd00::1", false), InlineData("::ffff:10.0.0.1", false), InlineData("64:ff9b::a00:1", false), InlineData("2002:a00:1::", false)]
    [InlineData("ff02::1", false), InlineData("2001:db8::1", false), InlineData("2001::1", false)]
    public void An_address_is_public_or_not(string address, bool expected) =>
        PublicAddresses.Holds(IPAddress.Parse(address)).ShouldBe(expected);

    [Fact]
    public async Task The_client_has_all_of_it()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var receiver = await Receiver.StartAsync();
        using var http = TradeInClient.HttpClientFor(Server.Address, Trade.Seller);
        var client = new TradeInClient(http);
        var id = WebhookCalls.NewId();
        var made = (await client.RegisterWebhookAsync(new WebhookRequest(id, receiver.Url, ["tradein.claim-approved.v1"], "Ours", "end"), cancel)).Accepted();
        var tried = await client.TestWebhookAsync(id, cancel);
        tried.Outcome.ShouldBe("delivered");
        (await receiver.NextAsync()).IsSignedWith(made.Secret!, tried.At).ShouldBeTrue();
        (await client.ListWebhookDeliveriesAsync(id, cancel: cancel))!.Items.ShouldHaveSingleItem().MessageId.ShouldBe(tried.MessageId);
        (await client.ChangeWebhookAsync(id, new WebhookChange(Types: [], Status: "disabled"), cancel)).Types.ShouldBeNull();
        (await client.RotateWebhookSecretAsync(id, new SecretRotation(0), cancel)).Secret.ShouldNotBe(made.Secret);
        (await client.ReplayWebhookAsync(id, made.Cursor, cancel)).Cursor.ShouldBe(made.Cursor);
        (await client.GetWebhookAsync(id, cancel))!.StatusReason.ShouldBe("by its holder");
        (await client.ListWebhooksAsync(cancel)).ShouldContain(webhook => webhook.WebhookId == id);
        await client.DeleteWebhookAsync(id, cancel);
        (await client.GetWebhookAsync(id, cancel)).ShouldBeNull();
    }
}
