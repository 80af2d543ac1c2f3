using System.Globalization;

namespace TradeIn.Cli.Verification;

/// <summary>A verification's report for a person.</summary>
internal static class ReportText
{
    /// <param name="output">Where to.</param>
    /// <param name="report">What was found.</param>
    /// <param name="details">Also which units are late or were never delivered.</param>
    public static void Write(TextWriter output, VerificationReport report, bool details)
    {
        var findings = report.Audit.Findings;
        WriteList(output, findings.First, findings.Count, "findings");
        WriteList(output, findings.FirstWarnings, findings.WarningCount, "warnings");
        if (findings.Count > 0) WriteCounts(output, findings);
        WriteCustody(output, report.Audit.Custody, details);
        WriteSettlement(output, report.Audit.Settlement);
        output.WriteLine(Summary(report));
        if (report.Comparison is { } comparison) WriteComparison(output, comparison);
    }

    private static void WriteComparison(TextWriter output, OverviewComparison comparison)
    {
        if (comparison.Obstacle is { } obstacle)
        {
            output.WriteLine(Invariant($"Nothing was compared with {comparison.Server}: {obstacle}"));
            return;
        }
        foreach (var each in comparison.Differences)
            output.WriteLine(Invariant($"differs {each.Name}: the server says {each.Server ?? "nothing"}, ")
                + Invariant($"counted is {each.Counted ?? "nothing"}"));
        var different = comparison.Differences.Count;
        output.WriteLine(Invariant($"{comparison.Figures:N0} figures of {comparison.Server} compared with the events: ")
            + (different == 0 ? "all equal." : Invariant($"{different:N0} differ.")));
    }

    private static void WriteCustody(TextWriter output, CustodyFigures custody, bool details)
    {
        if (custody.TakenIn == 0) return;
        var (never, overdue) = (custody.NeverDelivered.Count, custody.DeliveryOverdue.Count);
        output.WriteLine(Invariant($"Old units as of {custody.AsOf:yyyy-MM-dd}: {custody.TakenIn:N0} taken in, ")
            + Invariant($"{custody.OnTheWay:N0} on the way, {custody.Received:N0} received ")
            + Invariant($"({custody.ReceivedLate:N0} late), {custody.Dismantled:N0} dismantled ")
            + Invariant($"({custody.DismantledLate:N0} late), {custody.Lost:N0} lost. ")
            + Invariant($"{never:N0} never reached a dismantler ({overdue:N0} overdue), ")
            + Invariant($"{custody.DismantlingOverdue.Count:N0} received and not dismantled in time."));
        if (!details) return;
        WriteUnits(output, "Never reached a dismantler", custody.NeverDelivered);
        WriteUnits(output, "Dismantled late", custody.LateDismantlings);
        WriteUnits(output, "Received and not dismantled in time", custody.DismantlingOverdue);
    }

    private static void WriteUnits(TextWriter output, string what, SortedSet<string> certificates)
    {
        if (certificates.Count > 0) output.WriteLine(Invariant($"{what}: {string.Join(", ", certificates)}"));
    }

    private static void WriteSettlement(TextWriter output, SettlementFigures money)
    {
        foreach (var (name, budget) in money.Budgets)
            output.WriteLine(Invariant($"Budget {name}: {budget.Allocated:N2} allocated, ")
                + Invariant($"{budget.Committed:N2} committed, {budget.Spent:N2} spent, {budget.Released:N2} released, {budget.Remaining:N2} left."));
        WriteOwed(output, "Owed to seller", money.OwedToSellers);
        WriteOwed(output, "Rejected, and not owed to seller", money.RejectedOfSellers);
        WriteOwed(output, "Owed by seller", money.OwedBySellers);
        WriteOwed(output, "Owed to dismantler", money.OwedToDismantlers);
        WriteOwed(output, "Declared by dismantler, not decided", money.DeclaredByDismantlers);
        output.WriteLine(Invariant($"Paid to sellers {money.PaidToSellers:N2} yuan, {money.Netted:N2} more set off; ")
            + Invariant($"to dismantlers {money.PaidToDismantlers:N2}."));
    }

    private static void WriteOwed(TextWriter output, string what, IReadOnlyDictionary<string, decimal> owed)
    {
        foreach (var (owner, amount) in owed) output.WriteLine(Invariant($"{what} {owner}: {amount:N2} yuan"));
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
