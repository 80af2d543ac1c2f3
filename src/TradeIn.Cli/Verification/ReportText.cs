using System.Globalization;

namespace TradeIn.Cli.Verification;

/// <summary>A verification's report for a person.</summary>
internal static class ReportText
{
    public static void Write(TextWriter output, VerificationReport report)
    {
        var findings = report.Audit.Findings;
        WriteList(output, findings.First, findings.Count, "findings");
        WriteList(output, findings.FirstWarnings, findings.WarningCount, "warnings");
        if (findings.Count > 0) WriteCounts(output, findings);
        output.WriteLine(Summary(report));
    }

    private static void WriteList(TextWriter output, IReadOnlyList<Finding> list, long count, string noun)
    {
        foreach (var finding in list) output.WriteLine(Line(finding));
        if (count > list.Count) output.WriteLine(Invariant($"… and {count - list.Count:N0} more {noun}."));
    }

    private static void WriteCounts(TextWriter output, Findings findings)
    {
        output.WriteLine();
        foreach (var (kind, count) in findings.Counts)
            output.WriteLine(Invariant($"{count,10:N0}  {kind.Number:000} {kind.Code}: {kind.Meaning}"));
        output.WriteLine();
    }

    private static string Line(Finding finding) => Invariant(
        $"{(finding.Kind.IsWarning ? "warning " : "")}{finding.Kind.Number:000} {finding.Kind.Code} {Place(finding)}: ")
        + finding.Sentence;

    private static string Place(Finding finding) => Invariant(
        $"at position {finding.Position:N0} ({finding.Stream}, version {finding.Version})");

    private static string Summary(VerificationReport report)
    {
        var audit = report.Audit;
        var found = audit.Findings.Count == 0 ? "nothing found" : Invariant($"{audit.Findings.Count:N0} findings");
        var head = Invariant($"Head: position {report.Head.Position:N0}, hash {report.Head.HashText}");
        var money = audit.Money;
        return Invariant($"{audit.Events:N0} events, {audit.Claims:N0} claims, {money.Granted:N2} yuan granted, ")
            + Invariant($"{money.Advanced:N2} advanced, {money.TakenBack:N2} taken back, ")
            + Invariant($"{money.Recovered:N2} recovered, {money.OwedToFinance:N2} owed to finance: {found}. ") + head;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
