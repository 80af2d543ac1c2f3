using TradeIn.Domain.Claims;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Settlement;

namespace TradeIn.Testing.Decisions;

/// <summary>Statements: each command with the states that it is judged against, read from the history.</summary>
public sealed partial class Scenario
{
    public Outcome When(FileStatement command) => When(past => command.Decide(new FilingStates(
        ProgrammeOf(command.Programme),
        past.StateOf<Enterprise>(Enterprise.Stream(command.Seller)),
        ClaimsOnRecord(command.Claims.Select(claim => claim.Claim)))));

    /// <summary>The statement must be on record, as for every step of one.</summary>
    public Outcome When(ReviewClaims command) => When(_ => command.Decide(StatementOnRecord(command.StatementId)));

    public Outcome When(ConcludeReview command) => When(_ =>
    {
        var statement = StatementOnRecord(command.StatementId);
        return command.Decide(statement, ProgrammeOf(statement.Programme).VersionAt(command.OccurredAt).Policy);
    });

    public Outcome When(TakeSecondLook command) =>
        When(_ => command.Decide(StatementOnRecord(command.StatementId), DayOf(command.StatementId, command.OccurredAt)));

    public Outcome When(WithdrawStatement command) =>
        When(_ => command.Decide(StatementOnRecord(command.StatementId), DayOf(command.StatementId, command.OccurredAt)));

    public Outcome When(AllocateFunds command) => When(_ => command.Decide(StatementOnRecord(command.StatementId)));

    public Outcome When(OrderPayment command) => When(_ => command.Decide(PaymentOf(command.StatementId, command.OccurredAt)));

    public Outcome When(ConfirmPayment command) => When(_ => command.Decide(PaymentOf(command.StatementId, command.OccurredAt)));

    public Outcome When(FailPayment command) => When(_ => command.Decide(PaymentOf(command.StatementId, command.OccurredAt)));

    private PaymentStates PaymentOf(string id, DateTimeOffset at)
    {
        var statement = StatementOnRecord(id);
        return new PaymentStates(
            ProgrammeOf(statement.Programme), DayOf(id, at), statement,
            history.StateOf<SellerAccount>(SellerAccount.Stream(statement.Seller)), ClaimsOnRecord(statement.Lines.Keys),
            statement.Lines.Values.Select(line => line.BudgetDistrict).OfType<string>().Distinct(StringComparer.Ordinal)
                .Select(district => history.StateOf<Budget>(Budget.Stream(statement.Programme, district))).OfType<Budget>()
                .ToDictionary(budget => budget.District, StringComparer.Ordinal));
    }

    private DateOnly DayOf(string statement, DateTimeOffset at) => ProgrammeOf(StatementOnRecord(statement).Programme).DayOf(at);

    private Statement StatementOnRecord(string id) => Known<Statement>(Statement.Stream(id));

    private Dictionary<string, Claim> ClaimsOnRecord(IEnumerable<string> ids) => ids
        .Select(id => history.StateOf<Claim>(Claim.Stream(id))).OfType<Claim>()
        .ToDictionary(claim => claim.Content.ClaimId, StringComparer.Ordinal);
}
