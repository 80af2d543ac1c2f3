using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using TradeIn.Client.Webhooks;

namespace TradeIn.Server.Tests.Webhooks;

/// <summary>A message as it came in.</summary>
internal sealed record Received(string Id, string Timestamp, string Signature, string MediaType, byte[] Body)
{
    public JsonNode Json => JsonNode.Parse(Body)!;

    public string Type => ((string)Json["type"]!)[8..^3];

    public string[] Signatures => Signature.Split(' ');

    public bool IsSignedWith(string secret, DateTimeOffset now) =>
        WebhookSignature.Verify(secret, Id, Timestamp, Signature, Body, now);
}

/// <summary>Somebody's own server, which takes messages, and answers as it is told.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Channel<Received> received = Channel.CreateUnbounded<Received>();

    private Receiver(WebApplication app) => this.app = app;

    /// <summary>What is answered.</summary>
    public Func<Received, int> Answer { get; set; } = _ => 204;

    public string? RetryAfter { get; set; }

    public string Url => $"{app.Urls.Single()}/hook";

    public int Port => new Uri(Url).Port;

    /// <summary>How many came that nobody has looked at.</summary>
    public int Unread => received.Reader.Count;

    public static async Task<Receiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new Receiver(builder.Build());
        receiver.app.MapPost("/hook", receiver.TakeAsync);
        await receiver.app.StartAsync(TestContext.Current.CancellationToken);
        return receiver;
    }

    /// <summary>The next message; waits for it.</summary>
    public async Task<Received> NextAsync()
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        enough.CancelAfter(TimeSpan.FromSeconds(60));
        return await received.Reader.ReadAsync(enough.Token);
    }

    public async Task<List<Received>> NextAsync(int count)
    {
        List<Received> messages = [];
        while (messages.Count < count) messages.Add(await NextAsync());
        return messages;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task TakeAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        string Header(string name) => http.Request.Headers[name].ToString();
        var message = new Received(
            Header("webhook-id"), Header("webhook-timestamp"), Header("webhook-signature"), http.Request.ContentType ?? "", body.ToArray());
        http.Response.StatusCode = Answer(message);
        if (RetryAfter is not null) http.Response.Headers.RetryAfter = RetryAfter;
        if (http.Response.StatusCode == 302) http.Response.Headers.Location = "/hook";
        await http.Response.CompleteAsync();
        received.Writer.TryWrite(message);
    }
}
