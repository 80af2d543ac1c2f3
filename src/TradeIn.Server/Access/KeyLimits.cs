using System.Globalization;
using System.Threading.RateLimiting;
using TradeIn.Server.Answers;

namespace TradeIn.Server.Access;

/// <summary>
/// How often a key may call a node of the server. A stream of events, and a feed that is followed, count as one call.
/// </summary>
internal sealed class KeyLimits(ServerSettings settings) : IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<Caller> limits = PartitionedRateLimiter.Create<Caller, (string Key, int PerMinute)>(
        caller => (caller.RequestsPerMinute ?? settings.RequestsPerMinute) is { } perMinute
            ? RateLimitPartition.GetFixedWindowLimiter((caller.KeyId, perMinute), _ => new FixedWindowRateLimiterOptions
            {
                PermitLimit = perMinute, Window = Window,
            })
            : RateLimitPartition.GetNoLimiter((caller.KeyId, 0)));

    /// <summary>The answer to who calls too often; null when he may.</summary>
    public Answer? Hold(Caller caller)
    {
        using var lease = limits.AttemptAcquire(caller);
        if (lease.IsAcquired) return null;
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var told) ? told : Window;
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        var detail = string.Create(CultureInfo.InvariantCulture, $"Too many requests with this key; try again in {seconds} seconds.");
        return Answer.Failed(ProblemType.Overloaded, detail) with { RetryAfter = seconds };
    }

    public void Dispose() => limits.Dispose();
}
