using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace TradeIn.Cli.Tests.Counter;

/// <summary>What goes wrong on the way to a server and back, and when. What the server decides is its own.</summary>
internal sealed class Faults : IStartupFilter
{
    private int answers;

    /// <summary>So many requests are turned away first.</summary>
    public int TurnedAway { get; set; }

    /// <summary>With this status.</summary>
    public int Status { get; init; } = 503;

    /// <summary>The connection breaks instead of these answer lines, counted from 1; the event was decided all the same.</summary>
    public HashSet<int> LostAnswers { get; init; } = [];

    /// <summary>So many blanks are put into every answer line.</summary>
    public int Padding { get; init; }

    /// <summary>Hears the number and the text of each answer line before it goes out.</summary>
    public Func<int, string, Task> Answering { get; init; } = (_, _) => Task.CompletedTask;

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => server =>
    {
        server.Use(InterveneAsync);
        next(server);
    };

    private async Task InterveneAsync(HttpContext http, RequestDelegate next)
    {
        if (TurnedAway-- > 0)
        {
            // A request of any length is taken in, else the connection would break before the status got through.
            http.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = null;
            await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
            http.Response.StatusCode = Status;
            return;
        }
        if (http.Request.ContentType?.StartsWith("application/x-ndjson", StringComparison.Ordinal) != true)
        {
            await next(http);
            return;
        }
        var straight = http.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        var broken = false;
        await using var lines = new LineStream(straight.Stream, AlterAsync);
        http.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(lines, straight));
        await next(http);
        http.Features.Set(straight);

        // What of the line goes out.
        async Task<string> AlterAsync(string line)
        {
            if (broken) return "";
            var number = Interlocked.Increment(ref answers);
            await Answering(number, line);
            broken = LostAnswers.Contains(number);
            if (!broken) return line.Insert(1, new string(' ', Padding));
            http.Abort();
            return "";
        }
    }
}
