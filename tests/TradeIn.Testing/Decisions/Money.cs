using TradeIn.Domain.Claims;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Settlement;

namespace TradeIn.Testing.Decisions;

/// <summary>Budgets, debts and declarations: each command with the states that it is judged against, read from the history.</summary>
public sealed partial class Scenario
{
    public Outcome When(AllocateBudget command) => When(past => command.Decide(
        ProgrammeOf(command.Programme), past.StateOf<Budget>(Budget.Stream(command.Programme, command.District))));

    /// <summary>The seller must be on record.</summary>
    public Outcome When(SettleDebt command) => When(past => command.Decide(new DebtStates(
        ProgrammeOf(command.Programme).VersionOn(command.On).Policy,
        Known<Enterprise>(Enterprise.Stream(command.Seller)),
        past.StateOf<SellerAccount>(SellerAccount.Stream(command.Seller)))));

    public Outcome When(DeclareDisposal command) => When(past => command.Decide(new DeclarationStates(
        ProgrammeOf(command.Programme),
        past.StateOf<Enterprise>(Enterprise.Stream(command.Dismantler)),
        Listed(past, [.. command.Units.Select(unit => unit.Certificate)]))));

    /// <summary>The declaration must be on record.</summary>
    public Outcome When(DecideDeclaration command) => When(_ =>
    {
        var declaration = Known<Declaration>(Declaration.Stream(command.DeclarationId));
        return command.Decide(declaration, ProgrammeOf(declaration.Programme));
    });

    /// <summary>The statement that a claim is on; null when it is on none.</summary>
    private Statement? StatementOf(Claim? claim) =>
        claim?.Stated is { } stated ? history.StateOf<Statement>(Statement.Stream(stated.Statement)) : null;

    /// <summary>The budget that a claim is committed to; null when none is kept.</summary>
    private Budget? BudgetOf(Claim? claim) => claim?.Approval?.BudgetDistrict is { } district
        ? history.StateOf<Budget>(Budget.Stream(claim.Content.Programme, district)) : null;
}
