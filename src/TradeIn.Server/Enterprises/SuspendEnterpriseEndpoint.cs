using System.Diagnostics.CodeAnalysis;
using TradeIn.Client.Enterprises;
using TradeIn.Domain.Enterprises;
using TradeIn.EventStore;
using TradeIn.Server.Log;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Enterprises;

/// <summary><c>POST /v1/suspensions</c>: no new business from a day on.</summary>
internal static class SuspendEnterpriseEndpoint
{
    public static void MapSuspensions(this IEndpointRouteBuilder routes) => routes
        .MapPost("/suspensions", (HttpContext http, CounterCalls calls) =>
            calls.AnswerAsync(http, CounterOperation.Suspension))
        .WithMetadata(CounterOperation.Suspension.AllowedRoles)
        .Describe<SuspensionRequest, EnterpriseStepAnswer>(
            "suspendEnterprise", "Enterprises", "Suspend an enterprise",
            "From a day on the enterprise takes no old unit in and sells none with a subsidy; what was granted before stays as it is, and "
            + "so do its duties.",
            Examples.Suspension, Examples.SuspensionAnswer);
}

/// <summary>Reads the body of <c>POST /v1/suspensions</c>.</summary>
internal static class SuspensionRequestReader
{
    public static CounterCommand? Read(Submission sent)
    {
        var body = sent.Reader;
        var id = body.Id("suspensionId");
        var enterprise = body.Id("enterpriseId");
        var from = body.Day("from");
        var grounds = body.Text("grounds", longest: 1000);
        body.NothingElse();
        return sent.Errors.Any ? null : new SuspendEnterpriseCommand(
            new SuspendEnterprise(id, enterprise, from, grounds), sent);
    }
}

/// <summary>On its way through the log.</summary>
[method: SetsRequiredMembers]
internal sealed class SuspendEnterpriseCommand(SuspendEnterprise suspension, Submission sent)
    : EnterpriseCommand(sent, "suspension", suspension.Enterprise, suspension.SuspensionId)
{
    protected override Decision DecideOnKnown(Enterprise known, EnterpriseSurroundings around) =>
        Record(suspension.Decide(known));
}
