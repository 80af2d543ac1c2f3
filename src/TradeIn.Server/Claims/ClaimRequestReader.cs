using TradeIn.Domain.Claims;
using TradeIn.Server.Log;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Claims;

/// <summary>Reads the body of <c>POST /v1/claims</c>.</summary>
internal static class ClaimRequestReader
{
    public static CounterCommand? Read(Submission sent)
    {
        var (body, parties) = (sent.Reader, sent.Parties);
        var id = body.Id("claimId");
        var programme = body.Id("programme");
        var purchaseId = body.Id("purchaseId");
        var certificate = body.CertificateNumber("certificateNumber");
        var seller = body.Id("sellerId");
        var outlet = body.Id("outletId");
        var occurredAt = body.PastInstant("occurredAt", sent.ReceivedAt);
        var claimant = parties.Party(body.Object("claimant"));
        var agent = parties.Agent(body.ObjectOrNull("agent"));
        var papers = body.Papers(required: true);
        var signed = body.Flag("applicationSigned");
        body.NothingElse();
        if (sent.Errors.Any || claimant is null) return null;

        var claim = new SubmitClaim
        {
            ClaimId = id, Programme = programme, PurchaseId = purchaseId, Certificate = certificate, Seller = seller,
            Outlet = outlet, OccurredAt = occurredAt, Claimant = claimant, Agent = agent, Papers = papers,
            ApplicationSigned = signed,
        };
        return new SubmitClaimCommand(claim, sent);
    }
}
