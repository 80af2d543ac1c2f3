using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Enterprises;

/// <summary>An outlet takes no business from a day on; what it recorded before stays (E3).</summary>
public sealed record CloseOutlet(string OutletId, string Enterprise, DateOnly ClosedOn, string? Grounds = null)
{
    /// <param name="enterprise">Whose it is.</param>
    /// <param name="outlet">Which is on record.</param>
    public IReadOnlyList<Fact> Decide(Enterprise enterprise, Outlet outlet)
    {
        var rules = new Judgements();
        rules.JudgeOpen(outlet, ClosedOn);
        return rules.Outcome(
            enterprise, EnterpriseStep.OutletClosure, OutletId, ClosedOn,
            new OutletClosed(Enterprise, OutletId, ClosedOn, Grounds));
    }
}
