namespace TradeIn.Cli.Verification;

/// <summary>The accounts of the books. Debit is above zero, credit below.</summary>
internal enum Account : byte
{
    /// <summary>Subsidies that stand.</summary>
    Granted,

    /// <summary>Granted, and not yet with the buyer.</summary>
    Buyers,

    /// <summary>Advanced by a seller, and not yet reimbursed.</summary>
    SellerPayable,

    /// <summary>Advanced by a seller and rejected after the second look: not owed, unless it is stated again.</summary>
    SellerRejected,

    /// <summary>Ordered to be paid to a seller, and with the bank.</summary>
    InTransit,

    /// <summary>What a seller owes finance.</summary>
    SellerDebt,
    Bank,
    Bond,
    Penalties,
    Disposal,
    DismantlerPayable,
    BudgetFunding,
    BudgetAvailable,
    BudgetCommitted,
    BudgetSpent,
}

/// <summary>
/// A double-entry ledger of the auditor's own, derived from the events alone, each posting from the event that tells of
/// it. What one decision says in several events must balance (M7).
/// </summary>
internal sealed class Books(Bench bench)
{
    private readonly Dictionary<(Account Account, string Owner), decimal> balances = [];
    private readonly Dictionary<string, BookedClaim> approved = new(StringComparer.Ordinal);
    private readonly Dictionary<string, decimal> released = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ToldPayment> orders = new(StringComparer.Ordinal);
    private decimal difference;
    private LogRow? first;

    private Ledger Ledger => bench.Ledger;

    /// <summary>What an account holds of one owner.</summary>
    public decimal Of(Account account, string owner) => balances.GetValueOrDefault((account, owner));

    /// <summary>What an account holds, owner by owner.</summary>
    public IEnumerable<(string Owner, decimal Balance)> Of(Account account)
    {
        foreach (var (key, balance) in balances)
            if (key.Account == account) yield return (key.Owner, balance);
    }

    /// <summary>The postings of a decision are complete: they must balance.</summary>
    public void CloseEntry()
    {
        if (difference != 0)
            bench.Find(
                FindingKind.BooksUnbalanced, first!,
                $"debits and credits of {first!.Type} differ by {difference} yuan");
        (difference, first) = (0, null);
    }

    public void Follow(LogRow row, EventBody body)
    {
        first ??= row;
        switch (row.Type)
        {
            case "claim_approved": Approve(body); break;
            case "subsidy_advanced": Advance(body); break;
            case "claim_rebound": End(body, body.Amount("subsidy"), body.Amount("takenBack")); break;
            case "claim_returned": End(body, 0, body.Amount("takenBack")); break;
            case "claim_revoked": End(body, 0, body.Amount("toRecover")); break;
            case "claim_stated": Reject(body.Text("claim"), isRejected: false); break;
            case "claim_unstated" when body.Text("cause") == "rejected":
                Reject(body.Text("claim"), isRejected: true);
                break;
            case "subsidy_reimbursed": Reimburse(body); break;
            case "payment_ordered" or "payment_confirmed" or "payment_failed": Pay(row.Type, body); break;
            case "debt_incurred" or "debt_reopened":
                Post(Account.SellerDebt, body.Text("seller"), body.Amount("amount"));
                break;
            case "debt_netted": Post(Account.SellerDebt, body.Text("seller"), -body.Amount("amount")); break;
            case "debt_settled": Settle(body); break;
            case "declaration_approved" or "declaration_paid": PayDisposal(row.Type, body); break;
            default: FollowFunds(row, body); break;
        }
    }

    private void FollowFunds(LogRow row, EventBody body)
    {
        switch (row.Type)
        {
            case "bond_deposited":
                Move(Account.Bond, Account.Bank, body.Text("enterprise"), body.Amount("amount"));
                break;
            case "breach_recorded": Post(Account.Penalties, "", -body.Amount("penalty")); break;
            case "bond_drawn": Post(Account.Bond, body.Text("enterprise"), body.Amount("amount")); break;
            case "budget_allocated": MoveBudget(row, body, Account.BudgetFunding, Account.BudgetAvailable); break;
            case "budget_allocation_refused": CheckBalance(row, body); break;
            case "budget_committed": MoveBudget(row, body, Account.BudgetAvailable, Account.BudgetCommitted); break;
            case "budget_spent": MoveBudget(row, body, Account.BudgetCommitted, Account.BudgetSpent); break;
            case "budget_unspent": MoveBudget(row, body, Account.BudgetSpent, Account.BudgetCommitted); break;
            case "budget_released":
                var budget = NameOf(body);
                released[budget] = released.GetValueOrDefault(budget) + body.Amount("amount");
                MoveBudget(
                    row, body, body.Flag("wasSpent") ? Account.BudgetSpent : Account.BudgetCommitted,
                    Account.BudgetAvailable);
                break;
        }
    }

    private void Approve(EventBody body)
    {
        var (subsidy, id) = (body.Amount("subsidy"), body.Part("claim").Text("claimId"));
        Move(Account.Buyers, Account.Granted, "", subsidy);
        approved[id] = new BookedClaim(subsidy, IsAdvanced: false);
    }

