using TradeIn.Domain.Programmes;

namespace TradeIn.Domain.Settlement;

/// <summary>The seller owes finance what it was reimbursed for a subsidy that stands no more (A1, M2).</summary>
/// <param name="Cause">The return, the exchange, or the correction.</param>
public sealed record DebtIncurred(string Seller, string Claim, string Cause, Money Amount, DateOnly On);

/// <summary>What a seller owes finance, to be netted on its next statement.</summary>
public sealed record SellerAccount(IReadOnlyList<DebtIncurred> Debts)
{
    public Money Owed => Debts.Aggregate(Money.Zero, (sum, debt) => sum + debt.Amount);

    public static StreamName Stream(string seller) => new("seller_account", seller);

    public static SellerAccount Evolve(SellerAccount? state, object @event) => @event switch
    {
        DebtIncurred debt => new SellerAccount([.. state?.Debts ?? [], debt]),
        _ => throw Fact.Impossible(state, @event),
    };

    /// <summary>The debt as a fact; none when nothing is owed.</summary>
    internal static IEnumerable<Fact> Incur(string seller, string claim, string cause, Money amount, DateOnly on)
    {
        if (amount > Money.Zero) yield return new Fact(Stream(seller), new DebtIncurred(seller, claim, cause, amount, on));
    }
}
