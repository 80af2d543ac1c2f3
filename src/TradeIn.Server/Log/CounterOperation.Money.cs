using TradeIn.Server.Access;
using TradeIn.Server.Settlement;

namespace TradeIn.Server.Log;

/// <content>Budgets, debts, and what dismantlers earn.</content>
internal sealed partial record CounterOperation
{
    private static readonly AllowedRoles FinanceOnly = new(Role.Finance, Role.Administrator);

    public static readonly CounterOperation Tranche =
        new(Client.Events.EventTypes.Tranche, TrancheRequestReader.Read) { AllowedRoles = FinanceOnly };

    public static readonly CounterOperation DebtSettlement =
        new(Client.Events.EventTypes.DebtSettlement, DebtSettlementRequestReader.Read) { AllowedRoles = FinanceOnly };

    public static readonly CounterOperation Declaration =
        new(Client.Events.EventTypes.Declaration, DeclarationRequestReader.Read) { LargestBody = LargestList };

    public static readonly CounterOperation DeclarationStep =
        new(Client.Events.EventTypes.DeclarationStep, DeclarationStepRequestReader.ReadEvent)
        {
            AllowedRoles = new AllowedRoles(Role.Environment, Role.Finance, Role.Administrator), Subject = "declarationId",
            LargestBody = LargestList,
        };

    private static CounterOperation[] OfMoney => [Tranche, DebtSettlement, Declaration, DeclarationStep];
}
