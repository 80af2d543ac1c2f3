using System.Globalization;

namespace TradeIn.Cli.Verification;

/// <summary>What every judgement needs: the books, a place for findings, and the checks that all share.</summary>
internal sealed class Bench(Ledger ledger, Findings findings)
{
    /// <summary>How far a shop's clock may be ahead of the log's.</summary>
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(5);

    public Ledger Ledger => ledger;

    /// <summary>
    /// Opens the hearing under the version that was in force on the governing day; null when no such programme was
    /// published.
    /// </summary>
    /// <param name="row">The decision's event.</param>
    /// <param name="body">Its data.</param>
    /// <param name="programme">The programme that the command names.</param>
    /// <param name="occurredAt">When the command says that it happened.</param>
    /// <param name="governing">The instant whose day picks the version.</param>
    public Hearing? Open(
        LogRow row, EventBody body, string programme, DateTimeOffset occurredAt, DateTimeOffset governing)
    {
        if (occurredAt > row.RecordedAt + ClockTolerance)
            Find(FindingKind.InTheFuture, row, $"it occurred at {occurredAt:O} and was recorded at {row.RecordedAt:O}");
        if (!ledger.Programmes.TryGetValue(programme, out var file))
        {
            Find(FindingKind.ProgrammeUnknown, row, $"programme '{programme}' was never published");
            return null;
        }
        var terms = file.InForceOn(file.DayOf(governing));
        var recorded = body.Whole("policyVersion");
        if (recorded != terms.Version)
            Find(FindingKind.PolicyVersionWrong, row, $"judged by version {recorded}, in force was {terms.Version}");
        return new Hearing(row, terms, file.DayOf(occurredAt), file.DayOf(row.RecordedAt));
    }

    /// <summary>A grant must stand against every rule.</summary>
    public void Uphold(LogRow row, Ruling ruling)
    {
        foreach (var objection in ruling.Objections)
            Find(FindingKind.Despite(objection.Reason), row, $"granted against {objection}");
    }

    /// <summary>The buyer must have been told what the books hold.</summary>
    public void CheckCounts(Hearing hearing, EventBody body, Person buyer, Usage usage)
    {
        var allowance = hearing.Terms.AllowanceOf(buyer.Kind);
        var told = body.Part("counts");
        CheckCount(hearing.Row, told.Part("old"), "old", allowance.Old, usage.Old);
        CheckCount(hearing.Row, told.Part("new"), "new", allowance.New, usage.New);
    }

    /// <summary>Notes a finding; numbers and instants are written the same everywhere.</summary>
    public void Find(FindingKind kind, LogRow row, FormattableString sentence) =>
        findings.Add(kind, row, sentence.ToString(CultureInfo.InvariantCulture));

    private void CheckCount(LogRow row, EventBody told, string which, int limit, int used)
    {
        var (toldLimit, toldUsed) = (told.Whole("limit"), told.Whole("used"));
        if (toldLimit != limit || toldUsed != used)
            Find(
                FindingKind.CountsWrong, row,
                $"told {toldUsed} of {toldLimit} {which} units, the log holds {used} of {limit}");
    }
}
