namespace TradeIn.Cli.Verification;

/// <summary>A dismantler takes units apart that it received; late ones are listed: K3, K4.</summary>
internal sealed class DismantlingAudit(Bench bench)
{
    private readonly RefusalAudit refusals = new(bench);

    private Ledger Ledger => bench.Ledger;

    public Decision Grant(LogRow row, EventBody body)
    {
        var (record, hearing) = Open(row, body);
        if (hearing is null) return Decision.Unread(row);
        bench.Uphold(row, Judge(record, hearing));
        bench.CheckOnce(row, record.Certificates);
        var (late, told) = (new List<string>(), new List<Companion>());
        foreach (var certificate in record.Certificates)
        {
            var companion = new Companion("unit_dismantled")
                .Says("certificate", certificate).Says("dismantling", record.Id).Says("dismantler", record.Dismantler)
                .Says("on", hearing.Day);
            told.Add(companion);
            if (Ledger.Certificates.GetValueOrDefault(certificate) is not { } unit) continue;
            var custody = unit.MovedTo(CustodyPlace.Dismantled, hearing.Day);
            (custody.Dismantling, custody.DismantledOn) = (record.Id, hearing.Day);
            if (custody.Arrival is not { DismantlingDueOn: var due }) continue;
            companion.Says("dueOn", due);
            if (hearing.Day > due) late.Add(certificate);
        }
        bench.CheckSaid(FindingKind.LateListWrong, row, body, "late", string.Join(", ", late));
        return Decision.Granted(row, told);
    }

    public Decision Refusal(LogRow row, EventBody body)
    {
        var (record, hearing) = Open(row, body);
        if (hearing is not null) refusals.Check(row, body, Judge(record, hearing));
        return Decision.Refused(row);
    }

    private (DismantlingRecord Record, Hearing? Hearing) Open(LogRow row, EventBody body)
    {
        var record = DismantlingRecord.Read(body.Part("dismantling"), Ledger);
        bench.NoteId(row, "dismantling", record.Id);
        return (record, bench.Open(row, record.Programme, record.OccurredAt, record.OccurredAt));
    }

    private Ruling Judge(DismantlingRecord record, Hearing hearing)
    {
        var (ruling, day) = (new Ruling(), hearing.Day);
        ruling.DemandArrival(hearing, hearing.Terms);
        ruling.DemandDesignated(Ledger, record.Dismantler, day);
        List<CertificateEntry> units =
            [.. record.Certificates.Select(number => Ledger.Certificates.GetValueOrDefault(number)).OfType<CertificateEntry>()];
        var first = units.Find(unit => unit.Programme != record.Programme);
        ruling.DemandEach(
            units, unit => unit.Programme == record.Programme, PublicReason.ProgrammeMismatch, unit => unit.Number,
            first?.Programme, _ => record.Programme);
        ruling.DemandEach(
            record.Certificates, number => CustodyOf(number)?.Dismantling is null,
            PublicReason.DismantlingUnitAlreadyDismantled, number => number,
            finding: number => CustodyOf(number)!.Dismantling);
        ruling.DemandEach(
            record.Certificates,
            number => CustodyOf(number) is { } custody
                && (custody.Dismantling is not null || custody.Arrival?.Dismantler == record.Dismantler),
            PublicReason.DismantlingUnitNotReceived, number => number, record.Dismantler, _ => null);
        ruling.DemandEach(
            record.Certificates, number => CustodyOf(number)?.Arrival is not { } arrival || arrival.On <= day,
            PublicReason.DismantlingBeforeReceipt, number => number, EventBody.Said(day),
            number => EventBody.Said(CustodyOf(number)!.Arrival!.On));
        return ruling;
    }

    private CustodyEntry? CustodyOf(string number) => Ledger.Certificates.GetValueOrDefault(number)?.Custody;
}

/// <summary>What a dismantling's event says was done.</summary>
internal sealed record DismantlingRecord(
    string Id, string Programme, string Dismantler, DateTimeOffset OccurredAt, List<string> Certificates)
{
    public static DismantlingRecord Read(EventBody command, Ledger ledger) => new(
        command.Text("dismantlingId"), command.Text("programme"), command.Text("dismantler"),
        command.Instant("occurredAt"), [.. command.Texts("certificates").Select(ledger.NumberOf)]);
}
