using System.Globalization;
using System.Text.Json;
using TradeIn.Cli.Seasons;

namespace TradeIn.Cli.Import;

/// <summary>A figure that is not what the season's summary says.</summary>
internal sealed record Difference(string Figure, string Expected, string Actual);

/// <summary>What came of an import.</summary>
/// <param name="Complete">Whether every line has its answer.</param>
/// <param name="Problem">Why it could not be finished.</param>
/// <param name="Lines">Lines of the file that have their answers.</param>
/// <param name="Outcomes">What became of them.</param>
/// <param name="MismatchCount">Lines that were answered otherwise than they say.</param>
/// <param name="Mismatches">The first of them.</param>
/// <param name="Differences">Against the season's summary; null when none was given.</param>
internal sealed record ImportReport(
    string File, string Server, bool Complete, string? Problem, long Lines, Tally Outcomes, long MismatchCount,
    IReadOnlyList<Mismatch> Mismatches, IReadOnlyList<Difference>? Differences, double Seconds, double LinesPerSecond,
    int Interruptions)
{
    /// <summary>Of the lines, those that went to the endpoint of their kind; the others went in streams of events.</summary>
    public long SingleCalls { get; init; }

    public bool AsExpected => Complete && MismatchCount == 0 && Differences is not { Count: > 0 };

    /// <summary>The report in lines for people.</summary>
    public IEnumerable<string> Text()
    {
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"{Outcomes.Lines} lines in {Seconds:0.0} s, {LinesPerSecond:0} a second; {Interruptions} interruptions");
        yield return $"  {Outcomes.Lines - SingleCalls} in streams of events, {SingleCalls} to the endpoints of their kinds";
        foreach (var (type, count) in Outcomes.Accepted) yield return $"  accepted {type}: {count}";
        foreach (var (status, count) in Outcomes.Statuses) yield return $"    {status}: {count}";
        yield return $"  replays: {Outcomes.Replays}, malformed: {Outcomes.Malformed}, conflicts: {Outcomes.Conflicts}, others: {Outcomes.Others}";
        yield return $"  refused: {Outcomes.Refused}";
        foreach (var (code, count) in Outcomes.RefusalsByCode) yield return $"    {code}: {count}";
        foreach (var (what, yuan) in Sums()) yield return string.Create(CultureInfo.InvariantCulture, $"  {what}: {yuan:0.00} yuan");
        foreach (var line in Mismatches)
            yield return $"line {line.Line} ({line.Type} {line.Id}): expected {line.Expected}, was {line.Actual} {line.Detail}";
        if (MismatchCount > Mismatches.Count) yield return $"… and {MismatchCount - Mismatches.Count} more";
        foreach (var figure in Differences ?? [])
            yield return $"{figure.Figure}: the summary says {figure.Expected}, was {figure.Actual}";
        yield return Verdict;
    }

    private IEnumerable<(string What, decimal Yuan)> Sums() =>
    [
        ("subsidy granted", Outcomes.SubsidyGranted),
        ("subsidy advanced", Outcomes.SubsidyAdvanced),
        ("subsidy taken back", Outcomes.SubsidyTakenBack),
        ("subsidy to be recovered", Outcomes.SubsidyToRecover),
        ("subsidy recovered", Outcomes.SubsidyRecovered),
        ("owed to finance", Outcomes.OwedToFinance),
        ("price refunded", Outcomes.PriceRefunded),
        ("claims stated", Outcomes.ClaimsStated),
        ("claims accepted", Outcomes.ClaimsAccepted),
        ("claims rejected", Outcomes.ClaimsRejected),
        ("claims held", Outcomes.ClaimsHeld),
        ("payments ordered", Outcomes.PaymentsOrdered),
        ("debts netted", Outcomes.DebtsNetted),
        ("debts settled otherwise", Outcomes.DebtsSettled),
        ("freight and dismantling declared", Outcomes.DisposalDeclared),
        ("freight and dismantling paid", Outcomes.DisposalPaid),
    ];

    private string Verdict => Problem is not null ? $"Not finished: {Problem}"
        : AsExpected ? "Every outcome is as expected."
        : $"{MismatchCount} lines and {Differences?.Count ?? 0} figures differ from what was expected.";
}

/// <summary>Lays two tallies side by side, figure by figure.</summary>
internal static class SummaryComparison
{
    public static IReadOnlyList<Difference> Compare(Tally expected, Tally actual)
    {
        var (should, are) = (FiguresOf(expected), FiguresOf(actual));
        return
        [
            .. should.Keys.Union(are.Keys).Order(StringComparer.Ordinal)
                .Select(figure => new Difference(
                    figure, should.GetValueOrDefault(figure, 0m).ToString(CultureInfo.InvariantCulture),
                    are.GetValueOrDefault(figure, 0m).ToString(CultureInfo.InvariantCulture)))
                .Where(each => should.GetValueOrDefault(each.Figure, 0m) != are.GetValueOrDefault(each.Figure, 0m)),
        ];
    }

    private static Dictionary<string, decimal> FiguresOf(Tally tally)
    {
        var figures = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var member in JsonSerializer.SerializeToElement(tally, FileJson.Files.Tally).EnumerateObject())
            if (member.Value.ValueKind == JsonValueKind.Number) figures[member.Name] = member.Value.GetDecimal();
            else
                foreach (var each in member.Value.EnumerateObject()) figures[$"{member.Name} {each.Name}"] = each.Value.GetDecimal();
        return figures;
    }
}
