namespace TradeIn.ReadModels.Buyers;

/// <summary>A row of <c>read.buyers</c>.</summary>
internal sealed record BuyerRow
{
    public required string Programme { get; init; }

    public required string Buyer { get; init; }

    public required string Kind { get; init; }

    public required string Document { get; init; }

    public required string District { get; init; }

    public int OldUsed { get; init; }

    public int NewUsed { get; init; }

    public int Recyclings { get; init; }

    public int RecyclingsRefused { get; init; }

    public int Purchases { get; init; }

    public int PurchasesRefused { get; init; }

    public int ClaimsApproved { get; init; }

    public int ClaimsRefused { get; init; }

    public decimal Subsidy { get; init; }

    public int ClaimsStanding { get; init; }

    public int Agents { get; init; }

    public required DateOnly FirstOn { get; init; }

    public required DateOnly LastOn { get; init; }

    public required long LastPosition { get; init; }
}

/// <summary>A row of <c>read.buyers_claims</c>.</summary>
internal sealed record BuyerClaimRow
{
    public required string Claim { get; init; }

    public required string Programme { get; init; }

    public required string Buyer { get; init; }

    public required decimal Subsidy { get; init; }
}

/// <summary>A row of <c>read.buyers_incoming</c>.</summary>
internal sealed record IncomingBuyerRow
{
    public required string Buyer { get; init; }

    public required string Kind { get; init; }

    public required string Document { get; init; }

    public required string District { get; init; }
}
