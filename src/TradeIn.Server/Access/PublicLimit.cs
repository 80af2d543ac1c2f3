using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using TradeIn.Client;
using TradeIn.Server.Answers;

namespace TradeIn.Server.Access;

/// <summary>Marks an end-point that anybody may call without a key. A key that is sent must be known all the same.</summary>
internal sealed record NeedsNoKey;

/// <summary>How often one address may call what needs no key. Who sends a known key is held back by nothing here.</summary>
internal static class PublicLimit
{
    public const string Policy = "public";
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    /// <summary>Lets requests without a key in, so many a minute from one address.</summary>
    public static RouteHandlerBuilder Public(this RouteHandlerBuilder route) =>
        route.WithMetadata(new NeedsNoKey()).RequireRateLimiting(Policy)
            .Produces<Problem>(StatusCodes.Status429TooManyRequests, "application/problem+json");

    public static IServiceCollection AddPublicLimit(this IServiceCollection services, int perMinute) =>
        services.AddRateLimiter(limits =>
        {
            limits.AddPolicy(Policy, http => IsKnown(http)
                ? RateLimitPartition.GetNoLimiter("")
                : RateLimitPartition.GetFixedWindowLimiter(AddressOf(http), _ => new FixedWindowRateLimiterOptions
                {
                    PermitLimit = perMinute, Window = Window,
                }));
            limits.OnRejected = (context, _) => new ValueTask(
                Pages.Frame.PageRequests.IsOne(context.HttpContext)
                    ? Pages.Frame.PageRequests.FailAsync(context.HttpContext, StatusCodes.Status429TooManyRequests)
                    : TooOften(context.Lease).ExecuteAsync(context.HttpContext));
        });

    private static bool IsKnown(HttpContext http) =>
        http.BearerKey() is { } key && http.RequestServices.GetRequiredService<KeyRing>().Find(key) is not null;

    /// <summary>One household's addresses count as one: of IPv6 it has a whole network of 64 bits.</summary>
    public static string AddressOf(HttpContext http)
    {
        var address = http.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }

    private static Answer TooOften(RateLimitLease lease)
    {
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var told) ? told : Window;
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        var detail = string.Create(
            CultureInfo.InvariantCulture, $"Too many requests without a key from this address; try again in {seconds} seconds.");
        return Answer.Failed(ProblemType.Overloaded, detail) with { RetryAfter = seconds };
    }
}
