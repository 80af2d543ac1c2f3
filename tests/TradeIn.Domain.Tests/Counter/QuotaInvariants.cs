using TradeIn.Domain.Buyers;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Orders;
using TradeIn.Domain.Purchases;

namespace TradeIn.Domain.Tests.Counter;

/// <summary>Counts and holds within the quota; a count for every subsidy that is out, and no hold of an order that is closed.</summary>
internal sealed class QuotaInvariants
{
    private readonly Dictionary<string, int> old = [];
    private readonly Dictionary<string, HashSet<string>> counted = [];
    private readonly Dictionary<string, (string Buyer, DateOnly Until, bool Delivered)> holds = [];
    private readonly Dictionary<string, string> orderOf = [];
    private readonly HashSet<string> closed = [];
    private DateOnly latest = DateOnly.MinValue;

    public void Follow(object @event)
    {
        switch (@event)
        {
            case OldUnitCounted e:
                old[e.Buyer.ToString()] = old.GetValueOrDefault(e.Buyer.ToString()) + 1;
                if (e.Order is { } arrived && holds.TryGetValue(arrived, out var hold)) holds[arrived] = hold with { Delivered = true };
                break;
            case OldUnitReleased e: old[e.Buyer.ToString()]--; break;
            case NewUnitCounted e:
                CountedBy(e.Buyer.ToString()).Add(e.Claim).ShouldBeTrue($"{e.Claim} counts once");
                if (e.Order is { } claimed) holds.Remove(claimed);
                break;
            case NewUnitReleased e:
                CountedBy(e.Buyer.ToString()).Remove(e.Claim).ShouldBeTrue($"{e.Claim} was counted");
                break;
            case UnitsHeld e: holds.Add(e.Order, (e.Buyer.ToString(), e.Until, Delivered: false)); break;
            case HoldReleased e: holds.Remove(e.Order).ShouldBeTrue($"{e.Order} held something"); break;
            case OrderCancelled e: closed.Add(e.Order); break;
            case PurchaseRecorded { Purchase.OrderId: { } order } e: orderOf[e.Purchase.PurchaseId] = order; break;
            case PurchaseReturned e when orderOf.TryGetValue(e.Purchase, out var returned): closed.Add(returned); break;
            case ClaimApproved e when orderOf.TryGetValue(e.Claim.PurchaseId, out var fulfilled): closed.Add(fulfilled); break;
        }
    }

    /// <summary>
    /// Steps come in any order of days, and a hold that is over on a later day may have made room there: so the quota is
    /// looked at on the latest day on which anything was accepted.
    /// </summary>
    public void Hold(DateOnly? on)
    {
        if (on > latest) latest = on.Value;
        holds.Keys.Intersect(closed).ShouldBeEmpty("No hold survives its order.");
        foreach (var (person, party) in Domains.Buyers)
        {
            var (buyer, quota) = (party.Key.ToString(), CounterModel.QuotaOf(person));
            var own = holds.Values.Where(hold => hold.Buyer == buyer).ToList();
            (old.GetValueOrDefault(buyer) + own.Count(hold => !hold.Delivered && hold.Until >= latest))
                .ShouldBeLessThanOrEqualTo(quota, $"old units of {person} on {latest}");
            (CountedBy(buyer).Count + own.Count(hold => hold.Delivered || hold.Until >= latest))
                .ShouldBeLessThanOrEqualTo(quota, $"new units of {person} on {latest}");
        }
    }

    private HashSet<string> CountedBy(string buyer)
    {
        if (!counted.TryGetValue(buyer, out var claims)) counted[buyer] = claims = [];
        return claims;
    }
}
