using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace TradeIn.Server.Answers;

internal static class BodyLimit
{
    /// <summary>Lets a larger body in than a single call may have; null: of any length.</summary>
    public static void AllowBody(this HttpContext http, long? largest)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = largest;
    }

    /// <summary>Lets the sender pause for as long as it likes: a till sends when there is business.</summary>
    public static void AllowPauses(this HttpContext http)
    {
        if (http.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } rate) rate.MinDataRate = null;
    }
}
