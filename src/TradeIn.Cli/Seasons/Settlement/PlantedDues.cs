namespace TradeIn.Cli.Seasons.Settlement;

/// <summary>What finance still owes a seller at the season's end, in yuan, by where it stands.</summary>
/// <param name="NotStated">Advanced, and on no statement yet, or not any more.</param>
/// <param name="Filed">On a statement without a final verdict.</param>
/// <param name="Accepted">Accepted, and no payment is ordered.</param>
/// <param name="Ordered">With the bank: the claims, before what was set off.</param>
/// <param name="Netted">Of what is with the bank: what was set off.</param>
/// <param name="Rejected">Rejected by finance and not stated again: it is not owed.</param>
internal sealed record SellerDues(decimal NotStated, decimal Filed, decimal Accepted, decimal Ordered, decimal Netted, decimal Rejected)
{
    /// <summary>What no payment is ordered for.</summary>
    public decimal Payable => NotStated + Filed + Accepted;

    /// <summary>What the bank is to pay.</summary>
    public decimal InTransit => Ordered - Netted;

    /// <summary>What the seller is still to be paid.</summary>
    public decimal Total => Payable + InTransit;
}

/// <summary>Each yuan that is owed at the season's end, and to whom.</summary>
/// <param name="ToSellers">By seller: what it advanced and was not paid.</param>
/// <param name="ToFinance">By seller: what it was paid for subsidies that stand no more.</param>
internal sealed record PlantedDues(
    SortedDictionary<string, SellerDues> ToSellers, SortedDictionary<string, decimal> ToFinance)
{
    public static PlantedDues Of(ClaimRegister register, IReadOnlyList<Filing> underWay)
    {
        var toSellers = new SortedDictionary<string, SellerDues>(StringComparer.Ordinal);
        var toFinance = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var seller in SeasonWorld.AllSellers)
        {
            var unstated = register.Unpaid[seller.Id].Where(claim => claim is { HasEnded: false, IsPaid: false, On: null }).ToList();
            var own = underWay.Where(filing => filing.Seller == seller.Id).ToList();
            var ordered = own.Where(filing => filing.IsOrdered).ToList();
            var dues = new SellerDues(
                unstated.Where(claim => !claim.IsRejected).Sum(claim => claim.Amount),
                own.Where(filing => filing.Status is "filed" or "concluded").Sum(filing => filing.Total),
                own.Where(filing => filing.Status is "accepted" or "allocated").Sum(filing => filing.AcceptedTotal),
                ordered.Sum(filing => filing.AcceptedTotal), ordered.Sum(filing => filing.Netted),
                unstated.Where(claim => claim.IsRejected).Sum(claim => claim.Amount));
            if (dues != new SellerDues(0m, 0m, 0m, 0m, 0m, 0m)) toSellers[seller.Id] = dues;
            if (register.AccountOf(seller.Id).Owed is var owed && owed > 0m) toFinance[seller.Id] = owed;
        }
        return new PlantedDues(toSellers, toFinance);
    }
}
