using TradeIn.Client.Claims;
using TradeIn.Client.Events;
using TradeIn.Client.Orders;
using TradeIn.Client.Purchases;
using TradeIn.Client.Recycling;

namespace TradeIn.Cli.Seasons;

/// <summary>An order and its delivery, which records the recycling and the purchase in one step.</summary>
internal sealed record Ordering(OrderRequest Order, DeliveryRequest Delivery);

/// <summary>One trade-in: an old unit, a new one, and the subsidy, with all its requests as they will be sent.</summary>
internal sealed record Deal(
    Customer Customer, RecyclingRequest Recycling, PurchaseRequest Purchase, ClaimRequest Claim, AdvanceEventData Advance)
{
    /// <summary>Set when it is ordered and delivered, instead of recycled and bought step by step.</summary>
    public Ordering? Ordering { get; init; }

    public bool NewFirst => Purchase.Order == "new-first";

    /// <summary>What the claim grants.</summary>
    public decimal Subsidy => Advance.Amount;

    /// <summary>The same, bought at another time.</summary>
    public Deal BoughtAt(DateTimeOffset at) => this with
    {
        Purchase = Purchase with
        {
            OccurredAt = at, Invoice = Purchase.Invoice with { IssuedOn = DateOnly.FromDateTime(at.DateTime) },
        },
    };

    /// <summary>The same, bought, claimed and paid out an instant later at the earliest.</summary>
    public Deal NotBefore(DateTimeOffset at)
    {
        if (Purchase.OccurredAt > at) return this;
        var later = at - Purchase.OccurredAt + TimeSpan.FromMinutes(40);
        return BoughtAt(Purchase.OccurredAt + later) with
        {
            Claim = Claim with { OccurredAt = Claim.OccurredAt + later },
            Advance = Advance with { PaidAt = Advance.PaidAt + later },
        };
    }

    /// <summary>The same, claimed and paid out after an instant.</summary>
    public Deal ClaimedAfter(DateTimeOffset at) => Claim.OccurredAt > at ? this : this with
    {
        Claim = Claim with { OccurredAt = at.AddHours(1) }, Advance = Advance with { PaidAt = at.AddHours(20) },
    };

    /// <summary>The same order, delivered at another time.</summary>
    public Deal DeliveredOn(DateTimeOffset at) => BoughtAt(at).ClaimedAfter(at) with
    {
        Recycling = Recycling with { OccurredAt = at },
        Ordering = Ordering! with
        {
            Delivery = Ordering.Delivery with
            {
                OccurredAt = at, Invoice = Ordering.Delivery.Invoice with { IssuedOn = DateOnly.FromDateTime(at.DateTime) },
            },
        },
    };

    /// <summary>The same claim under another id, a day later: what a till sends after a refusal.</summary>
    public Deal Refiled(string claimId) => this with
    {
        Claim = Claim with { ClaimId = claimId, OccurredAt = Claim.OccurredAt.AddDays(1) },
        Advance = Advance with { ClaimId = claimId, PaidAt = Advance.PaidAt.AddDays(1) },
    };

    /// <summary>The same with another old unit's certificate, so with another claim as well.</summary>
    public Deal With(RecyclingRequest recycling, string claimId) => this with
    {
        Recycling = recycling,
        Claim = Claim with { ClaimId = claimId, CertificateNumber = recycling.CertificateNumber },
        Advance = Advance with { ClaimId = claimId },
    };

    /// <summary>The same purchase as it stands after an exchange: another unit, perhaps another price and subsidy.</summary>
    public Deal Exchanged(TradeIn.Client.Returns.ExchangeRequest exchange, decimal subsidy) => this with
    {
        Purchase = Purchase with
        {
            Unit = exchange.Unit, Invoice = exchange.Invoice ?? Purchase.Invoice,
            PaidPrice = exchange.PaidPrice ?? Purchase.PaidPrice,
        },
        Advance = Advance with { Amount = subsidy },
    };
}
