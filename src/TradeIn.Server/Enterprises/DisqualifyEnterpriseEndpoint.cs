using System.Diagnostics.CodeAnalysis;
using TradeIn.Client.Enterprises;
using TradeIn.Domain.Enterprises;
using TradeIn.EventStore;
using TradeIn.Server.Log;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Enterprises;

/// <summary><c>POST /v1/disqualifications</c>: no new business any more.</summary>
internal static class DisqualifyEnterpriseEndpoint
{
    public static void MapDisqualifications(this IEndpointRouteBuilder routes) => routes
        .MapPost("/disqualifications", (HttpContext http, CounterCalls calls) =>
            calls.AnswerAsync(http, CounterOperation.Disqualification))
        .WithMetadata(CounterOperation.Disqualification.AllowedRoles)
        .Describe<DisqualificationRequest, EnterpriseStepAnswer>(
            "disqualifyEnterprise", "Enterprises", "Disqualify an enterprise",
            "From a day on the enterprise begins no new business, for good; what was granted before stays as it is.",
            Examples.Disqualification, Examples.DisqualificationAnswer);
}

/// <summary>Reads the body of <c>POST /v1/disqualifications</c>.</summary>
internal static class DisqualificationRequestReader
{
    public static CounterCommand? Read(Submission sent)
    {
        var body = sent.Reader;
        var id = body.Id("disqualificationId");
        var enterprise = body.Id("enterpriseId");
        var from = body.Day("from");
        var grounds = body.Text("grounds", longest: 1000);
        body.NothingElse();
        return sent.Errors.Any ? null : new DisqualifyEnterpriseCommand(
            new DisqualifyEnterprise(id, enterprise, from, grounds), sent);
    }
}

/// <summary>On its way through the log.</summary>
[method: SetsRequiredMembers]
internal sealed class DisqualifyEnterpriseCommand(DisqualifyEnterprise disqualification, Submission sent)
    : EnterpriseCommand(sent, "disqualification", disqualification.Enterprise, disqualification.DisqualificationId)
{
    protected override Decision DecideOnKnown(Enterprise known, EnterpriseSurroundings around) =>
        Record(disqualification.Decide(known));
}
