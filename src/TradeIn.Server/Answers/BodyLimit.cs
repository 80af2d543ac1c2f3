using Microsoft.AspNetCore.Http.Features;

namespace TradeIn.Server.Answers;

internal static class BodyLimit
{
    /// <summary>Lets a larger body in than a single call may have; null: of any length.</summary>
    public static void AllowBody(this HttpContext http, long? largest)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = largest;
    }
}
