namespace TradeIn.Cli.Verification;

/// <summary>
/// What follows for statement, budget and debts when a subsidy stands no more, in whole or in part. Until its payment
/// is ordered the statement comes to less; from then on the seller owes what it was paid for nothing (A1, M2, M4).
/// </summary>
internal static class ClaimMoney
{
    /// <summary>What finance has paid of what is taken back, or has ordered to be paid.</summary>
    public static decimal OwedOf(ClaimEntry? claim, decimal takenBack) => IsPaidFor(claim) ? takenBack : 0;

    /// <summary>To be asked before the claim's own entry is changed.</summary>
    public static List<Companion> End(Ledger ledger, ClaimEntry claim, string cause, decimal owed, DateOnly day) =>
    [
        .. Release(ledger, claim, cause, claim.Stands ? claim.Subsidy ?? 0 : 0, day),
        .. Reduce(claim, cause, claim.Stands ? claim.Subsidy ?? 0 : 0, day),
        .. Owe(ledger, claim, cause, owed, day),
    ];

    /// <summary>The subsidy is less from now on; to be asked before the claim's own entry is changed.</summary>
    public static List<Companion> Lower(
        Ledger ledger, ClaimEntry claim, string cause, decimal subsidy, decimal owed, DateOnly day) =>
    [
        .. Release(ledger, claim, cause, (claim.Subsidy ?? 0) - subsidy, day),
        .. Reduce(claim, cause, (claim.Subsidy ?? 0) - subsidy, day),
        .. Owe(ledger, claim, cause, owed, day),
    ];

    private static bool IsPaidFor(ClaimEntry? claim) =>
        claim is { Stands: true } and ({ State: ClaimState.Reimbursed } or { Statement.IsOrdered: true });

    private static IEnumerable<Companion> Release(
        Ledger ledger, ClaimEntry claim, string cause, decimal amount, DateOnly day)
    {
        if (amount == 0 || claim.BudgetDistrict is not { } district) yield break;
        yield return ledger.BudgetOf(claim.Programme, district).Release(claim.Id, cause, amount, IsPaidFor(claim), day);
    }

    // What the line is above the subsidy is a debt since the bank had an order that failed, and stays on the statement.
    private static IEnumerable<Companion> Reduce(ClaimEntry claim, string cause, decimal lost, DateOnly day)
    {
        if (lost == 0 || claim.Statement is not { IsOrdered: false } statement) yield break;
        if (statement.LineOf(claim.Id) is not { } line) yield break;
        var left = line.Amount - lost;
        line.Amount = left;
        yield return new Companion("statement_line_reduced")
            .Says("claim", claim.Id).Says("statement", statement.Id).Says("cause", cause).Says("amount", left)
            .Says("on", day);
        if (left == 0) yield return statement.Leave(line, "ended", day);
    }

    /// <summary>What the seller owes finance from now on; nothing follows when it owes nothing.</summary>
    private static IEnumerable<Companion> Owe(
        Ledger ledger, ClaimEntry claim, string cause, decimal amount, DateOnly day)
    {
        if (amount <= 0) yield break;
        ledger.Owe(claim, amount, day);
        yield return new Companion("debt_incurred")
            .Says("seller", claim.Seller).Says("claim", claim.Id).Says("cause", cause).Says("amount", amount)
            .Says("on", day);
    }
}
