using TradeIn.Client.Claims;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Identities;
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
            "A claim as it stands: granted, refused with all its reasons, or advanced. Its seller and the offices see it.",
            Examples.ClaimView);

    private static async Task<Answer> AnswerAsync(HttpContext http, string claimId, EventLog log)
    {
        var (found, problem) = await ClaimOnRecord.FindAsync(http, claimId, log);
        if (found is null) return problem!;
        return Answer.Ok(ToView(found.Claim, found.Decision.RecordedAt, Language.Of(http.Request)));
    }

    public static MaskedParty ToMasked(this Party party) => new(
        party.Kind == PartyKind.LegalEntity ? "legal-entity" : "individual", party.Name,
        DocumentName.Of(party.Document), party.Number, party.RegisteredIn);

    private static ClaimView ToView(Claim claim, DateTimeOffset recordedAt, Language language)
    {
        var content = claim.Content;
        return new ClaimView(
            content.ClaimId, content.Programme, StatusOf(claim), content.PurchaseId, content.Certificate.ToString(),
            content.Seller, content.Outlet, content.OccurredAt, content.Claimant.ToMasked(),
            claim.Approval?.PolicyVersion ?? claim.Refusal!.PolicyVersion, claim.Subsidy?.Yuan, claim.Approval?.PaidPrice.Yuan,
            claim.Refusal?.Reasons.Select(reason => ReasonText.For(reason, language)).ToList(),
            claim.Advance is { } advance ? new AdvanceView(advance.Amount.Yuan, advance.PaidAt) : null, recordedAt);
    }

    private static string StatusOf(Claim claim) => claim.Status switch
    {
        ClaimStatus.Approved => "approved",
        ClaimStatus.Refused => "refused",
        _ => "advanced",
    };
}
