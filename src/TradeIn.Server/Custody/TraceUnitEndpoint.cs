using TradeIn.Client.Custody;
using TradeIn.Domain;
using TradeIn.Domain.Certificates;
using TradeIn.EventStore;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Log;
using TradeIn.Server.Reference;

namespace TradeIn.Server.Custody;

/// <summary><c>GET /v1/certificates/{number}/trace</c>: one old unit from the household to scrap.</summary>
internal static class TraceUnitEndpoint
{
    public static void MapTraces(this IEndpointRouteBuilder routes) => routes
        .MapGet("/certificates/{number}/trace", AnswerAsync)
        .WithMetadata(new AllowedRoles())
        .Describe<UnitTrace>(
            "traceUnit", "Custody", "Trace an old unit",
            "One unit from the household to scrap (Q13): taken in, listed, shipped, received or not, dismantled, and what "
            + "happened to its certificate, each with the key that sent it and its place in the log; with its deadlines, and "
            + "whether they were kept. The same as GS1 EPCIS 2.0 with `Accept: application/ld+json` or `?format=epcis`. Its "
            + "recycler, the dismantlers it was sent to and the offices see it.",
            Examples.Trace)
        .AlsoAs(EpcisDocument.MediaType, Examples.TraceEpcis);

    internal static async Task<Answer> AnswerAsync(HttpContext http, string number, string? format, EventLog log)
    {
        if (!CertificateNumber.TryParse(number, out var parsed))
            return Answer.Invalid("", $"{number} is not a certificate number; one is like BJ00000001");
        if (format is not (null or "json" or "epcis")) return Answer.Invalid("", "format must be json or epcis");
        if (await UnitChain.ReadAsync(log, parsed, http.RequestAborted) is not { } chain)
            return Answer.Failed(ProblemType.NotFound, $"No certificate {parsed} was issued.");
        if (!http.Caller().MaySee(chain.Enterprises))
            return Answer.Failed(ProblemType.Forbidden, "The unit is none that your enterprise took in or was sent.");
        return format == "epcis" || (format is null && http.Request.Prefers(EpcisDocument.MediaType))
            ? Answer.Ok(EpcisDocument.Of(chain, $"{http.Request.Scheme}://{http.Request.Host}")) with
            {
                MediaType = EpcisDocument.MediaType,
            }
            : Answer.Ok(ToTrace(chain));
    }

    private static UnitTrace ToTrace(UnitChain chain)
    {
        var (certificate, custody) = (chain.Certificate, chain.Custody);
        var (receipt, dismantling) = (custody.Receipt, custody.Dismantling);
        var issued = certificate.Issue.IssuedOn;
        return new UnitTrace(
            certificate.Issue.Certificate.ToString(), certificate.Issue.Programme, certificate.Category.ToString(),
            certificate.Issue.Recycler, chain.Entry.Outlet, chain.Entry.Channel.ToName(), certificate.Status.ToName(),
            custody.Status.ToName(), custody.Consignment, receipt?.Dismantler, issued,
            receipt?.DeliveryDueOn ?? chain.Programme.VersionOn(issued).Policy.DeliveryDueOn(issued), receipt?.On,
            receipt is null ? null : receipt.On > receipt.DeliveryDueOn, receipt?.DismantlingDueOn, dismantling?.On,
            dismantling is null ? null : dismantling.On > dismantling.DueOn, [.. chain.Links.Select(ToStep)]);
    }

    private static TraceStep ToStep(ChainLink link) => new(
        link.Step, link.On, link.At, link.Enterprise, link.Reference, link.Details, link.Amount, link.Late, link.Stored.Key(),
        link.Stored.Position, link.Stored.Id, link.Stored.Type);
}
