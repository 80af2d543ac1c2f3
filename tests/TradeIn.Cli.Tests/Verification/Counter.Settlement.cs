using TradeIn.Domain.Claims;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Settlement;

namespace TradeIn.Cli.Tests.Verification;

/// <summary>Statements and their payment, debts and budgets.</summary>
internal sealed partial class Counter
{
    public void Decide(FileStatement command) => log.Append(command.StatementId, command.Decide(new FilingStates(
        ProgrammeOf(command.Programme), EnterpriseOf(command.Seller), ClaimsOf(command.Claims.Select(each => each.Claim)))));

    public void Decide(ReviewClaims command)
    {
        if (StatementOf(command.StatementId) is { } statement) log.Append(command.ReviewId, command.Decide(statement));
    }

    public void Decide(WithdrawStatement command) => Take(
        command.StatementId, "withdraw", (statement, programme) => command.Decide(statement, programme.DayOf(command.OccurredAt)));

    public void Decide(ConcludeReview command) => Take(
        command.StatementId, "conclude",
        (statement, programme) => command.Decide(statement, programme.VersionAt(command.OccurredAt).Policy));

    public void Decide(TakeSecondLook command) => Take(
        command.StatementId, "second-look",
        (statement, programme) => command.Decide(statement, programme.DayOf(command.OccurredAt)));

    public void Decide(AllocateFunds command) =>
        Take(command.StatementId, "allocate", (statement, _) => command.Decide(statement));

    public void Decide(OrderPayment command) => Take(
        command.StatementId, command.PaymentOrderId,
        (statement, programme) => command.Decide(PaymentOf(statement, programme.DayOf(command.OccurredAt))));

    public void Decide(ConfirmPayment command) => Take(
        command.StatementId, "confirm",
        (statement, programme) => command.Decide(PaymentOf(statement, programme.DayOf(command.OccurredAt))));

    public void Decide(FailPayment command) => Take(
        command.StatementId, "fail",
        (statement, programme) => command.Decide(PaymentOf(statement, programme.DayOf(command.OccurredAt))));

    public void Decide(SettleDebt command) => log.Append(command.SettlementId, command.Decide(new DebtStates(
        ProgrammeOf(command.Programme).VersionOn(command.On).Policy, EnterpriseOf(command.Seller)!,
        AccountOf(command.Seller))));

    public void Decide(AllocateBudget command) => log.Append(
        command.TrancheId, command.Decide(ProgrammeOf(command.Programme), BudgetOf(command.Programme, command.District)));

    public Statement? StatementOf(string id) => log.Fold<Statement>(Statement.Stream(id), Statement.Evolve);

    public SellerAccount? AccountOf(string seller) =>
        log.Fold<SellerAccount>(SellerAccount.Stream(seller), SellerAccount.Evolve);

    private Statement? StatementOf(Claim? claim) =>
        claim?.Stated is { } stated ? StatementOf(stated.Statement) : null;

    private Budget? BudgetOf(Claim? claim) => claim?.Approval?.BudgetDistrict is { } district
        ? BudgetOf(claim.Content.Programme, district) : null;

    public Budget? BudgetOf(string programme, string district) =>
        log.Fold<Budget>(Budget.Stream(programme, district), Budget.Evolve);

    private void Take(
        string id, string step, Func<Statement, Programme, IReadOnlyList<Domain.Fact>> decide)
    {
        if (StatementOf(id) is { } statement)
            log.Append($"{id}-{step}", decide(statement, ProgrammeOf(statement.Programme)));
    }

    private PaymentStates PaymentOf(Statement statement, DateOnly on) => new(
        ProgrammeOf(statement.Programme), on, statement, AccountOf(statement.Seller), ClaimsOf(statement.Lines.Keys),
        statement.Lines.Values.Select(line => line.BudgetDistrict).OfType<string>().Distinct()
            .ToDictionary(district => district, district => BudgetOf(statement.Programme, district)!));

    private Dictionary<string, Claim> ClaimsOf(IEnumerable<string> ids)
    {
        var claims = new Dictionary<string, Claim>();
        foreach (var id in ids)
            if (ClaimOf(id) is { } claim) claims.TryAdd(id, claim);
        return claims;
    }
}
