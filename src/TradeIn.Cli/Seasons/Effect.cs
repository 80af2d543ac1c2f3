namespace TradeIn.Cli.Seasons;

/// <summary>What an accepted line brings about, as its answer says it; sums in yuan.</summary>
/// <param name="Status">Where the resource stands after it; of a return, where the certificate stands.</param>
internal sealed record Effect(string? Status = null)
{
    public static readonly Effect None = new();

    /// <summary>The subsidy of an approved claim.</summary>
    public decimal Granted { get; init; }

    /// <summary>Paid to the buyer by the seller.</summary>
    public decimal Advanced { get; init; }

    /// <summary>Of the price, to the buyer at a return or an exchange.</summary>
    public decimal Refunded { get; init; }

    /// <summary>Of the subsidy, from the buyer at a return or an exchange.</summary>
    public decimal TakenBack { get; init; }

    /// <summary>To be recovered from the buyer after a certificate was marked invalid.</summary>
    public decimal ToRecover { get; init; }

    /// <summary>Recovered from the buyer.</summary>
    public decimal Recovered { get; init; }

    /// <summary>What finance had reimbursed of what stands no more: the seller's debt.</summary>
    public decimal OwedToFinance { get; init; }

    /// <summary>The claims that a seller stated.</summary>
    public decimal Stated { get; init; }

    /// <summary>The claims that finance accepted, rejected, or held.</summary>
    public decimal Accepted { get; init; }

    public decimal Rejected { get; init; }

    public decimal Held { get; init; }

    /// <summary>What a payment order pays.</summary>
    public decimal Ordered { get; init; }

    /// <summary>What of it the seller owed.</summary>
    public decimal Netted { get; init; }

    /// <summary>Of what a seller owed, settled outside of statements.</summary>
    public decimal Settled { get; init; }

    /// <summary>What a dismantler declared.</summary>
    public decimal Declared { get; init; }

    /// <summary>What a dismantler was paid.</summary>
    public decimal DisposalPaid { get; init; }
}
