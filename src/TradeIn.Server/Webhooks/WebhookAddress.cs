using System.Net;

namespace TradeIn.Server.Webhooks;

/// <summary>
/// Where messages may be sent: over HTTPS to the public internet; in Development anywhere, so that it can be tried.
/// </summary>
/// <param name="AnywhereToo">Whether private addresses, and HTTP, are let through.</param>
internal sealed record WebhookAddress(bool AnywhereToo)
{
    private const int Longest = 1_000;

    /// <summary>
    /// What is wrong with an address; null when nothing is. What its name leads to is judged at each connection.
    /// </summary>
    public string? Judge(string url)
    {
        if (url.Length > Longest || !Uri.TryCreate(url, UriKind.Absolute, out var uri)) return "must be an address like https://example.org/hook";
        if (uri.Scheme != Uri.UriSchemeHttps && !(AnywhereToo && uri.Scheme == Uri.UriSchemeHttp)) return "must begin with https://";
        if (uri.UserInfo.Length > 0 || uri.Fragment.Length > 0) return "must name neither user nor fragment";
        return AnywhereToo || !IPAddress.TryParse(uri.DnsSafeHost, out var address) || PublicAddresses.Holds(address)
            ? null : "must lead to a public address";
    }

    public SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false, UseCookies = false, UseProxy = false, ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(2), MaxResponseHeadersLength = 16, MaxResponseDrainSize = 16 * 1024,
        ResponseDrainTimeout = TimeSpan.FromSeconds(1), ConnectCallback = AnywhereToo ? null : PublicAddresses.ConnectAsync,
    };
}
