using System.Text;
using Microsoft.AspNetCore.Http.Features;

namespace TradeIn.Server.Feed;

/// <summary>
/// The feed as server-sent events. It reads on as the reader takes what was written, so one that is slow costs
/// nothing; and
/// tells one that sees nothing for a while where it stands, so that it need not pass over the same again.
/// </summary>
internal sealed class FeedStream(EventFeed feed, FeedQuery query, CancellationToken stopping) : IResult
{
    public const string MediaType = "text/event-stream";

    /// <summary>A reader that heard nothing for twice as long may take the connection for dead.</summary>
    public static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(httpContext.RequestAborted, stopping);
        // The first page before the first byte: a database that is away is told as such.
        var page = await feed.ReadAsync(query, ends.Token);
        var response = httpContext.Response;
        response.ContentType = $"{MediaType}; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Accel-Buffering"] = "no";
        httpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        try
        {
            await WriteAsync(response, "retry: 2000\n\n", ends.Token);
            while (true)
            {
                await WriteAsync(response, page, ends.Token);
                while (page.Entries.Count < query.Limit && !await feed.MovedAsync(page.Next, Heartbeat, ends.Token))
                    await WriteAsync(response, $"id: {FeedCursor.Of(page.Next)}\n: still here\n\n", ends.Token);
                page = await feed.ReadAsync(query with { After = page.Next }, ends.Token);
            }
        }
        catch (OperationCanceledException) when (ends.IsCancellationRequested)
        {
            // The reader has left, or the server stops: it connects again, to another node perhaps, and resumes.
        }
    }

    private static async Task WriteAsync(HttpResponse response, FeedPage page, CancellationToken cancel)
    {
        foreach (var entry in page.Entries)
        {
            var head = $"id: {FeedCursor.Of(entry.Position)}\nevent: {entry.Type}\ndata: ";
            await response.Body.WriteAsync(Encoding.UTF8.GetBytes(head), cancel);
            await response.Body.WriteAsync(entry.Json, cancel);
            await response.Body.WriteAsync("\n\n"u8.ToArray(), cancel);
        }
        if (page.Entries.Count > 0) await response.Body.FlushAsync(cancel);
    }

    private static async Task WriteAsync(HttpResponse response, string text, CancellationToken cancel)
    {
        await response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), cancel);
        await response.Body.FlushAsync(cancel);
    }
}
