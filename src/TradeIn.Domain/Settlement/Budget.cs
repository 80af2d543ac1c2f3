using TradeIn.Domain.Programmes;
using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Settlement;

/// <summary>How a budget stands after an event.</summary>
/// <param name="Allocated">In all tranches.</param>
/// <param name="Committed">To claims that were approved, and are not paid.</param>
/// <param name="Spent">Paid to sellers, less what came back.</param>
/// <param name="Released">Ever given back by returns and revocations: for information, it is in what remains.</param>
public sealed record BudgetBalance(Money Allocated, Money Committed, Money Spent, Money Released)
{
    public static readonly BudgetBalance Empty = new(Money.Zero, Money.Zero, Money.Zero, Money.Zero);

    /// <summary>What can still be committed; below zero when a budget that does not bind is overdrawn.</summary>
    public Money Remaining() => Allocated - Committed - Spent;
}

/// <summary>Finance put a tranche at a district's disposal (M4).</summary>
public sealed record BudgetAllocated(
    string Programme, string District, string Tranche, Money Amount, DateOnly On, BudgetBalance Balance);

/// <summary>A tranche was refused; the budget stands.</summary>
public sealed record BudgetAllocationRefused(
    string Programme, string District, string Tranche, Money Amount, DateOnly On, IReadOnlyList<Reason> Reasons,
    BudgetBalance Balance);

/// <summary>A claim was approved (M4).</summary>
public sealed record BudgetCommitted(string Programme, string District, string Claim, Money Amount, BudgetBalance Balance);

/// <summary>A subsidy, or a part of it, stands no more (M4).</summary>
/// <param name="Cause">The return, the exchange, or the correction.</param>
/// <param name="WasSpent">Whether it had been paid already.</param>
public sealed record BudgetReleased(
    string Programme, string District, string Claim, string Cause, Money Amount, bool WasSpent, BudgetBalance Balance);

/// <summary>The payment of a statement was ordered (M4).</summary>
public sealed record BudgetSpent(string Programme, string District, string Statement, Money Amount, BudgetBalance Balance);

/// <summary>The payment failed: its amount is committed again.</summary>
public sealed record BudgetUnspent(string Programme, string District, string Statement, Money Amount, BudgetBalance Balance);

/// <summary>
/// A programme's budget of one district. Every event carries the balance after it, so that the last one is all that a
/// decision reads, however many there are.
/// </summary>
public sealed record Budget(string Programme, string District, BudgetBalance Balance)
{
    public static StreamName Stream(string programme, string district) => new("budget", $"{programme}/{district}");

    public static Budget Evolve(Budget? state, object @event) => @event switch
    {
        BudgetAllocated e => new Budget(e.Programme, e.District, e.Balance),
        BudgetAllocationRefused e => new Budget(e.Programme, e.District, e.Balance),
        BudgetCommitted e => new Budget(e.Programme, e.District, e.Balance),
        BudgetReleased e => new Budget(e.Programme, e.District, e.Balance),
        BudgetSpent e => new Budget(e.Programme, e.District, e.Balance),
        BudgetUnspent e => new Budget(e.Programme, e.District, e.Balance),
        _ => throw Fact.Impossible(state, @event),
    };

    /// <summary>The district whose budget a seller's claims are paid from; null when the programme keeps no budgets.</summary>
    /// <param name="policy">The version that governs the claim.</param>
    /// <param name="sellerRegisteredIn">Where the seller is registered.</param>
    /// <param name="day">The claim's day.</param>
    public static string? DistrictFor(Policy policy, string sellerRegisteredIn, DateOnly day) =>
        policy.Budgets is null ? null : policy.CodeOn(sellerRegisteredIn, day);
}

/// <summary>Where a district's money goes, as facts on its budget.</summary>
/// <param name="District">By the code that names the budget.</param>
/// <param name="Balance">As it stands.</param>
public sealed record BudgetLine(string Programme, string District, BudgetBalance Balance)
{
    private StreamName Stream => Budget.Stream(Programme, District);

    /// <summary>A budget as it stands; an empty one when nothing is on record of it.</summary>
    public static BudgetLine Of(Budget? budget, string programme, string district) =>
        new(programme, district, budget?.Balance ?? BudgetBalance.Empty);

    public Fact Commit(string claim, Money amount) => new(Stream, new BudgetCommitted(
        Programme, District, claim, amount, Balance with { Committed = Balance.Committed + amount }));

    /// <summary>None when nothing comes back.</summary>
    public IEnumerable<Fact> Release(string claim, string cause, Money amount, bool wasSpent)
    {
        if (amount == Money.Zero) yield break;
        var balance = wasSpent
            ? Balance with { Spent = Balance.Spent - amount } : Balance with { Committed = Balance.Committed - amount };
        yield return new Fact(Stream, new BudgetReleased(
            Programme, District, claim, cause, amount, wasSpent, balance with { Released = Balance.Released + amount }));
    }

    public Fact Spend(string statement, Money amount) => new(Stream, new BudgetSpent(
        Programme, District, statement, amount,
        Balance with { Committed = Balance.Committed - amount, Spent = Balance.Spent + amount }));

    public Fact Unspend(string statement, Money amount) => new(Stream, new BudgetUnspent(
        Programme, District, statement, amount,
        Balance with { Committed = Balance.Committed + amount, Spent = Balance.Spent - amount }));
}
