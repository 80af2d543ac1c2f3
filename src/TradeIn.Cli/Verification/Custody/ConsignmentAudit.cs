namespace TradeIn.Cli.Verification;

/// <summary>A recycler lists old units for a designated dismantler, and ships them or not: K1, K4.</summary>
internal sealed class ConsignmentAudit(Bench bench)
{
    private readonly RefusalAudit refusals = new(bench);

    private Ledger Ledger => bench.Ledger;

    public Decision Open(LogRow row, EventBody body)
    {
        var (record, hearing) = Read(row, body);
        if (hearing is null) return Decision.Unread(row);
        bench.Uphold(row, Judge(record, hearing));
        bench.CheckOnce(row, record.Certificates);
        var entry = Enter(row, record, "opened", hearing.Day);
        var told = new List<Companion>();
        foreach (var certificate in record.Certificates)
        {
            if (Ledger.Certificates.GetValueOrDefault(certificate) is { } unit)
                unit.MovedTo(CustodyPlace.Consigned, hearing.Day).Consignment = entry;
            told.Add(new Companion("unit_consigned")
                .Says("certificate", certificate).Says("consignment", record.Id).Says("recycler", record.Recycler)
                .Says("dismantler", record.Dismantler).Says("on", hearing.Day));
        }
        return Decision.Granted(row, told);
    }

    public Decision Refusal(LogRow row, EventBody body)
    {
        var (record, hearing) = Read(row, body);
        if (hearing is not null) refusals.Check(row, body, Judge(record, hearing));
        Enter(row, record, "refused", hearing?.Day ?? default);
        return Decision.Refused(row);
    }

    public Decision Ship(LogRow row, EventBody body)
    {
        if (Step(row, body, "shippedAt") is not var (entry, hearing)) return Decision.Unread(row);
        bench.Uphold(row, Judge(entry, hearing));
        (entry.State, entry.ShippedOn, entry.Km) = ("shipped", hearing.Day, body.Whole("distanceKm"));
        return Decision.Granted(row);
    }

    public Decision Cancel(LogRow row, EventBody body)
    {
        if (Step(row, body, "cancelledAt") is not var (entry, hearing)) return Decision.Unread(row);
        bench.Uphold(row, Judge(entry, hearing));
        entry.State = "cancelled";
        var told = new List<Companion>();
        foreach (var certificate in entry.Certificates)
        {
            if (Ledger.Certificates.GetValueOrDefault(certificate) is { } unit) unit.BackWith(entry, hearing.Day);
            told.Add(new Companion("unit_with_recycler_again")
                .Says("certificate", certificate).Says("consignment", entry.Id).Says("cause", entry.Id)
                .Says("on", hearing.Day));
        }
        return Decision.Granted(row, told);
    }

    public Decision RefusedStep(LogRow row, EventBody body)
    {
        body.Text("step");
        if (Step(row, body, "at") is var (entry, hearing)) refusals.Check(row, body, Judge(entry, hearing));
        return Decision.Refused(row);
    }

    private (ConsignmentRecord Record, Hearing? Hearing) Read(LogRow row, EventBody body)
    {
        var record = ConsignmentRecord.Read(body.Part("consignment"), Ledger);
        return (record, bench.Open(row, record.Programme, record.OccurredAt, record.OccurredAt));
    }

    private ConsignmentEntry Enter(LogRow row, ConsignmentRecord record, string state, DateOnly day)
    {
        var entry = new ConsignmentEntry(record, state, day);
        if (!Ledger.Consignments.TryAdd(record.Id, entry)) bench.FindTwice(row, "consignment", record.Id);
        return entry;
    }

    private (ConsignmentEntry Entry, Hearing Hearing)? Step(LogRow row, EventBody body, string at)
    {
        var (id, when) = (body.Text("consignment"), body.Instant(at));
        if (bench.ConsignmentOf(row, id) is not { } entry) return null;
        return bench.Open(row, entry.Programme, when, when) is { } hearing ? (entry, hearing) : null;
    }

    private Ruling Judge(ConsignmentRecord record, Hearing hearing)
    {
        var (ruling, day) = (new Ruling(), hearing.Day);
        ruling.DemandArrival(hearing, hearing.Terms);
        ruling.DemandDesignated(Ledger, record.Dismantler, day);
        ruling.DemandEach(
            record.Certificates, Ledger.Certificates.ContainsKey, PublicReason.CertificateUnknown, number => number,
            finding: number => number);
        List<CertificateEntry> units =
        [
            .. record.Certificates.Select(number => Ledger.Certificates.GetValueOrDefault(number))
                .OfType<CertificateEntry>(),
        ];
        ruling.DemandEach(
            units, unit => unit.Programme == record.Programme, PublicReason.ProgrammeMismatch, NameOf,
            units.Find(unit => unit.Programme != record.Programme)?.Programme, _ => record.Programme);
        ruling.DemandEach(
            units, unit => unit.Recycler == record.Recycler, PublicReason.CertificateOtherRecycler, NameOf,
            units.Find(unit => unit.Recycler != record.Recycler)?.Recycler, _ => record.Recycler);
        ruling.DemandEach(
            units, unit => unit.State != CertificateState.Void, PublicReason.CertificateVoid, NameOf);
        ruling.DemandEach(
            units, unit => CustodyEntry.PlaceOf(unit) == CustodyPlace.WithRecycler,
            PublicReason.ConsignmentUnitElsewhere, NameOf, finding: _ => null);
        ruling.DemandEach(
            units, unit => unit.IssuedOn <= day, PublicReason.ConsignmentBeforeRecycling, NameOf, EventBody.Said(day),
            unit => EventBody.Said(unit.IssuedOn));
        ruling.DemandEach(
            units, unit => unit.Custody is not { Place: CustodyPlace.WithRecycler } custody || custody.Since <= day,
            PublicReason.ConsignmentBeforeReturn, NameOf, EventBody.Said(day),
            unit => EventBody.Said(unit.Custody!.Since));
        return ruling;
    }

    private static Ruling Judge(ConsignmentEntry entry, Hearing hearing)
    {
        var ruling = new Ruling();
        ruling.DemandAt(entry, "opened");
        ruling.DemandNotBefore(entry.OpenedOn, hearing.Day);
        return ruling;
    }

    private static string NameOf(CertificateEntry unit) => unit.Number;
}
