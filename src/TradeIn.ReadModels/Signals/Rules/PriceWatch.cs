using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.EventStore;

namespace TradeIn.ReadModels.Signals.Rules;

/// <summary>Prices just at the cap: from the price at which the subsidy meets it, up to the band's width above.</summary>
internal static class PriceWatch
{
    public static IEnumerable<Observation> Take(StoredEvent stored, SignalWorld world)
    {
        if (stored.Data is not PurchaseRecorded { Purchase: var e }) yield break;
        var day = world.DayOf(e.Programme, e.OccurredAt);
        var policy = world.PolicyOn(e.Programme, day);
        var atCap = IsAtCap(policy, SignalWorld.ThresholdsOf(policy).CapBand, e.PaidPrice, e.Unit.Category);
        var key = CaseKey.Of(SignalRule.PriceAtCap, e.Programme, e.Outlet, CaseKey.Month(day));
        var own = new Observation(key, policy, stored.Position, day)
        {
            Enterprise = e.Seller, Outlet = e.Outlet, Judged = 1,
        };
        // Everyone first: the outlet is compared with what all others have sold up to then.
        yield return new Observation(key.OfEveryone(), policy, stored.Position, day) { Judged = 1, Marked = atCap ? 1 : 0 };
        yield return !atCap ? own : own with
        {
            Item = e.PurchaseId,
            Exhibit = new Exhibit("purchase", e.PurchaseId, $"{e.Unit.Category} for {e.PaidPrice} yuan"),
        };
    }

    private static bool IsAtCap(Policy policy, Rate band, Money paid, Category category)
    {
        if (policy.CapOf(category) is not { } cap || policy.Rate.BasisPoints == 0) return false;
        var meetsCap = cap.Fen * 10_000 / policy.Rate.BasisPoints;
        return paid.Fen >= meetsCap && paid.Fen <= meetsCap + Money.FromFen(meetsCap).Share(band).Fen;
    }
}
