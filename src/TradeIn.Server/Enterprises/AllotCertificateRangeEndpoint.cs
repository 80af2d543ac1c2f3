using System.Diagnostics.CodeAnalysis;
using TradeIn.Client.Enterprises;
using TradeIn.Domain.Enterprises;
using TradeIn.EventStore;
using TradeIn.Server.Log;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Enterprises;

/// <summary><c>POST /v1/certificate-ranges</c>: certificate numbers are allotted.</summary>
internal static class AllotCertificateRangeEndpoint
{
    public static void MapCertificateRanges(this IEndpointRouteBuilder routes) => routes
        .MapPost("/certificate-ranges", (HttpContext http, CounterCalls calls) =>
            calls.AnswerAsync(http, CounterOperation.CertificateRange))
        .WithMetadata(CounterOperation.CertificateRange.AllowedRoles)
        .Describe<CertificateRangeRequest, EnterpriseStepAnswer>(
            "allotCertificateRange", "Enterprises", "Allot certificate numbers",
            "Municipal commerce allots a range of certificate numbers to a recycler (Q25). No two enterprises hold the same number at "
            + "one time.",
            Examples.CertificateRange, Examples.CertificateRangeAnswer);
}

/// <summary>Reads the body of <c>POST /v1/certificate-ranges</c>.</summary>
internal static class CertificateRangeRequestReader
{
    public static CounterCommand? Read(Submission sent)
    {
        var body = sent.Reader;
        var id = body.Id("rangeId");
        var enterprise = body.Id("enterpriseId");
        var (from, to) = body.NumberRange();
        var allottedOn = body.Day("allottedOn");
        body.NothingElse();
        return sent.Errors.Any ? null : new AllotCertificateRangeCommand(
            new AllotCertificateRange(id, enterprise, from, to, allottedOn), sent);
    }
}

/// <summary>On its way through the log.</summary>
[method: SetsRequiredMembers]
internal sealed class AllotCertificateRangeCommand(AllotCertificateRange range, Submission sent)
    : EnterpriseCommand(sent, "certificate-range", range.Enterprise, range.RangeId)
{
    protected override string? SeriesIn(Enterprise? known) => range.From.Series;

    protected override Decision DecideOnKnown(Enterprise known, EnterpriseSurroundings around) =>
        Record(range.Decide(known, around.Series));
}
