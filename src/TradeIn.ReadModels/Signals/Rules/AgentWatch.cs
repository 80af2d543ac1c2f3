using TradeIn.Domain.Claims;
using TradeIn.Domain.Identities;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Recycling;
using TradeIn.EventStore;

namespace TradeIn.ReadModels.Signals.Rules;

/// <summary>One agent for many buyers: whoever showed an identity as an agent, with the buyers acted for.</summary>
internal static class AgentWatch
{
    public static IEnumerable<Observation> Take(StoredEvent stored, SignalWorld world)
    {
        var seen = stored.Data switch
        {
            UnitRecycled { Recycling: { Agent.Identity: { } agent } e } => Seen(
                e.Programme, e.OccurredAt, agent, e.Buyer, new Exhibit("certificate", e.Certificate.ToString(), "recycling")),
            PurchaseRecorded { Purchase: { Agent.Identity: { } agent } e } => Seen(
                e.Programme, e.OccurredAt, agent, e.Buyer, new Exhibit("purchase", e.PurchaseId, "purchase")),
            ClaimApproved { Claim: { Agent.Identity: { } agent } e } => Seen(
                e.Programme, e.OccurredAt, agent, e.Claimant, new Exhibit("claim", e.ClaimId, "claim")),
            _ => null,
        };
        return seen is null ? [] : [seen];

        Observation Seen(string programme, DateTimeOffset at, AgentIdentity agent, Party buyer, Exhibit exhibit)
        {
            var day = world.DayOf(programme, at);
            var key = CaseKey.Of(SignalRule.AgentManyPrincipals, programme, Opaque.OfAgent(agent.Key.ToString()));
            return new Observation(key, world.PolicyOn(programme, day), stored.Position, day)
            {
                Item = Opaque.Of("buyer", buyer.Key.ToString())[..16], Exhibit = exhibit,
            };
        }
    }
}
