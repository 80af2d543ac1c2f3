namespace TradeIn.Cli.Verification;

/// <summary>The sale of a new unit: P1 to P4.</summary>
internal sealed class PurchaseAudit(Bench bench)
{
    private readonly RefusalAudit refusals = new(bench);
    private readonly PurchaseBook book = new(bench.Ledger);

    public Decision Grant(LogRow row, EventBody body)
    {
        var record = PurchaseRecord.Read(body.Part("purchase"));
        var hearing = bench.Open(row, body, record.Programme, record.OccurredAt, record.OccurredAt);
        CheckPrice(row, record.ListPrice, record.Discount, record.Paid);
        if (hearing is not null)
        {
            bench.Uphold(row, book.Judge(hearing, record));
            bench.CheckCounts(hearing, body, record.Buyer, bench.Ledger.UsageOf(record.Programme, record.Buyer.Key));
        }
        return Decision.Granted(row, Enter(row, record));
    }

    public Decision Refusal(LogRow row, EventBody body)
    {
        var record = PurchaseRecord.Read(body.Part("purchase"));
        var hearing = bench.Open(row, body, record.Programme, record.OccurredAt, record.OccurredAt);
        CheckPrice(row, record.ListPrice, record.Discount, record.Paid);
        if (hearing is not null) refusals.Check(row, body, book.Judge(hearing, record));
        if (!bench.Ledger.Purchases.TryAdd(record.Id, null)) bench.FindTwice(row, "purchase", record.Id);
        return Decision.Refused(row);
    }

    /// <summary>Puts an accepted purchase into the books, and says what must follow.</summary>
    public Companion[] Enter(LogRow row, PurchaseRecord record)
    {
        if (!book.Enter(record)) bench.FindTwice(row, "purchase", record.Id);
        return PurchaseBook.Companions(record);
    }

    /// <summary>P4: paid is the list price less every discount.</summary>
    public void CheckPrice(LogRow row, decimal listPrice, decimal discount, decimal paid)
    {
        if (paid != listPrice - discount || paid < 0 || discount < 0)
            bench.Find(
                FindingKind.PriceWrong, row, $"paid {paid}, list price {listPrice}, discount {discount}");
    }
}

/// <summary>What a purchase's event says was done.</summary>
internal sealed record PurchaseRecord(
    string Id, string Programme, string Seller, string Outlet, bool IsOnline, bool IsOldFirst,
    DateTimeOffset OccurredAt, Person Buyer, Appliance Unit, InvoiceRecord Invoice, decimal ListPrice, decimal Discount,
    decimal Paid, List<string> OtherSubsidies, string? Order)
{
    public static PurchaseRecord Read(EventBody command) => new(
        command.Text("purchaseId"), command.Text("programme"), command.Text("seller"), command.Text("outlet"),
        command.Text("channel") == "online", command.Text("order") == "old-first", command.Instant("occurredAt"),
        Person.Read(command.Part("buyer")), Appliance.Read(command.Part("unit")),
        InvoiceRecord.Read(command.Part("invoice")), command.Amount("listPrice"), command.Amount("discount"),
        command.Amount("paidPrice"), command.Texts("otherSubsidies"), command.TextOrNone("orderId"));
}

/// <summary>The line of an invoice that proves a purchase.</summary>
internal sealed record InvoiceRecord(string Number, int Line, DateOnly IssuedOn)
{
    public string Key => StreamNames.InvoiceLine(Number, Line);

    public static InvoiceRecord Read(EventBody invoice) =>
        new(invoice.Text("number"), invoice.Whole("line"), invoice.Day("issuedOn"));

    public Companion Used(string purchase, string serialNumber) => new Companion("invoice_line_used")
        .Says("invoice", Number).Says("line", Line).Says("purchase", purchase).Says("serialNumber", serialNumber);
}
