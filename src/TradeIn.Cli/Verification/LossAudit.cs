namespace TradeIn.Cli.Verification;

/// <summary>A loss report that was decided, and how far it has come.</summary>
internal sealed class LossEntry(CertificateEntry? certificate, string state)
{
    /// <summary>Null when the report names none that was issued.</summary>
    public CertificateEntry? Certificate => certificate;

    public string State { get; set; } = state;
}

/// <summary>A certificate is reported lost, and blocked; the report goes its steps (A3).</summary>
internal sealed class LossAudit(Bench bench)
{
    private const string Reported = "reported";
    private const string Approved = "approved";

    private readonly RefusalAudit refusals = new(bench);
    private readonly RulesAudit rules = new(bench);

    private Ledger Ledger => bench.Ledger;

    public Decision Grant(LogRow row, EventBody body)
    {
        var (record, hearing) = Open(row, body, Reported);
        var ruling = Judge(record, hearing);
        bench.Uphold(row, ruling);
        rules.Check(row, body, ruling, reasons: []);
        bench.CheckSaid(
            FindingKind.DistrictWrong, row, body, "district",
            Ledger.Enterprises.GetValueOrDefault(record.Recycler)?.RegisteredIn);
        if (record.Entry is not { } certificate || hearing is null) return Decision.Unread(row);
        if (certificate.State == CertificateState.Issued) certificate.State = CertificateState.Lost;
        return Decision.Granted(row, new Companion("certificate_reported_lost")
            .Says("certificate", record.Certificate).Says("lossReport", record.Id).Says("reportedOn", hearing.Day));
    }

    public Decision Refusal(LogRow row, EventBody body)
    {
        var (record, hearing) = Open(row, body, "refused");
        var ruling = Judge(record, hearing);
        refusals.Check(row, body, ruling);
        rules.Check(row, body, ruling, body.Parts("reasons"));
        return Decision.Refused(row);
    }

    public Decision Withdraw(LogRow row, EventBody body)
    {
        var recycler = Ledger.Losses.GetValueOrDefault(body.Text("lossReport"))?.Certificate?.Recycler;
        bench.CheckSaid(FindingKind.EnterpriseWrong, row, body, "recycler", recycler);
        return Step(
            row, body, "withdrawnAt", "withdrawn", CertificateState.Issued, "certificate_unblocked", "unblockedOn");
    }

    public Decision Approve(LogRow row, EventBody body) =>
        Step(row, body, "approvedAt", Approved, CertificateState.Cancelled, "certificate_cancelled", "cancelledOn");

    public Decision Reject(LogRow row, EventBody body) =>
        Step(row, body, "rejectedAt", "rejected", CertificateState.Issued, "certificate_unblocked", "unblockedOn");

    public Decision File(LogRow row, EventBody body)
    {
        var loss = Ledger.Losses.GetValueOrDefault(body.Text("lossReport"));
        bench.Uphold(row, JudgeStep(loss, needed: Approved));
        Open(row, body.Instant("filedAt"), loss);
        if (loss is not null) loss.State = "filed";
        return Decision.Granted(row);
    }

    public Decision RefusedStep(LogRow row, EventBody body)
    {
        var loss = Ledger.Losses.GetValueOrDefault(body.Text("lossReport"));
        Open(row, body.Instant("at"), loss);
        refusals.Check(row, body, JudgeStep(loss, body.Text("step") == "file" ? Approved : Reported));
        return Decision.Refused(row);
    }

    private Decision Step(
        LogRow row, EventBody body, string at, string state, CertificateState leaves, string told, string on)
    {
        var id = body.Text("lossReport");
        var loss = Ledger.Losses.GetValueOrDefault(id);
        bench.Uphold(row, JudgeStep(loss, needed: Reported));
        if (loss?.Certificate is not { } certificate || Open(row, body.Instant(at), loss) is not { } hearing)
            return Decision.Unread(row);
        loss.State = state;
        if (certificate.State == CertificateState.Lost) certificate.State = leaves;
        return Decision.Granted(row, new Companion(told)
            .Says("certificate", certificate.Number).Says("lossReport", id).Says(on, hearing.Day));
    }

    private static Ruling JudgeStep(LossEntry? loss, string needed)
    {
        var ruling = new Ruling();
        var state = loss?.State ?? "unknown";
        ruling.Demand(state == needed, PublicReason.LossReportNotOpen, needed, state);
        return ruling;
    }

    private Hearing? Open(LogRow row, DateTimeOffset at, LossEntry? loss) =>
        loss?.Certificate is { } certificate ? bench.Open(row, certificate.Programme, at, at) : null;

    private (LossRecord Record, Hearing? Hearing) Open(LogRow row, EventBody body, string state)
    {
        var record = LossRecord.Read(body.Part("report"), Ledger);
        if (!Ledger.Losses.TryAdd(record.Id, new LossEntry(record.Entry, state)))
            bench.FindTwice(row, "loss report", record.Id);
        return (record, record.Entry is null
            ? null : bench.Open(row, record.Entry.Programme, record.OccurredAt, record.OccurredAt));
    }

    private static Ruling Judge(LossRecord record, Hearing? hearing)
    {
        var ruling = new Ruling();
        ruling.Demand(record.Entry is not null, PublicReason.CertificateUnknown, actual: record.Certificate);
        if (record.Entry is not { } certificate || hearing is null) return ruling;
        ruling.DemandLive(certificate);
        ruling.DemandArrival(hearing, hearing.Today);
        ruling.DemandIssuer(certificate, record.Recycler);
        ruling.DemandHolder(record.Buyer, certificate.Buyer, certificate.Document, record.IsAgentProved);
        return ruling;
    }
}

/// <summary>What a loss report's event says was applied for.</summary>
internal sealed record LossRecord(
    string Id, string Certificate, CertificateEntry? Entry, string Recycler, DateTimeOffset OccurredAt, Person Buyer,
    bool? IsAgentProved)
{
    public static LossRecord Read(EventBody command, Ledger ledger) => new(
        command.Text("lossReportId"), command.Text("certificate"),
        ledger.Certificates.GetValueOrDefault(command.Text("certificate")), command.Text("recycler"),
        command.Instant("occurredAt"), Person.Read(command.Part("buyer")), Person.IsAgentProved(command));
}
