using System.Diagnostics.CodeAnalysis;
using TradeIn.Client.Enterprises;
using TradeIn.Domain.Enterprises;
using TradeIn.EventStore;
using TradeIn.Server.Log;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Enterprises;

/// <summary><c>POST /v1/agreements</c>: an agreement was signed.</summary>
internal static class SignAgreementEndpoint
{
    public static void MapAgreements(this IEndpointRouteBuilder routes) => routes
        .MapPost("/agreements", (HttpContext http, CounterCalls calls) =>
            calls.AnswerAsync(http, CounterOperation.Agreement))
        .WithMetadata(CounterOperation.Agreement.AllowedRoles)
        .Describe<AgreementRequest, EnterpriseStepAnswer>(
            "signAgreement", "Enterprises", "Record an agreement",
            "The agreement with the city that the enterprise signed (Q24). Another one does not undo the first.",
            Examples.Agreement, Examples.AgreementAnswer);
}

/// <summary>Reads the body of <c>POST /v1/agreements</c>.</summary>
internal static class AgreementRequestReader
{
    public static CounterCommand? Read(Submission sent)
    {
        var body = sent.Reader;
        var id = body.Id("agreementId");
        var enterprise = body.Id("enterpriseId");
        var signedOn = body.PastDay("signedOn", sent.ReceivedAt);
        body.NothingElse();
        return sent.Errors.Any ? null : new SignAgreementCommand(new SignAgreement(id, enterprise, signedOn), sent);
    }
}

/// <summary>On its way through the log.</summary>
[method: SetsRequiredMembers]
internal sealed class SignAgreementCommand(SignAgreement agreement, Submission sent)
    : EnterpriseCommand(sent, "agreement", agreement.Enterprise, agreement.AgreementId)
{
    protected override Decision DecideOnKnown(Enterprise known, EnterpriseSurroundings around) =>
        Record(agreement.Decide(known));
}
