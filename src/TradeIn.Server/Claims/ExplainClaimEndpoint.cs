using System.Text.Json;
using TradeIn.Client.Claims;
using TradeIn.Domain;
using TradeIn.Domain.Buyers;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Refusals;
using TradeIn.Domain.Units;
using TradeIn.EventStore;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Reference;

namespace TradeIn.Server.Claims;

/// <summary>
/// <c>GET /v1/claims/{claimId}/explanation</c>: every rule that was judged, what it compared, its verdict and source, and
/// the events it read, as the log stood when the claim was decided.
/// </summary>
internal static class ExplainClaimEndpoint
{
    public static void MapExplanations(this IEndpointRouteBuilder routes) => routes
        .MapGet("/claims/{claimId}/explanation", AnswerAsync)
        .WithMetadata(new AllowedRoles())
        .Describe<ClaimExplanation>(
            "explainClaim", "Counter", "Explain a claim's decision",
            "Every rule that was judged, what it compared, its verdict, its source, the policy version, and the events behind it.",
            Examples.ClaimExplanation);

    private static async Task<Answer> AnswerAsync(HttpContext http, string claimId, EventLog log)
    {
        var (found, problem) = await ClaimOnRecord.FindAsync(http, claimId, log);
        if (found is null) return problem!;
        var evidence = await EvidenceAsync(log, found.Claim.Content, found.Decision.Position - 1, http.RequestAborted);
        return Answer.Ok(Explain(found.Claim, found.Decision, evidence, Language.Of(http.Request)));
    }

    private static ClaimExplanation Explain(Claim claim, StoredEvent decision, Evidence evidence, Language language)
    {
        var rules = claim.Approval?.Rules ?? claim.Refusal!.Rules;
        var version = claim.Approval?.PolicyVersion ?? claim.Refusal!.PolicyVersion;
        var key = decision.HeadersJson is { } headers
            ? JsonElement.Parse(headers).GetProperty("key").GetString() : null;
        return new ClaimExplanation(
            claim.Content.ClaimId, claim.Approval is null ? "refused" : "approved", decision.RecordedAt, decision.Position,
            key, claim.Content.Programme, version, Reckon(claim, evidence, version),
            [.. rules.Select(rule => Explain(rule, evidence, language))]);
    }

    private static ExplainedRule Explain(Judgement rule, Evidence evidence, Language language)
    {
        var code = ReasonCode.Find(rule.Code);
        var message = rule.Passed
            ? null : ReasonText.For(new Reason(rule.Code, rule.Limit, rule.Actual, rule.Missing), language).Message;
        return new ExplainedRule(
            rule.Code, code.Rules, code.Source, rule.Passed ? "passed" : "failed", ReasonText.Plain(rule.Limit),
            ReasonText.Plain(rule.Actual), rule.Missing, message, evidence.Behind(rule.Code));
    }

    private static Reckoning? Reckon(Claim claim, Evidence evidence, int version)
    {
        if (claim.Approval is not { } approval || evidence.Programme is null || evidence.Purchase is null) return null;
        var policy = evidence.Programme.Versions.First(each => each.Version == version).Policy;
        var cap = policy.CapOf(evidence.Purchase.Purchase.Unit.Category) ?? Money.Zero;
        return new Reckoning(
            approval.PaidPrice.Yuan, policy.Rate.Share, approval.PaidPrice.Share(policy.Rate).Yuan, cap.Yuan,
            approval.Subsidy.Yuan);
    }

    private static async Task<Evidence> EvidenceAsync(EventLog log, SubmitClaim claim, long asOf, CancellationToken cancel)
    {
        var names = new Dictionary<string, StreamName>
        {
            ["programme"] = Programme.Stream(claim.Programme), ["enterprise"] = Enterprise.Stream(claim.Seller),
            ["buyer"] = Buyer.Stream(claim.Programme, claim.Claimant.Key),
            ["certificate"] = Certificate.Stream(claim.Certificate), ["purchase"] = Purchase.Stream(claim.PurchaseId),
        };
        var read = await log.ReadAsync([.. names.Values.Select(name => name.ToString())], asOf, cancel);
        var programme = read.Fold<Programme>(names["programme"].ToString(), Programme.Evolve);
        var purchase = read.Fold<Purchase>(names["purchase"].ToString(), Purchase.Evolve)?.Record;
        var events = names.ToDictionary(each => each.Key, each => read.Events(each.Value.ToString()));
        if (purchase is not null)
        {
            var unit = NewUnit.Stream(purchase.Purchase.Unit.SerialNumber).ToString();
            events["new_unit"] = (await log.ReadAsync([unit], asOf, cancel)).Events(unit);
        }
        return new Evidence(programme, purchase, events);
    }

    /// <summary>What the decision read, as the log stood before it.</summary>
    private sealed record Evidence(
        Programme? Programme, PurchaseRecorded? Purchase, Dictionary<string, IReadOnlyList<StoredEvent>> Events)
    {
        public IReadOnlyList<EventReference> Behind(string code) =>
            [.. StreamsOf(code).SelectMany(kind => Events.GetValueOrDefault(kind) ?? []).Select(each =>
                new EventReference(each.Position, each.StreamId, each.Version, each.Type, each.RecordedAt))];

        /// <summary>Which streams a rule reads, beside what the claim itself says.</summary>
        private static string[] StreamsOf(string code) => code switch
        {
            "purchase.unknown" or "purchase.already-claimed" => ["purchase"],
            "programme.mismatch" or "order.certificate-after-purchase" or "order.certificate-before-purchase"
                or "order.claim-too-early" => ["certificate", "purchase"],
            "buyer.mismatch" => ["certificate", "purchase"],
            "document.mismatch" => ["certificate"],
            "outlet.not-registered" => ["enterprise"],
            "outlet.not-the-selling-one" => ["purchase"],
            "quota.new-exceeded" => ["programme", "buyer"],
            "new-unit.subsidised-elsewhere" or "new-unit.already-subsidised" => ["new_unit"],
            "programme.not-in-force" => ["programme", "purchase"],
            _ when code.StartsWith("certificate.", StringComparison.Ordinal) => ["certificate"],
            _ => ["programme"],
        };
    }
}
