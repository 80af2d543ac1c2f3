namespace TradeIn.Cli.Verification;

/// <summary>A programme's budget of one district, as the decisions move it (M4).</summary>
internal sealed class BudgetEntry(string programme, string district)
{
    private readonly Dictionary<DateOnly, BudgetMoves> days = [];

    public string Programme => programme;

    public string District => district;

    public decimal Allocated { get; private set; }

    public decimal Committed { get; private set; }

    public decimal Spent { get; private set; }

    /// <summary>Ever given back; it is in what remains.</summary>
    public decimal Released { get; private set; }

    public decimal Remaining => Allocated - Committed - Spent;

    /// <summary>The days on which anything moved.</summary>
    public IReadOnlyDictionary<DateOnly, BudgetMoves> Days => days;

    public void Allocate(decimal amount, DateOnly day)
    {
        Allocated += amount;
        MovesOn(day).Allocated += amount;
    }

    public Companion Commit(string claim, decimal amount, DateOnly day)
    {
        Committed += amount;
        var moves = MovesOn(day);
        (moves.Taken, moves.Claims) = (moves.Taken + amount, moves.Claims + 1);
        return Moved("budget_committed", amount).Says("claim", claim);
    }

    public Companion Release(string claim, string cause, decimal amount, bool wasSpent, DateOnly day)
    {
        if (wasSpent) Spent -= amount;
        else Committed -= amount;
        Released += amount;
        MovesOn(day).Taken -= amount;
        return Moved("budget_released", amount)
            .Says("claim", claim).Says("cause", cause).Says("wasSpent", wasSpent ? "true" : "false");
    }

    public Companion Spend(string statement, decimal amount, DateOnly day)
    {
        MovesOn(day);
        (Committed, Spent) = (Committed - amount, Spent + amount);
        return Moved("budget_spent", amount).Says("statement", statement);
    }

    public Companion Unspend(string statement, decimal amount, DateOnly day)
    {
        MovesOn(day);
        (Committed, Spent) = (Committed + amount, Spent - amount);
        return Moved("budget_unspent", amount).Says("statement", statement);
    }

    private BudgetMoves MovesOn(DateOnly day)
    {
        if (!days.TryGetValue(day, out var moves)) days.Add(day, moves = new BudgetMoves());
        return moves;
    }

    // The balance that it carries is compared by the books.
    private Companion Moved(string type, decimal amount) => new Companion(type)
        .Says("district", district).Says("programme", programme).Says("amount", amount);
}
