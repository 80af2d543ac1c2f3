using System.Diagnostics.CodeAnalysis;
using TradeIn.Client.Enterprises;
using TradeIn.Domain.Enterprises;
using TradeIn.EventStore;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Log;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Enterprises;

/// <summary><c>POST /v1/designations</c>: a dismantler is designated.</summary>
internal static class DesignateDismantlerEndpoint
{
    public static void MapDesignations(this IEndpointRouteBuilder routes) => routes
        .MapPost("/designations", (HttpContext http, CounterCalls calls) =>
            calls.AnswerAsync(http, CounterOperation.Designation))
        .WithMetadata(CounterOperation.Designation.AllowedRoles)
        .Describe<DesignationRequest, EnterpriseStepAnswer>(
            "designateDismantler", "Enterprises", "Designate a dismantler",
            "The environment office designates a dismantler: from that day on old units may be delivered to it (Q13).",
            Examples.Designation, Examples.DesignationAnswer);
}

/// <summary>Reads the body of <c>POST /v1/designations</c>.</summary>
internal static class DesignationRequestReader
{
    public static CounterCommand? Read(Submission sent)
    {
        var body = sent.Reader;
        var id = body.Id("designationId");
        var enterprise = body.Id("enterpriseId");
        var designatedOn = body.Day("designatedOn");
        body.NothingElse();
        return sent.Errors.Any ? null : new DesignateDismantlerCommand(
            new DesignateDismantler(id, enterprise, designatedOn), sent);
    }
}

/// <summary>On its way through the log.</summary>
[method: SetsRequiredMembers]
internal sealed class DesignateDismantlerCommand(DesignateDismantler designation, Submission sent)
    : EnterpriseCommand(sent, "designation", designation.Enterprise, designation.DesignationId)
{
    protected override Answer? Forbidden => Caller.ForbidAllButEnvironment();

    protected override Decision DecideOnKnown(Enterprise known, EnterpriseSurroundings around) =>
        Record(designation.Decide(known));
}
