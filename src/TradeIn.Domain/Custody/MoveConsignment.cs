using TradeIn.Domain.Programmes;
using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Custody;

/// <summary>The recycler ships a consignment, or gives it up before it left.</summary>
/// <param name="DistanceKm">With the shipment.</param>
/// <param name="Grounds">With the cancellation, in words.</param>
public sealed record MoveConsignment(
    string ConsignmentId, ConsignmentStep Step, DateTimeOffset OccurredAt, int? DistanceKm = null, string? Grounds = null)
{
    /// <param name="consignment">The consignment, which is on record.</param>
    /// <param name="programme">Of the consignment.</param>
    public IReadOnlyList<Fact> Decide(Consignment consignment, Programme programme)
    {
        var day = programme.DayOf(OccurredAt);
        var opened = programme.DayOf(consignment.Content.OccurredAt);
        var rules = new Judgements();
        rules.Judge(
            ReasonCode.ConsignmentNotAtThisStep, consignment.Status == ConsignmentStatus.Opened, "opened",
            consignment.Status.ToName());
        rules.Judge(ReasonCode.ConsignmentOutOfOrder, day >= opened, opened, day);
        var stream = Consignment.Stream(ConsignmentId);
        if (rules.Reasons is { Count: > 0 } reasons)
            return [new Fact(stream, new ConsignmentStepRefused(ConsignmentId, Step, OccurredAt, reasons))];
        return Step == ConsignmentStep.Ship
            ? [new Fact(stream, new ConsignmentShipped(ConsignmentId, DistanceKm ?? 0, OccurredAt))]
            :
            [
                new Fact(stream, new ConsignmentCancelled(ConsignmentId, Grounds ?? "", OccurredAt)),
                .. consignment.Content.Certificates.Select(number => new Fact(
                    UnitCustody.Stream(number), new UnitWithRecyclerAgain(number, ConsignmentId, ConsignmentId, day))),
            ];
    }
}
