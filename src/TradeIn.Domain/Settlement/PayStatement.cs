using TradeIn.Domain.Claims;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Settlement;

/// <summary>Municipal finance puts the accepted amount at the district's disposal (M2).</summary>
/// <param name="By">The key under which it was sent.</param>
public sealed record AllocateFunds(string StatementId, Money Amount, string By, DateTimeOffset OccurredAt)
{
    public IReadOnlyList<Fact> Decide(Statement statement)
    {
        var rules = new Judgements();
        rules.JudgeStep(statement, StatementStatus.Accepted);
        rules.JudgeOtherHand(statement, By);
        if (statement.Status == StatementStatus.Accepted)
            rules.Judge(
                ReasonCode.AllocationDiffers, Amount == statement.AcceptedTotal, statement.AcceptedTotal, Amount);
        return rules.Reasons is { Count: > 0 } reasons
            ? [statement.Refuse(StatementStep.Allocate, By, OccurredAt, reasons)]
            : [new Fact(Statement.Stream(StatementId), new FundsAllocated(StatementId, Amount, By, OccurredAt))];
    }
}

/// <summary>
/// District finance orders the payment of what was accepted and stands, less what the seller owes (M2). Nothing is left to pay
/// when the debts take all of it: then it is paid at once.
/// </summary>
/// <param name="PaymentOrderId">What the bank will know it by; each is used once.</param>
/// <param name="By">The key under which it was sent.</param>
public sealed record OrderPayment(string StatementId, string PaymentOrderId, string By, DateTimeOffset OccurredAt)
{
    /// <summary>What a payment that only netted is known by.</summary>
    public const string Netted = "netted";

    public IReadOnlyList<Fact> Decide(PaymentStates states)
    {
        var statement = states.Statement;
        var rules = new Judgements();
        rules.JudgeStep(statement, StatementStatus.Allocated);
        rules.JudgeOtherHand(statement, By);
        if (rules.Reasons is { Count: > 0 } reasons)
            return [statement.Refuse(StatementStep.OrderPayment, By, OccurredAt, reasons)];

        var gross = statement.AcceptedTotal;
        var netted = Money.Min(gross, states.Account?.Owed ?? Money.Zero);
        var ordered = new PaymentOrdered(StatementId, PaymentOrderId, gross, netted, gross - netted, By, OccurredAt);
        return
        [
            new Fact(Statement.Stream(StatementId), ordered),
            .. netted > Money.Zero
                ? [new Fact(SellerAccount.Stream(statement.Seller), new DebtNetted(
                    statement.Seller, StatementId, PaymentOrderId, netted, states.On))]
                : Array.Empty<Fact>(),
            .. states.Spend(statement, (line, amount) => line.Spend(StatementId, amount)),
            .. ordered.Amount == Money.Zero
                ? new ConfirmPayment(StatementId, states.On, Netted, By, OccurredAt)
                    .Confirm(Statement.Evolve(statement, ordered), states.Claims)
                : [],
        ];
    }
}

/// <summary>The bank has paid: every claim of the statement that stands is reimbursed (M1, M2).</summary>
/// <param name="Reference">What the bank knows the payment by.</param>
/// <param name="By">The key under which it was sent.</param>
public sealed record ConfirmPayment(string StatementId, DateOnly PaidOn, string Reference, string By, DateTimeOffset OccurredAt)
{
    public IReadOnlyList<Fact> Decide(PaymentStates states)
    {
        var statement = states.Statement;
        var rules = new Judgements();
        rules.JudgeStep(statement, StatementStatus.Ordered);
        rules.JudgeOtherHand(statement, By);
        if (statement.Order is { } order)
        {
            var orderedOn = states.Programme.DayOf(order.At);
            rules.Judge(ReasonCode.PaymentBeforeOrder, PaidOn >= orderedOn, orderedOn, PaidOn);
        }
        return rules.Reasons is { Count: > 0 } reasons
            ? [statement.Refuse(StatementStep.ConfirmPayment, By, OccurredAt, reasons)]
            : [.. Confirm(statement, states.Claims)];
    }

    /// <summary>A claim that ended while the bank had the order is paid too: the seller owes it since.</summary>
    internal IEnumerable<Fact> Confirm(Statement statement, IReadOnlyDictionary<string, Claim> claims)
    {
        yield return new Fact(Statement.Stream(StatementId), new PaymentConfirmed(
            StatementId, statement.Order!.PaymentOrder, PaidOn, Reference, By, OccurredAt));
        foreach (var line in statement.Accepted)
            if (claims[line.Claim].Status == ClaimStatus.Advanced)
                yield return new Fact(Claim.Stream(line.Claim), new SubsidyReimbursed(
                    line.Claim, statement.Seller, line.Amount, PaidOn, Reference, StatementId));
    }
}

/// <summary>The bank could not pay: what was netted is owed again, and the payment is to be ordered anew (M2).</summary>
/// <param name="Grounds">What the bank said.</param>
/// <param name="By">The key under which it was sent.</param>
public sealed record FailPayment(string StatementId, string Grounds, string By, DateTimeOffset OccurredAt)
{
    public IReadOnlyList<Fact> Decide(PaymentStates states)
    {
        var statement = states.Statement;
        var rules = new Judgements();
        rules.JudgeStep(statement, StatementStatus.Ordered);
        if (rules.Reasons is { Count: > 0 } reasons)
            return [statement.Refuse(StatementStep.FailPayment, By, OccurredAt, reasons)];
        var order = statement.Order!;
        return
        [
            new Fact(Statement.Stream(StatementId), new PaymentFailed(
                StatementId, order.PaymentOrder, Grounds, By, OccurredAt)),
            .. order.Netted > Money.Zero
                ? [new Fact(SellerAccount.Stream(statement.Seller), new DebtReopened(
                    statement.Seller, StatementId, order.PaymentOrder, order.Netted, states.On))]
                : Array.Empty<Fact>(),
            .. states.Spend(statement, (line, amount) => line.Unspend(StatementId, amount)),
        ];
    }
}

/// <summary>What the steps of a payment are judged against, folded from the log.</summary>
/// <param name="On">The day of the step, in the programme's place.</param>
/// <param name="Account">The seller's.</param>
/// <param name="Claims">Those of the statement's lines.</param>
/// <param name="Budgets">Those that the lines are committed to, by district.</param>
public sealed record PaymentStates(
    Programme Programme, DateOnly On, Statement Statement, SellerAccount? Account, IReadOnlyDictionary<string, Claim> Claims,
    IReadOnlyDictionary<string, Budget> Budgets)
{
    /// <summary>What a payment moves on each budget.</summary>
    internal IEnumerable<Fact> Spend(Statement statement, Func<BudgetLine, Money, Fact> move) => statement.Accepted
        .Where(line => line.BudgetDistrict is not null)
        .GroupBy(line => line.BudgetDistrict!, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => move(
            BudgetLine.Of(Budgets.GetValueOrDefault(group.Key), statement.Programme, group.Key), Statement.Sum(group)));
}

internal static class StatementRefusal
{
    public static Fact Refuse(
        this Statement statement, StatementStep step, string by, DateTimeOffset at, IReadOnlyList<Reason> reasons) =>
        new(Statement.Stream(statement.Id), new StatementStepRefused(statement.Id, step, by, at, reasons));
}
