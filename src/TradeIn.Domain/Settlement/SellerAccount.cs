using TradeIn.Domain.Programmes;

namespace TradeIn.Domain.Settlement;

/// <summary>The seller owes finance what it was paid for a subsidy that stands no more (A1, M2).</summary>
/// <param name="Cause">The return, the exchange, or the correction.</param>
public sealed record DebtIncurred(string Seller, string Claim, string Cause, Money Amount, DateOnly On);

/// <summary>Debts were netted on a statement's payment (M2).</summary>
public sealed record DebtNetted(string Seller, string Statement, string PaymentOrder, Money Amount, DateOnly On);

/// <summary>The payment failed: what it had netted is owed again.</summary>
public sealed record DebtReopened(string Seller, string Statement, string PaymentOrder, Money Amount, DateOnly On);

/// <summary>Debts were settled outside of statements (A1).</summary>
/// <param name="Means">From the bond, or paid by the seller.</param>
/// <param name="Owed">What is owed after it.</param>
/// <param name="Reference">What the payment is known by.</param>
/// <param name="Bond">What the bond holds after it, when it was drawn on.</param>
public sealed record DebtSettled(
    string Seller, string Settlement, Money Amount, DebtMeans Means, DateOnly On, Money Owed, string? Reference = null,
    Money? Bond = null);

/// <summary>A settlement of debts was refused; what is owed stands.</summary>
public sealed record DebtSettlementRefused(
    string Seller, string Settlement, Money Amount, DebtMeans Means, DateOnly On, IReadOnlyList<Refusals.Reason> Reasons);

/// <summary>How debts are settled outside of statements.</summary>
public enum DebtMeans
{
    Bond,
    Payment,
}

/// <summary>A debt, and what of it is still owed.</summary>
public sealed record OpenDebt(DebtIncurred Debt, Money Left);

/// <summary>What a seller owes finance: the oldest debt is settled first.</summary>
public sealed record SellerAccount(IReadOnlyList<DebtIncurred> Debts)
{
    /// <summary>What was settled of them, by whatever means.</summary>
    public Money Settled { get; init; }

    public Money Owed => Debts.Aggregate(Money.Zero, (sum, debt) => sum + debt.Amount) - Settled;

    /// <summary>What is still owed, debt by debt, the oldest first.</summary>
    public IEnumerable<OpenDebt> Open
    {
        get
        {
            var settled = Settled;
            foreach (var debt in Debts)
            {
                var part = Money.Min(settled, debt.Amount);
                settled -= part;
                if (part < debt.Amount) yield return new OpenDebt(debt, debt.Amount - part);
            }
        }
    }

    public static StreamName Stream(string seller) => new("seller_account", seller);

    public static SellerAccount Evolve(SellerAccount? state, object @event) => (state ?? new SellerAccount([]), @event) switch
    {
        (var account, DebtIncurred debt) => account with { Debts = [.. account.Debts, debt] },
        (var account, DebtNetted e) when e.Amount <= account.Owed => account with { Settled = account.Settled + e.Amount },
        (var account, DebtSettled e) when e.Amount <= account.Owed => account with { Settled = account.Settled + e.Amount },
        (var account, DebtReopened e) when e.Amount <= account.Settled => account with { Settled = account.Settled - e.Amount },
        (var account, DebtSettlementRefused) => account,
        _ => throw Fact.Impossible(state, @event),
    };

    /// <summary>The debt as a fact; none when nothing is owed.</summary>
    internal static IEnumerable<Fact> Incur(string seller, string claim, string cause, Money amount, DateOnly on)
    {
        if (amount > Money.Zero) yield return new Fact(Stream(seller), new DebtIncurred(seller, claim, cause, amount, on));
    }
}
