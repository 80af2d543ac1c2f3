using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using TradeIn.Client;

namespace TradeIn.Cli.Tests.Client;

/// <summary>A server that answers each line at length before it reads the next, beyond what any buffer between holds.</summary>
public class LongAnswersTests
{
    private const int Lines = 64;
    private const int LineLength = 384 * 1024;
    private const int Minutes = 60_000;

    [Fact(Timeout = 3 * Minutes)]
    public async Task Long_answers_while_the_request_is_being_sent_hold_nobody_up()
    {
        await using var server = await StartAsync();
        using var http = TradeInClient.HttpClientFor(new Uri(server.Urls.First()), "dev-admin");
        var lines = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(new string('x', LineLength) + "\n", Lines)));

        var answers = await new TradeInClient(http).SendEventLinesAsync(lines, TestContext.Current.CancellationToken)
            .CountAsync(TestContext.Current.CancellationToken);

        answers.ShouldBe(Lines);
    }

    private static async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var server = builder.Build();
        server.MapPost("/v1/events", AnswerAsync);
        await server.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    private static async Task AnswerAsync(HttpContext http)
    {
        http.Response.ContentType = "application/x-ndjson";
        using var lines = new StreamReader(http.Request.Body, Encoding.UTF8);
        while (await lines.ReadLineAsync(http.RequestAborted) is { } line)
            await http.Response.WriteAsync(
                $$"""{"status":201,"replayed":false,"body":"{{line}}"}""" + "\n", http.RequestAborted);
    }
}
