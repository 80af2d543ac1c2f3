using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Net.Http.Headers;

namespace TradeIn.Server.Answers;

/// <summary>What the conditions of a request say to what it would read (RFC 9110, 13).</summary>
internal enum Condition
{
    Met,
    NotModified,
    Failed,
}

/// <summary>
/// Tags what is read with a digest of its very bytes: another state has another tag, and so has another language, and what
/// another reader may see.
/// </summary>
internal static class Conditions
{
    private const int DigestBytes = 16;

    public static Condition Judge(HttpContext http, ReadOnlySpan<byte> body)
    {
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, DigestBytes))}\"");
        http.Response.Headers.ETag = tag.ToString();
        http.Response.Headers.Vary = "Authorization, Accept-Language";
        http.Response.Headers.CacheControl = "private, no-cache";
        var conditions = new RequestHeaders(http.Request.Headers);
        if (conditions.IfMatch is { Count: > 0 } wanted && !Names(wanted, tag, strong: true)) return Condition.Failed;
        return conditions.IfNoneMatch is { Count: > 0 } known && Names(known, tag, strong: false)
            ? Condition.NotModified : Condition.Met;
    }

    private static bool Names(IList<EntityTagHeaderValue> named, EntityTagHeaderValue tag, bool strong) =>
        named.Any(each => each.Equals(EntityTagHeaderValue.Any) || each.Compare(tag, strong));
}
