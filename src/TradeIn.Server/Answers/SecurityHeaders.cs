using System.Security.Cryptography;
using System.Text;
using TradeIn.Server.Reference;

namespace TradeIn.Server.Answers;

/// <summary>
/// What every answer says to browsers, faults and unknown addresses too; the console's pages have said more before. What the
/// interface answers is kept by no cache, unless it said itself that it may be asked for again by its tag.
/// </summary>
internal static class SecurityHeaders
{
    /// <summary>Nothing is loaded and nothing is framed; the reference's own style sheet is let in by its digest.</summary>
    private static readonly string ContentPolicy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(ReferencePages.Style)))}'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private const string OneYear = "max-age=31536000; includeSubDomains";

    public static void UseSecurityHeaders(this WebApplication app)
    {
        // Where a proxy ends TLS the request is plain here; a browser that is told over plain HTTP takes no notice of it.
        var demandsTls = !app.Environment.IsDevelopment();
        app.Use((http, next) =>
        {
            // At the last moment: a fault throws away what stands in the answer before.
            http.Response.OnStarting(() =>
            {
                Protect(http, demandsTls);
                return Task.CompletedTask;
            });
            return next(http);
        });
    }

    private static void Protect(HttpContext http, bool demandsTls)
    {
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        if (headers.ContentSecurityPolicy.Count == 0) headers.ContentSecurityPolicy = ContentPolicy;
        if (!headers.ContainsKey("Referrer-Policy")) headers["Referrer-Policy"] = "no-referrer";
        if (!headers.ContainsKey("Cross-Origin-Resource-Policy")) headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (headers.CacheControl.Count == 0 && http.Request.Path.StartsWithSegments("/v1")) headers.CacheControl = "no-store";
        if (demandsTls) headers.StrictTransportSecurity = OneYear;
    }
}
