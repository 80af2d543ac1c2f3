namespace TradeIn.Cli.Verification;

/// <summary>Who was paid, and who owes whom, by the books; each yuan with its name (M7).</summary>
internal sealed record SettlementFigures
{
    /// <summary>Confirmed payments to sellers.</summary>
    public required decimal PaidToSellers { get; init; }

    /// <summary>Set off against what the sellers owed.</summary>
    public required decimal Netted { get; init; }

    /// <summary>Advanced and standing, and not paid, but for what was rejected: seller by seller.</summary>
    public required IReadOnlyDictionary<string, decimal> OwedToSellers { get; init; }

    /// <summary>Advanced and standing, rejected after the second look and not stated again: it is not owed. Seller by seller.</summary>
    public required IReadOnlyDictionary<string, decimal> RejectedOfSellers { get; init; }

    /// <summary>Paid for subsidies that stand no more: seller by seller.</summary>
    public required IReadOnlyDictionary<string, decimal> OwedBySellers { get; init; }

    public required decimal PaidToDismantlers { get; init; }

    /// <summary>Approved, and not paid: dismantler by dismantler.</summary>
    public required IReadOnlyDictionary<string, decimal> OwedToDismantlers { get; init; }

    /// <summary>Declared, and not decided yet.</summary>
    public required IReadOnlyDictionary<string, decimal> DeclaredByDismantlers { get; init; }

    /// <summary>By programme and district.</summary>
    public required IReadOnlyDictionary<string, BudgetEntry> Budgets { get; init; }

    public static SettlementFigures Of(Ledger ledger, Books books) => new()
    {
        PaidToSellers = ledger.Totals.PaidToSellers + ledger.Totals.PaidSingly,
        Netted = ledger.Totals.Netted,
        OwedToSellers = Sorted(
            books.Of(Account.SellerPayable).Concat(books.Of(Account.InTransit))
                .Select(each => (each.Owner, -each.Balance))),
        RejectedOfSellers = Sorted(books.Of(Account.SellerRejected).Select(each => (each.Owner, -each.Balance))),
        OwedBySellers = Sorted(books.Of(Account.SellerDebt)),
        PaidToDismantlers = ledger.Declarations.Values.Where(each => each.State == "paid").Sum(each => each.Total),
        OwedToDismantlers = Sorted(books.Of(Account.DismantlerPayable).Select(each => (each.Owner, -each.Balance))),
        DeclaredByDismantlers = Sorted(
            ledger.Declarations.Values.Where(each => each.State is "filed" or "reviewed")
                .Select(each => (each.Dismantler, each.Total))),
        Budgets = new SortedDictionary<string, BudgetEntry>(
            ledger.Budgets.Values.ToDictionary(each => $"{each.Programme}/{each.District}"), StringComparer.Ordinal),
    };

    // Who is owed nothing is not named.
    private static SortedDictionary<string, decimal> Sorted(IEnumerable<(string Owner, decimal Amount)> amounts)
    {
        var sums = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var (owner, amount) in amounts) sums[owner] = sums.GetValueOrDefault(owner) + amount;
        foreach (var (owner, amount) in sums.ToList())
            if (amount == 0) sums.Remove(owner);
        return sums;
    }
}
