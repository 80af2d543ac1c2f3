using Microsoft.AspNetCore.Http.HttpResults;
using TradeIn.Server.Answers;

namespace TradeIn.Server.Pages.Frame;

/// <summary>What all requests for pages have in common: their headers, their language, and how they fail.</summary>
internal static class PageRequests
{
    public const string LanguageCookie = "tradein-language";

    /// <summary>
    /// Everything comes from here: no other site, no inline script or style, no frame, no form that leads away.
    /// </summary>
    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
        + "base-uri 'self'; frame-ancestors 'none'";

    /// <summary>Whether a person's browser asks, for a page.</summary>
    public static bool IsOne(HttpContext http) =>
        http.Request.Path == "/" || http.Request.Path.StartsWithSegments("/console") || http.Request.Path.StartsWithSegments("/status");

    /// <summary>Whether a browser asks for a page, at whatever address; the interface's own addresses are no pages.</summary>
    public static bool IsByBrowser(HttpContext http) =>
        HttpMethods.IsGet(http.Request.Method) && !http.Request.Path.StartsWithSegments("/v1")
        && http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    public static void UsePageRequests(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (!IsOne(http)) return next(http);
        // At the last moment: a fault throws away what stands in the answer before.
        http.Response.OnStarting(() =>
        {
            Protect(http.Response.Headers);
            return Task.CompletedTask;
        });
        http.Features.Set(LanguageOf(http.Request));
        return next(http);
    });

    /// <summary>A page that says what went wrong, in a frame of its own.</summary>
    public static async Task FailAsync(HttpContext http, int status)
    {
        // A component that failed has left its renderer in the middle of its work; this one gets its own.
        if (http.Response.HasStarted) return;
        http.Response.Headers.Remove("blazor-enhanced-nav");
        Protect(http.Response.Headers);
        http.Features.Set(LanguageOf(http.Request));
        var services = http.RequestServices;
        await using var scope = services.CreateAsyncScope();
        http.RequestServices = scope.ServiceProvider;
        try
        {
            await new RazorComponentResult<Failure>(new { Status = status }) { StatusCode = status }.ExecuteAsync(http);
        }
        finally
        {
            http.RequestServices = services;
        }
    }

    private static Language LanguageOf(HttpRequest request) => request.Cookies[LanguageCookie] switch
    {
        "en" => Language.English,
        "zh" => Language.Chinese,
        _ => Language.Of(request),
    };

    private static void Protect(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        // What one person saw stays in no store; the assets have said otherwise.
        if (headers.CacheControl.ToString() is not { } kept || !kept.Contains("immutable", StringComparison.Ordinal))
            headers.CacheControl = "no-store";
        headers.Vary = "Accept-Language, Cookie";
    }
}
