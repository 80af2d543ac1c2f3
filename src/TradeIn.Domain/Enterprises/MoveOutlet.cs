using TradeIn.Domain.Programmes;
using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Enterprises;

/// <summary>An outlet is elsewhere from a day on (E3). Moves are recorded in the order of their days.</summary>
public sealed record MoveOutlet(
    string OutletId, string Enterprise, string District, DateOnly MovedOn, string? Address = null, GeoPoint? At = null)
{
    /// <param name="enterprise">Whose it is.</param>
    /// <param name="outlet">Which is on record.</param>
    /// <param name="policy">Of the programme on that day: it names the districts.</param>
    public IReadOnlyList<Fact> Decide(Enterprise enterprise, Outlet outlet, Policy policy)
    {
        var rules = new Judgements();
        rules.JudgeDistrict(policy, District);
        rules.JudgeOpen(outlet, MovedOn);
        return rules.Outcome(
            enterprise, EnterpriseStep.OutletMove, OutletId, MovedOn,
            new OutletMoved(Enterprise, OutletId, District, MovedOn, Address, At));
    }
}

/// <summary>What a step of an outlet needs.</summary>
internal static class OutletSteps
{
    /// <summary>It is open on that day, not closed later either, and nothing was recorded of a later day.</summary>
    public static void JudgeOpen(this Judgements rules, Outlet outlet, DateOnly on)
    {
        rules.Judge(
            ReasonCode.OutletNotOpen, outlet.ClosedOn is null && outlet.IsOpenOn(on),
            actual: outlet.ClosedOn is { } closed ? closed : on);
        var last = outlet.Moves.Select(move => (DateOnly?)move.MovedOn).Max();
        rules.Judge(ReasonCode.OutletMovedLater, !(last > on), last is { } day ? day : default(Comparand?), on);
    }
}
