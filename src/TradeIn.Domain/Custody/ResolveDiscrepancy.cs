using TradeIn.Domain.Certificates;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Custody;

/// <summary>What became of a unit that was missing or different.</summary>
public enum DiscrepancyResolution
{
    /// <summary>It arrived after all.</summary>
    Found,

    /// <summary>What arrived is the unit of the certificate: what was recorded of it was wrong.</summary>
    SameUnit,

    /// <summary>It is with the recycler, and can be consigned again.</summary>
    WithRecycler,

    /// <summary>It is gone for good.</summary>
    Lost,
}

/// <summary>
/// A discrepancy is resolved (K2): by the dismantler when the unit came after all, else by the environment office.
/// </summary>
/// <param name="SizeClass">Of a unit that is with the dismantler now.</param>
/// <param name="Grounds">What was found out, in words.</param>
public sealed record ResolveDiscrepancy(
    string ResolutionId, string ConsignmentId, CertificateNumber Certificate, DiscrepancyResolution Resolution,
    DateTimeOffset OccurredAt, string Grounds, string? SizeClass = null)
{
    public IReadOnlyList<Fact> Decide(ResolutionStates states)
    {
        var (consignment, programme) = (states.Consignment, states.Programme);
        var day = programme.DayOf(OccurredAt);
        var rules = new Judgements();
        var isOpen = consignment.OpenDiscrepancies.Contains(Certificate);
        rules.Judge(ReasonCode.DiscrepancyNotOpen, isOpen, actual: Certificate.ToString());
        if (isOpen)
        {
            var different = consignment.Arrived[Certificate] == UnitCondition.Different;
            rules.Judge(
                ReasonCode.DiscrepancyOtherKind,
                Resolution != (different ? DiscrepancyResolution.Found : DiscrepancyResolution.SameUnit),
                actual: different ? "different" : "missing");
            rules.Judge(ReasonCode.ConsignmentOutOfOrder, day >= states.NotedOn, states.NotedOn, day);
        }
        var isHere = Resolution is DiscrepancyResolution.Found or DiscrepancyResolution.SameUnit;
        if (isHere) rules.JudgeDesignated(states.Dismantler, consignment.Content.Dismantler, day);
        var stream = Consignment.Stream(ConsignmentId);
        if (rules.Reasons is { Count: > 0 } reasons) return [new Fact(stream, new ResolutionRefused(this, reasons))];
        return
        [
            new Fact(stream, new DiscrepancyResolved(this, consignment.With(this).Status)),
            new Fact(UnitCustody.Stream(Certificate), Resolution switch
            {
                DiscrepancyResolution.WithRecycler => new UnitWithRecyclerAgain(Certificate, ConsignmentId, ResolutionId, day),
                DiscrepancyResolution.Lost => new UnitLost(Certificate, ConsignmentId, ResolutionId, day),
                _ => consignment.Receive(
                    states.Certificate!, programme, ResolutionId, SizeClass ?? "", damaged: false, day),
            }),
        ];
    }
}

/// <summary>What a resolution is judged against, folded from the log.</summary>
/// <param name="Certificate">Of the unit; null when no such certificate was issued.</param>
/// <param name="NotedOn">The day on which the discrepancy was noted.</param>
public sealed record ResolutionStates(
    Programme Programme, Consignment Consignment, Enterprise? Dismantler, Certificate? Certificate, DateOnly NotedOn);
