using System.Globalization;
using System.Runtime.CompilerServices;
using TradeIn.Server.Access;

namespace TradeIn.Server.Pages.Live;

/// <summary>
/// <c>GET /console/live</c>: server-sent events, one whenever the figures moved. The page
/// then fetches itself again and takes over what changed.
/// </summary>
internal static class LiveEndpoint
{
    public const string Path = "/console/live";

    /// <summary>A connection that says nothing for longer is cut by what stands between.</summary>
    private static readonly TimeSpan Still = TimeSpan.FromSeconds(15);

    /// <summary>Then the browser connects anew, and who is signed out by then is not let in.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet(Path, (HttpContext http, Pulse pulse, IHostApplicationLifetime life, TimeProvider time) =>
            AnswerAsync(http, pulse, life, time))
        .RequireAuthorization().ExcludeFromDescription();

    private static async Task AnswerAsync(HttpContext http, Pulse pulse, IHostApplicationLifetime life, TimeProvider time)
    {
        http.Response.ContentType = "text/event-stream; charset=utf-8";
        http.Response.Headers["X-Accel-Buffering"] = "no";
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, life.ApplicationStopping);
        ending.CancelAfter(Longest);
        try
        {
            await foreach (var line in LinesAsync(pulse, time, ending.Token))
            {
                await http.Response.WriteAsync(line, ending.Token);
                await http.Response.Body.FlushAsync(ending.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was left, the server stops, or it is time to connect anew.
        }
    }

    private static async IAsyncEnumerable<string> LinesAsync(
        Pulse pulse, TimeProvider time, [EnumeratorCancellation] CancellationToken cancel)
    {
        yield return "retry: 3000\n\n";
        for (var seen = -1L; ;)
        {
            var moved = pulse.MovedAsync(seen, cancel);
            while (!moved.IsCompleted && await Task.WhenAny(moved, Task.Delay(Still, time, cancel)) != moved)
            {
                cancel.ThrowIfCancellationRequested();
                yield return ": still here\n\n";
            }
            seen = await moved;
            yield return string.Create(CultureInfo.InvariantCulture, $"event: moved\nid: {seen}\ndata: {seen}\n\n");
        }
    }
}
