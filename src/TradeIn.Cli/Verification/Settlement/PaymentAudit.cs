namespace TradeIn.Cli.Verification;

/// <summary>What is accepted is allocated, its payment ordered less what the seller owes, and made or not: M1, M2.</summary>
internal sealed class PaymentAudit(Bench bench)
{
    /// <summary>What a payment is known by that debts took all of.</summary>
    private const string Netted = "netted";

    private Ledger Ledger => bench.Ledger;

    public Decision Allocate(LogRow row, EventBody body)
    {
        if (StatementCase.Open(bench, row, body) is not { } open) return Decision.Unread(row);
        var (ruling, amount, accepted) = (open.Judge("accepted"), body.Amount("amount"), open.Statement.AcceptedTotal);
        if (open.Statement.State == "accepted")
            ruling.Demand(
                amount == accepted, PublicReason.AllocationDiffers, EventBody.Said(accepted), EventBody.Said(amount));
        bench.Uphold(row, ruling);
        open.Statement.State = "allocated";
        return Decision.Granted(row);
    }

    public Decision Order(LogRow row, EventBody body)
    {
        if (StatementCase.Open(bench, row, body) is not { } open) return Decision.Unread(row);
        var (statement, id) = (open.Statement, body.Text("paymentOrder"));
        bench.NoteId(row, "payment order", id);
        bench.Uphold(row, open.Judge("allocated"));
        var (gross, seller) = (statement.AcceptedTotal, Ledger.SellerOf(statement.Seller));
        var netted = Math.Min(gross, seller.Left);
        bench.CheckSaid(FindingKind.PaymentWrong, row, body, "gross", gross);
        bench.CheckSaid(FindingKind.PaymentWrong, row, body, "netted", netted);
        bench.CheckSaid(FindingKind.PaymentWrong, row, body, "amount", gross - netted);
        seller.Settled += netted;
        statement.Order = new PaymentRecord(id, gross, netted, gross - netted, open.Day);
        statement.State = "ordered";
        List<Companion> told = [];
        if (netted > 0) told.Add(Debt("debt_netted", statement, open.Day));
        told.AddRange(ByBudget(statement).Select(part => part.Budget.Spend(statement.Id, part.Amount, open.Day)));
        if (gross == netted)
        {
            told.Add(new Companion("payment_confirmed")
                .Says("statement", statement.Id).Says("paymentOrder", id).Says("paidOn", open.Day)
                .Says("reference", Netted).Says("by", open.By));
            told.AddRange(Reimburse(statement, open.Day, Netted));
        }
        return Decision.Granted(row, told);
    }

    public Decision Confirm(LogRow row, EventBody body)
    {
        if (StatementCase.Open(bench, row, body) is not { } open) return Decision.Unread(row);
        var (ruling, paidOn) = (open.Judge("ordered"), body.Day("paidOn"));
        if (open.Statement.Order is { } order)
            ruling.Demand(
                paidOn >= order.On, PublicReason.PaymentBeforeOrder, EventBody.Said(order.On), EventBody.Said(paidOn));
        bench.Uphold(row, ruling);
        bench.CheckSaid(FindingKind.PaymentWrong, row, body, "paymentOrder", open.Statement.Order?.Id);
        return Decision.Granted(row, Reimburse(open.Statement, paidOn, body.Text("reference")));
    }

    public Decision Fail(LogRow row, EventBody body)
    {
        if (StatementCase.Open(bench, row, body) is not { } open) return Decision.Unread(row);
        var statement = open.Statement;
        bench.Uphold(row, open.Judge("ordered", byAnother: false));
        bench.CheckSaid(FindingKind.PaymentWrong, row, body, "paymentOrder", statement.Order?.Id);
        List<Companion> told = [];
        if (statement.Order is { Netted: > 0 } order)
        {
            Ledger.SellerOf(statement.Seller).Settled -= order.Netted;
            told.Add(Debt("debt_reopened", statement, open.Day));
        }
        told.AddRange(ByBudget(statement).Select(part => part.Budget.Unspend(statement.Id, part.Amount, open.Day)));
        (statement.State, statement.Order) = ("allocated", null);
        return Decision.Granted(row, told);
    }

    // A claim that ended while the bank had the order is paid too, and the seller owes it since.
    private List<Companion> Reimburse(StatementEntry statement, DateOnly paidOn, string reference)
    {
        statement.State = "paid";
        Ledger.Totals.PaidToSellers += statement.Order?.Amount ?? 0;
        Ledger.Totals.Netted += statement.Order?.Netted ?? 0;
        List<Companion> told = [];
        foreach (var line in statement.Accepted)
        {
            if (line.Entry is not { State: ClaimState.Advanced } claim) continue;
            claim.State = ClaimState.Reimbursed;
            Ledger.Totals.Reimbursed += line.Amount;
            claim.Group.Paid += line.Amount;
            told.Add(new Companion("subsidy_reimbursed")
                .Says("claim", claim.Id).Says("seller", statement.Seller).Says("amount", line.Amount)
                .Says("paidOn", paidOn).Says("reference", reference).Says("statement", statement.Id));
        }
        return told;
    }

    private static Companion Debt(string type, StatementEntry statement, DateOnly day) => new Companion(type)
        .Says("seller", statement.Seller).Says("statement", statement.Id).Says("paymentOrder", statement.Order!.Id)
        .Says("amount", statement.Order.Netted).Says("on", day);

    private List<(BudgetEntry Budget, decimal Amount)> ByBudget(StatementEntry statement) =>
    [
        .. statement.Accepted
            .Where(line => line.BudgetDistrict is not null).GroupBy(line => line.BudgetDistrict!)
            .Select(part => (Ledger.BudgetOf(statement.Programme, part.Key), part.Sum(line => line.Amount))),
    ];
}
