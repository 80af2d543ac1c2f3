using TradeIn.Domain.Claims;
using TradeIn.Domain.Programmes;

namespace TradeIn.Domain.Settlement;

/// <summary>
/// What a claim means for the seller's statement, its debts and the district's budget, when its subsidy is taken back in whole or
/// in part. Before the payment is ordered the statement comes to less; afterwards the seller owes it.
/// </summary>
/// <param name="Statement">The statement that the claim is on; null when it is on none.</param>
/// <param name="Budget">The budget that it is committed to; null when nothing is on record of it.</param>
public sealed record ClaimAccount(Claim Claim, Statement? Statement, Budget? Budget)
{
    private bool IsPaidFor => Claim.Stands && (Claim.Status == ClaimStatus.Reimbursed || Statement is { IsOrdered: true });

    /// <summary>What of an amount that the buyer gives back is finance's by now.</summary>
    public Money OwedOf(Money takenBack) => IsPaidFor ? takenBack : Money.Zero;

    /// <summary>The subsidy stands no more.</summary>
    public IEnumerable<Fact> End(string cause, Money owed, DateOnly on) =>
    [
        .. Claim.Stands ? Release(cause, Claim.Subsidy ?? Money.Zero) : [],
        .. Claim.Stands ? Leave(cause, Claim.Subsidy ?? Money.Zero, on) : [],
        .. SellerAccount.Incur(Claim.Content.Seller, Claim.Content.ClaimId, cause, owed, on),
    ];

    /// <summary>The subsidy is less from now on.</summary>
    public IEnumerable<Fact> Reduce(string cause, Money subsidy, Money owed, DateOnly on) =>
    [
        .. Release(cause, Claim.Subsidy!.Value - subsidy),
        .. Leave(cause, Claim.Subsidy!.Value - subsidy, on),
        .. SellerAccount.Incur(Claim.Content.Seller, Claim.Content.ClaimId, cause, owed, on),
    ];

    /// <summary>
    /// The line comes to so much less. What it comes to more than the subsidy is owed already: it was reduced while the bank had
    /// an order that then failed.
    /// </summary>
    private IEnumerable<Fact> Leave(string cause, Money less, DateOnly on)
    {
        var id = Claim.Content.ClaimId;
        if (less == Money.Zero || Statement is not { IsOrdered: false } open || !open.Lines.TryGetValue(id, out var line))
            yield break;
        var left = line.Amount - less;
        yield return new Fact(Statement.Stream(open.Id), new StatementLineReduced(open.Id, id, cause, left, on));
        if (left == Money.Zero)
            yield return new Fact(Claim.Stream(id), new ClaimUnstated(id, open.Id, LeftStatement.Ended, on));
    }

    private IEnumerable<Fact> Release(string cause, Money amount) => Claim.Approval?.BudgetDistrict is { } district
        ? BudgetLine.Of(Budget, Claim.Content.Programme, district).Release(Claim.Content.ClaimId, cause, amount, IsPaidFor)
        : [];
}
