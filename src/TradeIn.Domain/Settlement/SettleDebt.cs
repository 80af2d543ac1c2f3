using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Settlement;

/// <summary>
/// What a seller owes is settled outside of statements: it pays, or, when no statement netted it within the policy's time, it is
/// taken from the bond (A1, M2).
/// </summary>
/// <param name="Reference">What a payment of the seller is known by.</param>
public sealed record SettleDebt(
    string SettlementId, string Seller, string Programme, Money Amount, DebtMeans Means, DateOnly On, string? Reference = null)
{
    private StreamName Stream => SellerAccount.Stream(Seller);

    public IReadOnlyList<Fact> Decide(DebtStates states)
    {
        var rules = new Judgements();
        var owed = states.Account?.Owed ?? Money.Zero;
        rules.Judge(ReasonCode.DebtLessThanThat, Amount <= owed, owed, Amount);
        if (Means == DebtMeans.Bond)
        {
            var due = DueIn(states);
            rules.Judge(ReasonCode.DebtNotYetDue, Amount <= due, due, Amount);
            var free = states.Seller.BondFreeOn(On);
            rules.Judge(ReasonCode.BondInsufficient, Amount <= free, free, Amount);
        }
        if (rules.Reasons is { Count: > 0 } reasons)
            return [new Fact(Stream, new DebtSettlementRefused(Seller, SettlementId, Amount, Means, On, reasons))];
        return Means == DebtMeans.Payment
            ? [Settled(owed - Amount, left: null)]
            :
            [
                Settled(owed - Amount, states.Seller.BondOn(On) - Amount),
                new Fact(Enterprise.Stream(Seller), new BondDrawn(Seller, Amount, SettlementId, On)),
            ];
    }

    private Fact Settled(Money owed, Money? left) =>
        new(Stream, new DebtSettled(Seller, SettlementId, Amount, Means, On, owed, Reference, left));

    /// <summary>What is owed for longer than the policy's time.</summary>
    private Money DueIn(DebtStates states)
    {
        var latest = On.AddDays(-states.Policy.DebtFromBondAfterDays);
        return (states.Account?.Open ?? []).Where(open => open.Debt.On <= latest)
            .Aggregate(Money.Zero, (sum, open) => sum + open.Left);
    }
}

/// <summary>What the settlement of a debt is judged against, folded from the log.</summary>
/// <param name="Policy">The version that governs its day.</param>
/// <param name="Account">Null when it never owed anything.</param>
public sealed record DebtStates(Policy Policy, Enterprise Seller, SellerAccount? Account);
