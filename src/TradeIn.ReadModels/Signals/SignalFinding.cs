using TradeIn.Domain.Signals;

namespace TradeIn.ReadModels.Signals;

/// <summary>A value that a rule compared.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Unit">What it is counted in.</param>
/// <param name="Value">What was found.</param>
/// <param name="Threshold">From where on it counts; null: it is only shown.</param>
public sealed record SignalValue(string Name, string Unit, decimal Value, decimal? Threshold = null);

/// <summary>What a rule makes of a case: pure, from what was counted and the thresholds alone.</summary>
/// <param name="Values">All values compared.</param>
internal sealed record SignalFinding(IReadOnlyList<SignalValue> Values)
{
    /// <summary>The strength from which on it stands.</summary>
    public const int Standing = 100;

    private const int StrongestPercent = 9_999;

    /// <summary>Whether every value reaches its threshold.</summary>
    public bool Stands => Values.All(each => each.Threshold is not { } threshold || each.Value >= threshold);

    /// <summary>The value that is nearest to its threshold, in per cent of it: 100 and more when the signal stands.</summary>
    public int Strength => (int)Values.Where(each => each.Threshold > 0)
        .Min(each => Math.Min(StrongestPercent, Math.Floor(100m * each.Value / each.Threshold!.Value)));

    /// <param name="tally">What was counted.</param>
    /// <param name="everyone">The same of all subjects together, for rules that compare.</param>
    /// <param name="policy">The thresholds.</param>
    public static SignalFinding Of(SignalCase tally, SignalCase? everyone, SignalPolicy policy) => new(tally.Key.Rule switch
    {
        "agent-many-principals" => [Count("buyers", tally, policy.AgentBuyers)],
        "price-at-cap" => AtCap(tally, everyone!, policy),
        "night-minutes" => [Count("claims", tally, policy.NightClaims)],
        "units-never-received" => Unreceived(tally, policy),
        "serials-in-run" => Serials(tally, policy),
        "returns-after-payment" =>
        [
            Count("claims", tally, policy.Returns), Share(tally, policy.ReturnShare.BasisPoints),
            new SignalValue("paid", "claims", tally.Judged),
        ],
        "refusals-repeated" => [Count("attempts", tally, policy.Refusals)],
        "invoices-out-of-sequence" => [Count("invoices", tally, policy.Invoices)],
        var unknown => throw new InvalidOperationException($"There is no rule {unknown}."),
    });

    private static List<SignalValue> AtCap(SignalCase tally, SignalCase everyone, SignalPolicy policy)
    {
        var others = Percent(everyone.Marked - tally.Marked, everyone.Judged - tally.Judged);
        return
        [
            Count("purchases", tally, policy.CapPurchases), Share(tally, policy.CapShare.BasisPoints),
            new SignalValue("share-against-others", "percent", Percent(tally.Marked, tally.Judged), others * policy.CapTimesOthers),
            new SignalValue("share-of-others", "percent", others), new SignalValue("sold", "purchases", tally.Judged),
        ];
    }

    private static List<SignalValue> Unreceived(SignalCase tally, SignalPolicy policy) =>
    [
        Count("units", tally, policy.UnreceivedUnits), Share(tally, policy.UnreceivedShare.BasisPoints),
        new SignalValue("accounted-for", "units", tally.Judged),
        new SignalValue("weight", "kilograms", tally.MarkedWeight),
        new SignalValue("accounted-for-weight", "kilograms", tally.JudgedWeight),
    ];

    private static List<SignalValue> Serials(SignalCase tally, SignalPolicy policy) =>
    [
        new("run", "units", tally.Longest, tally.Key.Subject.EndsWith("/new", StringComparison.Ordinal)
            ? policy.NewSerialRun : policy.OldSerialRun),
        new SignalValue("count", "units", tally.Marked),
    ];

    private static SignalValue Count(string unit, SignalCase tally, int threshold) =>
        new("count", unit, tally.Marked, threshold);

    private static SignalValue Share(SignalCase tally, int basisPoints) =>
        new("share", "percent", Percent(tally.Marked, tally.Judged), basisPoints / 100m);

    /// <summary>To two decimals; of nothing, nothing.</summary>
    private static decimal Percent(long part, long whole) =>
        whole <= 0 ? 0 : Math.Round(100m * part / whole, 2, MidpointRounding.AwayFromZero);
}
