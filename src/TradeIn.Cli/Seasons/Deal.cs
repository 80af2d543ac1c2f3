using TradeIn.Client.Claims;
using TradeIn.Client.Events;
using TradeIn.Client.Purchases;
using TradeIn.Client.Recycling;

namespace TradeIn.Cli.Seasons;

/// <summary>One trade-in: an old unit, a new one, and the subsidy, with all four requests as they will be sent.</summary>
internal sealed record Deal(
    Customer Customer, RecyclingRequest Recycling, PurchaseRequest Purchase, ClaimRequest Claim, AdvanceEventData Advance)
{
    public bool NewFirst => Purchase.Order == "new-first";

    /// <summary>The same, bought at another time.</summary>
    public Deal BoughtAt(DateTimeOffset at) => this with
    {
        Purchase = Purchase with
        {
            OccurredAt = at, Invoice = Purchase.Invoice with { IssuedOn = DateOnly.FromDateTime(at.DateTime) },
        },
    };

    /// <summary>The same claim under another id, a day later: what a till sends after a refusal.</summary>
    public Deal Refiled(string claimId) => this with
    {
        Claim = Claim with { ClaimId = claimId, OccurredAt = Claim.OccurredAt.AddDays(1) },
        Advance = Advance with { ClaimId = claimId, PaidAt = Advance.PaidAt.AddDays(1) },
    };
}