    private void Advance(EventBody body)
    {
        var (id, seller, amount) = (body.Text("claim"), body.Text("seller"), body.Amount("amount"));
        Post(Account.Buyers, "", amount);
        Post(Account.SellerPayable, seller, -amount);
        approved[id] = approved.GetValueOrDefault(id) with { IsAdvanced = true };
    }

    // What the buyer gives back, finance need not pay; what it has paid, the seller owes by an event of its own.
    private void End(EventBody body, decimal left, decimal givenBack)
    {
        var (id, owed) = (body.Text("claim"), body.Amount("owedToFinance"));
        if (!approved.TryGetValue(id, out var booked) || booked.Granted == 0) return;
        Post(Account.Granted, "", left - booked.Granted);
        if (booked.IsAdvanced) Post(AccountOf(booked), SellerOf(id), givenBack - owed);
        else Post(Account.Buyers, "", booked.Granted - left);
        approved[id] = booked with { Granted = left };
    }

    // A payment on a statement was posted when it was ordered.
    private void Reimburse(EventBody body)
    {
        if (body.TextOrNone("statement") is not null) return;
        Reject(body.Text("claim"), isRejected: false);
        Move(Account.Bank, Account.SellerPayable, body.Text("seller"), body.Amount("amount"));
    }

    // What stands of a claim moves between what is owed to its seller and what is rejected of it.
    private void Reject(string id, bool isRejected)
    {
        if (!approved.TryGetValue(id, out var booked) || !booked.IsAdvanced || booked.IsRejected == isRejected) return;
        var after = booked with { IsRejected = isRejected };
        Move(AccountOf(after), AccountOf(booked), SellerOf(id), booked.Granted);
        approved[id] = after;
    }

    private static Account AccountOf(BookedClaim claim) =>
        claim.IsRejected ? Account.SellerRejected : Account.SellerPayable;

    private void Pay(string type, EventBody body)
    {
        var id = body.Text("statement");
        if (Ledger.Statements.GetValueOrDefault(id)?.Seller is not { } seller) return;
        if (type == "payment_ordered") orders[id] = new ToldPayment(body.Amount("gross"), body.Amount("amount"));
        if (!orders.TryGetValue(id, out var order)) return;
        switch (type)
        {
            case "payment_ordered":
                Post(Account.SellerPayable, seller, order.Gross);
                Post(Account.InTransit, seller, -order.Amount);
                break;
            case "payment_confirmed": Move(Account.Bank, Account.InTransit, seller, order.Amount); break;
            default:
                Post(Account.SellerPayable, seller, -order.Gross);
                Post(Account.InTransit, seller, order.Amount);
                break;
        }
    }

    private void Settle(EventBody body)
    {
        var (seller, amount) = (body.Text("seller"), body.Amount("amount"));
        Post(Account.SellerDebt, seller, -amount);
        if (body.Text("means") == "payment") Post(Account.Bank, "", amount);
    }

    private void PayDisposal(string type, EventBody body)
    {
        var amount = body.Amount("amount");
        if (Ledger.Declarations.GetValueOrDefault(body.Text("declaration"))?.Dismantler is not { } dismantler) return;
        if (type == "declaration_approved") Move(Account.DismantlerPayable, Account.Disposal, dismantler, amount);
        else Move(Account.Bank, Account.DismantlerPayable, dismantler, amount);
    }

    private void MoveBudget(LogRow row, EventBody body, Account from, Account to)
    {
        Move(from, to, NameOf(body), body.Amount("amount"));
        CheckBalance(row, body);
    }

    private void CheckBalance(LogRow row, EventBody body)
    {
        var (budget, told) = (NameOf(body), body.Part("balance"));
        CheckBalance(row, told, "allocated", -Of(Account.BudgetFunding, budget));
        CheckBalance(row, told, "committed", Of(Account.BudgetCommitted, budget));
        CheckBalance(row, told, "spent", Of(Account.BudgetSpent, budget));
        CheckBalance(row, told, "released", released.GetValueOrDefault(budget));
    }

    private void CheckBalance(LogRow row, EventBody told, string member, decimal right)
    {
        if (told.Amount(member) is var said && said != right)
            bench.Find(FindingKind.BudgetBalanceWrong, row, $"{member} reads {said} yuan; it is {right}");
    }

    private static string NameOf(EventBody body) => $"{body.Text("programme")}/{body.Text("district")}";

    private string SellerOf(string claim) => Ledger.Claims.GetValueOrDefault(claim)?.Seller ?? "";

    private void Move(Account credited, Account debited, string owner, decimal amount)
    {
        Post(credited, credited == Account.Bank ? "" : owner, -amount);
        Post(debited, debited == Account.Bank ? "" : owner, amount);
    }

    private void Post(Account account, string owner, decimal amount)
    {
        var key = (account, Ledger.Name(owner));
        balances[key] = balances.GetValueOrDefault(key) + amount;
        difference += amount;
    }

    private readonly record struct ToldPayment(decimal Gross, decimal Amount);

    /// <summary>A claim as the events tell it: what stands of it, whether the buyer has it, and whether finance rejected it.</summary>
    private readonly record struct BookedClaim(decimal Granted, bool IsAdvanced, bool IsRejected = false);
}
