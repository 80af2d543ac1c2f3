namespace TradeIn.Cli.Verification;

/// <summary>A purchase that was recorded: what was sold, or was handed over in exchange since.</summary>
internal sealed record PurchaseEntry(
    string Id, string Programme, string Seller, string Outlet, bool IsOnline, bool IsOldFirst,
    DateTimeOffset OccurredAt, string Buyer, string Document, string? Order)
{
    public required decimal Paid { get; set; }

    /// <summary>Number and line of the invoice that proves it now.</summary>
    public required string InvoiceLine { get; set; }

    public required DateOnly InvoiceIssuedOn { get; set; }

    /// <summary>As sold, or as exchanged since.</summary>
    public required Appliance Unit { get; set; }

    /// <summary>The claim whose subsidy it has, or had when it was returned.</summary>
    public string? ClaimedBy { get; set; }

    public string? ReturnedBy { get; set; }

    /// <summary>Its own stream tells that it was returned.</summary>
    public bool IsToldReturned { get; set; }

    public string Invoice => InvoiceLine[..InvoiceLine.LastIndexOf('/')];
}

/// <summary>A new unit, known by its serial number.</summary>
internal sealed class NewUnitEntry
{
    /// <summary>The sale that stands; null while the seller has it back.</summary>
    public string? Purchase { get; set; }

    public (string Claim, string Purchase)? Subsidised { get; set; }

    /// <summary>Other programmes that ever subsidised it: for good (Q22).</summary>
    public IReadOnlyList<string> OtherSubsidies { get; set; } = [];

    /// <summary>Whether its own stream tells of a subsidy that stands.</summary>
    public bool IsToldSubsidised { get; set; }
}
