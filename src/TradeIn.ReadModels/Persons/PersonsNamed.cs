using TradeIn.Domain.Claims;
using TradeIn.Domain.Corrections;
using TradeIn.Domain.Identities;
using TradeIn.Domain.Losses;
using TradeIn.Domain.Orders;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Recycling;
using TradeIn.Domain.Returns;

namespace TradeIn.ReadModels.Persons;

/// <summary>Someone whom an event names, with what it says of name and number.</summary>
/// <param name="Person">The key.</param>
/// <param name="Kind">Of a person the name is masked.</param>
/// <param name="Personal">Sealed.</param>
/// <param name="Masked">In events older than sealing.</param>
internal sealed record PersonNamed(string Person, PartyKind Kind, PersonalText? Personal, (string? Name, string? Number) Masked);

/// <summary>Whom events name: the buyer, and the agent who showed a document.</summary>
internal static class PersonsNamed
{
    public static IReadOnlyCollection<Type> Events { get; } =
    [
        typeof(UnitRecycled), typeof(RecyclingRefused), typeof(ReplacementRefused), typeof(RecyclingCorrected), typeof(OrderPlaced),
        typeof(OrderRefused), typeof(UnitsDelivered), typeof(DeliveryRefused), typeof(PurchaseRecorded), typeof(PurchaseRefused),
        typeof(ClaimApproved), typeof(ClaimRefused), typeof(UnitReturned), typeof(ReturnRefused), typeof(LossReported),
        typeof(LossReportRefused), typeof(CorrectionRequested), typeof(CorrectionRefused),
    ];

    public static IEnumerable<PersonNamed> In(object data)
    {
        var (buyer, agent) = BothIn(data);
        if (buyer is not null)
            yield return new PersonNamed(buyer.Key.ToString(), buyer.Kind, buyer.Personal, (buyer.Name, buyer.Number));
        if (agent?.Identity is { } identity)
            yield return new PersonNamed(
                identity.Key.ToString(), PartyKind.Individual, identity.Personal, (agent.Name, identity.Number));
    }

    private static (Party? Buyer, Agent? Agent) BothIn(object data) => data switch
    {
        UnitRecycled { Recycling: var it } => (it.Buyer, it.Agent),
        RecyclingRefused { Recycling: var it } => (it.Buyer, it.Agent),
        ReplacementRefused { Recycling: var it } => (it.Buyer, it.Agent),
        RecyclingCorrected { Changes: var it } => (it.Buyer, it.Agent),
        OrderPlaced { Order: var it } => (it.Buyer, it.Agent),
        OrderRefused { Order: var it } => (it.Buyer, it.Agent),
        UnitsDelivered { Delivery: var it } => (null, it.Agent),
        DeliveryRefused { Delivery: var it } => (null, it.Agent),
        PurchaseRecorded { Purchase: var it } => (it.Buyer, it.Agent),
        PurchaseRefused { Purchase: var it } => (it.Buyer, it.Agent),
        ClaimApproved { Claim: var it } => (it.Claimant, it.Agent),
        ClaimRefused { Claim: var it } => (it.Claimant, it.Agent),
        UnitReturned { Return: var it } => (it.Buyer, it.Agent),
        ReturnRefused { Return: var it } => (it.Buyer, it.Agent),
        LossReported { Report: var it } => (it.Buyer, it.Agent),
        LossReportRefused { Report: var it } => (it.Buyer, it.Agent),
        CorrectionRequested { Request.Changes: { } it } => (it.Buyer, it.Agent),
        CorrectionRefused { Request.Changes: { } it } => (it.Buyer, it.Agent),
        _ => (null, null),
    };
}
