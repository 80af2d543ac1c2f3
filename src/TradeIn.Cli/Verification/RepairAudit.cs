namespace TradeIn.Cli.Verification;

/// <summary>A repair is noted, and changes nothing (A2).</summary>
internal sealed class RepairAudit(Bench bench)
{
    private readonly RefusalAudit refusals = new(bench);

    public Decision Grant(LogRow row, EventBody body)
    {
        var (id, sale) = Open(row, body);
        bench.Uphold(row, sale.Judge());
        return sale.Hearing is not { } hearing
            ? Decision.Unread(row)
            : Decision.Granted(row, new Companion("purchase_repair_noted")
                .Says("purchase", sale.PurchaseId).Says("repair", id).Says("repairedOn", hearing.Day));
    }

    public Decision Refusal(LogRow row, EventBody body)
    {
        refusals.Check(row, body, Open(row, body).Sale.Judge());
        return Decision.Refused(row);
    }

    private (string Id, SaleCase Sale) Open(LogRow row, EventBody body)
    {
        var command = body.Part("repair");
        var id = command.Text("repairId");
        bench.NoteId(row, "repair", id);
        var sale = SaleCase.Open(bench, row, command.Text("purchaseId"), command.Instant("occurredAt"));
        bench.CheckSaid(FindingKind.EnterpriseWrong, row, body, "seller", sale.Purchase?.Seller);
        return (id, sale);
    }
}
