namespace TradeIn.Cli.Verification;

/// <summary>An order holds one old and one new unit of the buyer's quota (Q10).</summary>
internal sealed class OrderAudit(Bench bench, PurchaseAudit purchases)
{
    private readonly RefusalAudit refusals = new(bench);
    private readonly RulesAudit rules = new(bench);

    private Ledger Ledger => bench.Ledger;

    public Decision Grant(LogRow row, EventBody body)
    {
        var (record, hearing) = Open(row, body);
        var usage = Ledger.UsageOf(record.Programme, record.Buyer.Key);
        if (hearing is null) return Decision.Unread(row);
        var ruling = Judge(hearing, record, usage);
        bench.Uphold(row, ruling);
        rules.Check(row, body, ruling, reasons: []);
        var until = hearing.Day.AddDays(hearing.Terms.OrderHoldDays);
        bench.CheckSaid(FindingKind.HeldUntilWrong, row, body, "heldUntil", EventBody.Said(until));
        var order = new OrderEntry(record, OrderState.Placed, until);
        Note(row, order);
        usage.Hold(order);
        bench.CheckCounts(hearing, body, record.Buyer, usage);
        return Decision.Granted(row, new Companion("units_held")
            .Says("buyer", record.Buyer.Key).Says("programme", record.Programme).Says("order", record.Id)
            .Says("until", until));
    }

    public Decision Refusal(LogRow row, EventBody body)
    {
        var (record, hearing) = Open(row, body);
        if (hearing is not null)
        {
            var ruling = Judge(hearing, record, Ledger.UsageOf(record.Programme, record.Buyer.Key));
            refusals.Check(row, body, ruling);
            rules.Check(row, body, ruling, body.Parts("reasons"));
        }
        Note(row, new OrderEntry(record, OrderState.Refused, default));
        return Decision.Refused(row);
    }

    private (OrderRecord Record, Hearing? Hearing) Open(LogRow row, EventBody body)
    {
        var record = OrderRecord.Read(body.Part("order"));
        purchases.CheckPrice(row, record.ListPrice, record.Discount, record.Paid);
        return (record, bench.Open(row, body, record.Programme, record.OccurredAt, record.OccurredAt));
    }

    private void Note(LogRow row, OrderEntry order)
    {
        if (!Ledger.Orders.TryAdd(order.Record.Id, order)) bench.FindTwice(row, "order", order.Record.Id);
    }

    private Ruling Judge(Hearing hearing, OrderRecord record, Usage usage)
    {
        var (terms, ruling) = (hearing.Terms, new Ruling());
        ruling.DemandPeriod(hearing);
        var isOldTaken = terms.OldCategories.Contains(record.OldUnit.Category);
        ruling.Demand(
            isOldTaken && terms.Caps.ContainsKey(record.NewCategory), PublicReason.CategoryNotCovered,
            actual: isOldTaken ? record.NewCategory : record.OldUnit.Category);
        JudgeSeller(ruling, hearing, record, Ledger.Enterprises.GetValueOrDefault(record.Seller));
        ruling.Demand(
            terms.IsEligible(record.Buyer.RegisteredIn), PublicReason.BuyerNotEligible,
            actual: record.Buyer.RegisteredIn);
        if (record.IsAgentProved is { } proved) ruling.Demand(proved, PublicReason.AgentIdentityMissing);
        JudgeQuota(ruling, terms.AllowanceOf(record.Buyer.Kind), usage, hearing.Day);
        var recycled = Ledger.OldUnits.GetValueOrDefault(record.OldUnit.OldIdentity);
        ruling.Demand(recycled is null, PublicReason.OldUnitAlreadyRecycled, actual: recycled);
        return ruling;
    }

    private static void JudgeSeller(Ruling ruling, Hearing hearing, OrderRecord record, EnterpriseFile? seller)
    {
        ruling.Demand(
            seller is not null && seller.IsQualified("sales", hearing.Day, hearing.Terms.Bond),
            PublicReason.SellerNotQualified);
        ruling.Demand(
            seller is not null && seller.HasOutlet(record.Outlet, "sales", hearing.Day),
            PublicReason.OutletNotRegistered,
            actual: record.Outlet);
        ruling.Demand(seller is { IsDual: true }, PublicReason.SellerNotDual, actual: record.Seller);
    }

    // What other orders hold is not there to be held again.
    private static void JudgeQuota(Ruling ruling, Allowance limit, Usage usage, DateOnly day)
    {
        var (old, @new) = (usage.Old + usage.OldHeld(day), usage.New + usage.NewHeld(day));
        ruling.Demand(
            old < limit.Old, PublicReason.QuotaOldExceeded, EventBody.Said(limit.Old), EventBody.Said(old));
        ruling.Demand(
            @new < limit.New, PublicReason.QuotaNewExceeded, EventBody.Said(limit.New), EventBody.Said(@new));
    }
}
