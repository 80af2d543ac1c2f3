namespace TradeIn.Cli.Verification;

/// <summary>
/// At the door: old unit in and new unit out in one decision, judged against the order and by the rules of a recycling
/// and of a purchase (Q10).
/// </summary>
internal sealed class DeliveryAudit(Bench bench, RecyclingAudit recyclings, PurchaseAudit purchases)
{
    private readonly RefusalAudit refusals = new(bench);
    private readonly RulesAudit rules = new(bench);
    private readonly RecyclingBook recyclingBook = new(bench.Ledger);
    private readonly PurchaseBook purchaseBook = new(bench.Ledger);

    private Ledger Ledger => bench.Ledger;

    public Decision Grant(LogRow row, EventBody body)
    {
        var (record, hearing) = Open(row, body);
        var ruling = Judge(record, hearing);
        bench.Uphold(row, ruling);
        rules.Check(row, body, ruling, reasons: []);
        if (record.Order is not { } order || hearing is null) return Decision.Unread(row);
        bench.CheckVersion(hearing, body);
        order.State = OrderState.Delivered;
        var (recycling, purchase) = (record.Recycling!, record.Purchase!);
        Companion[] told =
        [
            record.Fulfilled(hearing.Day), record.Recycled(body), .. recyclings.Enter(row, body, recycling, hearing),
            record.Bought(body), .. purchases.Enter(row, purchase),
        ];
        return Decision.Granted(row, told);
    }

    public Decision Refusal(LogRow row, EventBody body)
    {
        var (record, hearing) = Open(row, body);
        var ruling = Judge(record, hearing);
        refusals.Check(row, body, ruling);
        rules.Check(row, body, ruling, body.Parts("reasons"));
        return Decision.Refused(row);
    }

    private (DeliveryRecord Record, Hearing? Hearing) Open(LogRow row, EventBody body)
    {
        var record = DeliveryRecord.Read(body.Part("delivery"), Ledger);
        bench.NoteId(row, "delivery", record.Id);
        bench.CheckSaid(FindingKind.EnterpriseWrong, row, body, "seller", record.Order?.Record.Seller);
        return (record, record.Order is { Record: var ordered }
            ? bench.Open(row, ordered.Programme, record.OccurredAt, record.OccurredAt) : null);
    }

    private Ruling Judge(DeliveryRecord record, Hearing? hearing)
    {
        if (record.Order is not { } order || hearing is null)
        {
            var unknown = new Ruling();
            unknown.Demand(record.Order is not null, PublicReason.OrderUnknown, actual: record.OrderId);
            return unknown;
        }
        var ruling = HoldBook.JudgeOpen(order, hearing);
        ruling.Demand(true, PublicReason.OrderUnknown);
        JudgeDoor(ruling, record, order.Record);
        recyclingBook.Judge(ruling, hearing, record.Recycling!);
        purchaseBook.Judge(ruling, hearing, record.Purchase!);
        JudgeNewQuota(ruling, hearing, order.Record);
        return ruling;
    }

    private static void JudgeDoor(Ruling ruling, DeliveryRecord record, OrderRecord ordered)
    {
        ruling.Demand(
            record.OldUnit.Category == ordered.OldUnit.Category, PublicReason.OrderOldUnitDiffers,
            ordered.OldUnit.Category, record.OldUnit.Category);
        ruling.Demand(
            record.NewUnit.Category == ordered.NewCategory
                && Appliance.Compared(record.NewUnit.Brand) == Appliance.Compared(ordered.NewBrand)
                && Appliance.Compared(record.NewUnit.Model) == Appliance.Compared(ordered.NewModel),
            PublicReason.OrderNewUnitDiffers);
        ruling.Demand(
            record.Collected == ordered.Paid, PublicReason.OrderPriceNotCollected,
            EventBody.Said(ordered.Paid), EventBody.Said(record.Collected));
        ruling.Demand(record.IsSigned, PublicReason.ApplicationNotSigned);
    }

    // The order's own hold is no obstacle; one that expired may have been taken by others.
    private void JudgeNewQuota(Ruling ruling, Hearing hearing, OrderRecord ordered)
    {
        var usage = Ledger.UsageOf(ordered.Programme, ordered.Buyer.Key);
        var limit = hearing.Terms.AllowanceOf(ordered.Buyer.Kind).New;
        var used = usage.New + usage.NewHeld(hearing.Day, besides: ordered.Id);
        ruling.Demand(used < limit, PublicReason.QuotaNewExceeded, EventBody.Said(limit), EventBody.Said(used));
    }
}
