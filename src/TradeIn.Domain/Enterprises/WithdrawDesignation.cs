using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Enterprises;

/// <summary>From a day on a dismantler is designated no more (K4).</summary>
public sealed record WithdrawDesignation(string DesignationId, string Enterprise, DateOnly From, string Grounds)
{
    /// <param name="enterprise">The dismantler.</param>
    /// <param name="designation">Which is on record.</param>
    public IReadOnlyList<Fact> Decide(Enterprise enterprise, Designation designation)
    {
        var rules = new Judgements();
        rules.Judge(
            ReasonCode.DesignationNotInForce, designation.IsInForceOn(From) && designation.WithdrawnFrom is null,
            designation.On, designation.WithdrawnFrom is { } withdrawn ? withdrawn : From);
        return rules.Outcome(
            enterprise, EnterpriseStep.DesignationWithdrawal, DesignationId, From,
            new DesignationWithdrawn(Enterprise, DesignationId, From, Grounds));
    }
}
