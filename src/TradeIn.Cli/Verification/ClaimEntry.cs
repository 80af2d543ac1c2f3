namespace TradeIn.Cli.Verification;

/// <summary>Where a claim stands.</summary>
internal enum ClaimState : byte
{
    Refused,
    Approved,
    Advanced,
    Reimbursed,
    Returned,
    Revoked,
    Recovered,
}

/// <summary>A claim that was decided; a refused one has no subsidy.</summary>
internal sealed class ClaimEntry(string id, string seller, decimal? subsidy)
{
    public string Id => id;

    public string Seller => seller;

    /// <summary>What was granted, or what an exchange left of it.</summary>
    public decimal? Subsidy { get; set; } = subsidy;

    public ClaimState State { get; set; } = subsidy is null ? ClaimState.Refused : ClaimState.Approved;

    /// <summary>What the buyer still has of a subsidy that was revoked.</summary>
    public decimal ToRecover { get; set; }

    /// <summary>Where it is counted, with what becomes of it.</summary>
    public required ClaimGroup Group { get; init; }

    public required string Programme { get; init; }

    /// <summary>Where it was claimed.</summary>
    public required string Outlet { get; init; }

    /// <summary>The district whose budget it is committed to; null when none is kept.</summary>
    public string? BudgetDistrict { get; init; }

    public DateOnly AdvancedOn { get; set; }

    /// <summary>The open or paid statement that it is on.</summary>
    public StatementEntry? Statement { get; set; }

    /// <summary>The last statement that it was on has rejected it.</summary>
    public bool IsRejected { get; set; }

    /// <summary>What was paid for it outside of statements.</summary>
    public decimal PaidSingly { get; set; }

    /// <summary>What that payment is known by.</summary>
    public string? PaymentReference { get; set; }

    /// <summary>What the seller ever came to owe for it.</summary>
    public decimal Owed { get; set; }

    /// <summary>On no statement, and not paid for otherwise (M1).</summary>
    public bool IsUnstated => Statement is null && State != ClaimState.Reimbursed;

    /// <summary>Null when it is refused, or names none that was issued.</summary>
    public CertificateEntry? Certificate { get; init; }

    /// <summary>Null when it is refused, or names none that was recorded.</summary>
    public PurchaseEntry? Purchase { get; init; }

    /// <summary>Its own stream tells that it was returned or revoked.</summary>
    public bool IsToldEnded { get; set; }

    /// <summary>Granted, and neither given back nor revoked.</summary>
    public bool Stands => State is ClaimState.Approved or ClaimState.Advanced or ClaimState.Reimbursed;

    /// <summary>What the buyer holds of the subsidy.</summary>
    public decimal WithBuyer => State switch
    {
        ClaimState.Advanced or ClaimState.Reimbursed => Subsidy ?? 0,
        ClaimState.Revoked => ToRecover,
        _ => 0,
    };

    /// <summary>Paid for it, or stated to be paid for.</summary>
    public decimal Charged => PaidSingly + (Statement?.LineOf(Id)?.Amount ?? 0);

    public static string NameOf(ClaimEntry? claim) => claim?.State.ToString().ToLowerInvariant() ?? "unknown";
}
