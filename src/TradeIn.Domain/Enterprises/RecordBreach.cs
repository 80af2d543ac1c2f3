using TradeIn.Domain.Programmes;
using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Enterprises;

/// <summary>
/// The enterprise broke its agreement: the penalty is taken from the bond (E2, Q24). A bond never holds less than nothing: a
/// penalty above what is there on that day, or on any later day for what was drawn since, is refused; it is recorded with
/// what the bond can bear, or after a deposit.
/// </summary>
public sealed record RecordBreach
{
    public required string BreachId { get; init; }

    public required string Enterprise { get; init; }

    public required DateOnly OccurredOn { get; init; }

    public required BreachKind Kind { get; init; }

    public required string Description { get; init; }

    /// <summary>By the agreement's standards; nothing for a warning.</summary>
    public required Money Penalty { get; init; }

    public IReadOnlyList<Fact> Decide(Enterprise enterprise)
    {
        var rules = new Judgements();
        rules.JudgeAwarded(enterprise, OccurredOn);
        var free = enterprise.BondFreeOn(OccurredOn);
        rules.Judge(ReasonCode.BondInsufficient, Penalty <= free, free, Penalty);
        var left = enterprise.BondOn(OccurredOn) - Money.Min(Penalty, free);
        var breach = new BreachRecorded(Enterprise, BreachId, Kind, Description, Penalty, OccurredOn, left);
        object[] events = Penalty > Money.Zero ? [breach, new BondDrawn(Enterprise, Penalty, BreachId, OccurredOn)] : [breach];
        return rules.Outcome(enterprise, EnterpriseStep.Breach, BreachId, OccurredOn, events);
    }
}
