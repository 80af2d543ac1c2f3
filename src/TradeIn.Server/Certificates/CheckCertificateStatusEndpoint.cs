using TradeIn.Client;
using TradeIn.Client.Enterprises;
using TradeIn.Domain;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Identities;
using TradeIn.Domain.Recycling;
using TradeIn.EventStore;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Identities;
using TradeIn.Server.Log;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Certificates;

/// <summary>
/// <c>POST /v1/certificate-status</c>: how a certificate stands, for its holder. A POST, since what is known of a document
/// stands in no URL.
/// </summary>
internal sealed class CheckCertificateStatusEndpoint(
    EventLog log, IdentityKey identityKey, PersonKeys keys, TimeProvider time)
{
    public async Task<Answer> AnswerAsync(HttpContext http)
    {
        if (!http.Request.HasJsonContentType())
            return Answer.Failed(ProblemType.UnsupportedMediaType, "Send the body as application/json.");
        if (!StrictJson.TryParse(await CounterCalls.ReadAsync(http), out var sentBody, out var problem))
            return Answer.Invalid("", problem);
        var sent = new Submission(sentBody, http.Caller(), time.GetUtcNow(), identityKey, delivery: null);
        var body = sent.Reader;
        var number = body.CertificateNumber("certificateNumber");
        var lastFour = body.Text("documentLastFour", longest: 4);
        body.NothingElse();
        return sent.Errors.Any ? Answer.Invalid(sent.Errors) : await FindAsync(http, number, lastFour);
    }

    /// <summary>The certificate, for who knows how its document's number ends.</summary>
    public async Task<Answer> FindAsync(HttpContext http, CertificateNumber number, string lastFour)
    {
        var certificate = await ReadAsync<Certificate>(Certificate.Stream(number).ToString(), Certificate.Evolve, http);
        // Both are looked up before either is judged: an unknown number and another document look and last the same.
        var recycled = await ReadAsync<RecycledUnit>(
            RecordRecycling.Stream(certificate?.Issue.Recycling ?? "").ToString(), RecycledUnit.Evolve, http);
        var claim = await ReadAsync<Claim>(
            Claim.Stream(certificate?.Redemption?.Claim ?? "").ToString(), Claim.Evolve, http);
        var masked = await MaskedNumberAsync(recycled?.Entry?.Buyer, http.RequestAborted);
        return certificate is not null && masked is not null && Masking.Shows(masked, lastFour)
            ? Answer.Ok(new CertificateStatusAnswer(
                number.ToString(), certificate.Status.ToName(), certificate.Category.ToString(), certificate.Issue.IssuedOn,
                claim?.Status.ToName()))
            : Answer.Failed(
                ProblemType.NotFound, "No certificate of this number with a document that ends like this is on record.");
    }

    /// <summary>Of nobody, too, a key is looked for, and none is remembered: it takes as long.</summary>
    private async Task<string?> MaskedNumberAsync(Domain.Identities.Party? buyer, CancellationToken cancel)
    {
        var person = buyer?.Key.ToString() ?? "nobody";
        var found = await keys.FindAsync([person], remembered: false, cancel);
        return buyer?.Personal is not { } text ? buyer?.Number
            : text.OpenedWith(found.GetValueOrDefault(person)) is { } fields ? Masking.Of(buyer.Kind, fields).Number : null;
    }

    private async Task<T?> ReadAsync<T>(string stream, Func<T?, object, T> evolve, HttpContext http) where T : class =>
        (await log.ReadAsync([stream], cancel: http.RequestAborted)).Fold(stream, evolve);
}

internal static class CheckCertificateStatusRoute
{
    public static void MapCertificateStatus(this IEndpointRouteBuilder routes) => routes
        .MapPost(
            "/certificate-status", (HttpContext http, CheckCertificateStatusEndpoint endpoint) => endpoint.AnswerAsync(http))
        .WithMetadata(new AllowedRoles())
        .Public()
        .Describe<CertificateStatusRequest, CertificateStatusAnswer>(
            "checkCertificateStatus", "Directory", "Ask how a certificate stands",
            "How a certificate stands, for who knows its number and the last four characters of the document that it names. "
            + "No key is needed. Another document is answered as an unknown number is.",
            Examples.CertificateStatus, Examples.CertificateStatusAnswer, status: 200)
        .Produces<Problem>(StatusCodes.Status404NotFound, "application/problem+json");
}
