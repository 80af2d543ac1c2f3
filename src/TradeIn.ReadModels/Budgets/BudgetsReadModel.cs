using TradeIn.Domain.Claims;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Settlement;

namespace TradeIn.ReadModels.Budgets;

/// <summary>Every budget as it stands, and what moved on it day by day (M4).</summary>
public sealed class BudgetsReadModel : LedgerReadModel
{
    public override string Name => "budgets";

    public override int Version => 2;

    public override IReadOnlyList<string> Tables => ["budgets", "budgets_past", "budgets_programmes", "budgets_subjects", "budget_days"];

    public override IReadOnlyCollection<Type> Events { get; } =
    [
        typeof(ProgrammePublished), typeof(BudgetAllocated), typeof(BudgetCommitted), typeof(BudgetReleased),
        typeof(BudgetSpent), typeof(BudgetUnspent), typeof(ClaimApproved), typeof(ClaimRebound), typeof(ClaimReturned),
        typeof(ClaimRevoked), typeof(PaymentOrdered), typeof(PaymentFailed),
    ];

    private protected override Ledger Open() => new BudgetLedger();
}
