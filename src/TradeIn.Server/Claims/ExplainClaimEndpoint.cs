using TradeIn.Client.Claims;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Refusals;
using TradeIn.EventStore;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Log;
using TradeIn.Server.Reference;

namespace TradeIn.Server.Claims;

/// <summary>
/// <c>GET /v1/claims/{claimId}/explanation</c>: every rule that was judged, what it compared, its verdict and source, and
/// the events it read, as the log stood when the claim was decided; and what became of the claim since.
/// </summary>
internal static class ExplainClaimEndpoint
{
    public static void MapExplanations(this IEndpointRouteBuilder routes) => routes
        .MapGet("/claims/{claimId}/explanation", AnswerAsync)
        .WithMetadata(new AllowedRoles())
        .Describe<ClaimExplanation>(
            "explainClaim", "Counter", "Explain a claim's decision",
            "Every rule that was judged, what it compared, its verdict, its source, the policy version, and the events behind "
            + "it; and every later event of the claim: advance, exchange, reimbursement, return, revocation, recovery.",
            Examples.ClaimExplanation);

    internal static async Task<Answer> AnswerAsync(HttpContext http, string claimId, EventLog log)
    {
        var (found, problem) = await ClaimOnRecord.FindAsync(http, claimId, log);
        if (found is null) return problem!;
        var evidence = await ClaimEvidence.ReadAsync(
            log, found.Claim.Content, found.Decision.Position - 1, http.RequestAborted);
        return Answer.Ok(Explain(found, evidence, Language.Of(http.Request)));
    }

    private static ClaimExplanation Explain(ClaimOnRecord found, ClaimEvidence evidence, Language language)
    {
        var (claim, decision) = (found.Claim, found.Decision);
        var rules = claim.Approval?.Rules ?? claim.Refusal!.Rules;
        var version = claim.Approval?.PolicyVersion ?? claim.Refusal!.PolicyVersion;
        return new ClaimExplanation(
            claim.Content.ClaimId, claim.Approval is null ? "refused" : "approved", decision.RecordedAt, decision.Position,
            decision.Key(), claim.Content.Programme, version, Reckon(claim, evidence, version),
            [.. rules.Select(rule => Explain(rule, evidence, language))], ClaimAftermath.Of(found.Events, language));
    }

    private static ExplainedRule Explain(Judgement rule, ClaimEvidence evidence, Language language)
    {
        var code = ReasonCode.Find(rule.Code);
        var message = rule.Passed
            ? null : ReasonText.For(new Reason(rule.Code, rule.Limit, rule.Actual, rule.Missing), language).Message;
        return new ExplainedRule(
            rule.Code, code.Rules, code.Source, rule.Passed ? "passed" : "failed", ReasonText.Plain(rule.Limit),
            ReasonText.Plain(rule.Actual), rule.Missing, message, evidence.Behind(rule.Code));
    }

    private static Reckoning? Reckon(Claim claim, ClaimEvidence evidence, int version)
    {
        if (claim.Approval is not { } approval || evidence.Programme is null || evidence.Purchase is null) return null;
        var policy = evidence.Programme.Versions.First(each => each.Version == version).Policy;
        var cap = policy.CapOf(evidence.Purchase.Unit.Category) ?? Money.Zero;
        return new Reckoning(
            approval.PaidPrice.Yuan, policy.Rate.Share, approval.PaidPrice.Share(policy.Rate).Yuan, cap.Yuan,
            approval.Subsidy.Yuan);
    }
}
