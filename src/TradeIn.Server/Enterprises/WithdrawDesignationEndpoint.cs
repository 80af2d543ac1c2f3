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

/// <summary><c>POST /v1/designations/{designationId}/withdrawal</c>: a designation ends.</summary>
internal static class WithdrawDesignationEndpoint
{
    public static void MapDesignationWithdrawals(this IEndpointRouteBuilder routes) => routes
        .MapPost("/designations/{designationId}/withdrawal", (HttpContext http, string designationId, CounterCalls calls) =>
            calls.AnswerAsync(http, "designation-withdrawal", sent => DesignationWithdrawalRequestReader.ReadCall(sent, designationId)))
        .WithMetadata(CounterOperation.DesignationWithdrawal.AllowedRoles)
        .Describe<DesignationWithdrawalRequest, EnterpriseStepAnswer>(
            "withdrawDesignation", "Enterprises", "Withdraw a designation",
            "From a day on the dismantler is designated no more, and nothing may be delivered to it (Q13).",
            Examples.DesignationWithdrawal, Examples.DesignationWithdrawalAnswer);
}

/// <summary>Reads the body: a single call names what it is about in its address, an event in its data.</summary>
internal static class DesignationWithdrawalRequestReader
{
    public static CounterCommand? ReadCall(Submission sent, string designationId) => Read(sent, sent.Reader, designationId);

    public static CounterCommand? ReadEvent(Submission sent)
    {
        var body = sent.Reader;
        return Read(sent, body, body.Id("designationId"));
    }

    private static WithdrawDesignationCommand? Read(Submission sent, BodyReader body, string designationId)
    {
        var enterprise = body.Id("enterpriseId");
        var from = body.Day("from");
        var grounds = body.Text("grounds", longest: 1000);
        body.NothingElse();
        return sent.Errors.Any ? null : new WithdrawDesignationCommand(
            new WithdrawDesignation(designationId, enterprise, from, grounds), sent);
    }
}

/// <summary>On its way through the log.</summary>
[method: SetsRequiredMembers]
internal sealed class WithdrawDesignationCommand(WithdrawDesignation withdrawal, Submission sent) : EnterpriseCommand(
    sent, "designation-withdrawal", withdrawal.Enterprise,
    sent.NameStep("designation-withdrawal", $"{withdrawal.Enterprise}/{withdrawal.DesignationId}", without: "designationId"))
{
    protected override Answer? Forbidden => Caller.ForbidAllButEnvironment();

    protected override Decision DecideOnKnown(Enterprise known, EnterpriseSurroundings around) =>
        known.Designations.FirstOrDefault(each => each.Id == withdrawal.DesignationId) is { } of
            ? Record(withdrawal.Decide(known, of))
            : Unknown($"designation {withdrawal.DesignationId} of {known.Id}");
}
