using TradeIn.Domain.Claims;
using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Settlement;

/// <summary>The seller takes a statement back of which no claim has a verdict yet; its claims can be stated again.</summary>
/// <param name="By">The key under which it was sent.</param>
public sealed record WithdrawStatement(string StatementId, string By, DateTimeOffset OccurredAt)
{
    /// <param name="statement">The statement, which is on record.</param>
    /// <param name="on">The day of the withdrawal, in the programme's place.</param>
    public IReadOnlyList<Fact> Decide(Statement statement, DateOnly on)
    {
        var rules = new Judgements();
        rules.JudgeStep(statement, StatementStatus.Filed);
        rules.Judge(ReasonCode.StatementUnderReview, statement.Verdicts.Count == 0, actual: statement.Verdicts.Count);
        var stream = Statement.Stream(StatementId);
        return rules.Reasons is { Count: > 0 } reasons
            ? [new Fact(stream, new StatementStepRefused(StatementId, StatementStep.Withdraw, By, OccurredAt, reasons))]
            :
            [
                new Fact(stream, new StatementWithdrawn(StatementId, By, OccurredAt)),
                .. statement.Lines.Keys.Select(claim => new Fact(
                    Claim.Stream(claim), new ClaimUnstated(claim, StatementId, LeftStatement.Withdrawn, on))),
            ];
    }
}
