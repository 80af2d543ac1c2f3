namespace TradeIn.Cli.Seasons.Settlement;

/// <summary>What finance still owes a seller at the season's end, in yuan, by where it stands.</summary>
/// <param name="NotStated">Advanced, and on no statement: what finance rejected and the seller left at that is here.</param>
/// <param name="Filed">On a statement without a final verdict.</param>
/// <param name="Accepted">Accepted, and no payment is ordered.</param>
/// <param name="Ordered">With the bank: the claims, before what was set off.</param>
/// <param name="Netted">Of what is with the bank: what was set off.</param>
internal sealed record SellerDues(decimal NotStated, decimal Filed, decimal Accepted, decimal Ordered, decimal Netted)
{
    /// <summary>What the seller is still to be paid.</summary>
    public decimal Total => NotStated + Filed + Accepted + Ordered - Netted;
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
        var notStated = register.All.Where(claim => claim is { AdvancedOn: not null, HasEnded: false, IsPaid: false, On: null })
            .ToLookup(claim => claim.Seller, StringComparer.Ordinal);
        foreach (var seller in SeasonWorld.AllSellers)
        {
            var own = underWay.Where(filing => filing.Seller == seller.Id).ToList();
            var ordered = own.Where(filing => filing.IsOrdered).ToList();
            var dues = new SellerDues(
                notStated[seller.Id].Sum(claim => claim.Amount),
                own.Where(filing => filing.Status is "filed" or "concluded").Sum(filing => filing.Total),
                own.Where(filing => filing.Status is "accepted" or "allocated").Sum(filing => filing.AcceptedTotal),
                ordered.Sum(filing => filing.AcceptedTotal), ordered.Sum(filing => filing.Netted));
            if (dues != new SellerDues(0m, 0m, 0m, 0m, 0m)) toSellers[seller.Id] = dues;
            if (register.AccountOf(seller.Id).Owed is var owed && owed > 0m) toFinance[seller.Id] = owed;
        }
        return new PlantedDues(toSellers, toFinance);
    }
}
