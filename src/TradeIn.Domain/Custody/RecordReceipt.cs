using TradeIn.Domain.Certificates;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Custody;

/// <summary>How one unit arrived.</summary>
/// <param name="SizeClass">Of a unit that was received, damaged or not.</param>
/// <param name="Found">What arrived in place of a different one, in words.</param>
public sealed record ArrivedUnit(
    CertificateNumber Certificate, UnitCondition Condition, string? SizeClass = null, string? Found = null);

/// <summary>The dismantler says of units of a consignment, one by one, how they arrived (K2).</summary>
public sealed record RecordReceipt(
    string ReceiptId, string ConsignmentId, DateTimeOffset OccurredAt, IReadOnlyList<ArrivedUnit> Units)
{
    /// <summary>Judges K2 and K4 for every unit, and takes all of them or none.</summary>
    public IReadOnlyList<Fact> Decide(ReceiptStates states)
    {
        var (consignment, programme) = (states.Consignment, states.Programme);
        var day = programme.DayOf(OccurredAt);
        var rules = new Judgements();
        rules.JudgeDesignated(states.Dismantler, consignment.Content.Dismantler, day);
        rules.Judge(
            ReasonCode.ConsignmentNotAtThisStep, consignment.Status == ConsignmentStatus.Shipped, "shipped",
            consignment.Status.ToName());
        var shipped = programme.DayOf(consignment.Shipment?.ShippedAt ?? consignment.Content.OccurredAt);
        rules.Judge(ReasonCode.ConsignmentOutOfOrder, day >= shipped, shipped, day);
        JudgeUnits(rules, consignment);
        var stream = Consignment.Stream(ConsignmentId);
        if (rules.Reasons is { Count: > 0 } reasons) return [new Fact(stream, new ReceiptRefused(this, reasons))];
        var arrivals = Units.Select(unit => Arrive(unit, states, day)).ToList();
        var late = arrivals.Select(fact => fact.Event).OfType<UnitReceived>()
            .Where(unit => unit.On > unit.DeliveryDueOn);
        return
        [
            new Fact(stream, new ReceiptRecorded(
                this, consignment.With(this).Status, [.. late.Select(unit => unit.Certificate)])),
            .. arrivals,
        ];
    }

    private void JudgeUnits(Judgements rules, Consignment consignment)
    {
        var listed = consignment.Content.Certificates.ToHashSet();
        rules.JudgeEach(
            ReasonCode.ReceiptUnitNotListed,
            [.. Units.Where(unit => !listed.Contains(unit.Certificate)).Select(unit => (unit.Certificate.ToString(), default(Comparand?)))]);
        rules.JudgeEach(
            ReasonCode.ReceiptUnitAlreadyAccounted,
            [.. Units.Where(unit => consignment.Arrived.ContainsKey(unit.Certificate)).Select(unit => (
                unit.Certificate.ToString(),
                (Comparand?)consignment.Arrived[unit.Certificate].ToName()))]);
    }

    private Fact Arrive(ArrivedUnit unit, ReceiptStates states, DateOnly day) => new(
        UnitCustody.Stream(unit.Certificate),
        unit.Condition switch
        {
            UnitCondition.Missing => new UnitMissed(unit.Certificate, ConsignmentId, ReceiptId, day),
            UnitCondition.Different => new UnitDiffered(unit.Certificate, ConsignmentId, ReceiptId, unit.Found ?? "", day),
            _ => states.Consignment.Receive(
                states.Certificates[unit.Certificate], states.Programme, ReceiptId, unit.SizeClass ?? "",
                unit.Condition == UnitCondition.Damaged, day),
        });
}

/// <summary>What a receipt is judged against, folded from the log.</summary>
/// <param name="Certificates">Of the units of the consignment that the receipt names.</param>
public sealed record ReceiptStates(
    Programme Programme, Consignment Consignment, Enterprise? Dismantler,
    IReadOnlyDictionary<CertificateNumber, Certificate> Certificates);

internal static class Arrival
{
    /// <summary>The unit is with the dismantler, with the deadlines by the version that governs its recycling's day.</summary>
    public static UnitReceived Receive(
        this Consignment consignment, Certificate certificate, Programme programme, string cause, string sizeClass, bool damaged,
        DateOnly day)
    {
        var policy = programme.VersionOn(certificate.Issue.IssuedOn).Policy;
        return new UnitReceived(
            certificate.Issue.Certificate, consignment.Content.ConsignmentId, cause, consignment.Content.Dismantler,
            certificate.Category, sizeClass, consignment.Shipment?.DistanceKm ?? 0, damaged, day,
            policy.DeliveryDueOn(certificate.Issue.IssuedOn), policy.DismantlingDueOn(day));
    }
}
