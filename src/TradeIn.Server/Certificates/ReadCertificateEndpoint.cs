using TradeIn.Client.Certificates;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Recycling;
using TradeIn.EventStore;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Claims;
using TradeIn.Server.Reference;

namespace TradeIn.Server.Certificates;

/// <summary><c>GET /v1/certificates/{number}</c>: where a certificate stands.</summary>
internal static class ReadCertificateEndpoint
{
    public static void MapCertificates(this IEndpointRouteBuilder routes) => routes
        .MapGet("/certificates/{number}", AnswerAsync)
        .WithMetadata(new AllowedRoles())
        .Describe<CertificateView>(
            "readCertificate", "Counter", "Read a certificate",
            "Where a certificate stands. Any enterprise sees its status, as it does on the paper before it; the buyer is "
            + "shown, masked, to the recycler that issued it, the seller that redeemed it, and the offices.",
            Examples.CertificateView);

    private static async Task<Answer> AnswerAsync(HttpContext http, string number, EventLog log)
    {
        if (!CertificateNumber.TryParse(number, out var parsed))
            return Answer.Invalid("", $"{number} is not a certificate number; one is like BJ00000001");
        var stream = Certificate.Stream(parsed).ToString();
        var streams = await log.ReadAsync([stream], cancel: http.RequestAborted);
        if (streams.Fold<Certificate>(stream, Certificate.Evolve) is not { } certificate)
            return Answer.Failed(ProblemType.NotFound, $"No certificate {parsed} was issued.");

        var (recycled, claim) = await BehindAsync(log, certificate, http.RequestAborted);
        var whole = http.Caller().MaySee(certificate.Issue.Recycler, claim?.Content.Seller);
        var issue = certificate.Issue;
        return Answer.Ok(
            new CertificateView(
                parsed.ToString(), issue.Programme, certificate.Status == CertificateStatus.Redeemed ? "redeemed" : "issued",
                issue.Recycler, issue.Category.ToString(), issue.IssuedOn, whole ? issue.Recycling : null,
                whole ? recycled?.Recycling.Buyer.ToMasked() : null, whole ? certificate.Redemption?.Claim : null,
                certificate.Redemption?.RedeemedOn));
    }

    private static async Task<(UnitRecycled? Recycled, Claim? Claim)> BehindAsync(
        EventLog log, Certificate certificate, CancellationToken cancel)
    {
        var recycling = RecordRecycling.Stream(certificate.Issue.Recycling).ToString();
        var claim = Claim.Stream(certificate.Redemption?.Claim ?? "").ToString();
        var streams = await log.ReadAsync([recycling, claim], cancel: cancel);
        return (streams.Events(recycling)[0].Data as UnitRecycled, streams.Fold<Claim>(claim, Claim.Evolve));
    }
}
