namespace TradeIn.Cli.Verification;

/// <summary>A purchase to which something happens after the sale, with what the books hold of it (A1, A2).</summary>
/// <param name="PurchaseId">The purchase that the command names.</param>
/// <param name="Purchase">Null when no such purchase was accepted.</param>
/// <param name="Claim">The claim that it is bound to, if any.</param>
/// <param name="Hearing">Under the version of the purchase's day; null when there is no purchase.</param>
internal sealed record SaleCase(string PurchaseId, PurchaseEntry? Purchase, ClaimEntry? Claim, Hearing? Hearing)
{
    public static SaleCase Open(Bench bench, LogRow row, string purchaseId, DateTimeOffset occurredAt)
    {
        var purchase = bench.Ledger.Purchases.GetValueOrDefault(purchaseId);
        return purchase is null
            ? new SaleCase(purchaseId, null, null, null)
            : new SaleCase(
                purchaseId, purchase, bench.Ledger.ClaimOf(purchase),
                bench.Open(row, purchase.Programme, occurredAt, purchase.OccurredAt));
    }

    /// <summary>What is asked of a return, an exchange and a repair alike.</summary>
    public Ruling Judge()
    {
        var ruling = new Ruling();
        ruling.Demand(Purchase is not null, PublicReason.PurchaseUnknown, actual: PurchaseId);
        if (Purchase is null || Hearing is null) return ruling;
        ruling.Demand(Purchase.ReturnedBy is null, PublicReason.PurchaseAlreadyReturned, actual: Purchase.ReturnedBy);
        ruling.DemandArrival(Hearing, Hearing.Today);
        var bought = Hearing.File.DayOf(Purchase.OccurredAt);
        ruling.Demand(
            Hearing.Day >= bought, PublicReason.PurchaseNotYetMade,
            EventBody.Said(bought), EventBody.Said(Hearing.Day));
        return ruling;
    }
}

/// <summary>Who comes with a purchase or a certificate is its buyer, with the document on record (A1, A3).</summary>
internal static class HolderRules
{
    public static void DemandHolder(
        this Ruling ruling, Person shown, string buyer, string document, bool? isAgentProved)
    {
        ruling.Demand(shown.Key == buyer, PublicReason.BuyerMismatch);
        if (shown.Key == buyer)
            ruling.Demand(shown.Document == document, PublicReason.DocumentMismatch, document, shown.Document);
        if (isAgentProved is { } proved) ruling.Demand(proved, PublicReason.AgentIdentityMissing);
    }
}
