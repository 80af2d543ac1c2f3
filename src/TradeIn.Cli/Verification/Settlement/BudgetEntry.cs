namespace TradeIn.Cli.Verification;

/// <summary>A programme's budget of one district, as the decisions move it (M4).</summary>
internal sealed class BudgetEntry(string programme, string district)
{
    public string Programme => programme;

    public string District => district;

    public decimal Allocated { get; set; }

    public decimal Committed { get; set; }

    public decimal Spent { get; set; }

    /// <summary>Ever given back; it is in what remains.</summary>
    public decimal Released { get; set; }

    public decimal Remaining => Allocated - Committed - Spent;

    public Companion Commit(string claim, decimal amount)
    {
        Committed += amount;
        return Moved("budget_committed", amount).Says("claim", claim);
    }

    public Companion Release(string claim, string cause, decimal amount, bool wasSpent)
    {
        if (wasSpent) Spent -= amount;
        else Committed -= amount;
        Released += amount;
        return Moved("budget_released", amount)
            .Says("claim", claim).Says("cause", cause).Says("wasSpent", wasSpent ? "true" : "false");
    }

    public Companion Spend(string statement, decimal amount)
    {
        (Committed, Spent) = (Committed - amount, Spent + amount);
        return Moved("budget_spent", amount).Says("statement", statement);
    }

    public Companion Unspend(string statement, decimal amount)
    {
        (Committed, Spent) = (Committed + amount, Spent - amount);
        return Moved("budget_unspent", amount).Says("statement", statement);
    }

    // The balance that it carries is compared by the books.
    private Companion Moved(string type, decimal amount) => new Companion(type)
        .Says("district", district).Says("programme", programme).Says("amount", amount);
}
