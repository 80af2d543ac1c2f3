using TradeIn.Domain.Custody;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Settlement;

namespace TradeIn.Domain.Tests;

/// <summary>One of every event of budgets, debts and declarations, and what can follow what of them.</summary>
internal static class SampleMoney
{
    private static readonly DateOnly On = Day("2010-07-20");
    private static readonly DateTimeOffset Then = At("2010-07-20 10:00");
    private static readonly BudgetBalance Balance = new(Yuan(1000), Yuan(300), Yuan(0), Yuan(0));

    public static object[] All =>
    [
        new BudgetAllocated(Beijing.Programme, "110108", "TR-1", Yuan(1000), On, Balance),
        new BudgetAllocationRefused(Beijing.Programme, "110108", "TR-1", Yuan(1000), On, [], Balance),
        new BudgetCommitted(Beijing.Programme, "110108", "C-1", Yuan(300), Balance),
        new BudgetReleased(Beijing.Programme, "110108", "C-1", "T-1", Yuan(300), WasSpent: false, Balance),
        new BudgetSpent(Beijing.Programme, "110108", "S-1", Yuan(300), Balance),
        new BudgetUnspent(Beijing.Programme, "110108", "S-1", Yuan(300), Balance),
        new DebtIncurred("sel-dazhong", "C-1", "T-1", Yuan(300), On),
        new DebtNetted("sel-dazhong", "S-1", "PO-1", Yuan(300), On),
        new DebtReopened("sel-dazhong", "S-1", "PO-1", Yuan(300), On),
        new DebtSettled("sel-dazhong", "DS-1", Yuan(300), DebtMeans.Payment, On, Money.Zero, "IN-1"),
        new DebtSettlementRefused("sel-dazhong", "DS-1", Yuan(300), DebtMeans.Payment, On, []),
        new BondDrawn("sel-dazhong", Yuan(300), "DS-1", On),
        new DeclarationFiled(
            "DCL-1", Beijing.Programme, "dis-huaxing", DisposalSubsidy.Freight, Day("2010-07-01"),
            [new DeclarationLine(FirstCertificate, Television, "21-inch", 40, On, Yuan(20))], Yuan(20), "dis-huaxing", Then),
        new DeclarationRefused(
            "DCL-1", Beijing.Programme, "dis-huaxing", DisposalSubsidy.Freight, Day("2010-07-01"), 1, Yuan(20), "dis-huaxing", Then, []),
        new DeclarationReviewed("DCL-1", [], Yuan(20), "environment", Then),
        new DeclarationApproved("DCL-1", Yuan(20), "finance-municipal", Then),
        new DeclarationRejected("DCL-1", "The weighing slips are missing.", "finance-municipal", Then),
        new DeclarationPaid("DCL-1", Yuan(20), On, "PAY-1", "finance-municipal", Then),
        new DeclarationStepRefused("DCL-1", DeclarationStep.Pay, "finance-municipal", Then, []),
    ];

    private static Type[] OfABudget { get; } =
    [
        typeof(BudgetAllocated), typeof(BudgetAllocationRefused), typeof(BudgetCommitted), typeof(BudgetReleased),
        typeof(BudgetSpent), typeof(BudgetUnspent),
    ];

    public static (string Stream, object[] Past, Type[] Next)[] Rows =>
    [
        // Every event carries the balance: a budget that is read by its last event can begin with any.
        ("budget", [], OfABudget),
        ("budget", [Of<BudgetCommitted>()], OfABudget),
        ("seller_account", [], [typeof(DebtIncurred), typeof(DebtSettlementRefused)]),
        (
            "seller_account", [Of<DebtIncurred>()],
            [typeof(DebtIncurred), typeof(DebtNetted), typeof(DebtSettled), typeof(DebtSettlementRefused)]),
        (
            "seller_account", [Of<DebtIncurred>(), Of<DebtNetted>()],
            [typeof(DebtIncurred), typeof(DebtReopened), typeof(DebtSettlementRefused)]),
        ("declaration", [], [typeof(DeclarationFiled), typeof(DeclarationRefused)]),
        ("declaration", [Of<DeclarationRefused>()], [typeof(DeclarationStepRefused)]),
        ("declaration", [Of<DeclarationFiled>()], [typeof(DeclarationReviewed), typeof(DeclarationStepRefused)]),
        (
            "declaration", [Of<DeclarationFiled>(), Of<DeclarationReviewed>()],
            [typeof(DeclarationApproved), typeof(DeclarationRejected), typeof(DeclarationStepRefused)]),
        (
            "declaration", [Of<DeclarationFiled>(), Of<DeclarationReviewed>(), Of<DeclarationRejected>()],
            [typeof(DeclarationStepRefused)]),
        (
            "declaration", [Of<DeclarationFiled>(), Of<DeclarationReviewed>(), Of<DeclarationApproved>()],
            [typeof(DeclarationPaid), typeof(DeclarationStepRefused)]),
        (
            "declaration",
            [Of<DeclarationFiled>(), Of<DeclarationReviewed>(), Of<DeclarationApproved>(), Of<DeclarationPaid>()],
            [typeof(DeclarationStepRefused)]),
    ];

    private static T Of<T>() => All.OfType<T>().First();
}
