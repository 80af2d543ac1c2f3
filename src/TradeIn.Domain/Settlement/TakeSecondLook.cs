using TradeIn.Domain.Claims;
using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Settlement;

/// <summary>
/// Someone who gave none of the verdicts looks at the sample and confirms it, or turns verdicts round. Then the verdicts are
/// final, and what is not accepted leaves the statement (M2, M3).
/// </summary>
/// <param name="Overturned">Claims of the sample.</param>
/// <param name="By">The key under which it was sent.</param>
public sealed record TakeSecondLook(
    string StatementId, IReadOnlyList<string> Overturned, string By, DateTimeOffset OccurredAt, string? Note = null)
{
    /// <param name="statement">The statement, which is on record.</param>
    /// <param name="on">The day of the second look, in the programme's place.</param>
    public IReadOnlyList<Fact> Decide(Statement statement, DateOnly on)
    {
        var rules = new Judgements();
        rules.JudgeStep(statement, StatementStatus.Concluded);
        rules.JudgeOtherHand(statement, By);
        var own = statement.Conclusion?.By == By || statement.Verdicts.Values.Any(verdict => verdict.By == By);
        rules.Judge(ReasonCode.SecondLookByReviewer, !own, actual: By);
        HashSet<string> sample = [.. statement.Conclusion?.SampleOfAccepted ?? [], .. statement.Conclusion?.SampleOfRejected ?? []];
        rules.JudgeEach(
            ReasonCode.SecondLookOutsideSample,
            [.. Overturned.Where(claim => !sample.Contains(claim) || !statement.Lines.ContainsKey(claim))
                .Select(claim => (claim, default(Comparand?)))]);
        var stream = Statement.Stream(StatementId);
        if (rules.Reasons is { Count: > 0 } reasons)
            return [new Fact(stream, new StatementStepRefused(StatementId, StatementStep.SecondLook, By, OccurredAt, reasons))];

        var reviewed = new SampleReviewed(StatementId, Overturned, default, By, OccurredAt, Note);
        var after = Statement.Evolve(statement, reviewed);
        return
        [
            new Fact(stream, reviewed with { Accepted = after.AcceptedTotal }),
            .. statement.Lines.Keys.Where(claim => !after.Lines.ContainsKey(claim)).Select(claim => new Fact(
                Claim.Stream(claim), new ClaimUnstated(
                    claim, StatementId,
                    after.Verdicts[claim].Verdict == Verdict.Hold ? LeftStatement.Held : LeftStatement.Rejected, on))),
        ];
    }
}
