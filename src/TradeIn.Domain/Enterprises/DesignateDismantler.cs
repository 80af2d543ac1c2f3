using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Enterprises;

/// <summary>The environment office designates a dismantler: from that day on units may be delivered to it (K4, Q13).</summary>
public sealed record DesignateDismantler(string DesignationId, string Enterprise, DateOnly DesignatedOn)
{
    public IReadOnlyList<Fact> Decide(Enterprise enterprise)
    {
        var rules = new Judgements();
        rules.JudgeAwarded(enterprise, DesignatedOn);
        rules.JudgeRole(enterprise, EnterpriseRole.Dismantling);
        rules.JudgeNotDisqualified(enterprise, DesignatedOn);
        var open = enterprise.Designations.FirstOrDefault(each => !(each.WithdrawnFrom <= DesignatedOn));
        rules.Judge(
            ReasonCode.DesignationInForce, open is null, actual: open?.On is { } since ? since : default(Comparand?));
        return rules.Outcome(
            enterprise, EnterpriseStep.Designation, DesignationId, DesignatedOn,
            new DismantlerDesignated(Enterprise, DesignatedOn, DesignationId));
    }
}
