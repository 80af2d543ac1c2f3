using System.Globalization;
using System.Net;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using TradeIn.Server.Access;

namespace TradeIn.Server.Pages.Access;

/// <summary>
/// Signing in by key. The cookie holds the key's digest and when it was signed in, encrypted; never the key. At every
/// request the digest is looked up in the key ring: who has a key that was revoked is signed out.
/// </summary>
internal sealed class ConsoleSignIn(KeyRing keys, TimeProvider time, ServerSettings settings) : IDisposable
{
    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    /// <summary>Marks a request that the page made by itself: it keeps nobody signed in.</summary>
    public const string ByItself = "X-Console-Live";

    private const string Digest = "digest";
    private const string Since = "since";

    /// <summary>However busy one is: after so long one signs in again.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private readonly PartitionedRateLimiter<HttpContext> failures = PartitionedRateLimiter.Create<HttpContext, string>(
        http => RateLimitPartition.GetFixedWindowLimiter(PublicLimit.AddressOf(http), _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = settings.SignInFailures, Window = Window,
        }));

    /// <summary>Minutes until the address may try again, when it has failed too often.</summary>
    public int? WaitOf(HttpContext http) =>
        failures.GetStatistics(http) is { CurrentAvailablePermits: 0 } ? (int)Window.TotalMinutes : null;

    /// <summary>Signs the holder of a key in; false when there is none, which counts.</summary>
    public async Task<bool> TryAsync(HttpContext http, string key)
    {
        if (keys.Find(key) is null)
        {
            using var counted = failures.AttemptAcquire(http);
            return false;
        }
        var identity = new ClaimsIdentity(
            [
                new Claim(Digest, KeyRing.DigestOf(key)),
                new Claim(Since, time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
            ],
            Scheme);
        await http.SignInAsync(Scheme, new ClaimsPrincipal(identity));
        return true;
    }

    /// <summary>At every request: whose cookie it is now.</summary>
    public async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var caller = context.Principal?.FindFirstValue(Digest) is { } digest
            ? keys.LetIn(context.HttpContext, digest) : null;
        if (caller is null || !IsFresh(context.Principal!))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(Scheme);
            return;
        }
        context.HttpContext.Features.Set(caller);
        context.ReplacePrincipal(new ClaimsPrincipal(new ClaimsIdentity(
            [
                .. context.Principal!.Claims.Where(claim => claim.Type is Digest or Since),
                new Claim(ClaimsIdentity.DefaultNameClaimType, caller.KeyId),
                new Claim(ClaimsIdentity.DefaultRoleClaimType, caller.Role.ToString()),
            ],
            Scheme)));
    }

    public void Dispose() => failures.Dispose();

    private bool IsFresh(ClaimsPrincipal principal) =>
        long.TryParse(principal.FindFirstValue(Since), NumberStyles.None, CultureInfo.InvariantCulture, out var since)
        && time.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(since) < Longest;
}
