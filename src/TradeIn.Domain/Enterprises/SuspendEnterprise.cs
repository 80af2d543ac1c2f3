using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Enterprises;

/// <summary>From a day on no new recycling or purchase; what was granted stands (E2).</summary>
public sealed record SuspendEnterprise(string SuspensionId, string Enterprise, DateOnly From, string Grounds)
{
    public IReadOnlyList<Fact> Decide(Enterprise enterprise)
    {
        var rules = new Judgements();
        rules.JudgeAwarded(enterprise, From);
        rules.JudgeNotDisqualified(enterprise, From);
        return rules.Outcome(
            enterprise, EnterpriseStep.Suspension, SuspensionId, From,
            new EnterpriseSuspended(Enterprise, From, SuspensionId, Grounds));
    }
}
