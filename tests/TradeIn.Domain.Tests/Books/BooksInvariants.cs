using TradeIn.Domain.Books;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Settlement;

namespace TradeIn.Domain.Tests.Books;

/// <summary>What the accounts must come to, reckoned from the states of claims, statements, budgets and debts alone.</summary>
internal sealed class BooksInvariants(History history, Ledger books)
{
    private const string Seller = "sel-dazhong";

    public void Hold()
    {
        HoldBudget();
        var claims = All<Claim>("claim");
        var statements = All<Statement>("statement");
        Is(Account.Subsidy, claims.Where(claim => claim.Status is ClaimStatus.Advanced or ClaimStatus.Reimbursed)
            .Sum(claim => claim.Subsidy!.Value.Fen));
        var unstated = claims.Where(claim => claim.Status == ClaimStatus.Advanced && claim.Stated is null)
            .ToLookup(claim => LastLeft(claim.Content.ClaimId) == LeftStatement.Rejected, claim => claim.Subsidy!.Value.Fen);
        Is(Account.SellerRejected, unstated[true].Sum());
        Is(Account.SellerPayable, unstated[false].Sum() + statements.Where(each => IsOpen(each.Status))
            .SelectMany(each => each.Lines.Values).Sum(line => line.Amount.Fen));
        Is(Account.InTransit, statements.Where(each => each.Status == StatementStatus.Ordered).Sum(each => each.Order!.Amount.Fen));
        HoldSeller(statements);
    }

    private static bool IsOpen(StatementStatus status) => status is StatementStatus.Filed or StatementStatus.Concluded
        or StatementStatus.Accepted or StatementStatus.Allocated;

    private void HoldBudget()
    {
        var balance = history.StateOf<Budget>(Budget.Stream(Beijing.Programme, "110108"))!.Balance;
        Is(Account.Appropriation, balance.Allocated.Fen);
        Is(Account.Budget, balance.Remaining().Fen);
        Is(Account.Commitment, balance.Committed.Fen);
        Is(Account.Spent, balance.Spent.Fen);
    }

    private void HoldSeller(List<Statement> statements)
    {
        var settled = history.Facts.Select(fact => fact.Event).OfType<DebtSettled>().ToList();
        Is(Account.SellerDebt, history.StateOf<SellerAccount>(SellerAccount.Stream(Seller))?.Owed.Fen ?? 0);
        Is(Account.BondClearing, 0);
        var drawn = settled.Where(each => each.Means == DebtMeans.Bond).Sum(each => each.Amount.Fen);
        var bond = history.StateOf<Enterprise>(Enterprise.Stream(Seller))!.BondOn(DateOnly.MaxValue).Fen;
        books.Balances[(Account.Bond, Seller)].ShouldBe(-bond);
        books.Balances[(Account.BondCash, Seller)].ShouldBe(bond);
        Is(Account.Treasury, statements.Where(each => each.Status == StatementStatus.Paid).Sum(each => each.Order!.Amount.Fen)
            - settled.Where(each => each.Means == DebtMeans.Payment).Sum(each => each.Amount.Fen) - drawn);
    }

    private LeftStatement? LastLeft(string claim) => history.Facts.Select(fact => fact.Event).OfType<ClaimUnstated>()
        .LastOrDefault(left => left.Claim == claim)?.Cause;

    private List<T> All<T>(string type) where T : class => [.. history.Facts.Select(fact => fact.Stream)
        .Where(stream => stream.Type == type).Distinct().Select(stream => history.StateOf<T>(stream)!)];

    private void Is(Account account, long fen) =>
        books.Of(account).ShouldBe(fen, $"{account} after {history.Facts[^1].Event}");
}
