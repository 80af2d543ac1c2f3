namespace TradeIn.Cli.Verification;

/// <summary>Complaints go to the department that has the topic, and are due by the working calendar: E5.</summary>
internal sealed class ComplaintAudit(Bench bench)
{
    private readonly List<ComplaintRegisterVersion> register = [];

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
        var (complaint, holder) = (body.Part("complaint"), Holder.Read(body.Part("holder")));
        var (id, topic) = (complaint.Text("complaintId"), complaint.Text("topic"));
        bench.NoteId(row, "complaint", id);
        Ledger.Complaints[id] = new ComplaintEntry(holder, "open");
        if (Version(row, complaint.Instant("occurredAt")) is not var (version, hearing)) return Decision.Granted(row);
        var filedOn = EventBody.Said(hearing.Day);
        var dueOn = EventBody.Said(hearing.Terms.WorkingDays.After(hearing.Day, hearing.Terms.ComplaintWorkingDays));
        bench.CheckSaid(FindingKind.ComplaintDueWrong, row, body, "filedOn", filedOn);
        bench.CheckSaid(FindingKind.ComplaintDueWrong, row, body, "dueOn", dueOn);
        bench.CheckSaid(
            FindingKind.ComplaintHolderWrong, row, body, "holder.department", version.Topics.GetValueOrDefault(topic));
        CheckDistrict(row, holder, version);
        return Decision.Granted(row);
    }

    public Decision Refusal(LogRow row, EventBody body)
    {
        var complaint = body.Part("complaint");
        bench.NoteId(row, "complaint", complaint.Text("complaintId"));
        complaint.Instant("occurredAt");
        CheckReasons(row, body);
        return Decision.Refused(row);
    }

    public Decision Forward(LogRow row, EventBody body)
    {
        var (from, to) = (Holder.Read(body.Part("from")), Holder.Read(body.Part("to")));
        if (Step(row, body, "forwardedAt", from, needed: "open") is { } entry) entry.Holder = to;
        if (from == to) bench.Find(FindingKind.ComplaintHolderWrong, row, $"forwarded to '{to}', which has it");
        if (Version(row, body.Instant("forwardedAt")) is var (version, _)) CheckDistrict(row, to, version);
        return Decision.Granted(row);
    }

    public Decision Answer(LogRow row, EventBody body)
    {
        var holder = Holder.Read(body.Part("holder"));
        if (Step(row, body, "answeredAt", holder, needed: "open") is { } entry) entry.State = "answered";
        return Decision.Granted(row);
    }

    public Decision Reopen(LogRow row, EventBody body)
    {
        var holder = Holder.Read(body.Part("holder"));
        if (Step(row, body, "reopenedAt", holder, needed: "answered") is { } entry) entry.State = "open";
        return Decision.Granted(row);
    }

    public Decision RefusedStep(LogRow row, EventBody body)
    {
        body.Instant("at");
        body.Text("complaint");
        CheckReasons(row, body);
        return Decision.Refused(row);
    }

    private ComplaintEntry? Step(LogRow row, EventBody body, string at, Holder holder, string needed)
    {
        body.Instant(at);
        var id = body.Text("complaint");
        if (!Ledger.Complaints.TryGetValue(id, out var entry) || entry.State != needed)
        {
            bench.Find(FindingKind.HistoryImpossible, row, $"complaint '{id}' is not {needed}");
            return entry;
        }
        if (entry.Holder != holder)
            bench.Find(
                FindingKind.ComplaintHolderWrong, row, $"the step is of '{holder}'; it is with '{entry.Holder}'");
        return entry;
    }

    // Of departments that each district has its own of, one district's has it; of the others none.
    private void CheckDistrict(LogRow row, Holder holder, ComplaintRegisterVersion version)
    {
        var isKnown = version.OfEachDistrict.TryGetValue(holder.Department, out var ofEach);
        if (isKnown && ofEach == (holder.District is not null)) return;
        bench.Find(FindingKind.ComplaintHolderWrong, row, $"'{holder}' is no department of the register");
    }

    private void CheckReasons(LogRow row, EventBody body)
    {
        if (body.Parts("reasons").Count == 0)
            bench.Find(FindingKind.RefusalUnfounded, row, $"refused, and no reason is given");
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

/// <summary>Where a complaint stands, and who has it.</summary>
internal sealed class ComplaintEntry(Holder holder, string state)
{
    public Holder Holder { get; set; } = holder;

    public string State { get; set; } = state;
}

/// <summary>Who has a complaint: a department, and of some which district's.</summary>
internal sealed record Holder(string Department, string? District)
{
    public static Holder Read(EventBody holder) => new(holder.Text("department"), holder.TextOrNone("district"));

    public override string ToString() => $"{Department} {District}".TrimEnd();
}

/// <summary>One version of the register of departments and topics.</summary>
internal sealed record ComplaintRegisterVersion(
    int Version, DateOnly InForceFrom, string Programme, Dictionary<string, string> Topics,
    Dictionary<string, bool> OfEachDistrict)
{
    public static ComplaintRegisterVersion Read(EventBody body)
    {
        var topics = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var topic in body.Parts("topics")) topics[topic.Text("id")] = topic.Text("department");
        var departments = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var department in body.Parts("departments"))
            departments[department.Text("id")] = department.FlagOrNone("ofEachDistrict") ?? false;
        return new ComplaintRegisterVersion(
            body.Whole("version"), body.Day("inForceFrom"), body.Text("programme"), topics, departments);
    }
}
