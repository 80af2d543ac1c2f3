using TradeIn.Domain.Claims;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Settlement;

/// <summary>A claim that a seller wants to be reimbursed for, and the amount that it states.</summary>
public sealed record StatedClaim(string Claim, Money Amount);

/// <summary>A seller asks to be reimbursed for claims that it advanced, each once (M1).</summary>
public sealed record FileStatement
{
    public required string StatementId { get; init; }

    public required string Programme { get; init; }

    public required string Seller { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>Each once.</summary>
    public required IReadOnlyList<StatedClaim> Claims { get; init; }

    public required int DeclaredCount { get; init; }

    public required Money DeclaredTotal { get; init; }

    /// <summary>The key under which it was sent.</summary>
    public required string FiledBy { get; init; }

    /// <summary>The days of the advances, both included, when it was made for a period.</summary>
    public DateOnly? From { get; init; }

    public DateOnly? Until { get; init; }

    /// <summary>Judges M1 for every claim, and takes all of them or none.</summary>
    public IReadOnlyList<Fact> Decide(FilingStates states)
    {
        var rules = new Judgements();
        rules.Judge(ReasonCode.StatementEmpty, Claims.Count > 0);
        JudgeClaims(rules, states);
        var total = Claims.Aggregate(Money.Zero, (sum, claim) => sum + claim.Amount);
        rules.Judge(ReasonCode.StatementCountDiffers, DeclaredCount == Claims.Count, Claims.Count, DeclaredCount);
        rules.Judge(ReasonCode.StatementTotalDiffers, DeclaredTotal == total, total, DeclaredTotal);
        var stream = Statement.Stream(StatementId);
        if (rules.Reasons is { Count: > 0 } reasons)
            return
            [
                new Fact(stream, new StatementRefused(
                    StatementId, Programme, Seller, DeclaredCount, DeclaredTotal, FiledBy, OccurredAt, reasons)),
            ];
        var day = states.Programme.DayOf(OccurredAt);
        return
        [
            new Fact(stream, new StatementFiled(
                StatementId, Programme, Seller, states.Seller!.RegisteredIn,
                [.. Claims.Select(claim => LineOf(claim, states))], total, FiledBy, OccurredAt, From, Until)),
            .. Claims.Select(claim => new Fact(
                Claim.Stream(claim.Claim), new ClaimStated(claim.Claim, StatementId, claim.Amount, day))),
        ];
    }

    /// <summary>What is wrong with one of its claims, each reason about that claim alone.</summary>
    public IReadOnlyList<Reason> ReasonsAgainst(StatedClaim stated, FilingStates states) =>
        [.. FaultsOf(stated, states).Select(fault =>
            new Reason(fault.Code.Code, LimitOf(fault.Code, states), fault.Actual ?? 1, Items: [stated.Claim]))];

    private void JudgeClaims(Judgements rules, FilingStates states)
    {
        var faults = Claims.SelectMany(stated => FaultsOf(stated, states).Select(fault => (fault.Code, stated.Claim, fault.Actual)))
            .ToLookup(fault => fault.Code, fault => (fault.Claim, fault.Actual));
        foreach (var code in OfClaims) rules.JudgeEach(code, [.. faults[code]], LimitOf(code, states));
    }

    private static readonly ReasonCode[] OfClaims =
    [
        ReasonCode.StatementClaimUnknown, ReasonCode.ClaimAlreadyStated, ReasonCode.ClaimNotAdvanced,
        ReasonCode.StatementAmountDiffers, ReasonCode.StatementBeforeAdvance,
    ];

    private Comparand? LimitOf(ReasonCode code, FilingStates states) =>
        code == ReasonCode.StatementClaimUnknown ? Seller
        : code == ReasonCode.StatementBeforeAdvance ? states.Programme.DayOf(OccurredAt) : default(Comparand?);

    private IEnumerable<(ReasonCode Code, Comparand? Actual)> FaultsOf(StatedClaim stated, FilingStates states)
    {
        // A claim of another seller is none of this seller's business: it is told as if there were none.
        if (states.Claims.GetValueOrDefault(stated.Claim) is not { } claim
            || claim.Content.Seller != Seller || claim.Content.Programme != Programme)
            yield return (ReasonCode.StatementClaimUnknown, null);
        else if (claim.Stated is not null || claim.Status == ClaimStatus.Reimbursed)
            yield return (ReasonCode.ClaimAlreadyStated, claim.Stated?.Statement ?? claim.Reimbursement!.Reference);
        else if (claim.Status != ClaimStatus.Advanced)
            yield return (ReasonCode.ClaimNotAdvanced, claim.StatusName);
        else
        {
            if (claim.WithBuyer != stated.Amount) yield return (ReasonCode.StatementAmountDiffers, claim.WithBuyer);
            var advancedOn = AdvancedOn(claim, states);
            if (advancedOn > states.Programme.DayOf(OccurredAt)) yield return (ReasonCode.StatementBeforeAdvance, advancedOn);
        }
    }

    private static DateOnly AdvancedOn(Claim claim, FilingStates states) => states.Programme.DayOf(claim.Advance!.PaidAt);

    private static StatementLine LineOf(StatedClaim stated, FilingStates states)
    {
        var claim = states.Claims[stated.Claim];
        return new StatementLine(
            stated.Claim, stated.Amount, claim.Content.Outlet, AdvancedOn(claim, states), claim.Approval!.BudgetDistrict);
    }
}

/// <summary>What a statement is judged against, folded from the log.</summary>
/// <param name="Claims">Those on record of the claims that it names.</param>
public sealed record FilingStates(
    Programme Programme, Enterprise? Seller, IReadOnlyDictionary<string, Claim> Claims);
