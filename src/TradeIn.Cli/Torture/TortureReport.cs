using System.Globalization;
using TradeIn.Cli.Torture.Checking;
using TradeIn.Cli.Torture.Faults;

namespace TradeIn.Cli.Torture;

/// <summary>What one fault came to.</summary>
/// <param name="Number">Its place in the plan.</param>
/// <param name="Kind">What was done.</param>
/// <param name="Text">In words.</param>
/// <param name="AtSeconds">When it began, from the start of the torture.</param>
/// <param name="ServiceBackSeconds">
/// From the kill, the cut or the end of the rest, until any node accepted a claim; null when the next fault came at once.
/// </param>
/// <param name="EveryNodeBackSeconds">The same, until every node did.</param>
/// <param name="NotDone">Why it was not done.</param>
internal sealed record FaultResult(
    int Number, string Kind, string Text, double AtSeconds, double? ServiceBackSeconds, double? EveryNodeBackSeconds,
    string? NotDone);

/// <summary>What a torture came to.</summary>
/// <param name="Seed">Repeats it.</param>
/// <param name="Seconds">How long it lasted.</param>
/// <param name="Postgres">The version.</param>
/// <param name="LeftOut">Kinds of faults that this machine does not allow, and why.</param>
/// <param name="Faults">All faults, in order.</param>
/// <param name="Sent">Requests that left the clients, repetitions included.</param>
/// <param name="Unanswered">Those of them that got no answer, or that the service was away.</param>
/// <param name="NodesEndedByThemselves">How often a node ended without having been killed: it cannot start without its database.</param>
/// <param name="Check">What the comparison of the answers with the log, and the audit of the log, came to.</param>
/// <param name="Findings">All that was found wrong.</param>
internal sealed record TortureReport(
    long Seed, double Seconds, string Postgres, IReadOnlyList<string> LeftOut, IReadOnlyList<FaultResult> Faults, long Sent,
    long Unanswered, int NodesEndedByThemselves, AnswerCheckReport Check, IReadOnlyList<string> Findings)
{
    public bool IsSound => Findings.Count == 0;

    public IReadOnlyDictionary<string, int> FaultsByKind { get; } = Faults.Where(fault => fault.NotDone is null)
        .GroupBy(fault => fault.Kind).ToDictionary(kind => kind.Key, kind => kind.Count());

    public double? WorstServiceBackSeconds { get; } = Faults.Max(fault => fault.ServiceBackSeconds);

    public double? WorstEveryNodeBackSeconds { get; } = Faults.Max(fault => fault.EveryNodeBackSeconds);

    /// <summary>For people.</summary>
    public IEnumerable<string> Text()
    {
        yield return "";
        yield return Line($"Seed {Seed}, {Seconds:0} s, PostgreSQL {Postgres}");
        yield return Line($"Requests sent          {Sent:N0}, of which {Unanswered:N0} found nobody or a service that was away");
        yield return Line($"Acknowledged answers   {Check.Acknowledged:N0} to {Check.Requests:N0} requests; {Check.Compared:N0} compared with the log");
        yield return $"Answers by status      {string.Join(", ", Check.Statuses.Select(each => Line($"{each.Key}: {each.Value:N0}")))}";
        yield return Line($"Log                    {Check.Position:N0} events");
        foreach (var (kind, count) in FaultsByKind)
        {
            var worst = Faults.Where(fault => fault.Kind == kind).ToList();
            yield return Line($"  {kind,-20} {count,4}   back at worst after {worst.Max(fault => fault.ServiceBackSeconds):0.00} s, every node after {worst.Max(fault => fault.EveryNodeBackSeconds):0.00} s");
        }
        yield return Line($"Nodes ended by themselves {NodesEndedByThemselves} times");
        foreach (var each in LeftOut) yield return $"NOT DONE: {each}";
        foreach (var each in Findings) yield return $"FOUND: {each}";
        yield return IsSound
            ? "Nothing was lost, doubled or changed; the log is sound; the service was back in time."
            : Line($"{Findings.Count} findings.");
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
