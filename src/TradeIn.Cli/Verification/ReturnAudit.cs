namespace TradeIn.Cli.Verification;

/// <summary>The buyer gives a unit back, and everything is given back (A1).</summary>
internal sealed class ReturnAudit(Bench bench)
{
    private readonly RefusalAudit refusals = new(bench);
    private readonly RulesAudit rules = new(bench);

    private Ledger Ledger => bench.Ledger;

    public Decision Grant(LogRow row, EventBody body)
    {
        var (record, sale) = Open(row, body);
        var ruling = Judge(record, sale);
        bench.Uphold(row, ruling);
        rules.Check(row, body, ruling, reasons: []);
        Ledger.Totals.TakenBack += record.TakenBack;
        Ledger.Totals.Refunded += body.Amount("refund");
        if (sale is not { Purchase: { } purchase, Hearing: { } hearing }) return Decision.Unread(row);
        bench.CheckVersion(hearing, body);
        CheckMoney(row, body, record, purchase, sale.Claim);
        var companions = new ReturnBook(Ledger, record, purchase, sale.Claim, hearing).GiveBack();
        CheckClaim(row, body, sale.Claim);
        bench.CheckCounts(hearing, body, record.Buyer, Ledger.UsageOf(purchase.Programme, purchase.Buyer));
        return Decision.Granted(row, [.. companions]);
    }

    public Decision Refusal(LogRow row, EventBody body)
    {
        var (record, sale) = Open(row, body);
        var ruling = Judge(record, sale);
        refusals.Check(row, body, ruling);
        rules.Check(row, body, ruling, body.Parts("reasons"));
        return Decision.Refused(row);
    }

    private (ReturnRecord Record, SaleCase Sale) Open(LogRow row, EventBody body)
    {
        var record = ReturnRecord.Read(body.Part("return"));
        bench.NoteId(row, "return", record.Id);
        var sale = SaleCase.Open(bench, row, record.PurchaseId, record.OccurredAt);
        bench.CheckSaid(FindingKind.EnterpriseWrong, row, body, "seller", sale.Purchase?.Seller);
        return (record, sale);
    }

    private Ruling Judge(ReturnRecord record, SaleCase sale)
    {
        var ruling = sale.Judge();
        if (sale.Purchase is not { } purchase) return ruling;
        ruling.DemandHolder(record.Buyer, purchase.Buyer, purchase.Document, record.IsAgentProved);
        JudgeInvoices(ruling, record, purchase);
        if (purchase.ReturnedBy is not null) return ruling;
        var held = sale.Claim?.WithBuyer ?? 0;
        ruling.Demand(
            record.TakenBack == held, PublicReason.SubsidyNotTakenBack,
            EventBody.Said(held), EventBody.Said(record.TakenBack));
        return ruling;
    }

    // The blue invoice is the purchase's; a red one credits no more than its line, and closes no other invoice.
    private void JudgeInvoices(Ruling ruling, ReturnRecord record, PurchaseEntry purchase)
    {
        var shown = record.Line is { } line ? StreamNames.InvoiceLine(record.Invoice, line)
            : record.Invoice + purchase.InvoiceLine[purchase.Invoice.Length..];
        ruling.Demand(shown == purchase.InvoiceLine, PublicReason.InvoiceMismatch, purchase.InvoiceLine, shown);
        if (record.Red is not { } red) return;
        ruling.Demand(
            red.Amount <= purchase.Paid, PublicReason.RedInvoiceExceedsBlue,
            EventBody.Said(purchase.Paid), EventBody.Said(red.Amount));
        var closed = Ledger.RedInvoices.GetValueOrDefault(red.Number);
        ruling.Demand(closed is null || closed == purchase.Invoice, PublicReason.RedInvoiceAlreadyUsed, actual: closed);
    }

    private void CheckMoney(LogRow row, EventBody body, ReturnRecord record, PurchaseEntry purchase, ClaimEntry? claim)
    {
        var credited = record.Red?.Amount ?? purchase.Paid;
        bench.CheckSaid(
            FindingKind.RefundWrong, row, body, "refund", Math.Max(0, credited - record.TakenBack));
        bench.CheckSaid(FindingKind.TakenBackWrong, row, body, "takenBack", record.TakenBack);
        bench.CheckSaid(FindingKind.OwedWrong, row, body, "owedToFinance", ReturnBook.Owed(record, claim));
    }

    private void CheckClaim(LogRow row, EventBody body, ClaimEntry? claim)
    {
        var certificate = claim?.Certificate;
        bench.CheckSaid(FindingKind.ClaimWrong, row, body, "claim", claim?.Id);
        bench.CheckSaid(FindingKind.CertificateStateWrong, row, body, "certificate", certificate?.Number);
        bench.CheckSaid(
            FindingKind.CertificateStateWrong, row, body, "certificateStatus",
            certificate is null ? null : CertificateRules.NameOf(certificate.State));
    }
}

/// <summary>What a return's event says was done.</summary>
internal sealed record ReturnRecord(
    string Id, string PurchaseId, DateTimeOffset OccurredAt, Person Buyer, bool? IsAgentProved, string Invoice,
    int? Line, (string Number, decimal Amount)? Red, decimal TakenBack)
{
    public static ReturnRecord Read(EventBody command) => new(
        command.Text("returnId"), command.Text("purchaseId"), command.Instant("occurredAt"),
        Person.Read(command.Part("buyer")), Person.IsAgentProved(command), command.Text("invoice"),
        command.WholeOrNone("invoiceLine"),
        command.PartOrNone("redInvoice") is { } red ? (red.Text("number"), red.Amount("amount")) : null,
        command.Amount("subsidyTakenBack"));
}
