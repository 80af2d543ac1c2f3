namespace TradeIn.Cli.Verification;

/// <summary>Complaints go to the department that has the topic, and are due by the working calendar: E5.</summary>
internal sealed class ComplaintAudit(Bench bench)
{
    private readonly List<ComplaintRegisterVersion> register = [];
    private readonly ComplaintRuling rules = new(bench.Ledger);
    private readonly RefusalAudit refusals = new(bench);

    private Ledger Ledger => bench.Ledger;

    public void Publish(LogRow row, EventBody body)
    {
        var version = ComplaintRegisterVersion.Read(body);
        if (version.Version != register.Count + 1)
            bench.Find(
                FindingKind.HistoryImpossible, row,
                $"version {version.Version} of the departments follows version {register.Count}");
        register.Add(version);
    }

    public Decision File(LogRow row, EventBody body)
    {
        var (filing, holder) = (Filing.Read(body.Part("complaint")), Holder.Read(body.Part("holder")));
        bench.NoteId(row, "complaint", filing.Id);
        var heard = Version(row, filing.OccurredAt);
        Ledger.Complaints[filing.Id] = new ComplaintEntry(holder, "open", filing.District, heard?.Hearing.Day);
        if (heard is not var (version, hearing)) return Decision.Granted(row);
        var filedOn = EventBody.Said(hearing.Day);
        var dueOn = EventBody.Said(hearing.Terms.WorkingDays.After(hearing.Day, hearing.Terms.ComplaintWorkingDays));
        bench.CheckSaid(FindingKind.ComplaintDueWrong, row, body, "filedOn", filedOn);
        bench.CheckSaid(FindingKind.ComplaintDueWrong, row, body, "dueOn", dueOn);
        bench.CheckSaid(
            FindingKind.ComplaintHolderWrong, row, body, "holder.department",
            version.Topics.GetValueOrDefault(filing.Topic, holder.Department));
        bench.Uphold(row, rules.OfFiling(filing, version, hearing));
        CheckDistrict(row, holder, version);
        return Decision.Granted(row);
    }

    public Decision Refusal(LogRow row, EventBody body)
    {
        var filing = Filing.Read(body.Part("complaint"));
        bench.NoteId(row, "complaint", filing.Id);
        Ledger.Complaints[filing.Id] = new ComplaintEntry(holder: null, "refused", filing.District, filedOn: null);
        if (Version(row, filing.OccurredAt) is var (version, hearing))
            refusals.Check(row, body, rules.OfFiling(filing, version, hearing));
        return Decision.Refused(row);
    }

    public Decision Forward(LogRow row, EventBody body)
    {
        var (from, to) = (Holder.Read(body.Part("from")), Holder.Read(body.Part("to")));
        if (Step(row, body, "forward", "forwardedAt", from) is not var (entry, step)) return Decision.Granted(row);
        bench.Uphold(row, ComplaintRuling.OfForwarding(entry, to, step.Version));
        CheckDistrict(row, to, step.Version);
        entry.Holder = to;
        return Decision.Granted(row);
    }

    public Decision Answer(LogRow row, EventBody body)
    {
        if (Step(row, body, "answer", "answeredAt", Holder.Read(body.Part("holder"))) is var (entry, _))
            entry.State = "answered";
        return Decision.Granted(row);
    }

    public Decision Reopen(LogRow row, EventBody body)
    {
        if (Step(row, body, "reopen", "reopenedAt", Holder.Read(body.Part("holder"))) is var (entry, _))
            entry.State = "open";
        return Decision.Granted(row);
    }

    public Decision RefusedStep(LogRow row, EventBody body)
    {
        var (step, at) = (body.Text("step"), body.Instant("at"));
        if (EntryOf(row, body) is not { } entry) return Decision.Refused(row);
        if (Version(row, at) is var (version, hearing))
            refusals.Check(row, body, ComplaintRuling.OfRefusedStep(entry, step, version, hearing));
        return Decision.Refused(row);
    }

    // A step that was taken: by who has the complaint, in its turn.
    private (ComplaintEntry Entry, (ComplaintRegisterVersion Version, Hearing Hearing) Heard)? Step(
        LogRow row, EventBody body, string step, string at, Holder holder)
    {
        var occurredAt = body.Instant(at);
        if (EntryOf(row, body) is not { } entry || Version(row, occurredAt) is not { } heard) return null;
        bench.Uphold(row, ComplaintRuling.OfStep(entry, step, heard.Hearing.Day));
        if (entry.Holder != holder)
            bench.Find(
                FindingKind.ComplaintHolderWrong, row, $"the step is of '{holder}'; it is with '{entry.Holder}'");
        return (entry, heard);
    }

    private ComplaintEntry? EntryOf(LogRow row, EventBody body)
    {
        var id = body.Text("complaint");
        if (Ledger.Complaints.TryGetValue(id, out var entry)) return entry;
        bench.Find(FindingKind.HistoryImpossible, row, $"complaint '{id}' was never decided");
        return null;
    }

    // Of departments that each district has its own of, one district's has it; of the others none.
    private void CheckDistrict(LogRow row, Holder holder, ComplaintRegisterVersion version)
    {
        if (!version.OfEachDistrict.TryGetValue(holder.Department, out var ofEach)) return;
        if (ofEach != (holder.District is not null))
            bench.Find(FindingKind.ComplaintHolderWrong, row, $"'{holder}' is no department of the register");
    }

    // The version of a day; before the first one, the first.
    private (ComplaintRegisterVersion Version, Hearing Hearing)? Version(LogRow row, DateTimeOffset at)
    {
        if (register.Count == 0)
        {
            bench.Find(FindingKind.HistoryImpossible, row, $"no register of departments was published");
            return null;
        }
        if (bench.Open(row, register[^1].Programme, at, at) is not { } hearing) return null;
        return (register.FindLast(version => version.InForceFrom <= hearing.Day) ?? register[0], hearing);
    }
}
