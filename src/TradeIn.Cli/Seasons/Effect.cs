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

    /// <summary>Paid to the seller by finance.</summary>
    public decimal Reimbursed { get; init; }

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
}
