namespace TradeIn.Cli.Verification;

/// <summary>The sale of a new unit: P1 to P4.</summary>
internal sealed class PurchaseAudit(Bench bench)
{
    private readonly RefusalAudit refusals = new(bench);

    private Ledger Ledger => bench.Ledger;

    public Decision Grant(LogRow row, EventBody body)
    {
        var record = PurchaseRecord.Read(body.Part("purchase"));
        var hearing = bench.Open(row, body, record.Programme, record.OccurredAt, record.OccurredAt);
        CheckPrice(row, record);
        if (hearing is not null)
        {
            bench.Uphold(row, Judge(hearing, record));
            bench.CheckCounts(hearing, body, record.Buyer, Ledger.UsageOf(record.Programme, record.Buyer.Key));
        }
        NoteId(row, record, Entry(record));
        Ledger.InvoiceLines.TryAdd(record.InvoiceLine, record.Id);
        Ledger.NewUnits.TryAdd(record.Unit.NewIdentity, new NewUnitEntry(record.Id));
        return Decision.Granted(row, Companions(record));
    }

    public Decision Refusal(LogRow row, EventBody body)
    {
        var record = PurchaseRecord.Read(body.Part("purchase"));
        var hearing = bench.Open(row, body, record.Programme, record.OccurredAt, record.OccurredAt);
        CheckPrice(row, record);
        if (hearing is not null) refusals.Check(row, body, Judge(hearing, record));
        NoteId(row, record, entry: null);
        return Decision.Refused(row);
    }

    private void NoteId(LogRow row, PurchaseRecord record, PurchaseEntry? entry)
    {
        if (!Ledger.Purchases.TryAdd(record.Id, entry))
            bench.Find(FindingKind.DecidedTwice, row, $"purchase '{record.Id}' was decided before");
    }

    private void CheckPrice(LogRow row, PurchaseRecord record)
    {
        var adds = record.Paid == record.ListPrice - record.Discount;
        if (!adds || record.Paid < 0 || record.Discount < 0)
            bench.Find(
                FindingKind.PriceWrong, row,
                $"paid {record.Paid}, list price {record.ListPrice}, discount {record.Discount}");
    }

    private Ruling Judge(Hearing hearing, PurchaseRecord record)
    {
        var ruling = new Ruling();
        ruling.DemandPeriod(hearing);
        ruling.Demand(
            hearing.Terms.Caps.ContainsKey(record.Unit.Category), PublicReason.CategoryNotCovered,
            actual: record.Unit.Category);
        JudgeSeller(ruling, hearing, record, Ledger.Enterprises.GetValueOrDefault(record.Seller));
        var proved = Ledger.InvoiceLines.GetValueOrDefault(record.InvoiceLine);
        ruling.Demand(proved is null, PublicReason.InvoiceAlreadyUsed, actual: proved);
        var sold = Ledger.NewUnits.GetValueOrDefault(record.Unit.NewIdentity)?.Purchase;
        ruling.Demand(sold is null, PublicReason.NewUnitAlreadySold, actual: sold);
        return ruling;
    }

    private static void JudgeSeller(Ruling ruling, Hearing hearing, PurchaseRecord record, EnterpriseFile? seller)
    {
        ruling.Demand(
            seller is not null && seller.IsQualified("sales", hearing.Day, hearing.Terms.Bond),
            PublicReason.SellerNotQualified);
        ruling.Demand(
            seller is not null && seller.HasOutlet(record.Outlet, "sales"), PublicReason.OutletNotRegistered,
            actual: record.Outlet);
        if (!record.IsOldFirst || record.IsOnline)
            ruling.Demand(seller is { IsDual: true }, PublicReason.SellerNotDual, actual: record.Seller);
    }

    private PurchaseEntry Entry(PurchaseRecord record) => new(
        Ledger.Name(record.Programme), Ledger.Name(record.Seller), Ledger.Name(record.Outlet), record.IsOnline,
        record.IsOldFirst, record.OccurredAt, Ledger.Name(record.Buyer.Key), Ledger.Name(record.Unit.Category),
        record.Unit.SerialNumber, record.Paid, record.OtherSubsidies.Count == 0 ? [] : record.OtherSubsidies);

    private static Companion[] Companions(PurchaseRecord record) =>
    [
        new Companion("invoice_line_used")
            .Says("invoice", record.Invoice).Says("line", record.Line).Says("purchase", record.Id)
            .Says("serialNumber", record.Unit.SerialNumber),
        new Companion("new_unit_sold")
            .Says(record.Unit).Says("purchase", record.Id)
            .Says("otherSubsidies", string.Join(", ", record.OtherSubsidies)),
    ];
}

/// <summary>What a purchase's event says was done.</summary>
internal sealed record PurchaseRecord(
    string Id, string Programme, string Seller, string Outlet, bool IsOnline, bool IsOldFirst,
    DateTimeOffset OccurredAt, Person Buyer, Appliance Unit, string Invoice, int Line, decimal ListPrice, decimal Discount, decimal Paid,
    List<string> OtherSubsidies)
{
    public string InvoiceLine => StreamNames.InvoiceLine(Invoice, Line);

    public static PurchaseRecord Read(EventBody command)
    {
        var invoice = command.Part("invoice");
        return new PurchaseRecord(
            command.Text("purchaseId"), command.Text("programme"), command.Text("seller"), command.Text("outlet"),
            command.Text("channel") == "online", command.Text("order") == "old-first", command.Instant("occurredAt"),
            Person.Read(command.Part("buyer")), Appliance.Read(command.Part("unit")), invoice.Text("number"),
            invoice.Whole("line"), command.Amount("listPrice"), command.Amount("discount"), command.Amount("paidPrice"),
            command.Texts("otherSubsidies"));
    }
}
