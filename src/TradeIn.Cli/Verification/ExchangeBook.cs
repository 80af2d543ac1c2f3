namespace TradeIn.Cli.Verification;

/// <summary>The money of an exchange, reckoned by the auditor.</summary>
/// <param name="Paid">What the buyer has paid now, before the subsidy.</param>
/// <param name="Subsidy">What the claim grants now; null when none stands.</param>
/// <param name="TakenBack">Of what was advanced, what the buyer may not keep.</param>
/// <param name="Owed">Of that, what finance had reimbursed.</param>
/// <param name="Refund">What the unit is cheaper by, less what is taken back.</param>
internal sealed record ExchangeMoney(decimal Paid, decimal? Subsidy, decimal TakenBack, decimal Owed, decimal Refund)
{
    public static ExchangeMoney Of(ExchangeRecord record, PurchaseEntry purchase, ClaimEntry? claim, Terms terms)
    {
        var paid = record.Paid ?? purchase.Paid;
        var before = claim is { Stands: true } ? claim.Subsidy : null;
        var subsidy = before is { } granted
            ? Math.Min(granted, terms.SubsidyOn(paid, record.Unit.Category)) : (decimal?)null;
        var takenBack = claim is { WithBuyer: > 0 } && subsidy is not null ? (before - subsidy).GetValueOrDefault() : 0;
        return new ExchangeMoney(
            paid, subsidy, takenBack, ClaimMoney.OwedOf(claim, takenBack),
            Math.Max(0, Math.Max(0, purchase.Paid - paid) - takenBack));
    }
}

/// <summary>Books the unit of an exchange in place of the one sold, and says what must tell of it (A2).</summary>
internal sealed class ExchangeBook(
    Ledger ledger, ExchangeRecord record, PurchaseEntry purchase, ClaimEntry? claim, ExchangeMoney money, DateOnly day)
{
    public List<Companion> Rebind()
    {
        List<Companion> told = [.. OfUnits(), .. OfInvoice()];
        (purchase.Unit, purchase.Paid) = (ledger.Name(record.Unit), money.Paid);
        told.Add(new Companion("purchase_rebound")
            .Says("purchase", purchase.Id).Says("exchange", record.Id).Says(record.Unit)
            .Says("invoice.number", purchase.Invoice)
            .Says("invoice.line", purchase.InvoiceLine[(purchase.Invoice.Length + 1)..])
            .Says("invoice.issuedOn", purchase.InvoiceIssuedOn).Says("paidPrice", money.Paid).Says("exchangedOn", day));
        if (claim is not null && money.Subsidy is { } subsidy) told.AddRange(OfClaim(claim, subsidy));
        return told;
    }

    private IEnumerable<Companion> OfUnits()
    {
        var (old, serial) = (purchase.Unit.SerialNumber, record.Unit.SerialNumber);
        var (back, handedOver) = (ledger.UnitOf(old), ledger.UnitOf(serial));
        var standing = back.Subsidised;
        if (back.Purchase == purchase.Id) (back.Purchase, back.Subsidised) = (null, null);
        handedOver.Purchase ??= purchase.Id;
        yield return new Companion("new_unit_taken_back")
            .Says("serialNumber", old).Says("purchase", purchase.Id).Says("cause", record.Id);
        yield return new Companion("new_unit_sold")
            .Says(record.Unit).Says("purchase", purchase.Id).Says("otherSubsidies", "");
        if (claim is null || (money.Subsidy ?? claim.Subsidy) is not { } subsidy) yield break;
        handedOver.Subsidised ??= standing;
        yield return new Companion("new_unit_subsidised")
            .Says("serialNumber", serial).Says("purchase", purchase.Id).Says("claim", claim.Id)
            .Says("subsidy", subsidy);
    }

    private IEnumerable<Companion> OfInvoice()
    {
        if (record.Invoice is not { } invoice) yield break;
        var isNew = record.IsInvoicedAnew(purchase);
        (purchase.InvoiceLine, purchase.InvoiceIssuedOn) = (invoice.Key, invoice.IssuedOn);
        if (!isNew) yield break;
        ledger.InvoiceLines.TryAdd(invoice.Key, purchase.Id);
        yield return invoice.Used(purchase.Id, record.Unit.SerialNumber);
    }

    private IEnumerable<Companion> OfClaim(ClaimEntry bound, decimal subsidy)
    {
        var lowered = ClaimMoney.Lower(ledger, bound, record.Id, subsidy, money.Owed, day);
        bound.Group.Subsidy += subsidy - (bound.Subsidy ?? 0);
        bound.Group.TakenBack += money.TakenBack;
        bound.Subsidy = subsidy;
        yield return new Companion("claim_rebound")
            .Says("claim", bound.Id).Says("exchange", record.Id).Says("serialNumber", record.Unit.SerialNumber)
            .Says("paidPrice", money.Paid).Says("subsidy", subsidy).Says("takenBack", money.TakenBack)
            .Says("owedToFinance", money.Owed).Says("reboundOn", day);
        foreach (var told in lowered) yield return told;
    }
}
