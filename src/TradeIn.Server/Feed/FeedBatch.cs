using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.Extensions;

namespace TradeIn.Server.Feed;

/// <summary>
/// A page of the feed: <c>{ items, next, asOf }</c>, or the bare list that CloudEvents calls a batch.
/// </summary>
internal sealed class FeedBatch(FeedPage page, bool bare) : IResult
{
    public const string MediaType = "application/cloudevents-batch+json";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, next) = (httpContext.Response, FeedCursor.Of(page.Next));
        response.ContentType = $"{(bare ? MediaType : "application/json")}; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers.Link = $"<{LinkTo(httpContext.Request, next)}>; rel=\"next\"";
        response.Headers["Log-Position"] = page.AsOf.ToString(CultureInfo.InvariantCulture);
        var (head, tail) = bare ? ("[", "]") : ("{\"items\":[", $"],\"next\":\"{next}\",\"asOf\":{Text(page.AsOf)}}}");
        await WriteAsync(head);
        foreach (var (i, entry) in page.Entries.Index())
        {
            if (i > 0) await WriteAsync(",");
            await response.Body.WriteAsync(entry.Json, httpContext.RequestAborted);
        }
        await WriteAsync(tail);

        ValueTask WriteAsync(string text) => response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), httpContext.RequestAborted);
    }

    /// <summary>The same question, from the next place on.</summary>
    private static string LinkTo(HttpRequest request, string next)
    {
        var query = new QueryBuilder(request.Query.Where(each => each.Key != "after")) { { "after", next } };
        return $"{request.Path}{query}";
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
