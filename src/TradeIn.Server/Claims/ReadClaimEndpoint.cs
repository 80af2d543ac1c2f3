using TradeIn.Client.Claims;
using TradeIn.Domain.Claims;
using TradeIn.EventStore;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
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
            + "reimbursement, return, revocation, recovery. Its seller and the offices see it.",
            Examples.ClaimView);

    private static async Task<Answer> AnswerAsync(HttpContext http, string claimId, EventLog log)
    {
        var (found, problem) = await ClaimOnRecord.FindAsync(http, claimId, log);
        if (found is null) return problem!;
        return Answer.Ok(ToView(found.Claim, found.Decision.RecordedAt, Language.Of(http.Request)));
    }

    private static ClaimView ToView(Claim claim, DateTimeOffset recordedAt, Language language)
    {
        var content = claim.Content;
        return new ClaimView(
            content.ClaimId, content.Programme, claim.StatusName, content.PurchaseId, content.Certificate.ToString(),
            content.Seller, content.Outlet, content.OccurredAt, content.Claimant.ToMasked(),
            claim.Approval?.PolicyVersion ?? claim.Refusal!.PolicyVersion, claim.Subsidy?.Yuan,
            (claim.Rebinding?.PaidPrice ?? claim.Approval?.PaidPrice)?.Yuan, claim.Refusal?.Reasons.In(language),
            claim.Advance?.ToView(), recordedAt, content.Papers.Kinds(), content.Papers.Digests(),
            content.Agent?.ToMasked(), claim.Rebinding?.ToView(), claim.Reimbursement?.ToView(), claim.Return?.ToView(),
            claim.Revocation?.ToView(), claim.Recovery?.ToView());
    }

    private static AdvanceView ToView(this SubsidyAdvanced advance) => new(advance.Amount.Yuan, advance.PaidAt);

    private static ReimbursementView ToView(this SubsidyReimbursed paid) =>
        new(paid.Amount.Yuan, paid.PaidOn, paid.Reference);

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
