using TradeIn.Domain.Programmes;
using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Enterprises;

/// <summary>Money came in for the performance bond, the first time or to top it up (E1, E2, Q24).</summary>
public sealed record DepositBond(
    string DepositId, string Enterprise, Money Amount, DateOnly DepositedOn, string? Reference = null)
{
    public IReadOnlyList<Fact> Decide(Enterprise enterprise)
    {
        var rules = new Judgements();
        rules.JudgeAwarded(enterprise, DepositedOn);
        return rules.Outcome(
            enterprise, EnterpriseStep.BondDeposit, DepositId, DepositedOn,
            new BondDeposited(Enterprise, Amount, DepositedOn, DepositId, Reference));
    }
}
