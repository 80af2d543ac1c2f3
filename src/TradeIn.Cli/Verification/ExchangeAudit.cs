namespace TradeIn.Cli.Verification;

/// <summary>Another unit of the same category is handed over; the subsidy follows it and never rises (A2).</summary>
internal sealed class ExchangeAudit(Bench bench)
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
        if (sale is not { Purchase: { } purchase, Hearing: { } hearing }) return Decision.Unread(row);
        bench.CheckVersion(hearing, body);
        var money = ExchangeMoney.Of(record, purchase, sale.Claim, hearing.Terms);
        CheckMoney(row, body, money, sale.Claim);
        CheckUnit(row, body, purchase);
        Ledger.Totals.TakenBack += money.TakenBack;
        Ledger.Totals.Refunded += money.Refund;
        var companions = new ExchangeBook(Ledger, record, purchase, sale.Claim, money, hearing.Day).Rebind();
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

    private (ExchangeRecord Record, SaleCase Sale) Open(LogRow row, EventBody body)
    {
        var record = ExchangeRecord.Read(body.Part("exchange"));
        bench.NoteId(row, "exchange", record.Id);
        var sale = SaleCase.Open(bench, row, record.PurchaseId, record.OccurredAt);
        bench.CheckSaid(FindingKind.EnterpriseWrong, row, body, "seller", sale.Purchase?.Seller);
        return (record, sale);
    }

    private Ruling Judge(ExchangeRecord record, SaleCase sale)
    {
        var ruling = sale.Judge();
        if (sale is not { Purchase: { } purchase, Hearing: { } hearing }) return ruling;
        ruling.Demand(
            record.Unit.Category == purchase.Unit.Category, PublicReason.ExchangeOtherCategory,
            purchase.Unit.Category, record.Unit.Category);
        var unit = Ledger.NewUnits.GetValueOrDefault(record.Unit.NewIdentity);
        ruling.Demand(unit?.Purchase is null, PublicReason.NewUnitAlreadySold, actual: unit?.Purchase);
        if (sale.Claim is { Stands: true })
        {
            var elsewhere = (unit?.OtherSubsidies ?? []).Where(hearing.Terms.ExcludedBy.Contains).ToList();
            ruling.Demand(
                elsewhere.Count == 0, PublicReason.NewUnitSubsidisedElsewhere, actual: string.Join(", ", elsewhere));
        }
        if (record.IsInvoicedAnew(purchase))
        {
            var proved = Ledger.InvoiceLines.GetValueOrDefault(record.Invoice!.Key);
            ruling.Demand(proved is null, PublicReason.InvoiceAlreadyUsed, actual: proved);
        }
        return ruling;
    }

    private void CheckMoney(LogRow row, EventBody body, ExchangeMoney money, ClaimEntry? claim)
    {
        var told = body.AmountOrNone("subsidy");
        if (told > claim?.Subsidy)
            bench.Find(FindingKind.SubsidyRaised, row, $"raised from {claim.Subsidy} yuan to {told}");
        else if (told != money.Subsidy)
            bench.Find(FindingKind.SubsidyWrong, row, $"bound to {told} yuan; it is {money.Subsidy}");
        bench.CheckSaid(
            FindingKind.ClaimWrong, row, body, "claim", money.Subsidy is null ? null : claim?.Id);
        bench.CheckSaid(FindingKind.PaidPriceWrong, row, body, "paidPrice", money.Paid);
        bench.CheckSaid(FindingKind.RefundWrong, row, body, "refund", money.Refund);
        bench.CheckSaid(FindingKind.TakenBackWrong, row, body, "takenBack", money.TakenBack);
        bench.CheckSaid(FindingKind.OwedWrong, row, body, "owedToFinance", money.Owed);
    }

    private void CheckUnit(LogRow row, EventBody body, PurchaseEntry purchase)
    {
        var back = Appliance.Read(body.Part("oldUnit"));
        if (back != purchase.Unit)
            bench.Find(
                FindingKind.UnitWrong, row,
                $"unit {back.SerialNumber} came back, the purchase's is {purchase.Unit.SerialNumber}");
    }
}

/// <summary>What an exchange's event says was done.</summary>
internal sealed record ExchangeRecord(
    string Id, string PurchaseId, DateTimeOffset OccurredAt, Appliance Unit, InvoiceRecord? Invoice, decimal? Paid)
{
    public static ExchangeRecord Read(EventBody command) => new(
        command.Text("exchangeId"), command.Text("purchaseId"), command.Instant("occurredAt"),
        Appliance.Read(command.Part("unit")),
        command.PartOrNone("invoice") is { } invoice ? InvoiceRecord.Read(invoice) : null,
        command.AmountOrNone("paidPrice"));

    /// <summary>The known invoice may be named again.</summary>
    public bool IsInvoicedAnew(PurchaseEntry purchase) => Invoice is not null && Invoice.Key != purchase.InvoiceLine;
}
