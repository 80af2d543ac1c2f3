using System.Security.Cryptography;
using System.Text;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Settlement;

/// <summary>Every claim of a statement has its verdict: a sample is drawn for the second look (M2, J).</summary>
/// <param name="Seed">Fresh, from whoever takes the request: nobody knows before which claims will be looked at again.</param>
/// <param name="By">The key under which it was sent.</param>
public sealed record ConcludeReview(string StatementId, string Seed, string By, DateTimeOffset OccurredAt)
{
    /// <param name="statement">The statement, which is on record.</param>
    /// <param name="policy">The version that governs the day of the conclusion.</param>
    public IReadOnlyList<Fact> Decide(Statement statement, Policy policy)
    {
        var rules = new Judgements();
        rules.JudgeStep(statement, StatementStatus.Filed);
        rules.JudgeOtherHand(statement, By);
        rules.JudgeEach(
            ReasonCode.StatementClaimUndecided,
            [.. statement.Lines.Keys.Where(claim => !statement.Verdicts.ContainsKey(claim)).Select(claim => (claim, default(Comparand?)))]);
        var stream = Statement.Stream(StatementId);
        return rules.Reasons is { Count: > 0 } reasons
            ? [new Fact(stream, new StatementStepRefused(StatementId, StatementStep.Conclude, By, OccurredAt, reasons))]
            :
            [
                new Fact(stream, new ReviewConcluded(
                    StatementId, statement.AcceptedTotal, Seed, Sample(statement, Verdict.Accept, policy.SecondLook),
                    Sample(statement, Verdict.Reject, policy.SecondLook), By, OccurredAt)),
            ];
    }

    private IReadOnlyList<string> Sample(Statement statement, Verdict verdict, Rate share) => Draw(
        Seed, [.. statement.Lines.Keys.Where(claim => statement.Verdicts[claim].Verdict == verdict)], share);

    /// <summary>
    /// At least a share of the claims, by chance that anyone can repeat: in the order of SHA-256 of <c>seed/claim</c>, the
    /// first ones; one at least where there are any.
    /// </summary>
    public static IReadOnlyList<string> Draw(string seed, IReadOnlyList<string> claims, Rate share) =>
    [
        .. claims.OrderBy(claim => Lot(seed, claim), StringComparer.Ordinal).ThenBy(claim => claim, StringComparer.Ordinal)
            .Take((int)(((long)claims.Count * share.BasisPoints + 9_999) / 10_000)),
    ];

    private static string Lot(string seed, string claim) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}/{claim}")));
}
