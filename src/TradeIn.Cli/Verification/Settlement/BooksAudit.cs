namespace TradeIn.Cli.Verification;

/// <summary>
/// At the end the sums agree at every level: what the books hold, account by account, is what the decisions come to,
/// claim by claim (M7).
/// </summary>
internal sealed class BooksAudit(Bench bench, Books books)
{
    private readonly Dictionary<string, decimal> payable = new(StringComparer.Ordinal);
    private readonly Dictionary<string, decimal> rejected = new(StringComparer.Ordinal);
    private readonly Dictionary<string, decimal> spent = new(StringComparer.Ordinal);

    private Ledger Ledger => bench.Ledger;

    public void Close()
    {
        foreach (var claim in Ledger.Claims.Values)
            if (claim.Subsidy is not null) Reckon(claim);
        Compare(Account.SellerPayable, payable, -1, FindingKind.PayableWrong, "is payable to seller");
        Compare(Account.SellerRejected, rejected, -1, FindingKind.PayableWrong, "is rejected of seller");
        Compare(Account.BudgetSpent, spent, 1, FindingKind.SpentWrong, "is spent of budget");
        Compare(
            Account.SellerDebt, Ledger.Sellers.ToDictionary(each => each.Key, each => each.Value.Left), 1,
            FindingKind.DebtsWrong, "is owed by seller");
        Compare(
            Account.Bond, Ledger.Enterprises.ToDictionary(each => each.Key, each => each.Value.Bond), -1,
            FindingKind.BondWrong, "is in the bond of");
        Compare(Account.DismantlerPayable, DisposalPayable(), -1, FindingKind.PayableWrong, "is payable to dismantler");
    }

    private void Reckon(ClaimEntry claim)
    {
        var (charged, isOrdered) = (claim.Charged, claim.Statement is { IsOrdered: true });
        var stands = claim.Stands ? claim.Subsidy ?? 0 : 0;
        var isCharged = claim.Statement is not null || claim.PaidSingly != 0;
        if (charged - claim.Owed != (isCharged ? stands : 0))
            bench.Find(
                FindingKind.ReimbursedWrong, $"claim-{claim.Id}",
                $"{charged} yuan are paid or stated for it and {claim.Owed} owed; {stands} stand");
        if (claim.BudgetDistrict is { } district)
            Add(spent, $"{claim.Programme}/{district}", (isOrdered ? charged : 0) - claim.Owed);
        if (isOrdered || claim.PaidSingly != 0) return;
        Add(
            claim.IsRejected ? rejected : payable, claim.Seller,
            claim.Statement is not null ? charged : claim.State == ClaimState.Advanced ? claim.WithBuyer : 0);
    }

    private Dictionary<string, decimal> DisposalPayable()
    {
        var owed = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var declaration in Ledger.Declarations.Values)
            if (declaration.State == "approved") Add(owed, declaration.Dismantler, declaration.Total);
        return owed;
    }

    private void Compare(
        Account account, Dictionary<string, decimal> decided, int sign, FindingKind kind, string what)
    {
        var told = books.Of(account).ToDictionary(each => each.Owner, each => each.Balance * sign);
        foreach (var owner in decided.Keys.Union(told.Keys))
        {
            var (right, said) = (decided.GetValueOrDefault(owner), told.GetValueOrDefault(owner));
            if (right != said)
                bench.Find(
                    kind, StreamOf(account, owner), $"by the books {said} yuan {what} {owner}; decided were {right}");
        }
    }

    private static string StreamOf(Account account, string owner) => account switch
    {
        Account.SellerPayable or Account.SellerRejected or Account.SellerDebt => $"seller_account-{owner}",
        Account.BudgetSpent => $"budget-{owner}",
        _ => $"enterprise-{owner}",
    };

    private static void Add(Dictionary<string, decimal> sums, string key, decimal amount) =>
        sums[key] = sums.GetValueOrDefault(key) + amount;
}
