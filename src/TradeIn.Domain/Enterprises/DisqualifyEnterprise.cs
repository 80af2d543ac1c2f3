using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Enterprises;

/// <summary>From a day on no new business, for good; what was granted stands (E2).</summary>
public sealed record DisqualifyEnterprise(string DisqualificationId, string Enterprise, DateOnly From, string Grounds)
{
    public IReadOnlyList<Fact> Decide(Enterprise enterprise)
    {
        var rules = new Judgements();
        rules.JudgeAwarded(enterprise, From);
        rules.JudgeNotDisqualified(enterprise, From);
        return rules.Outcome(
            enterprise, EnterpriseStep.Disqualification, DisqualificationId, From,
            new EnterpriseDisqualified(Enterprise, DisqualificationId, From, Grounds));
    }
}
