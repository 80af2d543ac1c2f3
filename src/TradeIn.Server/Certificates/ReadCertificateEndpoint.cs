using TradeIn.Client.Certificates;
using TradeIn.Domain;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Custody;
using TradeIn.Domain.Recycling;
using TradeIn.EventStore;
using TradeIn.ReadModels;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Identities;
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
            + "shown, masked, to the recycler that issued it, the seller that redeemed it, and the offices, and so are the "
            + "notes on it and what brought it where it stands. `at` shows it as it was when the log ended at a position, or at an instant.",
            Examples.CertificateView);

    internal static async Task<Answer> AnswerAsync(
        HttpContext http, string number, EventLog log, ReadModelRunner readModels, PersonalData personal)
    {
        if (!CertificateNumber.TryParse(number, out var parsed))
            return Answer.Invalid("", $"{number} is not a certificate number; one is like BJ00000001");
        var (at, wrong) = await PastPosition.ReadAsync(http, readModels, log);
        if (wrong is not null) return wrong;
        var stream = Certificate.Stream(parsed).ToString();
        var streams = await log.ReadAsync([stream], at, http.RequestAborted);
        if (streams.Fold<Certificate>(stream, Certificate.Evolve) is not { } certificate)
            return Answer.Failed(ProblemType.NotFound, $"No certificate {parsed} was issued.");

        var (recycled, claim, custody) = await BehindAsync(log, certificate, at, http.RequestAborted);
        var bare = Bare(parsed, certificate);
        if (!http.Caller().MaySee(certificate.Issue.Recycler, claim?.Content.Seller)) return Answer.Ok(bare);
        var buyer = recycled?.Entry?.Buyer;
        return Answer.Ok(Whole(bare, certificate, custody, streams.Events(stream)) with
        {
            Buyer = buyer is null ? null : (await personal.OpenAsync(buyer, agent: null, http.RequestAborted)).Mask(buyer),
        });
    }

    /// <summary>What anyone may know who holds the paper.</summary>
    private static CertificateView Bare(CertificateNumber number, Certificate certificate) => new(
        number.ToString(), certificate.Issue.Programme, certificate.Status.ToName(), certificate.Issue.Recycler,
        certificate.Category.ToString(), certificate.Issue.IssuedOn, RecyclingId: null, Buyer: null, RedeemedBy: null,
        certificate.Redemption?.RedeemedOn, Cause: null, CorrectedBy: null, Notes: null);

    private static CertificateView Whole(
        CertificateView bare, Certificate certificate, UnitCustody custody, IReadOnlyList<StoredEvent> events) =>
        bare with
        {
            RecyclingId = certificate.Issue.Recycling,
            Custody = custody.Status.ToName(),
            RedeemedBy = certificate.Redemption?.Claim,
            Cause = CauseOf(events),
            CorrectedBy = events.Select(each => each.Data).OfType<CertificateCorrected>().LastOrDefault()?.Correction,
            Notes = certificate.Notes.Count == 0 ? null : [.. certificate.Notes.Select(ToNote)],
        };

    private static CertificateNote ToNote(CertificateAnnotated noted) =>
        new(noted.Note, noted.Correction, noted.AnnotatedOn);

    /// <summary>What the last event that moved it was caused by; a redemption is told by its claim.</summary>
    private static string? CauseOf(IReadOnlyList<StoredEvent> events) =>
        events.Select(each => each.Data).Last(each => each is not (CertificateCorrected or CertificateAnnotated)) switch
        {
            CertificateRestored restored => restored.Return,
            CertificateExpired expired => expired.Return,
            CertificateReportedLost lost => lost.LossReport,
            CertificateUnblocked unblocked => unblocked.LossReport,
            CertificateCancelled cancelled => cancelled.LossReport,
            CertificateVoided voided => voided.Cause,
            _ => null,
        };

    private static async Task<(RecycledUnit? Recycled, Claim? Claim, UnitCustody Custody)> BehindAsync(
        EventLog log, Certificate certificate, long? at, CancellationToken cancel)
    {
        var recycling = RecordRecycling.Stream(certificate.Issue.Recycling).ToString();
        var claim = Claim.Stream(certificate.Redemption?.Claim ?? "").ToString();
        var custody = UnitCustody.Stream(certificate.Issue.Certificate).ToString();
        var streams = await log.ReadAsync([recycling, claim, custody], at, cancel);
        return (
            streams.Fold<RecycledUnit>(recycling, RecycledUnit.Evolve), streams.Fold<Claim>(claim, Claim.Evolve),
            streams.Fold<UnitCustody>(custody, UnitCustody.Evolve) ?? UnitCustody.Unmoved);
    }
}
