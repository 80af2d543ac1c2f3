namespace TradeIn.Cli.Verification;

/// <summary>Judges and books a purchase, be it alone or at the delivery of an order.</summary>
internal sealed class PurchaseBook(Ledger ledger)
{
    public Ruling Judge(Hearing hearing, PurchaseRecord record) => Judge(new Ruling(), hearing, record);

    /// <summary>Adds P1 to P3 to what was judged before.</summary>
    public Ruling Judge(Ruling ruling, Hearing hearing, PurchaseRecord record)
    {
        ruling.DemandPeriod(hearing);
        ruling.Demand(
            hearing.Terms.Caps.ContainsKey(record.Unit.Category), PublicReason.CategoryNotCovered,
            actual: record.Unit.Category);
        JudgeSeller(ruling, hearing, record, ledger.Enterprises.GetValueOrDefault(record.Seller));
        var proved = ledger.InvoiceLines.GetValueOrDefault(record.Invoice.Key);
        ruling.Demand(proved is null, PublicReason.InvoiceAlreadyUsed, actual: proved);
        var sold = ledger.NewUnits.GetValueOrDefault(record.Unit.NewIdentity)?.Purchase;
        ruling.Demand(sold is null, PublicReason.NewUnitAlreadySold, actual: sold);
        return ruling;
    }

    /// <summary>Uses up the invoice line and the unit; false when the purchase was decided before.</summary>
    public bool Enter(PurchaseRecord record)
    {
        var line = record.Invoice.Key;
        ledger.InvoiceLines.TryAdd(line, record.Id);
        var unit = ledger.UnitOf(record.Unit.SerialNumber);
        unit.Purchase ??= record.Id;
        if (record.OtherSubsidies.Count > 0)
            unit.OtherSubsidies = [.. unit.OtherSubsidies.Union(record.OtherSubsidies)];
        return ledger.Purchases.TryAdd(record.Id, new PurchaseEntry(
            record.Id, ledger.Name(record.Programme), ledger.Name(record.Seller), ledger.Name(record.Outlet),
            record.IsOnline, record.IsOldFirst, record.OccurredAt, ledger.Name(record.Buyer.Key),
            ledger.Name(record.Buyer.Document), record.Order)
        {
            Unit = ledger.Name(record.Unit), Paid = record.Paid, InvoiceLine = line,
            InvoiceIssuedOn = record.Invoice.IssuedOn,
        });
    }

    public static Companion[] Companions(PurchaseRecord record) =>
    [
        record.Invoice.Used(record.Id, record.Unit.SerialNumber),
        new Companion("new_unit_sold")
            .Says(record.Unit).Says("purchase", record.Id)
            .Says("otherSubsidies", string.Join(", ", record.OtherSubsidies)),
    ];

    private static void JudgeSeller(Ruling ruling, Hearing hearing, PurchaseRecord record, EnterpriseFile? seller)
    {
        ruling.Demand(
            seller is not null && seller.IsQualified("sales", hearing.Day, hearing.Terms.Bond),
            PublicReason.SellerNotQualified);
        ruling.Demand(
            seller is not null && seller.HasOutlet(record.Outlet, "sales", hearing.Day),
            PublicReason.OutletNotRegistered,
            actual: record.Outlet);
        if (!record.IsOldFirst || record.IsOnline)
            ruling.Demand(seller is { IsDual: true }, PublicReason.SellerNotDual, actual: record.Seller);
    }
}
