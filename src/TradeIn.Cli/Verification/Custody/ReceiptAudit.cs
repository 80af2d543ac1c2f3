namespace TradeIn.Cli.Verification;

/// <summary>The dismantler says of units, one by one, how they arrived: K2, K4.</summary>
internal sealed class ReceiptAudit(Bench bench)
{
    private readonly RefusalAudit refusals = new(bench);

    private Ledger Ledger => bench.Ledger;

    public Decision Grant(LogRow row, EventBody body)
    {
        if (Open(row, body) is not var (receipt, entry, hearing)) return Decision.Unread(row);
        bench.Uphold(row, Judge(receipt, entry, hearing));
        bench.CheckOnce(row, [.. receipt.Units.Select(unit => unit.Certificate)]);
        List<Companion> told = [.. receipt.Units.Select(unit => Arrive(unit, receipt.Id, entry, hearing))];
        bench.CheckSaid(FindingKind.ConsignmentStateWrong, row, body, "status", entry.State);
        bench.CheckSaid(FindingKind.LateListWrong, row, body, "late", string.Join(", ", receipt.Units
            .Where(unit => unit.IsHere && ArrivalOf(unit) is { IsLate: true }).Select(unit => unit.Certificate)));
        return Decision.Granted(row, told);
    }

    public Decision Refusal(LogRow row, EventBody body)
    {
        if (Open(row, body) is var (receipt, entry, hearing))
            refusals.Check(row, body, Judge(receipt, entry, hearing));
        return Decision.Refused(row);
    }

    private (ReceiptRecord Receipt, ConsignmentEntry Entry, Hearing Hearing)? Open(LogRow row, EventBody body)
    {
        var receipt = ReceiptRecord.Read(body.Part("receipt"), Ledger);
        bench.NoteId(row, "receipt", $"{receipt.Consignment}/{receipt.Id}");
        if (bench.ConsignmentOf(row, receipt.Consignment) is not { } entry) return null;
        var hearing = bench.Open(row, entry.Programme, receipt.OccurredAt, receipt.OccurredAt);
        return hearing is null ? null : (receipt, entry, hearing);
    }

    private Ruling Judge(ReceiptRecord receipt, ConsignmentEntry entry, Hearing hearing)
    {
        var ruling = new Ruling();
        ruling.DemandDesignated(Ledger, entry.Dismantler, hearing.Day);
        ruling.DemandAt(entry, "shipped");
        ruling.DemandNotBefore(entry.ShippedOn ?? entry.OpenedOn, hearing.Day);
        ruling.DemandEach(
            receipt.Units, unit => entry.Lists(unit.Certificate), PublicReason.ReceiptUnitNotListed,
            unit => unit.Certificate);
        ruling.DemandEach(
            receipt.Units, unit => !entry.Arrivals.ContainsKey(unit.Certificate),
            PublicReason.ReceiptUnitAlreadyAccounted, unit => unit.Certificate,
            finding: unit => entry.Arrivals[unit.Certificate].Condition);
        return ruling;
    }

    private UnitArrival? ArrivalOf(ArrivedRecord unit) =>
        Ledger.Certificates.GetValueOrDefault(unit.Certificate)?.Custody?.Arrival;

    private Companion Arrive(ArrivedRecord arrived, string receipt, ConsignmentEntry entry, Hearing hearing)
    {
        var (certificate, day) = (arrived.Certificate, hearing.Day);
        var unit = Ledger.Certificates.GetValueOrDefault(certificate);
        entry.Arrive(certificate, new ArrivalNote(arrived.Condition, day));
        switch (arrived.Condition)
        {
            case "missing":
                unit?.MovedTo(CustodyPlace.Missing, day);
                return new Companion("unit_missed")
                    .Says("certificate", certificate).Says("consignment", entry.Id).Says("receipt", receipt)
                    .Says("on", day);
            case "different":
                unit?.MovedTo(CustodyPlace.Different, day);
                return new Companion("unit_differed")
                    .Says("certificate", certificate).Says("consignment", entry.Id).Says("receipt", receipt)
                    .Says("found", arrived.Found).Says("on", day);
            default:
                return Reception.Of(
                    Ledger, certificate, entry, hearing, receipt, arrived.SizeClass, arrived.Condition == "damaged");
        }
    }
}

/// <summary>Puts a unit into its dismantler's hands, with the deadlines of the version of its recycling's day.</summary>
internal static class Reception
{
    public static Companion Of(
        Ledger ledger, string certificate, ConsignmentEntry entry, Hearing hearing, string cause, string sizeClass,
        bool isDamaged)
    {
        var told = new Companion("unit_received")
            .Says("certificate", certificate).Says("consignment", entry.Id).Says("cause", cause)
            .Says("dismantler", entry.Dismantler).Says("sizeClass", sizeClass).Says("distanceKm", entry.Km)
            .Says("damaged", isDamaged ? "true" : "false").Says("on", hearing.Day);
        if (ledger.Certificates.GetValueOrDefault(certificate) is not { } unit) return told;
        var terms = hearing.File.InForceOn(unit.IssuedOn);
        var arrival = new UnitArrival(
            entry.Dismantler, unit.Unit.Category, ledger.Name(sizeClass), entry.Km, hearing.Day,
            terms.DeliveryDueOn(unit.IssuedOn), terms.DismantlingDueOn(hearing.Day));
        unit.MovedTo(CustodyPlace.Received, hearing.Day).Arrival = arrival;
        return told
            .Says("category", arrival.Category).Says("deliveryDueOn", arrival.DeliveryDueOn)
            .Says("dismantlingDueOn", arrival.DismantlingDueOn);
    }
}

/// <summary>What a receipt's event says arrived, and how.</summary>
internal sealed record ReceiptRecord(
    string Id, string Consignment, DateTimeOffset OccurredAt, List<ArrivedRecord> Units)
{
    public static ReceiptRecord Read(EventBody command, Ledger ledger) => new(
        command.Text("receiptId"), command.Text("consignmentId"), command.Instant("occurredAt"),
        [.. command.Parts("units").Select(unit => ArrivedRecord.Read(unit, ledger))]);
}

/// <summary>One unit of a receipt.</summary>
internal sealed record ArrivedRecord(string Certificate, string Condition, string SizeClass, string Found)
{
    /// <summary>The dismantler has it.</summary>
    public bool IsHere => Condition is "received" or "damaged";

    public static ArrivedRecord Read(EventBody unit, Ledger ledger) => new(
        ledger.NumberOf(unit.Text("certificate")), ledger.Name(unit.Text("condition")),
        unit.TextOrNone("sizeClass") ?? "", unit.TextOrNone("found") ?? "");
}
