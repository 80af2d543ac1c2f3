namespace TradeIn.Cli.Verification;

/// <summary>
/// A wrong entry is corrected by three authorities, one after the other; it is judged when it is applied for and again
/// when the last of them applies it (A4).
/// </summary>
internal sealed class CorrectionAudit(Bench bench)
{
    private const string LastStep = "national-administrator";

    private readonly RefusalAudit refusals = new(bench);
    private readonly RulesAudit rules = new(bench);

    private Ledger Ledger => bench.Ledger;

    public Decision Request(LogRow row, EventBody body)
    {
        var (record, ruling) = Enter(row, body, "requested");
        bench.Uphold(row, ruling);
        rules.Check(row, body, ruling, reasons: []);
        bench.CheckSaid(
            FindingKind.DistrictWrong, row, body, "district",
            Ledger.Enterprises.GetValueOrDefault(record.Recycler)?.RegisteredIn);
        return Decision.Granted(row);
    }

    public Decision Refusal(LogRow row, EventBody body)
    {
        var (_, ruling) = Enter(row, body, "refused");
        refusals.Check(row, body, ruling);
        rules.Check(row, body, ruling, body.Parts("reasons"));
        return Decision.Refused(row);
    }

    public Decision Approve(LogRow row, EventBody body)
    {
        var (entry, step) = (EntryOf(body), body.Text("step"));
        bench.Uphold(row, JudgeStep(entry, step));
        Open(row, entry, body.Instant("approvedAt"));
        if (step == LastStep)
            bench.Find(FindingKind.HistoryImpossible, row, $"the {LastStep} applies a correction or rejects it");
        else if (entry is not null)
            entry.State = step == "district-commerce" ? "district-approved" : "municipally-approved";
        return Decision.Granted(row);
    }

    public Decision Reject(LogRow row, EventBody body)
    {
        var entry = EntryOf(body);
        bench.Uphold(row, JudgeStep(entry, body.Text("step")));
        Open(row, entry, body.Instant("rejectedAt"));
        if (entry is not null) entry.State = "rejected";
        return Decision.Granted(row);
    }

    public Decision Apply(LogRow row, EventBody body)
    {
        var entry = EntryOf(body);
        var hearing = Open(row, entry, body.Instant("appliedAt"));
        var ruling = JudgeStep(entry, LastStep);
        if (entry is not null) CorrectionRuling.Judge(ruling, Ledger, hearing, entry.Record);
        bench.Uphold(row, ruling);
        rules.Check(row, body, ruling, reasons: []);
        if (entry is not { Record.Entry: not null } || hearing is null) return Decision.Unread(row);
        entry.State = "applied";
        var book = new CorrectionBook(Ledger, entry.Record, hearing.Day);
        bench.CheckSaid(FindingKind.ToRecoverWrong, row, body, "toRecover", book.ToRecover);
        bench.CheckSaid(FindingKind.OwedWrong, row, body, "owedToFinance", book.Owed);
        return Decision.Granted(row, [.. book.Apply()]);
    }

    // Only the last step judges the entry again, and only when it is that step's turn.
    public Decision RefusedStep(LogRow row, EventBody body)
    {
        var (entry, step) = (EntryOf(body), body.Text("step"));
        var hearing = Open(row, entry, body.Instant("at"));
        var ruling = JudgeStep(entry, step);
        if (step == LastStep && entry is not null && ruling.Objections.Count == 0)
            CorrectionRuling.Judge(ruling, Ledger, hearing, entry.Record);
        refusals.Check(row, body, ruling);
        return Decision.Refused(row);
    }

    private (CorrectionRecord Record, Ruling Ruling) Enter(LogRow row, EventBody body, string state)
    {
        var record = CorrectionRecord.Read(body.Part("request"), Ledger);
        var entry = new CorrectionEntry(record, state);
        if (!Ledger.Corrections.TryAdd(record.Id, entry)) bench.FindTwice(row, "correction", record.Id);
        var ruling = new Ruling();
        CorrectionRuling.Judge(ruling, Ledger, Open(row, entry, record.OccurredAt), record);
        return (record, ruling);
    }

    private CorrectionEntry? EntryOf(EventBody body) => Ledger.Corrections.GetValueOrDefault(body.Text("correction"));

    private Hearing? Open(LogRow row, CorrectionEntry? entry, DateTimeOffset at) =>
        entry?.Record.Entry is { } certificate ? bench.Open(row, certificate.Programme, at, at) : null;

    private static Ruling JudgeStep(CorrectionEntry? entry, string step)
    {
        var ruling = new Ruling();
        var (needed, state) = (CorrectionEntry.NeededFor(step), entry?.State ?? "unknown");
        ruling.Demand(state == needed, PublicReason.CorrectionNotAtThisStep, needed, state);
        return ruling;
    }
}
