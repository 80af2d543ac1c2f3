using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TradeIn.Cli.Tests.Counter;

/// <summary>What goes wrong with a server, and when.</summary>
internal sealed class Faults
{
    /// <summary>So many requests are turned away with 503 first.</summary>
    public int Unavailable { get; set; }

    /// <summary>The connection breaks instead of these answers, counted from 1; the event was decided all the same.</summary>
    public HashSet<int> LostAnswers { get; init; } = [];

    /// <summary>From these answers on, all lines of the request say 503; their events were not decided.</summary>
    public HashSet<int> UnavailableLines { get; init; } = [];

    /// <summary>Hears the number of each answer before it goes out.</summary>
    public Action<int> Answering { get; init; } = _ => { };
}

/// <summary>
/// The decisions of <see cref="CounterInMemory"/> behind a real HTTP server, which answers each line before it reads the
/// next.
/// </summary>
internal sealed class CounterServer : IAsyncDisposable
{
    private readonly WebApplication application;
    private readonly CounterInMemory counter = new();
    private readonly Faults faults;
    private int answers;

    private CounterServer(WebApplication application, Faults faults) => (this.application, this.faults) = (application, faults);

    public Uri Address => new(application.Urls.First());

    public static async Task<CounterServer> StartAsync(Faults? faults = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var server = new CounterServer(builder.Build(), faults ?? new Faults());
        server.application.MapPost("/v1/events", server.AnswerAsync);
        await server.application.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    public ValueTask DisposeAsync() => application.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        if (faults.Unavailable-- > 0)
        {
            http.Response.StatusCode = 503;
            return;
        }
        http.Response.ContentType = "application/x-ndjson";
        using var lines = new StreamReader(http.Request.Body, Encoding.UTF8);
        var away = false;
        while (await lines.ReadLineAsync(http.RequestAborted) is { } line)
        {
            faults.Answering(++answers);
            away |= faults.UnavailableLines.Contains(answers);
            var answer = away ? Unavailable(line) : Decide(line);
            if (faults.LostAnswers.Contains(answers))
            {
                http.Abort();
                return;
            }
            await http.Response.WriteAsync(answer + "\n", http.RequestAborted);
            await http.Response.Body.FlushAsync(http.RequestAborted);
        }
    }

    private string Decide(string line)
    {
        var cloudEvent = JsonElement.Parse(line);
        var (decision, replayed) = counter.Take(cloudEvent);
        return Line(cloudEvent, decision.Status, replayed, new
        {
            subsidy = decision.Subsidy, reasons = decision.Codes.Select(code => new { code }),
        });
    }

    private static string Unavailable(string line) => Line(JsonElement.Parse(line), 503, replayed: false, new { });

    private static string Line(JsonElement cloudEvent, int status, bool replayed, object body) => JsonSerializer.Serialize(new
    {
        source = cloudEvent.GetProperty("source").GetString(), id = cloudEvent.GetProperty("id").GetString(), status, replayed, body,
    });
}
