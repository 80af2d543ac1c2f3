namespace TradeIn.Cli.Verification;

/// <summary>What was missing or different is resolved, one unit at a time: K2.</summary>
internal sealed class ResolutionAudit(Bench bench)
{
    private readonly RefusalAudit refusals = new(bench);

    private Ledger Ledger => bench.Ledger;

    public Decision Grant(LogRow row, EventBody body)
    {
        if (Open(row, body) is not var (record, entry, hearing)) return Decision.Unread(row);
        bench.Uphold(row, Judge(record, entry, hearing));
        if (entry.Arrivals.GetValueOrDefault(record.Certificate) is { } note) entry.Resolve(note);
        bench.CheckSaid(FindingKind.ConsignmentStateWrong, row, body, "status", entry.State);
        return Decision.Granted(row, Follow(record, entry, hearing));
    }

    public Decision Refusal(LogRow row, EventBody body)
    {
        if (Open(row, body) is var (record, entry, hearing))
            refusals.Check(row, body, Judge(record, entry, hearing));
        return Decision.Refused(row);
    }

    private (ResolutionRecord Record, ConsignmentEntry Entry, Hearing Hearing)? Open(LogRow row, EventBody body)
    {
        var record = ResolutionRecord.Read(body.Part("resolution"), Ledger);
        bench.NoteId(row, "resolution", $"{record.Consignment}/{record.Id}");
        if (bench.ConsignmentOf(row, record.Consignment) is not { } entry) return null;
        var hearing = bench.Open(row, entry.Programme, record.OccurredAt, record.OccurredAt);
        return hearing is null ? null : (record, entry, hearing);
    }

    // A missing unit is found, a different one is the same after all; it cannot be the other way round.
    private Ruling Judge(ResolutionRecord record, ConsignmentEntry entry, Hearing hearing)
    {
        var ruling = new Ruling();
        var note = entry.Arrivals.GetValueOrDefault(record.Certificate);
        ruling.Demand(note is { IsOpen: true }, PublicReason.DiscrepancyNotOpen, actual: record.Certificate);
        if (note is { IsOpen: true })
        {
            var other = note.Condition == "missing" ? "same-unit" : "found";
            ruling.Demand(record.Resolution != other, PublicReason.DiscrepancyOtherKind, actual: note.Condition);
            ruling.DemandNotBefore(note.On, hearing.Day);
        }
        if (record.IsHere) ruling.DemandDesignated(Ledger, entry.Dismantler, hearing.Day);
        return ruling;
    }

    private Companion Follow(ResolutionRecord record, ConsignmentEntry entry, Hearing hearing)
    {
        var (certificate, day) = (record.Certificate, hearing.Day);
        if (record.IsHere)
            return Reception.Of(Ledger, certificate, entry, hearing, record.Id, record.SizeClass, isDamaged: false);
        var unit = Ledger.Certificates.GetValueOrDefault(certificate);
        if (record.Resolution == "lost") unit?.MovedTo(CustodyPlace.Lost, day);
        else unit?.BackWith(entry, day);
        return record.Resolution == "lost"
            ? new Companion("unit_lost")
                .Says("certificate", certificate).Says("consignment", entry.Id).Says("resolution", record.Id)
                .Says("on", day)
            : new Companion("unit_with_recycler_again")
                .Says("certificate", certificate).Says("consignment", entry.Id).Says("cause", record.Id)
                .Says("on", day);
    }
}

/// <summary>What a resolution's event says was found out.</summary>
internal sealed record ResolutionRecord(
    string Id, string Consignment, string Certificate, string Resolution, DateTimeOffset OccurredAt, string SizeClass)
{
    /// <summary>The unit is with the dismantler after all.</summary>
    public bool IsHere => Resolution is "found" or "same-unit";

    public static ResolutionRecord Read(EventBody command, Ledger ledger)
    {
        var resolution = command.Text("resolution");
        if (resolution is not ("found" or "same-unit" or "with-recycler" or "lost"))
            throw new UnreadableEventException("'resolution' is no resolution of a discrepancy.");
        return new ResolutionRecord(
            command.Text("resolutionId"), command.Text("consignmentId"), ledger.NumberOf(command.Text("certificate")),
            resolution, command.Instant("occurredAt"), command.TextOrNone("sizeClass") ?? "");
    }
}
