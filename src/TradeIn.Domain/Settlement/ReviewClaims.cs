using TradeIn.Domain.Programmes;
using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Settlement;

/// <summary>Which claims of a statement a review is about, by what they have in common; what is null does not narrow.</summary>
/// <param name="Verdict">With this verdict now.</param>
/// <param name="Undecided">Without a verdict yet.</param>
public sealed record ClaimFilter(
    DateOnly? AdvancedFrom = null, DateOnly? AdvancedUntil = null, Money? AmountFrom = null, Money? AmountUntil = null,
    string? Outlet = null, Verdict? Verdict = null, bool Undecided = false)
{
    public bool Takes(StatementLine line, ClaimVerdict? verdict) =>
        (AdvancedFrom is not { } from || line.AdvancedOn >= from) && (AdvancedUntil is not { } until || line.AdvancedOn <= until)
        && (AmountFrom is not { } least || line.Amount >= least) && (AmountUntil is not { } most || line.Amount <= most)
        && (Outlet is null || line.Outlet == Outlet) && (Verdict is null || verdict?.Verdict == Verdict)
        && (!Undecided || verdict is null);
}

/// <summary>
/// Finance accepts, rejects or holds claims of a statement: those that it names, or those that a filter takes (M2). A verdict
/// can be given anew until the review is concluded.
/// </summary>
public sealed record ReviewClaims
{
    public required string ReviewId { get; init; }

    public required string StatementId { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    public required Verdict Verdict { get; init; }

    /// <summary>The claims, each once, or null when the filter says which.</summary>
    public IReadOnlyList<string>? Claims { get; init; }

    public ClaimFilter? Filter { get; init; }

    /// <summary>Codes of <see cref="ReviewReason"/>; at least one with a rejection or a hold.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    public string? Note { get; init; }

    /// <summary>The key under which it was sent.</summary>
    public required string By { get; init; }

    /// <param name="statement">The statement, which is on record.</param>
    public IReadOnlyList<Fact> Decide(Statement statement)
    {
        var rules = new Judgements();
        rules.JudgeStep(statement, StatementStatus.Filed);
        rules.JudgeOtherHand(statement, By);
        IReadOnlyList<string> claims = Claims ?? [.. statement.Lines.Values
            .Where(line => Filter!.Takes(line, statement.Verdicts.GetValueOrDefault(line.Claim))).Select(line => line.Claim)];
        rules.JudgeEach(
            ReasonCode.StatementClaimNotOnIt,
            [.. claims.Where(claim => !statement.Lines.ContainsKey(claim)).Select(claim => (claim, default(Comparand?)))]);
        rules.Judge(ReasonCode.ReviewOfNothing, claims.Count > 0);
        var stream = Statement.Stream(StatementId);
        if (rules.Reasons is { Count: > 0 } reasons)
            return [new Fact(stream, new ReviewRefused(StatementId, ReviewId, Verdict, By, OccurredAt, reasons))];
        var amount = Statement.Sum(claims.Select(claim => statement.Lines[claim]));
        HashSet<string> now = [.. claims];
        var undecided = statement.Lines.Keys.Count(claim => !now.Contains(claim) && !statement.Verdicts.ContainsKey(claim));
        return
        [
            new Fact(stream, new ClaimsReviewed(
                StatementId, ReviewId, Verdict, claims, Reasons, amount, undecided, By, OccurredAt, Note)),
        ];
    }
}

internal static class StatementJudgement
{
    public static void JudgeStep(this Judgements rules, Statement statement, StatementStatus needed) => rules.Judge(
        ReasonCode.StatementNotAtThisStep, statement.Status == needed, needed.ToName(),
        statement.Status.ToName());

    /// <summary>Nobody approves what was filed with the same key (M3).</summary>
    public static void JudgeOtherHand(this Judgements rules, Statement statement, string by) =>
        rules.Judge(ReasonCode.StatementByWhoFiled, statement.FiledBy != by, actual: by);
}
