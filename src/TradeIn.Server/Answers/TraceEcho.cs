using System.Diagnostics;

namespace TradeIn.Server.Answers;

/// <summary>Says under which trace a request was answered, whether it went well or not (W3C <c>traceparent</c>).</summary>
internal static class TraceEcho
{
    public static void UseTraceEcho(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (Activity.Current is { Id: { } id, IdFormat: ActivityIdFormat.W3C })
        {
            http.Response.OnStarting(() =>
            {
                http.Response.Headers.TraceParent = id;
                return Task.CompletedTask;
            });
        }
        return next(http);
    });
}
