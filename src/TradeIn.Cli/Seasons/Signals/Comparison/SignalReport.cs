using System.Globalization;

namespace TradeIn.Cli.Seasons.Signals.Comparison;

/// <summary>A signal that a server gives, with what it names.</summary>
/// <param name="Subject">Whom it is about, for people.</param>
/// <param name="Evidence">Claims, certificates and purchases.</param>
internal sealed record GivenSignal(string SignalId, string Rule, string Period, string Subject, IReadOnlySet<string> Evidence)
{
    /// <summary>Whether it names anything of a planted case.</summary>
    public bool IsOf(PlantedCase planted) =>
        planted.Claims.Concat(planted.Certificates).Concat(planted.Purchases).Any(Evidence.Contains);
}

/// <summary>How good the signals of a rule are.</summary>
/// <param name="Planted">Cases in the season.</param>
/// <param name="Found">Of them, those that a signal names anything of.</param>
/// <param name="Signals">That the server gives.</param>
/// <param name="TruePositives">Of them, those that name anything of a planted case.</param>
/// <param name="Missed">The cases that no signal names.</param>
/// <param name="False">The signals that no case was planted for.</param>
internal sealed record RuleFinding(
    string Rule, int Planted, int Found, int Signals, int TruePositives, IReadOnlyList<PlantedCase> Missed, IReadOnlyList<string> False)
{
    /// <summary>The share of the planted cases that were found; 1 where none was planted.</summary>
    public decimal Recall => Share(Found, Planted);

    /// <summary>The share of the signals that are right; 1 where there is none.</summary>
    public decimal Precision => Share(TruePositives, Signals);

    private static decimal Share(int part, int whole) =>
        whole == 0 ? 1m : Math.Round((decimal)part / whole, 3, MidpointRounding.AwayFromZero);
}

/// <summary>The signals of a server that a season was played on, laid beside what was planted.</summary>
internal sealed record SignalReport(IReadOnlyList<RuleFinding> Rules)
{
    public bool AllFound => Rules.All(rule => rule.Missed.Count == 0);

    public static SignalReport Of(
        IReadOnlyDictionary<string, IReadOnlyList<PlantedCase>> planted, IReadOnlyList<GivenSignal> given) => new(
        [
            .. planted.Keys.Union(given.Select(signal => signal.Rule)).Order(StringComparer.Ordinal).Select(rule => Of(
                rule, planted.GetValueOrDefault(rule) ?? [], [.. given.Where(signal => signal.Rule == rule)])),
        ]);

    /// <summary>A table for people, then what was missed and what was not planted.</summary>
    public IEnumerable<string> Text()
    {
        yield return Row("rule", "planted", "found", "signals", "true", "recall", "precision");
        foreach (var rule in Rules)
            yield return Row(
                rule.Rule, Number(rule.Planted), Number(rule.Found), Number(rule.Signals), Number(rule.TruePositives), Per(rule.Recall),
                Per(rule.Precision));
        foreach (var rule in Rules)
        {
            foreach (var missed in rule.Missed)
                yield return string.Create(
                    CultureInfo.InvariantCulture,
                    $"{rule.Rule}: not found at {missed.Outlet ?? missed.Enterprise}, {missed.From:yyyy-MM-dd} to {missed.Until:yyyy-MM-dd}");
            foreach (var signal in rule.False) yield return $"{rule.Rule}: not planted: {signal}";
        }
        yield return AllFound ? "Every planted case is found." : "Not every planted case is found.";
    }

    private static RuleFinding Of(string rule, IReadOnlyList<PlantedCase> planted, IReadOnlyList<GivenSignal> given)
    {
        PlantedCase[] missed = [.. planted.Where(each => !given.Any(signal => signal.IsOf(each)))];
        GivenSignal[] wrong = [.. given.Where(signal => !planted.Any(signal.IsOf))];
        return new RuleFinding(
            rule, planted.Count, planted.Count - missed.Length, given.Count, given.Count - wrong.Length, missed,
            [.. wrong.Select(signal => $"{signal.SignalId} {signal.Subject} {signal.Period}")]);
    }

    /// <summary>Within the eighty columns of a terminal.</summary>
    private static string Row(
        string rule, string planted, string found, string signals, string right, string recall, string precision) =>
        $"{rule,-24}{planted,8}{found,7}{signals,9}{right,6}{recall,8}{precision,11}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Per(decimal share) => share.ToString("0.000", CultureInfo.InvariantCulture);
}
