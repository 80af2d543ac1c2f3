using System.Text.Json;
using System.Text.Json.Serialization;

namespace TradeIn.Benchmarks;

/// <summary>All that a benchmark measured; nulls where it did not come to it.</summary>
/// <param name="InProcess">Claims a second by the number of waiting callers, ours and the peer's.</param>
/// <param name="HalfLoadP99Ms">At half of the rate with 64 callers, sent at that rate.</param>
/// <param name="HotKeyRatio">Claims a second on one seller and one budget, as a share of those on twelve.</param>
/// <param name="GrowthRatio">Claims a second on a large log, as a share of those on a small one.</param>
internal sealed record BenchResult(
    IReadOnlyDictionary<string, Level> InProcess, double HalfLoadP99Ms, Limit Limit, HttpRates Http, double HotKeyRatio,
    Following ReadModels, double GrowthRatio, long GrowthEvents, double ServerMemoryMb, double CounterQueryP99Ms, Costs Costs)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    public string ToJson() => JsonSerializer.Serialize(this, Json);
}

/// <param name="Ours">Claims a second through the log.</param>
/// <param name="Peer">Claims a second, one transaction each.</param>
/// <param name="P99Ms">Of ours.</param>
internal sealed record Level(double Ours, double Peer, double P99Ms, double PeerP99Ms);

/// <param name="RowsPerSecond">Events a second that PostgreSQL takes with nothing else done.</param>
/// <param name="OursRowsPerSecond">Events a second that our claims with 64 callers recorded.</param>
internal sealed record Limit(double RowsPerSecond, double OursRowsPerSecond);

/// <param name="Single">Claims a second, one a request, 64 callers.</param>
/// <param name="Batch200">Claims a second in requests of 200 lines.</param>
internal sealed record HttpRates(double Single, double Batch200);

/// <param name="LagP99Ms">From a commit to the last model that shows it, while batches are sent.</param>
/// <param name="RebuildEventsPerSecond">Of the model of claims, from the first event to the swap.</param>
/// <param name="ArrivingEventsPerSecond">While the lag was measured.</param>
internal sealed record Following(double LagP99Ms, double RebuildEventsPerSecond, double ArrivingEventsPerSecond);

/// <param name="ServerCpuMsPerClaim">Over HTTP in batches, read models included.</param>
/// <param name="WalBytesPerClaim">In process with 64 callers.</param>
internal sealed record Costs(double ServerCpuMsPerClaim, double WalBytesPerClaim, double EventsPerClaim, BatchCosts Batch);

/// <summary>What one batch of the log takes, in process with 64 callers.</summary>
internal sealed record BatchCosts(double Statements, double RoundTrips, double Claims);
