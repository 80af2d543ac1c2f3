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
    /// <param name="programme">The programme that it concerns.</param>
    /// <param name="occurredAt">When the command says that it happened.</param>
    /// <param name="governing">The instant whose day picks the version.</param>
    public Hearing? Open(LogRow row, string programme, DateTimeOffset occurredAt, DateTimeOffset governing)
    {
        if (occurredAt > row.RecordedAt + ClockTolerance)
            Find(FindingKind.InTheFuture, row, $"it occurred at {occurredAt:O} and was recorded at {row.RecordedAt:O}");
        if (!ledger.Programmes.TryGetValue(programme, out var file))
        {
            Find(FindingKind.ProgrammeUnknown, row, $"programme '{programme}' was never published");
            return null;
        }
        var hearing = new Hearing(
            row, file, file.InForceOn(file.DayOf(governing)), file.DayOf(occurredAt), file.DayOf(row.RecordedAt));
        ledger.Reach(hearing.Day);
        return hearing;
    }

    /// <summary>The same for a decision whose event names the version.</summary>
    public Hearing? Open(
        LogRow row, EventBody body, string programme, DateTimeOffset occurredAt, DateTimeOffset governing)
    {
        var hearing = Open(row, programme, occurredAt, governing);
        if (hearing is not null) CheckVersion(hearing, body);
        return hearing;
    }

    public void CheckVersion(Hearing hearing, EventBody body)
    {
        var (recorded, right) = (body.Whole("policyVersion"), hearing.Terms.Version);
        if (recorded != right)
            Find(
                FindingKind.PolicyVersionWrong, hearing.Row, $"judged by version {recorded}, in force was {right}");
    }

    /// <summary>A decision of its own stream: one id, one decision.</summary>
    public void NoteId(LogRow row, string what, string id)
    {
        if (!ledger.Decided.Add($"{what} '{id}'")) FindTwice(row, what, id);
    }

    /// <summary>A consignment that a step names; nothing can follow one that is not on record.</summary>
    public ConsignmentEntry? ConsignmentOf(LogRow row, string id)
    {
        if (ledger.Consignments.TryGetValue(id, out var entry)) return entry;
        Find(FindingKind.HistoryImpossible, row, $"consignment '{id}' was never decided");
        return null;
    }

    public void FindTwice(LogRow row, string what, string id) =>
        Find(FindingKind.DecidedTwice, row, $"{what} '{id}' was decided before");

    /// <summary>A grant must stand against every rule.</summary>
    public void Uphold(LogRow row, Ruling ruling)
    {
        foreach (var objection in ruling.Objections)
            Find(FindingKind.Despite(objection.Reason), row, $"granted against {objection}");
    }

    /// <summary>The buyer must have been told what the books hold.</summary>
    public void CheckCounts(Hearing hearing, EventBody body, Person buyer, Usage usage)
    {
        var (allowance, day, told) = (hearing.Terms.AllowanceOf(buyer.Kind), hearing.Day, body.Part("counts"));
        CheckCount(hearing.Row, told.Part("old"), "old", allowance.Old, (usage.Old, usage.OldHeld(day)));
        CheckCount(hearing.Row, told.Part("new"), "new", allowance.New, (usage.New, usage.NewHeld(day)));
    }

    /// <summary>What a decision's event says at a path must be what the books hold; nothing is an empty text.</summary>
    public void CheckSaid(FindingKind kind, LogRow row, EventBody body, string path, string? right)
    {
        var told = body.Said(path);
        if (told != (right ?? "")) Find(kind, row, $"{path} reads '{told}'; it is '{right}'");
    }

    public void CheckSaid(FindingKind kind, LogRow row, EventBody body, string path, decimal right) =>
        CheckSaid(kind, row, body, path, EventBody.Said(right));

    /// <summary>Notes a finding; numbers and instants are written the same everywhere.</summary>
    public void Find(FindingKind kind, LogRow row, FormattableString sentence) =>
        findings.Add(kind, row, sentence.ToString(CultureInfo.InvariantCulture));

    /// <summary>Notes a finding of no single event.</summary>
    public void Find(FindingKind kind, string stream, FormattableString sentence) =>
        findings.Add(new Finding(kind, 0, stream, 0, sentence.ToString(CultureInfo.InvariantCulture)));

    private void CheckCount(LogRow row, EventBody told, string which, int limit, (int Used, int Held) right)
    {
        var (toldLimit, toldUsed, toldHeld) = (told.Whole("limit"), told.Whole("used"), told.WholeOrNone("held") ?? 0);
        if (toldLimit != limit || toldUsed != right.Used || toldHeld != right.Held)
            Find(
                FindingKind.CountsWrong, row,
                $"told {toldUsed} + {toldHeld} held of {toldLimit} {which} units, in the log {right.Used} + {right.Held} of {limit}");
    }
}
