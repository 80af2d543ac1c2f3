using TradeIn.Client.Claims;
using TradeIn.Domain;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Settlement;
using TradeIn.EventStore;
using TradeIn.ReadModels;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Identities;
using TradeIn.Server.Reference;

namespace TradeIn.Server.Claims;

/// <summary><c>GET /v1/claims/{claimId}</c>: a claim as it stands, refused ones too.</summary>
internal static class ReadClaimEndpoint
{
    public static void MapClaimReading(this IEndpointRouteBuilder routes) => routes
        .MapGet("/claims/{claimId}", AnswerAsync)
        .WithMetadata(new AllowedRoles())
        .Describe<ClaimView>(
            "readClaim", "Counter", "Read a claim",
            "A claim as it stands: granted, refused with all its reasons, or advanced; and what followed: exchange, "
            + "reimbursement, return, revocation, recovery. Its seller and the offices see it."
            + " `at` shows it as it was when the log ended at a position, or at an instant.",
            Examples.ClaimView);

    internal static async Task<Answer> AnswerAsync(
        HttpContext http, string claimId, EventLog log, ReadModelRunner readModels, PersonalData personal)
    {
        var (at, wrong) = await PastPosition.ReadAsync(http, readModels, log);
        if (wrong is not null) return wrong;
        var (found, problem) = await ClaimOnRecord.FindAsync(http, claimId, log, at);
        if (found is null) return problem!;
        var people = await personal.OpenAsync(found.Claim.Content.Claimant, found.Claim.Content.Agent, http.RequestAborted);
        var view = ToView(found.Claim, people, found.Decision.RecordedAt, Language.Of(http.Request));
        return Answer.Ok(view with { Statement = await StatementOfAsync(found, log, at, http.RequestAborted) });
    }

    /// <summary>The statement that it is on, or was on last.</summary>
    private static async Task<ClaimStatementView?> StatementOfAsync(
        ClaimOnRecord found, EventLog log, long? at, CancellationToken cancel)
    {
        if (found.Events.Select(stored => stored.Data).OfType<ClaimStated>().LastOrDefault() is not { } stated) return null;
        var stream = Statement.Stream(stated.Statement).ToString();
        var statement = (await log.ReadAsync([stream], at, cancel)).Fold<Statement>(stream, Statement.Evolve);
        var verdict = statement?.Verdicts.GetValueOrDefault(stated.Claim);
        var left = found.Events.Select(stored => stored.Data).OfType<ClaimUnstated>()
            .LastOrDefault(e => e.Statement == stated.Statement);
        return new ClaimStatementView(
            stated.Statement, stated.On, stated.Amount.Yuan, left?.Cause.ToName(), verdict?.Verdict.ToName(),
            verdict?.Reasons is { Count: > 0 } reasons ? reasons : null, verdict?.Note, verdict?.By, verdict?.At);
    }

    private static ClaimView ToView(Claim claim, OpenedPeople people, DateTimeOffset recordedAt, Language language)
    {
        var content = claim.Content;
        return new ClaimView(
            content.ClaimId, content.Programme, claim.StatusName, content.PurchaseId, content.Certificate.ToString(),
            content.Seller, content.Outlet, content.OccurredAt, people.Mask(content.Claimant),
            claim.Approval?.PolicyVersion ?? claim.Refusal!.PolicyVersion, claim.Subsidy?.Yuan,
            (claim.Rebinding?.PaidPrice ?? claim.Approval?.PaidPrice)?.Yuan, claim.Refusal?.Reasons.In(language),
            claim.Advance?.ToView(), recordedAt, content.Papers.Kinds(), content.Papers.Digests(),
            people.Mask(content.Agent), claim.Rebinding?.ToView(), claim.Reimbursement?.ToView(), claim.Return?.ToView(),
            claim.Revocation?.ToView(), claim.Recovery?.ToView());
    }

    private static AdvanceView ToView(this SubsidyAdvanced advance) => new(advance.Amount.Yuan, advance.PaidAt);

    private static ReimbursementView ToView(this SubsidyReimbursed paid) =>
        new(paid.Amount.Yuan, paid.PaidOn, paid.Reference, paid.Statement);

    private static ClaimExchangeView ToView(this ClaimRebound rebound) => new(
        rebound.Exchange, rebound.SerialNumber.ToString(), rebound.PaidPrice.Yuan, rebound.Subsidy.Yuan,
        rebound.TakenBack.Yuan, rebound.OwedToFinance.Yuan, rebound.ReboundOn);

    private static ClaimReturnView ToView(this ClaimReturned returned) => new(
        returned.Return, returned.TakenBack.Yuan, returned.OwedToFinance.Yuan, returned.ReturnedOn);

    private static RevocationView ToView(this ClaimRevoked revoked) => new(
        revoked.Correction, revoked.ToRecover.Yuan, revoked.OwedToFinance.Yuan, revoked.RevokedOn);

    private static RecoveryView ToView(this SubsidyRecovered recovered) =>
        new(recovered.Amount.Yuan, recovered.RecoveredAt);
}
