using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Enterprises;

/// <summary>From a day on a suspension is over (E2). Another one that is in force stays so.</summary>
public sealed record LiftSuspension(string SuspensionId, string Enterprise, DateOnly LiftedFrom, string? Grounds = null)
{
    /// <param name="enterprise">Whose it is.</param>
    /// <param name="suspension">Which is on record.</param>
    public IReadOnlyList<Fact> Decide(Enterprise enterprise, Suspension suspension)
    {
        var rules = new Judgements();
        rules.Judge(
            ReasonCode.SuspensionNotInForce, suspension.IsInForceOn(LiftedFrom) && suspension.LiftedFrom is null,
            suspension.From, suspension.LiftedFrom is { } lifted ? lifted : LiftedFrom);
        return rules.Outcome(
            enterprise, EnterpriseStep.SuspensionLifting, SuspensionId, LiftedFrom,
            new SuspensionLifted(Enterprise, SuspensionId, LiftedFrom, Grounds));
    }
}
