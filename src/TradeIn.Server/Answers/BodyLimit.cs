using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace TradeIn.Server.Answers;

internal static class BodyLimit
{
    /// <summary>Lets a larger body in than a single call may have.</summary>
    public static void AllowBody(this HttpContext http, long largest) => SetLimit(http, largest);

    /// <summary>
    /// Lets a body of any length in, however slowly it comes: who sends a stream may wait for answers before sending on.
    /// </summary>
    public static void AllowStream(this HttpContext http)
    {
        SetLimit(http, null);
        if (http.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } rate) rate.MinDataRate = null;
    }

    private static void SetLimit(HttpContext http, long? largest)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = largest;
    }
}
