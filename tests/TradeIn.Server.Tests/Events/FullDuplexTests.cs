using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.Extensions.DependencyInjection;
using TradeIn.Testing.Postgres;

namespace TradeIn.Server.Tests.Events;

/// <summary>A till may keep its stream open: each line is answered before the next is sent.</summary>
public sealed class FullDuplexTests(PostgresFixture postgres)
{
    [Fact(Timeout = 30_000)]
    public async Task Over_HTTP_1_1_the_answer_to_a_line_comes_before_the_next_line_is_sent()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var server = await RunningServer.StartAsync(database.ConnectionString);
        using var socket = new TcpClient();
        await socket.ConnectAsync(server.Address.Host, server.Address.Port, Cancel);
        await using var stream = socket.GetStream();
        using var reader = new StreamReader(stream);
        await SendAsync($"POST /v1/events HTTP/1.1\r\nHost: till\r\nAuthorization: Bearer {Trade.Recycler}\r\n"
            + $"Content-Type: {Events.Lines}\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n");

        for (var i = 0; i < 3; i++)
        {
            var trade = new Trade();
            var line = Events.Of("recycling", trade.Recycling()).ToJsonString() + "\n";
            await SendAsync($"{Encoding.UTF8.GetByteCount(line):x}\r\n{line}\r\n");
            var answer = await NextAsync();
            (answer.Status(), (string?)answer["body"]!["recyclingId"]).ShouldBe((201, trade.RecyclingId));
        }
        await SendAsync("0\r\n\r\n");
        (await reader.ReadToEndAsync(Cancel)).TrimEnd().ShouldEndWith("0", customMessage: "the answer ends when the request does");

        Task SendAsync(string text) => stream.WriteAsync(Encoding.UTF8.GetBytes(text), Cancel).AsTask();

        async Task<JsonNode> NextAsync()
        {
            // Heads, sizes of chunks and blank lines lie between the answers.
            while (await reader.ReadLineAsync(Cancel) is { } line)
                if (line.StartsWith('{')) return JsonNode.Parse(line)!;
            throw new InvalidOperationException("The answer has ended.");
        }
    }

    [Fact(Timeout = 30_000)]
    public async Task Over_HTTP_2_the_answer_to_a_line_comes_before_the_next_line_is_sent()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var server = await RunningServer.StartAsync(database.ConnectionString, configure: builder =>
            builder.WebHost.ConfigureKestrel(kestrel =>
                kestrel.ConfigureEndpointDefaults(listen => listen.Protocols = HttpProtocols.Http2)));
        var lines = Channel.CreateUnbounded<string>();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/events")
        {
            Content = new FedContent(lines.Reader), Version = HttpVersion.Version20, VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Trade.Recycler);
        var sending = server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel);
        await lines.Writer.WriteAsync(NewLine(), Cancel);
        using var response = await sending;
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(Cancel));

        for (var i = 0; i < 3; i++)
        {
            JsonNode.Parse((await reader.ReadLineAsync(Cancel))!)!.Status().ShouldBe(201);
            await lines.Writer.WriteAsync(NewLine(), Cancel);
        }
        JsonNode.Parse((await reader.ReadLineAsync(Cancel))!)!.Status().ShouldBe(201);
        lines.Writer.Complete();
        (await reader.ReadToEndAsync(Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_stream_may_pause_and_a_single_call_may_not()
    {
        var paces = new ConcurrentDictionary<string, bool>();
        await using var database = await postgres.CreateDatabaseAsync();
        await using var server = await RunningServer.StartAsync(database.ConnectionString, configure: builder =>
            builder.Services.AddSingleton<IStartupFilter>(new AfterEach(http => paces[http.Request.Path] =
                http.Features.Get<IHttpMinRequestBodyDataRateFeature>()!.MinDataRate is not null)));
        (await server.PostLinesAsync(Trade.Recycler, NewLine())).Statuses().ShouldBe([201]);
        (await server.PostAsync(Trade.Recycler, "/v1/recyclings", new Trade().Recycling())).Status.ShouldBe(201);
        while (paces.Count < 2) await Task.Yield();
        (paces["/v1/events"], paces["/v1/recyclings"]).ShouldBe((false, true));
    }

    /// <summary>Looks at every request once it has been answered.</summary>
    private sealed class AfterEach(Action<HttpContext> look) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (http, following) =>
            {
                await following(http);
                look(http);
            });
            next(app);
        };
    }

    private static string NewLine() => Events.Of("recycling", new Trade().Recycling()).ToJsonString();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A body that is written line by line, as they are handed over.</summary>
    private sealed class FedContent : HttpContent
    {
        private readonly ChannelReader<string> lines;

        public FedContent(ChannelReader<string> lines)
        {
            this.lines = lines;
            Headers.ContentType = MediaTypeHeaderValue.Parse(Events.Lines);
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.FlushAsync(Cancel);
            await foreach (var line in lines.ReadAllAsync(Cancel))
            {
                await stream.WriteAsync(Encoding.UTF8.GetBytes(line + "\n"), Cancel);
                await stream.FlushAsync(Cancel);
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
